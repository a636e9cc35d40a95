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
import org.logicng.solvers.MiniSat;
import org.logicng.solvers.sat.MiniSatConfig;

/** Finds models of all formulas that were added. For one thread. */
final class Solver {

    private final FormulaFactory f;
    private final MiniSat sat;
    private int questions;

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
        return sat.sat(assumed) == Tristate.TRUE
                ? Optional.of(new HashSet<>(sat.model().positiveVariables()))
                : Optional.empty();
    }
}
