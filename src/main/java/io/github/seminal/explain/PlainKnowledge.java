package io.github.seminal.explain;

import io.github.seminal.Assessment;
import io.github.seminal.InvalidPresentationException;
import io.github.seminal.KnowledgeId;
import io.github.seminal.Presentation;
import io.github.seminal.engine.AssessmentBuilder;
import io.github.seminal.engine.Conclusion;
import io.github.seminal.engine.EvidenceOfFacts;
import io.github.seminal.engine.MatchedFacts;
import io.github.seminal.engine.PatientFacts;
import io.github.seminal.engine.PresentationValidator;
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

/**
 * Rules evaluated in plain Java, independently of Drools: for explanations, which try one answer after the other, and for
 * tooling that tries thousands of changed rules. Ranking, urgency and advice are those of the engine; the answers differ
 * from the engine's in nothing but the evidence, which is empty. Immutable and thread-safe.
 */
public final class PlainKnowledge {

    private static final KnowledgeId NONE = new KnowledgeId("", "", "");

    private final Vocabulary vocabulary;
    private final RuleEvaluator evaluation;
    private final Map<String, Consequence> consequences;
    private final PresentationValidator door;
    private final EvidenceOfFacts.EvidenceWords words;

    private PlainKnowledge(Vocabulary vocabulary, RuleEvaluator evaluation, Map<String, Consequence> consequences) {
        this.vocabulary = vocabulary;
        this.evaluation = evaluation;
        this.consequences = consequences;
        this.door = new PresentationValidator(vocabulary, "");
        this.words = new EvidenceOfFacts.EvidenceWords(vocabulary);
    }

    /** The rules of this knowledge. */
    public static PlainKnowledge of(Knowledge knowledge) {
        return new PlainKnowledge(
                knowledge.vocabulary(), new RuleEvaluator(knowledge.rulebook()), knowledge.consequences());
    }

    /**
     * These rules with this vocabulary, whether they were checked or not: for tooling that makes up rules. What is wrong with
     * annotations is added to the problems.
     *
     * @throws IllegalArgumentException if derived findings are derived from each other in a circle
     */
    public static PlainKnowledge of(Vocabulary vocabulary, Rulebook rulebook, Diagnostics problems) {
        return new PlainKnowledge(
                vocabulary, new RuleEvaluator(rulebook), RuleAnnotations.consequences(rulebook, vocabulary, problems));
    }

    /** The same rules with the words of another language. */
    public PlainKnowledge in(Vocabulary other) {
        return new PlainKnowledge(other, evaluation, consequences);
    }

    /**
     * The same vocabulary with other rules: each is one of these rules, or one of them changed, which keeps its id and
     * annotations.
     *
     * @throws IllegalArgumentException if the id of a rule is not known, or if derived findings are derived from each
     *     other in a circle
     */
    public PlainKnowledge with(Rulebook rulebook) {
        Map<String, Consequence> changed = new HashMap<>();
        rulebook.rules().forEach(rule -> changed.put(rule.id(), consequence(rule)));
        return new PlainKnowledge(vocabulary, new RuleEvaluator(rulebook), changed);
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

    /** The rules. */
    public Rulebook rulebook() {
        return evaluation.rulebook();
    }

    /**
     * The condition in words, as {@link io.github.seminal.DecisionSupport#whyNot} says it.
     *
     * @param nameOf what is written for the finding with a code, for instance its name or a link to it
     */
    public String words(Condition condition, UnaryOperator<String> nameOf) {
        return new ConditionText(vocabulary, nameOf).of(condition);
    }

    /**
     * Lets the presentation pass, or says what is wrong with it.
     *
     * @throws InvalidPresentationException if the vocabulary does not know something in it
     */
    public void check(Presentation presentation) {
        door.check(presentation);
    }

    /** How every condition of every rule stands for this patient, who must have passed {@link #check}. */
    public RuleEvaluation read(Presentation presentation) {
        return evaluation.read(PatientFacts.of(vocabulary, presentation).facts());
    }

    /**
     * Makes up patients who come close to these rules, without end: each begins with what one rule asks for, and passes
     * {@link #check}. The same seed makes the same patients. For one thread.
     */
    public Supplier<Presentation> madeUpPatients(long seed) {
        PresentationGenerator patients = new PresentationGenerator(vocabulary, evaluation.rulebook(), seed);
        return () -> {
            Presentation patient = patients.next();
            while (!passes(patient)) {
                patient = patients.next();
            }
            return patient;
        };
    }

    /** A limit at the end of a range makes patients beside it, whom the door refuses. */
    private boolean passes(Presentation patient) {
        try {
            door.check(patient);
            return true;
        } catch (InvalidPresentationException e) {
            return false;
        }
    }

    /** The answer for this patient, who must have passed {@link #check}; without evidence. */
    public Assessment assess(Presentation presentation) {
        PatientFacts patient = PatientFacts.of(vocabulary, presentation);
        return assess(presentation, patient, evaluation.read(patient.facts()).matching());
    }

    /**
     * What the answer for this patient would be if exactly these rules matched: for tooling that changes one rule and knows
     * what the others do.
     *
     * @param presentation the patient, who must have passed {@link #check}
     * @param matching the rules; one that is changed keeps its id and annotations
     * @throws IllegalArgumentException if the id of a rule is not known
     */
    public Assessment assess(Presentation presentation, List<Rule> matching) {
        return assess(presentation, PatientFacts.of(vocabulary, presentation), matching);
    }

    private Assessment assess(Presentation presentation, PatientFacts patient, List<Rule> matching) {
        return new AssessmentBuilder(NONE, vocabulary, words, presentation, patient, conclusions(matching))
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
