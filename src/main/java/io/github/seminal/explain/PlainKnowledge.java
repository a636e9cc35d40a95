package io.github.seminal.explain;

import io.github.seminal.Assessment;
import io.github.seminal.InvalidPresentationException;
import io.github.seminal.KnowledgeId;
import io.github.seminal.Presentation;
import io.github.seminal.engine.AssessmentBuilder;
import io.github.seminal.engine.Conclusion;
import io.github.seminal.engine.EvidenceOfFacts.EvidenceWords;
import io.github.seminal.engine.FormerFindings;
import io.github.seminal.engine.MatchedFacts;
import io.github.seminal.engine.OpenDangers;
import io.github.seminal.engine.PatientFacts;
import io.github.seminal.engine.PresentationValidator;
import io.github.seminal.engine.UnmatchedEvidence;
import io.github.seminal.knowledge.Consequence;
import io.github.seminal.knowledge.Knowledge;
import io.github.seminal.knowledge.RuleAnnotations;
import io.github.seminal.knowledge.diagnostic.Diagnostics;
import io.github.seminal.knowledge.rulebook.Condition;
import io.github.seminal.knowledge.rulebook.Rule;
import io.github.seminal.knowledge.rulebook.Rulebook;
import io.github.seminal.knowledge.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Knowledge whose rules are evaluated in plain Java, independently of Drools: for explanations, which try many answers in
 * turn, and for tools that try thousands of changed rules. Assessments equal those of the engine, except that they have no
 * evidence. Immutable and thread-safe.
 */
public final class PlainKnowledge {

    private static final KnowledgeId NONE = new KnowledgeId("", "", "");

    private final Vocabulary vocabulary;
    private final RuleEvaluator evaluator;
    private final Map<String, Consequence> consequences;
    private final PresentationValidator validator;
    private final EvidenceWords words;
    private final OpenDangers noDangers;
    private volatile @Nullable ValuesToTry valuesToTry;

    private PlainKnowledge(Vocabulary vocabulary, RuleEvaluator evaluator, Map<String, Consequence> consequences) {
        this(vocabulary, new EvidenceWords(vocabulary), evaluator, consequences);
    }

    private PlainKnowledge(
            Vocabulary vocabulary,
            EvidenceWords words,
            RuleEvaluator evaluator,
            Map<String, Consequence> consequences) {
        this.vocabulary = vocabulary;
        this.words = words;
        this.noDangers = OpenDangers.none(vocabulary);
        this.evaluator = evaluator;
        this.consequences = consequences;
        this.validator = new PresentationValidator(vocabulary, "");
    }

    /** The rules of this knowledge. */
    public static PlainKnowledge of(Knowledge knowledge) {
        return new PlainKnowledge(
                knowledge.vocabulary(), new RuleEvaluator(knowledge.rulebook()), knowledge.consequences());
    }

    /**
     * These rules with this vocabulary, checked or not: for tools that generate rules. Faulty annotations are added to the
     * problems.
     *
     * @throws IllegalArgumentException if derived findings are derived from each other in a circle
     */
    public static PlainKnowledge of(Vocabulary vocabulary, Rulebook rulebook, Diagnostics problems) {
        return new PlainKnowledge(
                vocabulary, new RuleEvaluator(rulebook), RuleAnnotations.consequences(rulebook, vocabulary, problems));
    }

    /** The same rules with the words of another language. */
    public PlainKnowledge in(Vocabulary other) {
        return new PlainKnowledge(other, evaluator, consequences);
    }

    /**
     * The same vocabulary with other rules. Each is one of these rules, or a changed one that keeps its id and annotations.
     *
     * @throws IllegalArgumentException if the id of a rule is not known, or if derived findings are derived from each
     *     other in a circle
     */
    public PlainKnowledge with(Rulebook rulebook) {
        Map<String, Consequence> changed = new HashMap<>();
        for (Rule rule : rulebook.rules()) {
            changed.put(rule.id(), consequence(rule));
        }
        return new PlainKnowledge(vocabulary, words, new RuleEvaluator(rulebook), changed);
    }

