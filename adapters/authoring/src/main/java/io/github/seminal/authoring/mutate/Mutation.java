package io.github.seminal.authoring.mutate;

import io.github.seminal.authoring.Pack;
import io.github.seminal.authoring.Progress;
import io.github.seminal.authoring.vignette.DeclaredException;
import io.github.seminal.authoring.vignette.TestRun;
import io.github.seminal.authoring.vignette.TestSuite;
import io.github.seminal.knowledge.diagnostic.Check;
import io.github.seminal.knowledge.diagnostic.Diagnostic;
import io.github.seminal.knowledge.diagnostic.Diagnostics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.stream.Collectors;

/**
 * How well the vignettes and cases guard the rules. Each rule is changed in every small way that its author could have got it
 * wrong, and a vignette, hit or near miss should fail.
 *
 * @param fates the result for every mutant, rule by rule
 * @param stale problems with {@code mutants.yaml}: entries that are not needed or name no mutant
 */
public record Mutation(List<MutantResult> fates, List<Diagnostic> stale) {

    public Mutation {
        fates = List.copyOf(fates);
        stale = List.copyOf(stale);
    }

    /**
     * Tries every mutant of the pack's own rules.
     *
     * @param threads how many threads to use, 1 or more
     * @param progress is told about each mutant that was tried
     * @throws io.github.seminal.authoring.vignette.RefusedTestsException if the tests cannot be used, or fail with the
     *     unchanged rules
     */
    public static Mutation of(Pack pack, int threads, Progress progress) {
        TestSuite tests = TestSuite.of(pack);
        TestRun.requireGreen(pack, tests);
        Map<String, DeclaredException> equivalents =
                pack.tests().map(DeclaredException::ofMutants).orElse(Map.of());
        Mutator mutator = new Mutator(pack.rulebook(), pack.vocabulary());
        List<Mutant> mutants = pack.rulebook().rules().stream()
                .filter(pack::isOwn)
                .flatMap(rule -> mutator.mutantsOf(rule).stream())
                .toList();
        MutationRun run = new MutationRun(pack.knowledge(), tests);
        ForkJoinPool workers = new ForkJoinPool(threads);
        try {
            List<ForkJoinTask<MutantResult>> trials = mutants.stream()
                    .map(mutant -> workers.submit(() -> {
                        DeclaredException entry = equivalents.get(mutant.id());
                        MutantResult fate = run.fateOf(mutant, entry == null ? "" : entry.reason());
                        progress.oneMore(mutants.size());
                        return fate;
                    }))
                    .toList();
            List<MutantResult> fates = trials.stream().map(ForkJoinTask::join).toList();
            return new Mutation(fates, stale(fates, equivalents));
        } finally {
            workers.shutdownNow();
        }
    }

    private static List<Diagnostic> stale(List<MutantResult> fates, Map<String, DeclaredException> equivalents) {
        Map<String, MutantResult> byId = new HashMap<>();
        fates.forEach(fate -> byId.put(fate.mutant().id(), fate));
        Diagnostics stale = new Diagnostics();
        equivalents.forEach((id, entry) -> {
            MutantResult fate = byId.get(id);
            if (fate == null) {
                String what = "there is no mutant (" + id + ")";
                stale.add(Check.STALE_EXCEPTION, entry.place(), what, "its rule has changed: take it out");
            } else if (fate.isKilled()) {
                String killer = fate.killedByVignette().isEmpty() ? fate.killedByCase() : fate.killedByVignette();
                String what = "the mutant (" + id + ") is noticed by " + killer;
                stale.add(Check.STALE_EXCEPTION, entry.place(), what, "a test was added: take it out");
            }
        });
        return stale.all();
    }

    /** The mutants that no test notices, without the equivalent ones. */
    public List<MutantResult> survivors() {
        return fates.stream().filter(MutantResult::survives).toList();
    }

    /** The mutants that {@code mutants.yaml} declares to be equivalent to their rule. */
    public List<MutantResult> equivalents() {
        return fates.stream().filter(MutantResult::isEquivalent).toList();
    }

    /** How many mutants count: all except the equivalent ones. */
    public int counted() {
        return fates.size() - equivalents().size();
    }

    /** How many of the mutants that count are noticed by vignettes. */
    public int killedByVignettes() {
        return (int) fates.stream()
                .filter(fate -> !fate.isEquivalent() && !fate.killedByVignette().isEmpty())
                .count();
    }

    /** How many of the mutants that count are noticed by vignettes or cases. */
    public int killed() {
        return (int) fates.stream()
                .filter(fate -> !fate.isEquivalent() && fate.isKilled())
                .count();
    }

    /** The results by kind of mutant. */
    public Map<Mutant.Kind, List<MutantResult>> byKind() {
        return fates.stream()
                .collect(Collectors.groupingBy(fate -> fate.mutant().kind(), TreeMap::new, Collectors.toList()));
    }
}
