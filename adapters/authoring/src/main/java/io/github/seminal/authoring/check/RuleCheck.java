package io.github.seminal.authoring.check;

import io.github.seminal.authoring.StandardKnowledge;
import io.github.seminal.knowledge.KnowledgeDraft;
import io.github.seminal.knowledge.diagnostic.Check;
import io.github.seminal.knowledge.diagnostic.Diagnostic;
import io.github.seminal.knowledge.diagnostic.Diagnostics;
import io.github.seminal.knowledge.rulebook.Rule;
import io.github.seminal.knowledge.rulebook.Rulebook;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Checks everything about a pack that can be told without answering with it. */
public final class RuleCheck {

    private RuleCheck() {}

    /**
     * Checks the knowledge that comes with the library.
     *
     * @param tests the directory that holds {@code tests/}; without one they are not checked
     * @param today the day against which dates of review are held
     */
    public static CheckReport standard(Optional<Path> tests, LocalDate today) {
        return check(KnowledgeDraft.standard(), tests, today);
    }

    /**
     * Checks the pack in the directory, which stands alone.
     *
     * @param tests the directory that holds {@code tests/}; the pack's own by default
     * @param today the day against which dates of review are held
     */
    public static CheckReport alone(Path directory, Optional<Path> tests, LocalDate today) {
        return check(KnowledgeDraft.alone(directory), tests.or(() -> Optional.of(directory)), today);
    }

    /**
     * Checks the pack in the directory, laid over the standard knowledge.
     *
     * @param tests the directory that holds {@code tests/}; the pack's own by default
     * @param today the day against which dates of review are held
     */
    public static CheckReport overStandard(Path directory, Optional<Path> tests, LocalDate today) {
        return check(
                KnowledgeDraft.over(StandardKnowledge.get(), directory), tests.or(() -> Optional.of(directory)), today);
    }

    private static CheckReport check(KnowledgeDraft draft, Optional<Path> tests, LocalDate today) {
        Rulebook rulebook = draft.rulebook();
        Set<Rule> own = Set.copyOf(draft.ownRules().rules());
        Diagnostics problems = new Diagnostics();
        draft.problems().forEach(problems::add);
        AuthoringChecks.check(rulebook, draft.vocabulary(), own::contains, today, draft.files(), problems);
        boolean isSound =
                problems.all().stream().noneMatch(problem -> problem.check().severity() == Check.Severity.ERROR);
        NegationCheck.check(draft, own::contains, tests, isSound, problems);
        Map<String, String> texts = new LinkedHashMap<>(draft.ownFiles().contents());
        tests.ifPresent(directory ->
                texts.putAll(CaseCheck.check(directory, rulebook, draft.vocabulary(), own::contains, problems)));
        return new CheckReport(
                problems.all().stream()
                        .sorted(Comparator.comparing(Diagnostic::place)
                                .thenComparing(Diagnostic::check)
                                .thenComparing(Diagnostic::what))
                        .toList(),
                own.size() + rulebook.damaged().size(),
                texts);
    }
}
