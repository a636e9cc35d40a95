package io.github.seminal.authoring.vignette;

import io.github.seminal.Presentation;
import io.github.seminal.Urgency;
import io.github.seminal.authoring.yaml.YamlFields;
import io.github.seminal.authoring.yaml.YamlNode;
import io.github.seminal.knowledge.diagnostic.Check;
import io.github.seminal.knowledge.diagnostic.Diagnostics;
import io.github.seminal.knowledge.diagnostic.Place;
import io.github.seminal.knowledge.rulebook.Rulebook;
import io.github.seminal.knowledge.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads rules' hits and near misses. */
final class CaseReader {

    private static final Set<String> KEYS = Set.of("rule", "says", "hits", "near misses");
    private static final Set<String> SAYS_KEYS = Set.of("urgency", "destination", "points", "finding");

    private final PatientReader patients;
    private final Vocabulary vocabulary;
    private final Set<String> rules;
    private final Diagnostics problems;
    private final Map<String, Place> seen = new HashMap<>();

    CaseReader(Rulebook rulebook, Vocabulary vocabulary, PatientReader patients, Diagnostics problems) {
        this.patients = patients;
        this.vocabulary = vocabulary;
        this.rules = rulebook.ids();
        this.problems = problems;
    }

    RuleCase read(YamlNode node) {
        YamlFields fields = new YamlFields(node, KEYS, problems);
        if (fields.isMap()) {
            fields.requiredText("rule");
        }
        String rule = fields.name(Check.UNKNOWN_RULE, "rule", "rule", rules);
        Place other = rule.isEmpty() ? null : seen.putIfAbsent(rule, node.line());
        if (other != null) {
            node.refuse("the rule (" + rule + ") already has its cases, at " + other, "put them together", problems);
        }
        RuleCase.Says says = fields.fields("says", SAYS_KEYS).map(this::says).orElse(RuleCase.Says.NOTHING);
        List<RuleCase.Patient> all = new ArrayList<>(patients(node, fields, rule, "hits", "hit"));
        all.addAll(patients(node, fields, rule, "near misses", "near miss"));
        return new RuleCase(rule, says, all, node.line());
    }

    private List<RuleCase.Patient> patients(YamlNode node, YamlFields fields, String rule, String key, String one) {
        List<YamlNode> nodes = fields.list(key);
        if (nodes.isEmpty() && rules.contains(rule)) {
            problems.add(Check.MISSING_CASE, node.place(), "the rule (" + rule + ") has no " + one, "add one");
        }
        List<RuleCase.Patient> found = new ArrayList<>();
        for (YamlNode patient : nodes) {
            Presentation presentation = patients.read(patient);
            if (presentation != null) {
                String name = one + " " + (found.size() + 1);
                found.add(new RuleCase.Patient(name, one.equals("hit"), presentation, patient.line()));
            }
        }
        return found;
    }

    private RuleCase.Says says(YamlFields says) {
        return new RuleCase.Says(
                says.constant(says.value("urgency").orElse(null), Urgency.class),
                nullIfEmpty(says.name(
                        "destination", "destination", vocabulary.destinations().codes())),
                says.wholeNumber("points"),
                nullIfEmpty(says.name("finding", "finding", vocabulary.derived())));
    }

    private static @Nullable String nullIfEmpty(String text) {
        return text.isEmpty() ? null : text;
    }
}
