package io.github.seminal.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seminal.benchmarks.report.LinePlot.Axis;
import io.github.seminal.benchmarks.report.LinePlot.Series;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Checks the axes and the text of plots. */
class LinePlotTest {

    private static final Axis RULES = Axis.logarithmic("rules", List.of(556.0, 16_680.0));

    @Test
    void a_logarithmic_axis_has_room_for_all_values() {
        assertThat(RULES.ticks()).containsExactly(500.0, 1000.0, 2000.0, 5000.0, 10_000.0, 20_000.0);
        assertThat(RULES.share(500)).isZero();
        assertThat(RULES.share(20_000)).isEqualTo(1);
        assertThat(RULES.share(556)).isBetween(0.0, 0.1);
    }

    @Test
    void equal_multiples_are_equally_far_apart() {
        assertThat(RULES.share(2000) - RULES.share(1000))
                .isCloseTo(RULES.share(10_000) - RULES.share(5000), org.assertj.core.data.Offset.offset(1e-9));
    }

    @Test
    void the_same_figures_give_the_same_plot_with_names_and_units() {
        LinePlot plot = new LinePlot(
                "Time & rules",
                RULES,
                Axis.logarithmic("microseconds a patient", List.of(30.0, 90.0)),
                List.of(new Series("engine", List.of(new double[] {556, 30}, new double[] {16_680, 90}))));

        assertThat(plot.svg())
                .isEqualTo(plot.svg())
                .contains(">rules<", ">microseconds a patient<", ">engine<", ">10,000<", "Time &amp; rules");
    }
}
