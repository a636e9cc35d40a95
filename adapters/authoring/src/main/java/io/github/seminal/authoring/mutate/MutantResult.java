package io.github.seminal.authoring.mutate;

/**
 * The result for one mutant.
 *
 * @param mutant the mutant
 * @param killedByVignette the id of a vignette that fails with it; empty when none does
 * @param killedByCase the place of a hit or near miss that fails with it; empty when none does
 * @param reason why it is equivalent to its rule, from {@code mutants.yaml}; empty when it is not declared to be
 */
public record MutantResult(Mutant mutant, String killedByVignette, String killedByCase, String reason) {

    /** True when a vignette, a hit or a near miss fails with it. */
    public boolean isKilled() {
        return !killedByVignette.isEmpty() || !killedByCase.isEmpty();
    }

    /** True when {@code mutants.yaml} declares it to be equivalent to its rule. */
    public boolean isEquivalent() {
        return !reason.isEmpty();
    }

    /** True when no test notices it and it is not declared to be equivalent. */
    public boolean survives() {
        return !isKilled() && !isEquivalent();
    }
}
