package io.github.seminal.authoring.prove;

import io.github.seminal.Presentation;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.logicng.formulas.FormulaFactory;
import org.logicng.formulas.Variable;

/**
 * Tries the presentations that a solver proposes until one of them shows what was asked: the logic may be less exact than the
 * arithmetic.
 *
 * @param f the formulas of the solver
 * @param solver knows every definition that the questions need
 * @param space reads presentations from models
 * @param arithmetic the variables on numbers, for which logic may be less exact
 */
record PresentationSearch(FormulaFactory f, Solver solver, SymbolicPresentation space, List<Variable> arithmetic) {

    private static final int MOST_TRIES = 120;

    /**
     * An example, proof that there is none, or undecided.
     *
     * @param example what was made of the presentation that shows it
     * @param isDecided true when there is an example, or there is none
     */
    record Found<T>(Optional<T> example, boolean isDecided) {}

    /**
     * Searches for a presentation.
     *
     * @param question the variable of the question, which holds in every proposed model
     * @param shown what is made of a model and its presentation if it shows what was asked; otherwise empty
     */
    <T> Found<T> find(Variable question, BiFunction<Set<Variable>, Presentation, Optional<T>> shown) {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            // Without medicines first: not every list of medicines that logic allows can be written down.
            Optional<Set<Variable>> model;
            try {
                model = solver.model(question, space.listGiven().negate()).or(() -> solver.model(question));
            } catch (Solver.UndecidedException e) {
                break;
            }
            if (model.isEmpty()) {
                return new Found<>(Optional.empty(), true);
            }
            Set<Variable> atoms = model.orElseThrow();
            Optional<T> example = space.read(atoms).flatMap(found -> shown.apply(atoms, found));
            if (example.isPresent()) {
                return new Found<>(example, true);
            }
            // Other numbers: the same ones would fail again.
            solver.add(f.or(
                    f.not(question),
                    f.or(arithmetic.stream()
                            .map(atom -> atoms.contains(atom) ? f.not(atom) : atom)
                            .toList())));
        }
        return new Found<>(Optional.empty(), false);
    }
}
