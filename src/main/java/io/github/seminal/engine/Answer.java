package io.github.seminal.engine;

import io.github.seminal.Assessment;
import io.github.seminal.Contribution;
import io.github.seminal.Destination;
import io.github.seminal.Exclusion;
import io.github.seminal.Explanation;
import io.github.seminal.Outcome;
import io.github.seminal.Presentation;
import io.github.seminal.RedFlag;
import io.github.seminal.UnrecognisedMedicine;
import io.github.seminal.Urgency;
import io.github.seminal.engine.Conclusion.Verb;
import io.github.seminal.engine.Ranking.Ranked;
import io.github.seminal.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
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

    private final LoadedKnowledge knowledge;
    private final Vocabulary vocabulary;
    private final Presentation presentation;
    private final List<UnrecognisedMedicine> unrecognised;
    private final List<Conclusion> conclusions;
    private final EvidenceOfFacts evidence;

    Answer(
            LoadedKnowledge knowledge,
            EvidenceOfFacts.EvidenceOrder order,
            Presentation presentation,
            PatientFacts patient,
            List<Conclusion> conclusions) {
        this.knowledge = knowledge;
        this.vocabulary = knowledge.vocabulary();
        this.presentation = presentation;
        this.unrecognised = patient.unrecognised();
        this.conclusions = conclusions;
        this.evidence = new EvidenceOfFacts(vocabulary, order, patient, conclusions);
    }

    Assessment assessment() {
        Set<String> known = new HashSet<>(presentation.present());
        Set<String> firedRules = new TreeSet<>();
        List<Conclusion> flags = new ArrayList<>();
        List<Exclusion> excluded = new ArrayList<>();
        for (Conclusion conclusion : conclusions) {
            firedRules.add(conclusion.rule().id());
            switch (conclusion.verb()) {
                case INFER -> known.add(conclusion.target());
                case REFER, PATHWAY, CAUTION -> flags.add(conclusion);
                case EXCLUDES -> excluded.add(exclusion(conclusion));
                case CONSIDERS, SUPPORTS, OPPOSES -> {}
            }
        }
        excluded.sort(Comparator.comparing(Exclusion::cause).thenComparing(Exclusion::rule));
        List<Ranked> ranked = Ranking.rank(vocabulary, conclusions, presentation.age(), known);
        List<Ranked> shown =
                ranked.stream().filter(cause -> cause.likelihood().isShown()).toList();
        Outcome outcome = outcome(shown, flags);
        Urgency urgency = urgency(shown, flags, outcome);
        AdviceSelection advice = new AdviceSelection(vocabulary, urgency, shown, flags, known, firedRules);
        List<Explanation> considered =
                ranked.stream().map(cause -> explanation(cause, advice)).toList();
        return new Assessment(
                urgency,
                outcome,
                flags.stream()
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
                knowledge.id());
    }

    private Outcome outcome(List<Ranked> shown, List<Conclusion> flags) {
        if (!shown.isEmpty()) {
            return Outcome.EXPLAINED;
        }
        if (presentation.absent().contains(vocabulary.ranking().presentingComplaint())) {
            return Outcome.NO_LEAK;
        }
        if (flags.stream().anyMatch(flag -> flag.verb() == Verb.REFER)) {
            return Outcome.RED_FLAG_ONLY;
        }
        return presentation.knownFindings() <= vocabulary.ranking().fewFindingsUpTo()
                ? Outcome.INSUFFICIENT
                : Outcome.UNEXPLAINED;
    }

    private Urgency urgency(List<Ranked> shown, List<Conclusion> flags, Outcome outcome) {
        Urgency urgency = outcome == Outcome.EXPLAINED || outcome == Outcome.NO_LEAK
                ? Urgency.SELF_CARE
                : vocabulary.ranking().floorWithoutExplanation();
        for (Conclusion flag : flags) {
            urgency = Urgency.max(urgency, flag.urgency());
        }
        for (Ranked cause : shown) {
            urgency = Urgency.max(urgency, cause.cause().urgency());
        }
        return urgency;
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
                rule.sentence(),
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
                rule.sentence(),
                evidence.of(conclusion),
                rule.citations());
    }

    private Exclusion exclusion(Conclusion conclusion) {
        return new Exclusion(
                conclusion.target(), conclusion.rule().id(), conclusion.rule().sentence(), evidence.of(conclusion));
    }

    private Destination destination(String code) {
        return new Destination(code, vocabulary.texts().get("destinations", code));
    }
}
