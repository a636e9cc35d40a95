package io.github.seminal.authoring.prove;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.logicng.formulas.Formula;
import org.logicng.formulas.FormulaFactory;

class SolverBoundTest {

    private static final int MANY = 13;

    private final FormulaFactory f = new FormulaFactory();
    private final Solver solver = new Solver(f);

    @Test
    void a_search_that_would_take_days_is_given_up_and_does_not_pass_for_a_proof() {
        more_pigeons_than_holes(MANY);
        Assertions.assertTimeout(
                Duration.ofMinutes(1),
                () -> assertThatThrownBy(() -> solver.model()).isInstanceOf(Solver.UndecidedException.class));
    }

    @Test
    void a_search_that_is_short_is_not_given_up() {
        more_pigeons_than_holes(4);
        assertThat(solver.model()).isEmpty();
    }

    @Test
    void many_long_searches_are_given_up_ever_sooner() {
        more_pigeons_than_holes(MANY);
        Assertions.assertTimeout(Duration.ofMinutes(2), () -> {
            for (int i = 0; i < 200; i++) {
                assertThatThrownBy(() -> solver.model()).isInstanceOf(Solver.UndecidedException.class);
            }
        });
    }

    /** Each pigeon is in a hole, and no hole holds two. */
    private void more_pigeons_than_holes(int pigeons) {
        for (int pigeon = 0; pigeon < pigeons; pigeon++) {
            List<Formula> holes = new ArrayList<>();
            for (int hole = 1; hole < pigeons; hole++) {
                holes.add(in(pigeon, hole));
                for (int other = 0; other < pigeon; other++) {
                    solver.add(f.or(in(pigeon, hole).negate(), in(other, hole).negate()));
                }
            }
            solver.add(f.or(holes));
        }
    }

    private Formula in(int pigeon, int hole) {
        return f.variable("p" + pigeon + "h" + hole);
    }
}
