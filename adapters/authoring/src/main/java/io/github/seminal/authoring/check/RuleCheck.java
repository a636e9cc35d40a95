package io.github.seminal.authoring.check;

import io.github.seminal.authoring.StandardKnowledge;
import io.github.seminal.knowledge.KnowledgeDraft;
import io.github.seminal.knowledge.Unwritten;
import io.github.seminal.knowledge.diagnostic.Check;
import io.github.seminal.knowledge.diagnostic.Diagnostic;
import io.github.seminal.knowledge.diagnostic.Diagnostics;
import io.github.seminal.knowledge.diagnostic.Place;
import io.github.seminal.knowledge.rulebook.Rule;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Checks everything about a pack that does not need it to answer. */
public final class RuleCheck {

    private RuleCheck() {}

    /**
     * Checks the knowledge that comes with the library.
     *
     * @param tests the directory that holds {@code tests/}; without one they are not checked
     * @param today the day to compare review dates with
     */
    public static CheckReport standard(Optional<Path> tests, LocalDate today) {
        return check(KnowledgeDraft.standard(), false, tests, today);
    }

    /**
     * Checks the pack in the directory, without the standard knowledge.
     *
     * @param tests the directory that holds {@code tests/}; the pack's own by default
     * @param today the day to compare review dates with
     */
    public static CheckReport alone(Path directory, Optional<Path> tests, LocalDate today) {
        return check(KnowledgeDraft.alone(directory), false, tests.or(() -> Optional.of(directory)), today);
    }

    /**
     * Checks the pack in the directory, laid over the standard knowledge.
     *
     * @param tests the directory that holds {@code tests/}; the pack's own by default
     * @param today the day to compare review dates with
     */
    public static CheckReport overStandard(Path directory, Optional<Path> tests, LocalDate today) {
        return check(
                KnowledgeDraft.over(StandardKnowledge.get(), directory),
                true,
                tests.or(() -> Optional.of(directory)),
                today);
    }

    private static CheckReport check(
            KnowledgeDraft draft, boolean isOverStandard, Optional<Path> tests, LocalDate today) {
        Diagnostics problems = new Diagnostics();
        draft.problems().forEach(problems::add);
        AuthoringChecks.check(draft, today, problems);
        boolean isSound =
                problems.all().stream().noneMatch(problem -> problem.check().severity() == Check.Severity.ERROR);
        NegationCheck.check(draft, tests, isSound, problems);
        if (isSound) {
            ExclusiveCheck.check(draft, problems);
        }
        if (isSound && isOverStandard) {
            LoweredUrgencyCheck.check(draft, problems);
        }
        Map<String, String> texts = new LinkedHashMap<>(draft.ownFiles().contents());
        tests.ifPresent(directory -> texts.putAll(CaseCheck.check(directory, draft, problems)));
        List<Diagnostic> sorted = Unwritten.withoutWhatFollows(problems.all()).stream()
                .sorted(Comparator.comparing(Diagnostic::place)
                        .thenComparing(Diagnostic::check)
                        .thenComparing(Diagnostic::what))
                .toList();
        Map<Diagnostic, List<Diagnostic>> byCause = Consequences.of(sorted, texts);
        return new CheckReport(
                sorted.stream().filter(byCause::containsKey).toList(),
                draft.ownRules().written().size(),
                texts,
                ruleIds(draft, problems.all()),
                byCause);
    }

    /** A sentence may be written twice by mistake: the rule is the last one that begins above the finding, in its file. */
    private static Map<Diagnostic, String> ruleIds(KnowledgeDraft draft, List<Diagnostic> findings) {
        Map<String, List<Rule>> bySentence =
                draft.rulebook().written().stream().collect(Collectors.groupingBy(Rule::sentence));
        Map<Diagnostic, String> ids = new HashMap<>();
        for (Diagnostic finding : findings) {
            Place place = finding.place();
            List<Rule> rules = bySentence.getOrDefault(finding.rule(), List.of());
            rules.stream()
                    .filter(rule -> rule.file().equals(place.file()) && rule.line() <= place.line())
                    .max(Comparator.comparingInt(Rule::line))
                    .or(() -> rules.stream().findFirst())
                    .ifPresent(rule -> ids.put(finding, rule.id()));
        }
        return ids;
    }
}
