package io.github.seminal.benchmarks.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * All figures of one run, as they stand in the JSON file.
 *
 * @param machine where it ran
 * @param knowledge id, version and number of rules
 * @param quick true when it was a quick run, whose figures say little
 * @param checked so many presentations every peer answered as this library did, before anything was timed
 * @param patients who is answered for
 * @param throughput answers a second, round by round
 * @param latency times of single answers
 * @param growth what becomes of more rules
 * @param start whole processes
 */
public record Results(
        Machine machine,
        String knowledge,
        boolean quick,
        int checked,
        List<Patients> patients,
        List<Throughput> throughput,
        List<Latency> latency,
        List<Growth> growth,
        List<Start> start) {

    /** The same figures, with these sizes of the rules instead of those of the same factors. */
    public Results withGrowth(List<Growth> measured) {
        List<Growth> all = new ArrayList<>(measured);
        for (Growth one : growth) {
            if (measured.stream().noneMatch(other -> other.factor() == one.factor())) {
                all.add(one);
            }
        }
        all.sort(Comparator.comparingInt(Growth::factor).thenComparing(Growth::findings));
        return new Results(machine, knowledge, quick, checked, patients, throughput, latency, all, start);
    }

    /** The other figures, with the sizes of the rules of these. */
    public Results growthOf(Results others) {
        return new Results(
                others.machine,
                others.knowledge,
                others.quick,
                others.checked,
                others.patients,
                others.throughput,
                others.latency,
                growth,
                others.start);
    }

    /**
     * The machine.
     *
     * @param processor name of the processor
     * @param processors how many of it this process may use
     * @param memoryMegabytes memory of the machine
     * @param system name and version of the operating system
     * @param java vendor and version of Java
     * @param date the day, in ISO form
     * @param loadBefore average number of running processes before the run: above 1, others disturbed it
     * @param loadAfter the same after the run, which itself counts for about 1 to 2
     */
    public record Machine(
            String processor,
            int processors,
            long memoryMegabytes,
            String system,
            String java,
            String date,
            double loadBefore,
            double loadAfter) {}

    /**
     * Some patients.
     *
     * @param name their name in the other figures
     * @param count how many
     * @param known known findings of one, on average
     * @param rulesFired rules that match one, inference rules among them, on average
     */
    public record Patients(String name, int count, double known, double rulesFired) {}

    /**
     * One round of one contender.
     *
     * @param contender who
     * @param patients for whom
     * @param threads by how many threads
     * @param round which round, from 1 on; contenders take turns within a round
     * @param perSecond answers a second
     * @param cpuMicros processor time of all Java threads, an answer, in microseconds; without the collector
     * @param bytes bytes allocated an answer
     */
    public record Throughput(
            String contender,
            String patients,
            int threads,
            int round,
            double perSecond,
            double cpuMicros,
            double bytes) {}

    /**
     * Times of single answers, in microseconds.
     *
     * @param contender who
     * @param patients for whom
     * @param p50 half of the answers took no longer
     * @param p99 99 of 100
     * @param p999 999 of 1,000
     */
    public record Latency(String contender, String patients, double p50, double p99, double p999) {}

    /**
     * One size of the rules.
     *
     * @param factor how many times the standard rules
     * @param findings {@code SAME} when the copies speak of the same findings, {@code OWN} when of their own
     * @param rules how many rules
     * @param readMillis reading and checking tables and rules
     * @param networkMillis building Drools' network
     * @param heapMegabytes what the loaded rules hold on the heap
     * @param classMegabytes what their classes hold beside it
     * @param points processor time of the thread by number of known findings
     * @param twoThreads how many times as many answers two threads give as one
     */
    public record Growth(
            int factor,
            String findings,
            int rules,
            double readMillis,
            double networkMillis,
            double heapMegabytes,
            double classMegabytes,
            List<GrowthPoint> points,
            double twoThreads) {}

    /**
     * One size of rules and one size of patients.
     *
     * @param known known findings
     * @param rulesFired rules that match, a patient
     * @param engineMicros the engine alone, a patient
     * @param engineTimesStandard the same, in times of the standard rules in the same process, which took turns with it
     * @param assessMicros the whole answer, a patient
     * @param assessTimesStandard the same, in times of the standard rules
     * @param assessBytes bytes allocated for the whole answer, a patient
     */
    public record GrowthPoint(
            int known,
            double rulesFired,
            double engineMicros,
            double engineTimesStandard,
            double assessMicros,
            double assessTimesStandard,
            double assessBytes) {}

    /**
     * A program from the start of its process to its end.
     *
     * @param program what it does
     * @param flags flags of the virtual machine
     * @param medianMillis median time
     * @param leastMillis least time
     * @param timesNothing median of the times beside a program that prints one word, run by run
     */
    public record Start(String program, String flags, double medianMillis, double leastMillis, double timesNothing) {}
}