    private Consequence consequence(Rule rule) {
        Consequence known = consequences.get(rule.id());
        if (known == null) {
            throw new IllegalArgumentException("The rule (" + rule.id() + ") is not among the rules.");
        }
        return known.isOf(rule) ? known : Consequence.of(rule, known.rule());
    }

    /** The vocabulary. */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** The words for facts. */
    EvidenceWords evidenceWords() {
        return words;
    }

    /** The rules, ready to be evaluated. */
    RuleEvaluator evaluator() {
        return evaluator;
    }

    /** The values that the rules tell apart. Worked out when they are first asked for. */
    ValuesToTry valuesToTry() {
        ValuesToTry values = valuesToTry;
        if (values == null) {
            values = new ValuesToTry(vocabulary, evaluator.rulebook());
            valuesToTry = values;
        }
        return values;
    }

    /** What this patient's open questions could still change. */
    public Completions completionsOf(Presentation presentation) {
        return new Completions(this, presentation);
    }

    /** The rules. */
    public Rulebook rulebook() {
        return evaluator.rulebook();
    }

    /**
     * The condition in words, as in {@link io.github.seminal.DecisionSupport#whyNot}.
     *
     * @param nameOf gives the text for the finding with a code, for instance its name or a link to it
     */
    public String words(Condition condition, UnaryOperator<String> nameOf) {
        return new ConditionText(vocabulary, words, nameOf).of(condition);
    }

    /**
     * Validates the presentation.
     *
     * @throws InvalidPresentationException if anything is wrong with it
     */
    public void check(Presentation presentation) {
        validator.check(presentation);
    }

    /** Evaluates every rule for this patient, who must have passed {@link #check}. */
    public RuleEvaluation read(Presentation presentation) {
        return evaluator.read(PatientFacts.of(vocabulary, presentation).facts());
    }

    /** True when the condition holds for this patient, who must have passed {@link #check}: the quick way to ask for one. */
    public boolean holds(Condition condition, Presentation presentation) {
        return evaluator.holds(
                condition, PatientFacts.of(vocabulary, presentation).facts());
    }

    /**
     * Generates presentations that are close to these rules, without end. Each starts from the condition of one rule and
     * passes {@link #check}. The same seed gives the same presentations. For one thread.
     */
    public Supplier<Presentation> generatedPresentations(long seed) {
        PresentationGenerator patients = new PresentationGenerator(vocabulary, evaluator.rulebook(), seed);
        return () -> {
            Presentation patient = patients.next();
            while (!passes(patient)) {
                patient = patients.next();
            }
            return patient;
        };
    }

    /** A limit at the end of a range gives values outside the range, which are refused. */
    private boolean passes(Presentation patient) {
        try {
            validator.check(patient);
            return true;
        } catch (InvalidPresentationException e) {
            return false;
        }
    }

    /** The assessment of this patient, who must have passed {@link #check}; without evidence. */
    public Assessment assess(Presentation presentation) {
        PatientFacts patient = PatientFacts.of(vocabulary, presentation);
        return assess(presentation, patient, evaluator.read(patient.facts()).matching());
    }

    /**
     * What the assessment of this patient would be if exactly these rules matched, without what was not asked: for tools
     * that change one rule and know the result of the others.
     *
     * @param presentation the patient, who must have passed {@link #check}
     * @param matching the rules; a changed rule keeps its id and annotations
     * @throws IllegalArgumentException if the id of a rule is not known
     */
    public Assessment assess(Presentation presentation, List<Rule> matching) {
        return assess(presentation, PatientFacts.of(vocabulary, presentation), matching);
    }

    private Assessment assess(Presentation presentation, PatientFacts patient, List<Rule> matching) {
        return new AssessmentBuilder(
                        NONE,
                        vocabulary,
                        words,
                        UnmatchedEvidence.NONE,
                        noDangers,
                        new FormerFindings.Translation(presentation, List.of()),
                        patient,
                        conclusions(matching))
                .assessment();
    }

    /** What these rules conclude, without evidence. */
    List<Conclusion> conclusions(List<Rule> matching) {
        List<Conclusion> conclusions = new ArrayList<>(matching.size());
        for (Rule rule : matching) {
            conclusions.add(new Conclusion(consequence(rule), MatchedFacts.NONE));
        }
        return conclusions;
    }
}
