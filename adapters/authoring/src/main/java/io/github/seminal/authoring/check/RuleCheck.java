package io.github.seminal.authoring.check;

import io.github.seminal.engine.Engine;
import io.github.seminal.knowledge.diagnostic.Check;
import io.github.seminal.knowledge.diagnostic.Diagnostic;
import io.github.seminal.knowledge.diagnostic.Diagnostics;
import io.github.seminal.knowledge.rulebook.Rule;
import io.github.seminal.knowledge.rulebook.Rulebook;
import io.github.seminal.knowledge.rulebook.RulebookCheck;
import io.github.seminal.knowledge.vocabulary.KnowledgeFiles;
import io.github.seminal.knowledge.vocabulary.Vocabulary;
import io.github.seminal.knowledge.vocabulary.VocabularyLoader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Checks everything about a pack that can be told without answering with it. Nothing is compiled. */
public final class RuleCheck {

    private final Diagnostics problems = new Diagnostics();
    private final LocalDate today;

    private RuleCheck(LocalDate today) {
        this.today = today;
    }

    /**
     * Checks the knowledge that comes with the library.
     *
     * @param tests the directory that holds {@code cases/} and {@code vignettes/}; without one they are not checked
     * @param today the day against which dates of review are held
     */
    public static CheckReport standard(Optional<Path> tests, LocalDate today) {
        return new RuleCheck(today).alone(StandardRules.get().files(), tests);
    }

    /**
     * Checks the pack in the directory, which stands alone.
     *
     * @param tests the directory that holds {@code cases/} and {@code vignettes/}; the pack's own by default
     * @param today the day against which dates of review are held
     */
    public static CheckReport alone(Path directory, Optional<Path> tests, LocalDate today) {
        RuleCheck check = new RuleCheck(today);
        Map<String, String> files = Engine.filesIn(directory, check.problems);
        return check.alone(KnowledgeFiles.of(files, false), tests.or(() -> Optional.of(directory)));
    }

    /**
     * Checks the pack in the directory, laid over the standard knowledge.
     *
     * @param tests the directory that holds {@code cases/} and {@code vignettes/}; the pack's own by default
     * @param today the day against which dates of review are held
     */
    public static CheckReport overStandard(Path directory, Optional<Path> tests, LocalDate today) {
        return new RuleCheck(today).over(StandardRules.get(), directory, tests.or(() -> Optional.of(directory)));
    }

    private CheckReport alone(KnowledgeFiles files, Optional<Path> tests) {
        Engine.checkIdentity(files, problems);
        Rulebook rulebook = Rulebook.parse(files.ruleFiles(), problems);
        Vocabulary vocabulary = VocabularyLoader.load(files, problems);
        return report(rulebook, vocabulary, rule -> true, files, files.contents(), tests);
    }

    private CheckReport over(StandardRules base, Path directory, Optional<Path> tests) {
        Map<String, String> files = Engine.filesIn(directory, problems);
        Rulebook own = Rulebook.parse(KnowledgeFiles.of(files, false).ruleFiles(), problems);
        KnowledgeFiles merged = Engine.laidOver(base.files(), files, own, problems);
        Rulebook rulebook = own.laidOver(base.rulebook(), Engine.retiredBy(files), problems);
        Vocabulary vocabulary = VocabularyLoader.load(merged, problems);
        Set<Rule> ownRules = own.rules().stream().collect(Collectors.toUnmodifiableSet());
        return report(
                rulebook,
                vocabulary,
                ownRules::contains,
                merged,
                files,
                tests);
    }

    private CheckReport report(
            Rulebook rulebook,
            Vocabulary vocabulary,
            Predicate<Rule> isOwn,
            KnowledgeFiles merged,
            Map<String, String> files,
            Optional<Path> tests) {
        RulebookCheck.check(rulebook, vocabulary, problems);
        Engine.check(rulebook, vocabulary, merged, problems);
        AuthoringChecks.check(rulebook, vocabulary, isOwn, today, merged, problems);
        NegationCheck.check(rulebook, vocabulary, isOwn, tests, isSound(), problems);
        Map<String, String> texts = new LinkedHashMap<>(files);
        tests.ifPresent(directory -> texts.putAll(CaseCheck.check(directory, rulebook, vocabulary, isOwn, problems)));
        return new CheckReport(
                problems.all().stream()
                        .sorted(Comparator.comparing(Diagnostic::place)
                                .thenComparing(Diagnostic::check)
                                .thenComparing(Diagnostic::what))
                        .toList(),
                (int) rulebook.rules().stream().filter(isOwn).count()
                        + rulebook.damaged().size(),
                texts);
    }

    private boolean isSound() {
        return problems.all().stream().noneMatch(problem -> problem.check().severity() == Check.Severity.ERROR);
    }
}
