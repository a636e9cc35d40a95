package io.github.seminal.authoring.prove;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.logicng.datastructures.Tristate;
import org.logicng.formulas.Formula;
import org.logicng.formulas.FormulaFactory;
import org.logicng.formulas.Literal;
import org.logicng.formulas.Variable;
import org.logicng.handlers.SATHandler;
import org.logicng.solvers.MiniSat;
import org.logicng.solvers.sat.MiniSatConfig;

/** Finds models of all formulas that were added. For one thread. */
final class Solver {

    /** The most conflicts of one search: more than any of the standard rules meets, and a second or two. */
    private static final int MOST_CONFLICTS = 5_000;

    /** Once all searches together met as many, each one is short. */
    private static final int MOST_CONFLICTS_OF_ALL = 30_000;

    private static final int FEW_CONFLICTS = 50;

    private final FormulaFactory f;
    private final MiniSat sat;
    private int questions;
    private int conflicts;

    Solver(FormulaFactory f) {
        this.f = f;
        // Variables are false unless a formula needs them, so that a model leaves as much unknown as possible.
        this.sat = MiniSat.miniSat(
                f,
                MiniSatConfig.builder()
                        .initialPhase(false)
                        .cnfMethod(MiniSatConfig.CNFMethod.PG_ON_SOLVER)
                        .build());
    }

    void add(Formula formula) {
        sat.add(formula);
    }

    void addAll(Collection<Formula> formulas) {
        formulas.forEach(sat::add);
    }

    /** A new variable that implies the formula. */
    Variable question(Formula formula) {
        Variable asked = f.variable("question " + questions++);
        sat.add(f.implication(asked, formula));
        return asked;
    }

    /** Makes the variable permanently false. */
    void close(Variable question) {
        sat.add(f.not(question));
    }

    Optional<Set<Variable>> model(Literal... assumed) {
        return model(List.of(assumed));
    }

    /** The true variables of a model in which these literals hold; empty when there is none. */
    Optional<Set<Variable>> model(Collection<Literal> assumed) {
        Bound bound = new Bound();
        Tristate found = sat.sat(bound, assumed);
        conflicts += bound.met;
        if (found == Tristate.UNDEF) {
            throw new UndecidedException();
        }
        return found == Tristate.TRUE ? Optional.of(new HashSet<>(sat.model().positiveVariables())) : Optional.empty();
    }

    /**
     * Ends a search that meets too many conflicts. They are counted rather than seconds, so that every machine proves the
     * same.
     */
    private final class Bound implements SATHandler {

        private final int most = conflicts < MOST_CONFLICTS_OF_ALL ? MOST_CONFLICTS : FEW_CONFLICTS;
        private int met;

        private int left() {
            return most - met;
        }

        @Override
        public boolean detectedConflict() {
            met++;
            return left() > 0;
        }

        @Override
        public boolean aborted() {
            return left() <= 0;
        }
    }

    /** A search was given up: whether there is a model is not known. */
    static final class UndecidedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        UndecidedException() {
            super("The search was given up after too many conflicts.", null, false, false);
        }
    }
}
