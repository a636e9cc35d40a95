package io.github.seminal.engine;

import io.github.seminal.Assessment;
import io.github.seminal.Contribution;
import io.github.seminal.Destination;
import io.github.seminal.Exclusion;
import io.github.seminal.Explanation;
import io.github.seminal.Explanation.Group;
import io.github.seminal.KnowledgeId;
import io.github.seminal.Likelihood;
import io.github.seminal.Presentation;
import io.github.seminal.RedFlag;
import io.github.seminal.Remark;
import io.github.seminal.UnderstoodMedicine;
import io.github.seminal.UnrecognisedMedicine;
import io.github.seminal.engine.Ranking.Ranked;
import io.github.seminal.facts.Measured;
import io.github.seminal.knowledge.RuleMetadata;
import io.github.seminal.knowledge.rulebook.Verb;
import io.github.seminal.knowledge.vocabulary.Cause;
import io.github.seminal.knowledge.vocabulary.Finding;
import io.github.seminal.knowledge.vocabulary.Finding.MeasuredBy;
import io.github.seminal.knowledge.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds an assessment from the conclusions of one session. */
public final class AssessmentBuilder {

    private static final Comparator<RedFlag> MOST_URGENT_FIRST = Comparator.comparing(
                    RedFlag::urgency, Comparator.reverseOrder())
            .thenComparing(RedFlag::kind)
            .thenComparing(RedFlag::spec);
    private static final Comparator<Contribution> STRONGEST_FIRST = Comparator.comparingInt(
                    (Contribution contribution) -> -Math.abs(contribution.points()))
            .thenComparing(Contribution::rule);

    private final KnowledgeId knowledge;
    private final Vocabulary vocabulary;
    private final OpenDangers openDangers;
    private final Presentation presentation;
    private final List<Remark> translated;
    private final PatientFacts patient;
    private final List<UnderstoodMedicine> medicines;
    private final List<UnrecognisedMedicine> unrecognised;
    private final List<Conclusion> conclusions;
    private final EvidenceOfFacts.EvidenceWords words;
    private final EvidenceOfFacts evidence;

    public AssessmentBuilder(
            KnowledgeId knowledge,
            Vocabulary vocabulary,
            EvidenceOfFacts.EvidenceWords words,
            UnmatchedEvidence unmatched,
            OpenDangers openDangers,
            FormerFindings.Translation translation,
            PatientFacts patient,
            List<Conclusion> conclusions) {
        this.knowledge = knowledge;
        this.vocabulary = vocabulary;
        this.openDangers = openDangers;
        this.presentation = translation.presentation();
        this.translated = translation.remarks();
        this.patient = patient;
        this.medicines = patient.understood();
        this.unrecognised = patient.unrecognised();
        this.conclusions = conclusions;
        this.words = words;
        this.evidence = new EvidenceOfFacts(words, unmatched, patient, conclusions);
    }

    public Assessment assessment() {
        UrgencyAndRanking judgement = UrgencyAndRanking.of(vocabulary, presentation, conclusions);
        List<String> firedRules = new ArrayList<>(conclusions.size());
        List<Exclusion> excluded = new ArrayList<>();
        for (Conclusion conclusion : conclusions) {
            firedRules.add(conclusion.rule().id());
            if (conclusion.verb() == Verb.EXCLUDES) {
                excluded.add(exclusion(conclusion));
            }
        }
        excluded.sort(Comparator.comparing(Exclusion::cause).thenComparing(Exclusion::rule));
        Collections.sort(firedRules);
        AdviceSelection advice = new AdviceSelection(vocabulary, judgement, firedRules);
        List<Explanation> considered = new ArrayList<>(judgement.ranked().size());
        IdentityHashMap<Ranked, Explanation> explanations = new IdentityHashMap<>();
        for (Ranked cause : judgement.ranked()) {
            Explanation explanation = explanation(cause, judgement, advice);
            considered.add(explanation);
            explanations.put(cause, explanation);
        }
        List<Explanation> shown =
                judgement.shown().stream().map(explanations::get).toList();
        List<RedFlag> flags = new ArrayList<>(judgement.flags().size());
        for (Conclusion flag : judgement.flags()) {
            flags.add(redFlag(flag, advice));
        }
        flags.sort(MOST_URGENT_FIRST);
        return new Assessment(
                judgement.urgency(),
                judgement.outcome(),
                flags,
                shown,
                considered,
                excluded,
                advice.advice(),
                advice.prohibitions(),
                new PlanSelection(vocabulary, judgement, flags, advice, openDangers.of(patient, judgement)).plan(),
                medicines,
                unrecognised,
                remarks(),
                firedRules,
                knowledge);
    }

    /** What was given under a former name, and what was denied although a number says otherwise. */
    private List<Remark> remarks() {
        List<Remark> remarks = new ArrayList<>(translated);
        for (String code : presentation.absent()) {
            Finding finding = vocabulary.findings().get(code);
            MeasuredBy measuredBy = finding == null ? null : finding.measuredBy();
            Double value = measuredBy == null ? null : presentation.measured().get(measuredBy.code());
            if (measuredBy != null && value != null && value >= measuredBy.from()) {
                String number = words.of(new Measured(measuredBy.code(), value)).label();
                remarks.add(new Remark(
                        code, vocabulary.texts().phrase("remark.number-counts", vocabulary.nameOf(code), number)));
            }
        }
        return remarks;
    }

    private RedFlag redFlag(Conclusion conclusion, AdviceSelection advice) {
        RuleMetadata rule = conclusion.rule();
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
                vocabulary.texts().rationale(rule.id()),
                evidence.of(conclusion),
                rule.citations(),
                advice.givenOf(rule.advice()));
    }

    private Explanation explanation(Ranked ranked, UrgencyAndRanking judgement, AdviceSelection advice) {
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
                group(ranked, judgement),
                ranked.points(),
                ranked.basePoints(),
                ranked.groups(),
                ranked.cause().urgency(),
                destination(ranked.cause().destination()),
                supporting,
                opposing,
                judgement.setsAside(ranked.cause())
                        ? List.of()
                        : advice.givenOf(ranked.cause().advice()));
    }

    private static @Nullable Group group(Ranked ranked, UrgencyAndRanking judgement) {
        Likelihood likelihood = ranked.likelihood();
        Cause cause = ranked.cause();
        if (!likelihood.isShown()) {
            return null;
        }
        if (judgement.setsAside(cause)) {
            return Group.SET_ASIDE;
        }
        if (cause.isDangerous()) {
            return Group.NOT_TO_BE_MISSED;
        }
        return likelihood == Likelihood.LIKELY ? Group.LIKELY : Group.POSSIBLE;
    }

    private Contribution contribution(Conclusion conclusion) {
        RuleMetadata rule = conclusion.rule();
        return new Contribution(
                rule.id(),
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

    private String sentence(RuleMetadata rule) {
        return vocabulary.texts().sentence(rule.id(), rule.sentence());
    }

    private Destination destination(String code) {
        return new Destination(code, vocabulary.texts().get("destinations", code));
    }
}
