package io.github.seminal.authoring.check;

import io.github.seminal.knowledge.diagnostic.Check;
import io.github.seminal.knowledge.diagnostic.Diagnostic;
import io.github.seminal.knowledge.diagnostic.Diagnostics;
import io.github.seminal.knowledge.diagnostic.NearestName;
import io.github.seminal.knowledge.diagnostic.Place;
import io.github.seminal.knowledge.rulebook.Rule;
import io.github.seminal.knowledge.rulebook.Rulebook;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Checks that every rule has a hit and a near miss, and that cases and vignettes are harmless YAML of the known form. */
final class CaseCheck {

    private static final Set<String> KEYS = Set.of("rule", "says", "hits", "near misses");

    private final Diagnostics problems;
    private final Map<String, Set<String>> filled = new HashMap<>();

    private CaseCheck(Diagnostics problems) {
        this.problems = problems;
    }

    /** Checks the files below {@code cases/} and {@code vignettes/}, and returns the text of each by its path. */
    static Map<String, String> check(Path directory, Rulebook rulebook, Predicate<Rule> isOwn, Diagnostics problems) {
        Map<String, String> files = TestFiles.read(directory, problems);
        CaseCheck check = new CaseCheck(problems);
        Set<String> ids = rulebook.ids();
        files.forEach((path, text) -> {
            YamlNode root = YamlTree.read(path, text, problems);
            if (root != null && path.startsWith("cases/")) {
                check.file(path, root, ids);
            }
        });
        List<Rule> rules =
                new ArrayList<>(rulebook.rules().stream().filter(isOwn).toList());
        rules.addAll(rulebook.damaged());
        rules.forEach(rule -> check.requireCases(rule, rulebook));
        return files;
    }

    private void file(String path, YamlNode root, Set<String> ids) {
        if (root.kind() != YamlNode.Kind.LIST) {
            malformed(root.place(), "the file (" + path + ") is no list of cases", "begin with (- rule: ..)");
            return;
        }
        for (YamlNode one : root.items()) {
            if (one.kind() != YamlNode.Kind.MAP) {
                malformed(one.place(), "a case is no map", "write (rule: ..) and below it (hits:) and (near misses:)");
                continue;
            }
            for (YamlNode.Entry entry : one.entries()) {
                if (!KEYS.contains(entry.key().text())) {
                    malformed(
                            entry.key().place(),
                            "the key (" + entry.key().text() + ") is not known",
                            NearestName.of(entry.key().text(), KEYS)
                                    .map(near -> "it is (" + near + ")")
                                    .orElse("leave it out"));
                }
            }
            one.get("rule")
                    .ifPresentOrElse(
                            rule -> rule(rule, one, ids),
                            () -> malformed(one.place(), "the case names no rule", "write (rule: ..)"));
        }
    }

    private void rule(YamlNode rule, YamlNode one, Set<String> ids) {
        String id = rule.text();
        if (!ids.contains(id)) {
            problems.add(
                    Check.UNKNOWN_RULE,
                    rule.place(),
                    "the rule (" + id + ") is not there",
                    NearestName.of(id, ids)
                            .map(near -> "it is (" + near + ")")
                            .orElse("the rule was renamed: ids are for ever"));
            return;
        }
        for (String key : List.of("hits", "near misses")) {
            one.get(key)
                    .filter(list ->
                            list.kind() == YamlNode.Kind.LIST && !list.items().isEmpty())
                    .ifPresent(list ->
                            filled.computeIfAbsent(id, rules -> new HashSet<>()).add(key));
        }
    }

    private void requireCases(Rule rule, Rulebook rulebook) {
        Set<String> there = filled.getOrDefault(rule.id(), Set.of());
        if (there.size() < 2 && !rule.id().isEmpty()) {
            String missing = there.contains("hits") ? "near miss" : there.isEmpty() ? "hit and no near miss" : "hit";
            problems.add(new Diagnostic(
                    Check.MISSING_CASE,
                    rulebook.placesOf(rule).annotation("id"),
                    rule.sentence(),
                    "the rule (" + rule.id() + ") has no " + missing,
                    "add it to " + rule.file().replaceFirst("^rules/", "cases/").replaceFirst("\\.drl$", ".yaml")));
        }
    }

    private void malformed(Place place, String what, String maybe) {
        problems.add(Check.MALFORMED_CASE, place, what, maybe);
    }
}
