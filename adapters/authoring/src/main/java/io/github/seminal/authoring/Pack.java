package io.github.seminal.authoring;

import io.github.seminal.KnowledgeBase;
import io.github.seminal.support.SupportFactory;
import io.github.seminal.explain.PlainKnowledge;
import io.github.seminal.knowledge.diagnostic.Diagnostics;
import io.github.seminal.knowledge.rulebook.Rule;
import io.github.seminal.knowledge.rulebook.Rulebook;
import io.github.seminal.knowledge.rulebook.RulebookCheck;
import io.github.seminal.knowledge.files.KnowledgeFiles;
import io.github.seminal.knowledge.vocabulary.Vocabulary;
import io.github.seminal.knowledge.vocabulary.VocabularyLoader;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Knowledge that is sound enough to work on: its rules as data, with the file and line where their author finds them, its
 * vocabulary, and where its vignettes are. Nothing is compiled before it is asked for. Immutable.
 */
public final class Pack {

    private final PlainKnowledge knowledge;
    private final KnowledgeFiles files;
    private final Set<String> ownRules;
    private final Optional<Path> tests;
    private final Supplier<KnowledgeBase> compiled;

    private Pack(
            PlainKnowledge knowledge,
            KnowledgeFiles files,
            Set<String> ownRules,
            Optional<Path> tests,
            Supplier<KnowledgeBase> compiled) {
        this.knowledge = knowledge;
        this.files = files;
        this.ownRules = ownRules;
        this.tests = tests;
        this.compiled = compiled;
    }

    /**
     * The knowledge that comes with the library.
     *
     * @param tests the directory that holds {@code vignettes/} and {@code cases/}, if there is one
     */
    public static Pack standard(Optional<Path> tests) {
        KnowledgeBase standard = KnowledgeBase.standard();
        Diagnostics problems = new Diagnostics();
        KnowledgeFiles files = SupportFactory.filesOf(standard);
        Vocabulary vocabulary = VocabularyLoader.load(files, problems);
        PlainKnowledge knowledge = PlainKnowledge.of(vocabulary, standard.rulebook(), problems);
        problems.throwIfAny();
        return new Pack(knowledge, files, idsOf(standard.rulebook()), tests, () -> standard);
    }

    /**
     * The pack in the directory, which stands alone.
     *
     * @throws IllegalStateException if anything is wrong with it; the message lists every problem
     */
    public static Pack alone(Path directory) {
        Diagnostics problems = new Diagnostics();
        KnowledgeFiles files = KnowledgeFiles.of(SupportFactory.filesIn(directory, problems), false);
        Rulebook rulebook = Rulebook.parse(files.ruleFiles(), problems);
        problems.throwIfAny();
        return checked(files, rulebook, rulebook, directory, () -> KnowledgeBase.of(directory), problems);
    }

    /**
     * The standard knowledge with the pack in the directory laid over it.
     *
     * @throws IllegalStateException if anything is wrong with it; the message lists every problem
     */
    public static Pack overStandard(Path directory) {
        KnowledgeBase standard = KnowledgeBase.standard();
        Diagnostics problems = new Diagnostics();
        Map<String, String> files = SupportFactory.filesIn(directory, problems);
        Rulebook own = Rulebook.parse(KnowledgeFiles.of(files, false).ruleFiles(), problems);
        problems.throwIfAny();
        KnowledgeFiles merged = SupportFactory.laidOver(standard, files, own, problems);
        problems.throwIfAny();
        Rulebook all = Rulebook.parse(merged.ruleFiles(), problems).withPlacesOf(own);
        return checked(merged, all, own, directory, () -> standard.plus(directory), problems);
    }

    private static Pack checked(
            KnowledgeFiles files,
            Rulebook rulebook,
            Rulebook own,
            Path directory,
            Supplier<KnowledgeBase> compiled,
            Diagnostics problems) {
        Vocabulary vocabulary = VocabularyLoader.load(files, problems);
        RulebookCheck.check(rulebook, vocabulary, problems);
        problems.throwIfAny();
        PlainKnowledge knowledge = PlainKnowledge.of(vocabulary, rulebook, problems);
        problems.throwIfAny();
        return new Pack(knowledge, files, idsOf(own), Optional.of(directory), compiled);
    }

    private static Set<String> idsOf(Rulebook rulebook) {
        return rulebook.rules().stream().map(Rule::id).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The same pack, tested elsewhere.
     *
     * @param directory the directory that holds {@code vignettes/} and {@code cases/}
     */
    public Pack testedIn(Path directory) {
        return new Pack(knowledge, files, ownRules, Optional.of(directory), compiled);
    }

    /** The rules with their vocabulary, ready to answer in plain Java. */
    public PlainKnowledge knowledge() {
        return knowledge;
    }

    /** All rules. */
    public Rulebook rulebook() {
        return knowledge.rulebook();
    }

    /** All tables and texts. */
    public Vocabulary vocabulary() {
        return knowledge.vocabulary();
    }

    /** The text of every file that the knowledge is made of. */
    public KnowledgeFiles files() {
        return files;
    }

    /** True when the rule stands in the pack itself, and not in what the pack is laid over. */
    public boolean isOwn(Rule rule) {
        return ownRules.contains(rule.id());
    }

    /** The directory that holds {@code vignettes/}, {@code cases/} and {@code proofs.yaml}, where there is one. */
    public Optional<Path> tests() {
        return tests;
    }

    /**
     * The knowledge compiled with Drools and tested against itself, for about a second the first time.
     *
     * @throws IllegalStateException if the compiler refuses it, or the test fails
     */
    public KnowledgeBase compiled() {
        return compiled.get();
    }
}
