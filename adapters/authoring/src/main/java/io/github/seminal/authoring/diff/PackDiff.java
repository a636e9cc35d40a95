package io.github.seminal.authoring.diff;

import io.github.seminal.Presentation;
import io.github.seminal.authoring.Pack;
import io.github.seminal.authoring.vignette.TestSuite;
import io.github.seminal.explain.PlainKnowledge;
import io.github.seminal.knowledge.rulebook.Rule;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * What a change of rules means.
 *
 * @param rules rules added, changed and removed
 * @param tables what differs in tables and words, one difference a text
 * @param vignettes how the answers to both sides' vignettes differ
 * @param madeUp how the answers to made-up patients differ
 */
public record PackDiff(List<RuleChange> rules, List<String> tables, AnswerChanges vignettes, AnswerChanges madeUp) {

    /** How many made-up patients are asked unless told otherwise. */
    public static final int PATIENTS = 100_000;

    private static final int THREADS = 2;
    private static final int EXAMPLES = 3;
    private static final long SEED = 20_261_125L;

    public PackDiff {
        rules = List.copyOf(rules);
        tables = List.copyOf(tables);
    }

    /**
     * Compares two packs.
     *
     * @param patients how many made-up patients both are asked about: half come close to the old rules, half to the new
     *     ones; the same every time
     * @throws io.github.seminal.authoring.vignette.RefusedTestsException if a patient of a vignette cannot be read
     */
    public static PackDiff between(Pack old, Pack now, int patients) {
        Answering vignettes = new Answering(old.knowledge(), now.knowledge());
        Set<Presentation> told = new LinkedHashSet<>();
        for (Pack side : List.of(old, now)) {
            side.tests().ifPresent(directory -> told.addAll(TestSuite.patientsIn(directory)));
        }
        told.forEach(vignettes::ask);
        Set<String> rules = old.rulebook().rules().stream().map(Rule::id).collect(Collectors.toSet());
        return new PackDiff(
                RuleChanges.between(old.rulebook(), now.rulebook()),
                TableChanges.between(old.vocabulary(), now.vocabulary(), rules),
                vignettes.changes(EXAMPLES),
                madeUp(old.knowledge(), now.knowledge(), patients));
    }

    /** True when nothing differs: no rule, no table, no answer. */
    public boolean isEmpty() {
        return rules.isEmpty() && tables.isEmpty() && vignettes.differing() == 0 && madeUp.differing() == 0;
    }

    private static AnswerChanges madeUp(PlainKnowledge old, PlainKnowledge now, int patients) {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<Answering>> parts = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                int part = thread;
                int share = patients / THREADS + (thread < patients % THREADS ? 1 : 0);
                parts.add(threads.submit(() -> asked(old, now, SEED + part, share)));
            }
            Answering all = new Answering(old, now);
            for (Future<Answering> part : parts) {
                all.plus(part.get());
            }
            return all.changes(EXAMPLES);
        } catch (ExecutionException e) {
            throw new IllegalStateException("The made-up patients could not be asked about.", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The comparison was interrupted.", e);
        } finally {
            threads.shutdownNow();
        }
    }

    private static Answering asked(PlainKnowledge old, PlainKnowledge now, long seed, int patients) {
        Answering answering = new Answering(old, now);
        List<Supplier<Presentation>> sources = new ArrayList<>();
        for (PlainKnowledge side : List.of(old, now)) {
            if (!side.rulebook().rules().isEmpty()) {
                sources.add(side.madeUpPatients(seed));
            }
        }
        for (int i = 0; i < patients && !sources.isEmpty(); i++) {
            answering.ask(sources.get(i % sources.size()).get());
        }
        return answering;
    }
}
