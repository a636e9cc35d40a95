package io.github.seminal.authoring.prove;

import io.github.seminal.authoring.Pack;
import io.github.seminal.explain.PlainKnowledge;
import io.github.seminal.knowledge.diagnostic.Diagnostic;
import io.github.seminal.knowledge.rulebook.Rule;
import io.github.seminal.knowledge.rulebook.Rulebook;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What is proved of a pack's rules, over every presentation that there can be. Immutable.
 *
 * <p>A property that does not hold comes with a presentation that shows it, where there is one to show. DeclaredExceptions stand in
 * {@code proofs.yaml} beside the pack's vignettes, each with a reason; those of the standard rules come with this library.
 */
public final class Proofs {

    private final List<Verdict> verdicts;
    private final List<Diagnostic> problems;

    private Proofs(List<Verdict> verdicts, List<Diagnostic> problems) {
        this.verdicts = List.copyOf(verdicts);
        this.problems = List.copyOf(problems);
    }

    /** Proves everything: some seconds for hundreds of rules. */
    public static Proofs of(Pack pack) {
        return of(pack, EnumSet.allOf(Property.class));
    }

    /** Proves these properties alone. */
    public static Proofs of(Pack pack, Set<Property> properties) {
        return judged(new Prover(pack.knowledge(), properties).verdicts(), DeclaredExceptions.of(pack, properties));
    }

    /** Proves these properties of rules that need not come from a pack, with no exceptions but those in this directory. */
    static Proofs of(PlainKnowledge knowledge, Set<Property> properties, Optional<Path> tests) {
        return judged(new Prover(knowledge, properties).verdicts(), DeclaredExceptions.in(tests, properties));
    }

    /**
     * Proves of red flags, pathways and cautions alone that no added present finding lowers the urgency that they set
     * ({@link Property#URGENCY_KEPT}). Nothing is loaded or compiled for it. Stale exceptions are not looked for.
     *
     * @param knowledge all rules
     * @param which the rules of which it is proved
     * @param standard the rules that come with the library, whose exceptions hold where they are unchanged
     * @param tests the directory that holds {@code proofs.yaml}, if there is one
     */
    public static Proofs ofUrgency(
            PlainKnowledge knowledge, Predicate<Rule> which, Rulebook standard, Optional<Path> tests) {
        DeclaredExceptions exceptions =
                DeclaredExceptions.of(tests, standard, knowledge.rulebook(), EnumSet.of(Property.URGENCY_KEPT));
        List<Verdict> verdicts = new Prover(knowledge, Set.of()).urgencyKept(which);
        return new Proofs(verdicts.stream().map(exceptions::applied).toList(), List.of());
    }

    private static Proofs judged(List<Verdict> verdicts, DeclaredExceptions exceptions) {
        List<Verdict> judged = verdicts.stream().map(exceptions::applied).toList();
        return new Proofs(judged, exceptions.problems(verdicts));
    }

    /** Every verdict: property by property, and rule by rule as they stand in their files. */
    public List<Verdict> verdicts() {
        return verdicts;
    }

    /** The verdicts with this outcome. */
    public List<Verdict> verdicts(Verdict.Outcome outcome) {
        return verdicts.stream().filter(one -> one.outcome() == outcome).toList();
    }

    /** What is wrong with the exceptions: malformed, without a reason, or no longer needed. */
    public List<Diagnostic> problems() {
        return problems;
    }

    /** True when nothing fails that is not excused, and no exception is stale. */
    public boolean hold() {
        return problems.isEmpty() && verdicts.stream().noneMatch(Verdict::isFault);
    }

    /**
     * True when the property was proved of the rule, or is excused; false as well when it was not asked, or does not apply.
     */
    public boolean hold(Property property, Rule rule) {
        List<Verdict> those = verdicts.stream()
                .filter(one -> one.property() == property && one.subject().equals(rule.id()))
                .toList();
        return !those.isEmpty() && those.stream().noneMatch(Verdict::isFault);
    }
}
