package io.github.seminal.authoring;

import io.github.seminal.KnowledgeBase;
import io.github.seminal.Urgency;
import io.github.seminal.explain.PlainKnowledge;
import io.github.seminal.knowledge.ChangedRule;
import io.github.seminal.knowledge.Knowledge;
import io.github.seminal.knowledge.KnowledgeDraft;
import io.github.seminal.knowledge.files.KnowledgeFiles;
import io.github.seminal.knowledge.rulebook.Rule;
import io.github.seminal.knowledge.rulebook.Rulebook;
import io.github.seminal.knowledge.vocabulary.Vocabulary;
import io.github.seminal.support.SupportFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Checked knowledge to work on: its rules as data, with the file and line where their author finds them, its vocabulary,
 * and where its vignettes are. Immutable.
 */
public final class Pack {

    private final Knowledge checked;
    private final PlainKnowledge knowledge;
    private final Set<String> ownRules;
    private final Optional<Path> tests;
    private final boolean isOverStandard;
    private final Supplier<KnowledgeBase> answering;

    private Pack(
            Knowledge checked,
            PlainKnowledge knowledge,
            Set<String> ownRules,
            Optional<Path> tests,
            boolean isOverStandard,
            Supplier<KnowledgeBase> answering) {
        this.checked = checked;
        this.knowledge = knowledge;
        this.ownRules = ownRules;
        this.tests = tests;
        this.isOverStandard = isOverStandard;
        this.answering = answering;
    }

    /**
     * The knowledge that comes with the library.
     *
     * @param tests the directory that holds {@code tests/}, if there is one
     */
    public static Pack standard(Optional<Path> tests) {
        Knowledge standard = StandardKnowledge.get();
        return of(standard, standard.rulebook(), tests, false, KnowledgeBase::standard);
    }

    /**
     * The pack in the directory, which stands alone.
     *
     * @throws IllegalStateException if anything is wrong with it; the message lists every problem
     */
    public static Pack alone(Path directory) {
        return of(KnowledgeDraft.alone(directory), directory, false);
    }

    /**
     * The standard knowledge with the pack in the directory laid over it.
     *
     * @throws IllegalStateException if anything is wrong with it; the message lists every problem
     */
    public static Pack overStandard(Path directory) {
        return of(KnowledgeDraft.over(StandardKnowledge.get(), directory), directory, true);
    }

    private static Pack of(KnowledgeDraft draft, Path directory, boolean isOverStandard) {
        Knowledge checked = draft.checked();
        return of(
                checked,
                draft.ownRules(),
                Optional.of(directory),
                isOverStandard,
                () -> SupportFactory.tested(checked));
    }

    private static Pack of(
            Knowledge checked,
            Rulebook own,
            Optional<Path> tests,
            boolean isOverStandard,
            Supplier<KnowledgeBase> answering) {
        return new Pack(
                checked,
                PlainKnowledge.of(checked),
                own.rules().stream().map(Rule::id).collect(Collectors.toUnmodifiableSet()),
                tests,
                isOverStandard,
                answering);
    }

    /**
     * The same pack, tested elsewhere.
     *
     * @param directory the directory that holds {@code tests/}
     */
    public Pack testedIn(Path directory) {
        return new Pack(checked, knowledge, ownRules, Optional.of(directory), isOverStandard, answering);
    }

    /**
     * The same pack with the words of another language or region.
     *
     * @throws IllegalArgumentException if there are no texts in the language; the message names those there are
     */
    public Pack in(Locale locale) {
        Vocabulary translated = checked.languages().vocabularyIn(locale, checked.vocabulary());
        return new Pack(
                checked,
                knowledge.in(translated),
                ownRules,
                tests,
                isOverStandard,
                () -> answering.get().in(locale));
    }

    /** The rules with their vocabulary, ready to answer in plain Java. */
    public PlainKnowledge knowledge() {
        return knowledge;
    }

    /** All rules. */
    public Rulebook rulebook() {
        return checked.rulebook();
    }

    /** All tables and texts, in the language of the pack. */
    public Vocabulary vocabulary() {
        return knowledge.vocabulary();
    }

    /** The name of an urgency for people, in the language of the pack. */
    public String nameOf(Urgency urgency) {
        return vocabulary()
                .texts()
                .get("urgency", urgency.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".name");
    }

    /** The text of every file that the knowledge is made of, apart from the rules of what the pack is laid over. */
    public KnowledgeFiles files() {
        return checked.files();
    }

    /** True when the rule stands in the pack itself, and not in what the pack is laid over. */
    public boolean isOwn(Rule rule) {
        return ownRules.contains(rule.id());
    }

    /** The rules that the pack replaces or retires, with its reasons. */
    public List<ChangedRule> changedRules() {
        return checked.changedRules();
    }

    /** The directory that holds {@code tests/} and {@code proofs.yaml}, where there is one. */
    public Optional<Path> tests() {
        return tests;
    }

    /** True when the pack is laid over the standard knowledge, and neither is it nor stands alone. */
    public boolean isOverStandard() {
        return isOverStandard;
    }

    /**
     * The knowledge as Drools answers with it, tested against itself, for about a second the first time.
     *
     * @throws IllegalStateException if the test fails
     */
    public KnowledgeBase answering() {
        return answering.get();
    }

    /** The same without the test, and in English: for tools that compare Drools with the plain evaluation themselves. */
    public KnowledgeBase untested() {
        return SupportFactory.load(checked);
    }
}
