package io.github.seminal.authoring.mutate;

/**
 * What became of a mutant.
 *
 * @param mutant the mutant
 * @param killedByVignette the id of a vignette that fails with it; empty when none does
 * @param killedByCase where a hit or near miss stands that fails with it; empty when none does
 * @param reason why it cannot be told from the rule, as {@code mutants.yaml} says; empty when it is not there
 */
public record MutantResult(Mutant mutant, String killedByVignette, String killedByCase, String reason) {

    /** True when a vignette, a hit or a near miss fails with it. */
    public boolean isKilled() {
        return !killedByVignette.isEmpty() || !killedByCase.isEmpty();
    }

    /** True when {@code mutants.yaml} says that it cannot be told from the rule. */
    public boolean isEquivalent() {
        return !reason.isEmpty();
    }

    /** True when nobody notices it and nobody has said why. */
    public boolean survives() {
        return !isKilled() && !isEquivalent();
    }
}
