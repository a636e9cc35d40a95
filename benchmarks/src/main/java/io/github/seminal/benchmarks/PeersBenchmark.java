package io.github.seminal.benchmarks;

import io.github.seminal.benchmarks.peers.Contender;
import io.github.seminal.benchmarks.peers.Contenders;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Times contenders on the whole knowledge base: from one patient to the matching rules with their matched facts. Patients take
 * turns. A contender that answers differently is not timed.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 1)
public class PeersBenchmark {

    private static final int CHECKED = 300;

    /** The contender. */
    @Param
    public Contenders contender = Contenders.SEMINAL_ENGINE;

    /** The patients. */
    @Param
    public PatientSet patients = PatientSet.VIGNETTES;

    private @Nullable Contender built;
    private Object[] prepared = {};

    /** Builds the contender and compares its answers with this library's. */
    @Setup
    public void prepare() {
        Contender one = contender.build();
        AgreementCheck.on(CHECKED).check(contender.title(), one);
        built = one;
        prepared = patients.presentations().stream().map(one::prepare).toArray();
    }

    /** The next patient of a thread; each thread starts at another patient. */
    @State(Scope.Thread)
    public static class Turn {

        private static final AtomicInteger THREADS = new AtomicInteger();

        private int next = 37 * THREADS.getAndIncrement();
    }

    /** Answers for one patient. */
    @Benchmark
    public Object fire(Turn turn) {
        Contender one = built;
        if (one == null) {
            throw new IllegalStateException("The contender was not built.");
        }
        if (turn.next >= prepared.length) {
            turn.next = 0;
        }
        return one.fire(prepared[turn.next++]);
    }
}
