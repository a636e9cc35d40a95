package io.github.seminal.engine;

import io.github.seminal.Assessment;
import io.github.seminal.Contribution;
import io.github.seminal.Destination;
import io.github.seminal.Exclusion;
import io.github.seminal.Explanation;
import io.github.seminal.KnowledgeId;
import io.github.seminal.Presentation;
import io.github.seminal.RedFlag;
import io.github.seminal.UnrecognisedMedicine;
import io.github.seminal.engine.Ranking.Ranked;
import io.github.seminal.rulebook.Verb;
import io.github.seminal.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Puts the conclusions of one session together to an assessment. */
final class Answer {

    private static final Comparator<RedFlag> MOST_URGENT_FIRST = Comparator.comparing(
                    RedFlag::urgency, Comparator.reverseOrder())
            .thenComparing(RedFlag::kind)
            .thenComparing(RedFlag::spec);
    private static final Comparator<Contribution> STRONGEST_FIRST = Comparator.comparingInt(
                    (Contribution contribution) -> -Math.abs(contribution.points()))
            .thenComparing(Contribution::rule);

    private final KnowledgeId knowledge;
    private final Vocabulary vocabulary;
    private final Presentation presentation;
    private final List<UnrecognisedMedicine> unrecognised;
    private final List<Conclusion> conclusions;
    private final EvidenceOfFacts evidence;

    Answer(
            KnowledgeId knowledge,
            Vocabulary vocabulary,
            EvidenceOfFacts.EvidenceOrder order,
            Presentation presentation,
            PatientFacts patient,
            List<Conclusion> conclusions) {
        this.knowledge = knowledge;
        this.vocabulary = vocabulary;
        this.presentation = presentation;
        this.unrecognised = patient.unrecognised();
        this.conclusions = conclusions;
        this.evidence = new EvidenceOfFacts(vocabulary, order, patient, conclusions);
    }

    Assessment assessment() {
        Judgement judgement = new Judgement(vocabulary, presentation, conclusions);
        Set<String> firedRules = new TreeSet<>();
        List<Exclusion> excluded = new ArrayList<>();
        for (Conclusion conclusion : conclusions) {
            firedRules.add(conclusion.rule().id());
            if (conclusion.verb() == Verb.EXCLUDES) {
                excluded.add(exclusion(conclusion));
            }
        }
        excluded.sort(Comparator.comparing(Exclusion::cause).thenComparing(Exclusion::rule));
        AdviceSelection advice = new AdviceSelection(vocabulary, judgement, firedRules);
        List<Explanation> considered = judgement.ranked().stream()
                .map(cause -> explanation(cause, advice))
                .toList();
        return new Assessment(
                judgement.urgency(),
                judgement.outcome(),
                judgement.flags().stream()
                        .map(flag -> redFlag(flag, advice))
                        .sorted(MOST_URGENT_FIRST)
                        .toList(),
                considered.stream()
                        .filter(cause -> cause.likelihood().isShown())
                        .toList(),
                considered,
                excluded,
                advice.advice(),
                advice.prohibitions(),
                unrecognised,
                List.copyOf(firedRules),
                knowledge);
    }

    private RedFlag redFlag(Conclusion conclusion, AdviceSelection advice) {
        RuleInfo rule = conclusion.rule();
        return new RedFlag(
                rule.id(),
                rule.spec(),
                switch (conclusion.verb()) {
                    case REFER -> RedFlag.Kind.RED_FLAG;
                    case PATHWAY -> RedFlag.Kind.PATHWAY;
                    default -> RedFlag.Kind.CAUTION;
                },
                conclusion.urgency(),
                destination(conclusion.target()),
                rule.within(),
                sentence(rule),
                vocabulary.texts().get("rationale", rule.id()),
                evidence.of(conclusion),
                rule.citations(),
                advice.givenOf(rule.advice()));
    }

    private Explanation explanation(Ranked ranked, AdviceSelection advice) {
        String code = ranked.cause().code();
        List<Contribution> supporting = new ArrayList<>();
        List<Contribution> opposing = new ArrayList<>();
        for (Conclusion conclusion : ranked.contributions()) {
            (conclusion.verb() == Verb.SUPPORTS ? supporting : opposing).add(contribution(conclusion));
        }
        supporting.sort(STRONGEST_FIRST);
        opposing.sort(STRONGEST_FIRST);
        return new Explanation(
                code,
                vocabulary.texts().get("causes", code + ".name"),
                vocabulary.texts().get("causes", code + ".summary"),
                vocabulary.texts().get("causes", code + ".outlook"),
                ranked.likelihood(),
                ranked.points(),
                ranked.basePoints(),
                ranked.groups(),
                ranked.cause().urgency(),
                destination(ranked.cause().destination()),
                supporting,
                opposing,
                advice.givenOf(ranked.cause().advice()));
    }

    private Contribution contribution(Conclusion conclusion) {
        RuleInfo rule = conclusion.rule();
        return new Contribution(
                rule.id(),
                rule.spec(),
                conclusion.points(),
                rule.group(),
                sentence(rule),
                evidence.of(conclusion),
                rule.citations());
    }

    private Exclusion exclusion(Conclusion conclusion) {
        return new Exclusion(
                conclusion.target(), conclusion.rule().id(), sentence(conclusion.rule()), evidence.of(conclusion));
    }

    private String sentence(RuleInfo rule) {
        return vocabulary.texts().sentence(rule.id(), rule.sentence());
    }

    private Destination destination(String code) {
        return new Destination(code, vocabulary.texts().get("destinations", code));
    }
}
