package io.github.seminal.benchmarks.growth;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Times tasks by turns, so that what disturbs one disturbs the others too. One thread is timed by its processor time,
 * which other programs hardly touch.
 */
final class Turns {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private Turns() {}

    /**
     * Something to be done again and again.
     *
     * @param once does it for each patient once
     * @param patients how many patients that are
     */
    record Task(Runnable once, int patients) {}

    /**
     * What a task took.
     *
     * @param micros microseconds of processor time a patient, turn by turn
     * @param bytes bytes a patient, in the last turn
     */
    record Taken(List<Double> micros, double bytes) {

        double medianMicros() {
            return median(micros);
        }

        /** The median of the ratios, turn by turn. */
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

    /** Does the tasks by turns for about so long, without timing them. */
    static void warmUp(List<Task> tasks, double seconds) {
        long end = THREADS.getCurrentThreadCpuTime() + (long) (seconds * 1e9);
        while (THREADS.getCurrentThreadCpuTime() < end) {
            tasks.forEach(task -> task.once().run());
        }
    }

    /** Does each task in every turn. */
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

    /** How many times as often two threads do the task as one does, in the median of some turns. */
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
