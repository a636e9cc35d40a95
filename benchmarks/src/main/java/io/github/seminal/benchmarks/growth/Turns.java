package io.github.seminal.benchmarks.growth;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Times tasks that take turns, so that a disturbance affects all of them. A single thread is timed by its processor time, on
 * which other programs have little effect.
 */
final class Turns {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private Turns() {}

    /**
     * A task to repeat.
     *
     * @param once does the task once for each patient
     * @param patients the number of patients
     */
    record Task(Runnable once, int patients) {}

    /**
     * The cost of a task.
     *
     * @param micros processor time per patient in each turn, in microseconds
     * @param bytes bytes allocated per patient in the last turn
     */
    record Taken(List<Double> micros, double bytes) {

        double medianMicros() {
            return median(micros);
        }

        /** The median over all turns of the ratio to the other task. */
        double times(Taken other) {
            List<Double> ratios = new ArrayList<>();
            for (int i = 0; i < micros.size(); i++) {
                ratios.add(micros.get(i) / other.micros.get(i));
            }
            return median(ratios);
        }
    }

    /** The processor time of this thread so far, in seconds. */
    static double processorSeconds() {
        return THREADS.getCurrentThreadCpuTime() / 1e9;
    }

    static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    /** Repeats the tasks in turn for about this time without timing them. */
    static void warmUp(List<Task> tasks, double seconds) {
        long end = THREADS.getCurrentThreadCpuTime() + (long) (seconds * 1e9);
        while (THREADS.getCurrentThreadCpuTime() < end) {
            tasks.forEach(task -> task.once().run());
        }
    }

    /** Does and times each task in every turn. */
    static List<Taken> time(List<Task> tasks, int turns) {
        List<List<Double>> micros = tasks.stream()
                .map(task -> (List<Double>) new ArrayList<Double>())
                .toList();
        double[] bytes = new double[tasks.size()];
        for (int turn = 0; turn < turns; turn++) {
            for (int i = 0; i < tasks.size(); i++) {
                Task task = tasks.get(i);
                long allocated = THREADS.getCurrentThreadAllocatedBytes();
                long start = THREADS.getCurrentThreadCpuTime();
                task.once().run();
                micros.get(i).add((THREADS.getCurrentThreadCpuTime() - start) / 1e3 / task.patients());
                bytes[i] = (double) (THREADS.getCurrentThreadAllocatedBytes() - allocated) / task.patients();
            }
        }
        List<Taken> taken = new ArrayList<>();
        for (int i = 0; i < tasks.size(); i++) {
            taken.add(new Taken(micros.get(i), bytes[i]));
        }
        return taken;
    }

    /** The throughput of two threads relative to one: the median over some turns. */
    static double twoThreads(Task task, int turns, double seconds) throws InterruptedException {
        List<Double> ratios = new ArrayList<>();
        for (int turn = 0; turn < turns; turn++) {
            double one = perSecond(task, 1, seconds);
            ratios.add(perSecond(task, 2, seconds) / one);
        }
        return median(ratios);
    }

    private static double perSecond(Task task, int threads, double seconds) throws InterruptedException {
        AtomicLong done = new AtomicLong();
        CountDownLatch finished = new CountDownLatch(threads);
        long start = System.nanoTime();
        long end = start + (long) (seconds * 1e9);
        for (int i = 0; i < threads; i++) {
            Thread thread = new Thread(() -> {
                while (System.nanoTime() < end) {
                    task.once().run();
                    done.incrementAndGet();
                }
                finished.countDown();
            });
            thread.setDaemon(true);
            thread.start();
        }
        finished.await();
        return done.get() / ((System.nanoTime() - start) / 1e9);
    }
}
