package io.github.seminal.authoring.mutate;

import io.github.seminal.authoring.Pack;
import io.github.seminal.authoring.vignette.EquivalentMutants;
import io.github.seminal.authoring.vignette.RuleCase;
import io.github.seminal.authoring.vignette.TestRun;
import io.github.seminal.authoring.vignette.TestSuite;
import io.github.seminal.knowledge.diagnostic.Check;
import io.github.seminal.knowledge.diagnostic.Diagnostic;
import io.github.seminal.knowledge.diagnostic.Diagnostics;
import io.github.seminal.knowledge.rulebook.Rule;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * How well the vignettes and cases guard the rules: each rule is changed in every small way that an author could have got it
 * wrong, and some vignette, hit or near miss should fail.
 *
 * @param fates what became of every mutant, rule by rule
 * @param stale problems with {@code mutants.yaml}: entries that are not needed or name no mutant
 */
public record Mutation(List<MutantResult> fates, List<Diagnostic> stale) {

    /** Who wants to see how far it is. */
    public interface Progress {

        /** For nobody. */
        Progress NONE = new Progress() {
            @Override
            public void total(int mutants) {}

            @Override
            public void oneMore() {}
        };

        /** Called once, before the first. */
        void total(int mutants);

        /** Called for each mutant, by any thread. */
        void oneMore();
    }

    public Mutation {
        fates = List.copyOf(fates);
        stale = List.copyOf(stale);
    }

    /**
     * Tries every mutant of the pack's own rules.
     *
     * @param threads how many threads may work, 1 or more
     * @param progress is told how far it is
     * @throws io.github.seminal.authoring.vignette.RefusedTestsException if the tests cannot be used, or fail with the rules
     *     as they are
     */
    public static Mutation of(Pack pack, int threads, Progress progress) {
        TestSuite tests = TestSuite.of(pack);
        TestRun.requireGreen(pack, tests);
        Map<String, EquivalentMutants.Entry> equivalents =
                pack.tests().map(EquivalentMutants::in).orElse(Map.of());
        Mutator mutator = new Mutator(pack.rulebook(), pack.vocabulary());
        List<Mutant> mutants = new ArrayList<>();
        for (Rule rule : pack.rulebook().rules()) {
            if (pack.isOwn(rule)) {
                mutants.addAll(mutator.mutantsOf(rule));
            }
        }
        Map<String, List<RuleCase>> cases = new HashMap<>();
        tests.cases()
                .forEach(one -> cases.computeIfAbsent(one.rule(), rule -> new ArrayList<>())
                        .add(one));
        MutationRun bench = new MutationRun(pack.knowledge(), tests);
        progress.total(mutants.size());
        List<MutantResult> fates = inParallel(mutants, threads, mutant -> {
            EquivalentMutants.Entry entry = equivalents.get(mutant.id());
            MutantResult fate = bench.fateOf(
                    mutant, cases.getOrDefault(mutant.rule().id(), List.of()), entry == null ? "" : entry.reason());
            progress.oneMore();
            return fate;
        });
        return new Mutation(fates, stale(fates, equivalents));
    }

    private static List<MutantResult> inParallel(
            List<Mutant> mutants, int threads, Function<Mutant, MutantResult> trial) {
        ExecutorService workers = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "mutants");
            thread.setDaemon(true);
            return thread;
        });
        try {
            List<Future<MutantResult>> futures = new ArrayList<>();
            mutants.forEach(mutant -> futures.add(workers.submit(() -> trial.apply(mutant))));
            List<MutantResult> fates = new ArrayList<>();
            for (Future<MutantResult> future : futures) {
                fates.add(future.get());
            }
            return fates;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted before every mutant was tried.", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A mutant could not be tried: " + e.getCause(), e.getCause());
        } finally {
            workers.shutdownNow();
        }
    }

    private static List<Diagnostic> stale(List<MutantResult> fates, Map<String, EquivalentMutants.Entry> equivalents) {
        Map<String, MutantResult> byId = new HashMap<>();
        fates.forEach(fate -> byId.put(fate.mutant().id(), fate));
        Diagnostics stale = new Diagnostics();
        equivalents.forEach((id, entry) -> {
            MutantResult fate = byId.get(id);
            if (fate == null) {
                stale.add(
                        Check.STALE_EXCEPTION,
                        entry.place(),
                        "there is no mutant (" + id + ")",
                        "its rule has changed: take it out");
            } else if (fate.isKilled()) {
                stale.add(
                        Check.STALE_EXCEPTION,
                        entry.place(),
                        "the mutant (" + id + ") is noticed by "
                                + (fate.killedByVignette().isEmpty() ? fate.killedByCase() : fate.killedByVignette()),
                        "a test was added: take it out");
            }
        });
        return stale.all();
    }

    /** The mutants that nobody notices, without those that nobody could. */
    public List<MutantResult> survivors() {
        return fates.stream().filter(MutantResult::survives).toList();
    }

    /** The mutants that {@code mutants.yaml} says nobody could notice. */
    public List<MutantResult> equivalents() {
        return fates.stream().filter(MutantResult::isEquivalent).toList();
    }

    /** How many mutants count: all but the equivalent ones. */
    public int counted() {
        return fates.size() - equivalents().size();
    }

    /** How many of those that count are noticed by vignettes. */
    public int killedByVignettes() {
        return (int) fates.stream()
                .filter(fate -> !fate.isEquivalent() && !fate.killedByVignette().isEmpty())
                .count();
    }

    /** How many of those that count are noticed by vignettes or cases. */
    public int killed() {
        return (int) fates.stream()
                .filter(fate -> !fate.isEquivalent() && fate.isKilled())
                .count();
    }

    /** The fates by kind of mutant. */
    public Map<Mutant.Kind, List<MutantResult>> byKind() {
        Map<Mutant.Kind, List<MutantResult>> byKind = new EnumMap<>(Mutant.Kind.class);
        fates.forEach(fate -> byKind.computeIfAbsent(fate.mutant().kind(), kind -> new ArrayList<>())
                .add(fate));
        return byKind;
    }
}
