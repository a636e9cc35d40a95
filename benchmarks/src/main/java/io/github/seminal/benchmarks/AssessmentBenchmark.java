package io.github.seminal.benchmarks;

import io.github.seminal.Assessment;
import io.github.seminal.Change;
import io.github.seminal.DecisionSupport;
import io.github.seminal.NextQuestions;
import io.github.seminal.Presentation;
import io.github.seminal.WhyNot;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Times answers on one thread after a warm-up. With {@code -prof gc}, also counts the bytes that each allocates. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 4, time = 3)
public class AssessmentBenchmark {

    private final DecisionSupport support = DecisionSupport.standard();
    private final Presentation asked = Patients.afterTheFirstQuestions(support);

    /** For comparison: building a presentation without an answer. */
    @Benchmark
    public Presentation describeManyFindings() {
        return Patients.MANY_FINDINGS.toBuilder().build();
    }

    /** An answer on two findings. */
    @Benchmark
    public Assessment assessFewFindings() {
        return support.assess(Patients.FEW_FINDINGS);
    }

    /** An answer on 26 findings and two medicines. */
    @Benchmark
    public Assessment assessManyFindings() {
        return support.assess(Patients.MANY_FINDINGS);
    }

    /** Why a cause is not in the answer. */
    @Benchmark
    public WhyNot whyNot() {
        return support.whyNot(Patients.MANY_FINDINGS, "prostate-cancer");
    }

    /** What to ask next. */
    @Benchmark
    public NextQuestions questionsFor() {
        return support.questionsFor(asked);
    }

    /** What would change the answer. */
    @Benchmark
    public List<Change> whatWouldChange() {
        return support.whatWouldChange(Patients.MANY_FINDINGS);
    }
}
