package io.github.seminal.benchmarks;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * A JMH profiler that measures the processor time of all Java threads per answer. On a busy machine this is more reliable than
 * elapsed time. The garbage collector and the JIT compiler are not included.
 */
public final class ProcessorTime implements InternalProfiler {

    /** The name of the figure. */
    static final String MICROS = "cpu.micros.norm";

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final Map<Long, Long> before = new HashMap<>();

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        before.clear();
        before.putAll(times());
    }

    @Override
    public Collection<? extends Result<?>> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        double nanos = 0;
        for (Map.Entry<Long, Long> thread : times().entrySet()) {
            nanos += thread.getValue() - before.getOrDefault(thread.getKey(), 0L);
        }
        long answers = result.getMetadata().getAllOps();
        return answers == 0
                ? List.of()
                : List.of(new ScalarResult(MICROS, nanos / 1e3 / answers, "us/op", AggregationPolicy.AVG));
    }

    private static Map<Long, Long> times() {
        long[] ids = THREADS.getAllThreadIds();
        long[] nanos = THREADS.getThreadCpuTime(ids);
        Map<Long, Long> times = new HashMap<>();
        for (int i = 0; i < ids.length; i++) {
            if (nanos[i] >= 0) {
                times.put(ids[i], nanos[i]);
            }
        }
        return times;
    }

    @Override
    public String getDescription() {
        return "Processor time of all Java threads per answer";
    }
}
