package io.github.seminal.testing;

import io.github.seminal.Presentation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A rule with patients whom it must hit and patients whom it must just miss; see {@code src/test/resources/cases}. */
public record RuleCase(String file, String rule, List<Presentation> hits, List<Presentation> nearMisses) {

    /** All rule cases, in the order of their files. */
    public static List<RuleCase> all() {
        List<RuleCase> cases = new ArrayList<>();
        Yaml.lists("cases").forEach((file, list) -> list.forEach(one -> cases.add(of(one, file))));
        return cases;
    }

    private static RuleCase of(Map<String, Object> one, String file) {
        String where = file + ", " + one.get("rule");
        Yaml.requireKeys(one, Set.of("rule", "hits", "near misses"), where);
        return new RuleCase(
                file,
                Yaml.text(one, "rule"),
                Yaml.maps(one, "hits").stream()
                        .map(patient -> Yaml.presentation(patient, where))
                        .toList(),
                Yaml.maps(one, "near misses").stream()
                        .map(patient -> Yaml.presentation(patient, where))
                        .toList());
    }

    @Override
    public String toString() {
        return rule;
    }
}
