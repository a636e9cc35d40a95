package io.github.seminal.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.github.seminal.benchmarks.peers.Contender;
import io.github.seminal.benchmarks.peers.Contenders;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Checks that an answer does not allocate more than before. Unlike time, memory does not depend on the machine. */
class AllocationTest {

    private static final Path FILE = Path.of("src/test/resources/allocation-budget.properties");
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int ROUNDS = 3;

    @Test
    void an_answer_allocates_no_more_than_its_budget() throws IOException {
        Map<String, Long> measured = new TreeMap<>();
        for (PatientSet patients : List.of(PatientSet.VIGNETTES, PatientSet.RANDOM_20)) {
            measured.put(patients + ".engine", bytes(Contenders.SEMINAL_ENGINE.build(), patients));
            measured.put(patients + ".assess", bytes(Contenders.SEMINAL_ASSESS.build(), patients));
        }
        if (Boolean.getBoolean("seminal.budget.write")) {
            Budget.write(FILE, measured);
        }

        assertThat(Budget.of(Files.readString(FILE)).complaints(measured)).isEmpty();
    }

    @Test
    void a_count_of_bytes_can_be_repeated() {
        Contender engine = Contenders.SEMINAL_ENGINE.build();

        long once = bytes(engine, PatientSet.VIGNETTES);

        assertThat((double) bytes(engine, PatientSet.VIGNETTES)).isBetween(once * 0.98, once * 1.02);
    }

    @Test
    void a_rise_of_more_than_fifteen_percent_is_refused_with_the_figures() {
        Budget budget = Budget.of("few=1000\nmany=1000\n");

        assertThat(budget.complaints(Map.of("few", 1150L))).isEmpty();
        assertThat(budget.complaints(Map.of("many", 1160L)))
                .singleElement()
                .asString()
                .contains("(many) allocates 1,160 bytes per patient; the budget is 1,000, which is 16 % more")
                .contains("Maybe");
        assertThat(budget.complaints(Map.of("new", 1L)))
                .singleElement()
                .asString()
                .contains("has no budget");
    }

    /** Bytes per patient after a warm-up: the least of some rounds. */
    private static long bytes(Contender contender, PatientSet set) {
        List<Object> patients =
                set.presentations().stream().map(contender::prepare).toList();
        long least = Long.MAX_VALUE;
        for (int round = 0; round < 2 * ROUNDS; round++) {
            long before = THREADS.getCurrentThreadAllocatedBytes();
            for (Object patient : patients) {
                contender.fire(patient);
            }
            long bytes = (THREADS.getCurrentThreadAllocatedBytes() - before) / patients.size();
            if (round >= ROUNDS) {
                least = Math.min(least, bytes);
            }
        }
        return least;
    }
}
