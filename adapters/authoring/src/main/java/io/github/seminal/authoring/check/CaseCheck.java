package io.github.seminal.authoring.check;

import io.github.seminal.authoring.vignette.AcceptedChange;
import io.github.seminal.authoring.vignette.RuleCase;
import io.github.seminal.authoring.vignette.TestSuite;
import io.github.seminal.knowledge.KnowledgeDraft;
import io.github.seminal.knowledge.diagnostic.Check;
import io.github.seminal.knowledge.diagnostic.Diagnostic;
import io.github.seminal.knowledge.diagnostic.Diagnostics;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Checks that cases and vignettes can be run, and that every rule has cases. */
final class CaseCheck {

    private CaseCheck() {}

    /** Checks the files below {@code tests/} and what is accepted beside them, and returns the text of each by its path. */
    static Map<String, String> check(Path directory, KnowledgeDraft draft, Diagnostics problems) {
        Map<String, String> texts = TestSuite.textsIn(directory, problems);
        Set<String> tested = TestSuite.read(texts, draft.rulebook(), draft.vocabulary(), problems).cases().stream()
                .map(RuleCase::rule)
                .collect(Collectors.toSet());
        draft.ownRules().written().stream()
                .filter(rule -> !rule.id().isEmpty() && !tested.contains(rule.id()))
                .forEach(rule -> problems.add(new Diagnostic(
                        Check.MISSING_CASE,
                        draft.rulebook().placesOf(rule).annotation("id"),
                        rule.sentence(),
                        "the rule (" + rule.id() + ") has no hit and no near miss",
                        "add it to " + "tests/" + rule.file().replace(".drl", ".yaml"))));
        Map<String, String> accepted = AcceptedChange.textIn(directory, problems);
        AcceptedChange.read(accepted, problems);
        Map<String, String> all = new TreeMap<>(texts);
        all.putAll(accepted);
        return all;
    }
}
