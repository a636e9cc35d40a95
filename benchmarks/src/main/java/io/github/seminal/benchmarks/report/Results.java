package io.github.seminal.benchmarks.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * All figures of one run, in the structure of the JSON file.
 *
 * @param machine the machine
 * @param knowledge id, version and number of rules
 * @param quick true for a quick run, whose figures are rough
 * @param checked the number of presentations that every peer answered as this library did before anything was timed
 * @param patients the patients
 * @param throughput answers per second in each round
 * @param latency times of single answers
 * @param growth figures for more rules
 * @param start figures for whole processes
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

    /** The same figures, but with these sizes of the rules in place of those with the same factors. */
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

    /** The other figures, but with the sizes of the rules of these. */
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
     * @param processors number of processors that the process may use
     * @param memoryMegabytes memory of the machine
     * @param system name and version of the operating system
     * @param java vendor and version of Java
     * @param date the day, in ISO form
     * @param loadBefore load average before the run; above 1, other programs disturbed it
     * @param loadAfter load average after the run, which itself adds about 1 to 2
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
     * A set of patients.
     *
     * @param name its name in the other figures
     * @param count the number of patients
     * @param known the average number of known findings
     * @param rulesFired the average number of matching rules, including inference rules
     */
    public record Patients(String name, int count, double known, double rulesFired) {}

    /**
     * One round of one contender.
     *
     * @param contender the contender
     * @param patients the set of patients
     * @param threads the number of threads
     * @param round the round, from 1; contenders take turns within a round
     * @param perSecond answers per second
     * @param cpuMicros processor time of all Java threads per answer, in microseconds, without the garbage collector
     * @param bytes bytes allocated per answer
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
     * @param contender the contender
     * @param patients the set of patients
     * @param p50 the 50th percentile
     * @param p99 the 99th percentile
     * @param p999 the 99.9th percentile
     */
    public record Latency(String contender, String patients, double p50, double p99, double p999) {}

    /**
     * One size of the rules.
     *
     * @param factor the factor of the standard rules
     * @param findings {@code SAME} when the copies use the same findings, {@code OWN} when they use their own
     * @param rules the number of rules
     * @param readMillis time to read and check tables and rules
     * @param networkMillis time to build Drools' network
     * @param heapMegabytes heap that the loaded rules use
     * @param classMegabytes memory that their classes use in addition
     * @param points processor time of the thread by number of known findings
     * @param twoThreads throughput of two threads relative to one
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
     * @param rulesFired matching rules per patient
     * @param engineMicros time of the engine alone, per patient
     * @param engineTimesStandard the same relative to the standard rules, which took turns in the same process
     * @param assessMicros time of the whole answer, per patient
     * @param assessTimesStandard the same relative to the standard rules
     * @param assessBytes bytes allocated for the whole answer, per patient
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
     * The time of a process from its start to its end.
     *
     * @param program what the program does
     * @param flags flags of the virtual machine
     * @param medianMillis median time
     * @param leastMillis least time
     * @param timesNothing median ratio to a program that prints one word
     */
    public record Start(String program, String flags, double medianMillis, double leastMillis, double timesNothing) {}
}
