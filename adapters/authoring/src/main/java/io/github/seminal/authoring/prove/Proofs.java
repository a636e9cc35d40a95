package io.github.seminal.authoring.prove;

import io.github.seminal.authoring.Pack;
import io.github.seminal.explain.PlainKnowledge;
import io.github.seminal.knowledge.diagnostic.Diagnostic;
import io.github.seminal.knowledge.rulebook.Rule;
import io.github.seminal.knowledge.rulebook.Rulebook;
import io.github.seminal.knowledge.rulebook.Verb;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What is proved of a pack's rules, over every possible presentation. Immutable.
 *
 * <p>A property that does not hold comes with a presentation that shows it, where one exists. Exceptions are declared in
 * {@code proofs.yaml} in the pack's directory of tests, each with a reason; those of the standard rules come with this library.
 */
public final class Proofs {

    private final List<Verdict> verdicts;
    private final List<Diagnostic> problems;

    private Proofs(List<Verdict> verdicts, List<Diagnostic> problems) {
        this.verdicts = List.copyOf(verdicts);
        this.problems = List.copyOf(problems);
    }

    /** Proves every property, which takes some seconds for hundreds of rules. */
    public static Proofs of(Pack pack) {
        return of(pack, EnumSet.allOf(Property.class));
    }

    /** Proves these properties only. */
    public static Proofs of(Pack pack, Set<Property> properties) {
        return judged(pack.knowledge(), properties, DeclaredExceptions.of(pack));
    }

    /** Proves these properties of rules that need not come from a pack, with the exceptions in this directory only. */
    static Proofs of(PlainKnowledge knowledge, Set<Property> properties, Optional<Path> tests) {
        return judged(knowledge, properties, DeclaredExceptions.in(tests));
    }

    private static Proofs judged(PlainKnowledge knowledge, Set<Property> properties, DeclaredExceptions exceptions) {
        List<Verdict> verdicts = new Prover(knowledge, properties).verdicts();
        return new Proofs(
                verdicts.stream().map(exceptions::applied).toList(), exceptions.problems(verdicts, properties));
    }

    /**
     * Proves {@link Property#URGENCY_KEPT} for some red flags, pathways and cautions only. Loads and compiles nothing, and does
     * not look for stale exceptions.
     *
     * @param knowledge all rules
     * @param which the rules to prove it for
     * @param standard the rules that come with the library, whose exceptions apply where they are unchanged
     * @param tests the directory of {@code proofs.yaml}, if there is one
     */
    public static Proofs ofUrgency(
            PlainKnowledge knowledge, Predicate<Rule> which, Rulebook standard, Optional<Path> tests) {
        DeclaredExceptions exceptions = DeclaredExceptions.of(tests, standard, knowledge.rulebook());
        List<Verdict> verdicts = new Prover(knowledge, Set.of()).urgencyKept(which);
        return new Proofs(verdicts.stream().map(exceptions::applied).toList(), List.of());
    }

    /**
     * Proves {@link Property#EXCLUSIVE} only, which needs no more than the rules that derive findings. It has no exceptions: the
     * table says beside which finding two may meet.
     */
    public static Proofs ofExclusive(PlainKnowledge knowledge) {
        List<Rule> deriving = knowledge.rulebook().rules().stream()
                .filter(rule -> rule.verb() == Verb.INFER)
                .toList();
        PlainKnowledge reduced = knowledge.with(Rulebook.of(deriving));
        return new Proofs(new Prover(reduced, EnumSet.of(Property.EXCLUSIVE)).verdicts(), List.of());
    }

    /** Every verdict, property by property and, within a property, rule by rule in the order of the files. */
    public List<Verdict> verdicts() {
        return verdicts;
    }

    /** The verdicts on this property. */
    public List<Verdict> verdicts(Property property) {
        return verdicts.stream().filter(one -> one.property() == property).toList();
    }

    /** The verdicts with this outcome. */
    public List<Verdict> verdicts(Verdict.Outcome outcome) {
        return verdicts.stream().filter(one -> one.outcome() == outcome).toList();
    }

    /** What is wrong with the exceptions: malformed, without a reason, or no longer needed. */
    public List<Diagnostic> problems() {
        return problems;
    }

    /** True when every failure is a declared exception, and no exception is stale. */
    public boolean hold() {
        return problems.isEmpty() && verdicts.stream().noneMatch(Verdict::isFault);
    }

    /**
     * True when the property was proved of the rule, or is a declared exception. False when the property was not asked for or
     * does not apply to the rule.
     */
    public boolean hold(Property property, Rule rule) {
        List<Verdict> those = verdicts(property).stream()
                .filter(one -> one.subject().equals(rule.id()))
                .toList();
        return !those.isEmpty() && those.stream().noneMatch(Verdict::isFault);
    }
}
