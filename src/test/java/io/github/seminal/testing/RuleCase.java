package io.github.seminal.testing;

import io.github.seminal.Presentation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A rule with patients whom it must hit and patients whom it must just miss; {@code docs/VIGNETTES.md} gives the keys. */
public record RuleCase(
        String file, String rule, Map<String, String> says, List<Presentation> hits, List<Presentation> nearMisses) {

    /** All rule cases, in the order of their files. */
    public static List<RuleCase> all() {
        List<RuleCase> cases = new ArrayList<>();
        Yaml.lists("cases").forEach((file, list) -> list.forEach(one -> cases.add(of(one, file))));
        return cases;
    }

    private static RuleCase of(Map<String, Object> one, String file) {
        String where = file + ", " + one.get("rule");
        Yaml.requireKeys(one, Set.of("rule", "says", "hits", "near misses"), where);
        return new RuleCase(
                file,
                Yaml.text(one, "rule"),
                Yaml.textsByName(one, "says"),
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
