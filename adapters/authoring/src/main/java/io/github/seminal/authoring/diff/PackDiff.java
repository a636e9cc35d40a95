package io.github.seminal.authoring.diff;

import io.github.seminal.Presentation;
import io.github.seminal.authoring.Pack;
import io.github.seminal.authoring.prove.ChangeWitnesses;
import io.github.seminal.authoring.vignette.TestSuite;
import io.github.seminal.explain.PlainKnowledge;
import io.github.seminal.knowledge.rulebook.Rule;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The effect of a change of rules.
 *
 * @param rules rules added, changed and removed, the most dangerous change first
 * @param tables the differences in tables and texts, one in each string
 * @param vignettes how the answers to both sides' vignettes differ
 * @param madeUp how the answers to generated patients differ
 */
public record PackDiff(List<RuleChange> rules, List<String> tables, AnswerChanges vignettes, AnswerChanges madeUp) {

    /** The usual number of generated patients. */
    public static final int PATIENTS = 100_000;

    private static final int PARTS = 2;
    private static final int EXAMPLES = 3;
    private static final long SEED = 20_261_125L;

    public PackDiff {
        rules = List.copyOf(rules);
        tables = List.copyOf(tables);
    }

    /**
     * Compares two packs.
     *
     * @param patients how many patients to generate: half of them are close to the old rules, half to the new ones. The same
     *     number gives the same patients
     * @throws io.github.seminal.authoring.vignette.RefusedTestsException if a patient of a vignette cannot be read
     */
    public static PackDiff between(Pack old, Pack now, int patients) {
        Answering vignettes = new Answering(old.knowledge(), now.knowledge());
        Stream.of(old, now)
                .flatMap(side -> side.tests().stream())
                .flatMap(directory -> TestSuite.patientsIn(directory).stream())
                .distinct()
                .forEach(vignettes::ask);
        Set<String> rules = old.rulebook().rules().stream().map(Rule::id).collect(Collectors.toSet());
        return new PackDiff(
                RuleChanges.between(
                        old.rulebook(), now.rulebook(), ChangeWitnesses.between(old.knowledge(), now.knowledge())),
                TableChanges.between(old.vocabulary(), now.vocabulary(), rules),
                vignettes.changes(EXAMPLES),
                madeUp(old.knowledge(), now.knowledge(), patients));
    }

    /** True when nothing differs: no rule, no table, no answer. */
    public boolean isEmpty() {
        return rules.isEmpty() && tables.isEmpty() && vignettes.differing() == 0 && madeUp.differing() == 0;
    }

    /** True when some patient is seen later than before, or at a lower urgency. */
    public boolean isLessUrgent() {
        return rules.stream()
                        .flatMap(rule -> rule.witness().stream())
                        .anyMatch(one -> one.effect() == ChangeWitnesses.Effect.LESS_URGENT)
                || Stream.of(vignettes, madeUp)
                        .anyMatch(changes -> changes.counts().getOrDefault(AnswerChanges.Kind.LESS_URGENT, 0) > 0);
    }

    private static AnswerChanges madeUp(PlainKnowledge old, PlainKnowledge now, int patients) {
        // The number of parts is fixed: with the same seeds, every machine makes up the same patients.
        List<Answering> parts = IntStream.range(0, PARTS)
                .parallel()
                .mapToObj(part -> asked(old, now, SEED + part, patients / PARTS + (part < patients % PARTS ? 1 : 0)))
                .toList();
        Answering all = new Answering(old, now);
        parts.forEach(all::plus);
        return all.changes(EXAMPLES);
    }

    private static Answering asked(PlainKnowledge old, PlainKnowledge now, long seed, int patients) {
        Answering answering = new Answering(old, now);
        List<Supplier<Presentation>> sources = Stream.of(old, now)
                .filter(side -> !side.rulebook().rules().isEmpty())
                .map(side -> side.generatedPresentations(seed))
                .toList();
        for (int i = 0; i < patients && !sources.isEmpty(); i++) {
            answering.ask(sources.get(i % sources.size()).get());
        }
        return answering;
    }
}
