package io.github.seminal.authoring.vignette;

import io.github.seminal.Presentation;
import io.github.seminal.Urgency;
import io.github.seminal.explain.PlainKnowledge;
import io.github.seminal.knowledge.rulebook.Rule;
import io.github.seminal.knowledge.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads rules' hits and near misses. */
final class CaseReader {

    private static final Set<String> KEYS = Set.of("rule", "says", "hits", "near misses");
    private static final Set<String> SAYS_KEYS = Set.of("urgency", "destination", "points", "finding");

    private final PatientReader patients;
    private final Vocabulary vocabulary;
    private final Set<String> rules;
    private final Map<String, Place> seen = new HashMap<>();

    CaseReader(PlainKnowledge knowledge, PatientReader patients) {
        this.patients = patients;
        this.vocabulary = knowledge.vocabulary();
        this.rules = knowledge.rulebook().rules().stream().map(Rule::id).collect(Collectors.toSet());
    }

    /** The case; null when something is wrong with it. */
    @Nullable
    RuleCase read(YamlFile file, Node node) {
        Fields fields = new Fields(file, node, KEYS);
        if (!fields.isMapping()) {
            return null;
        }
        String rule = fields.requiredText("rule");
        fields.value("rule").ifPresent(value -> fields.requireKnown(value, rule, "rule", rules));
        Place other = seen.putIfAbsent(rule, file.place(node));
        if (other != null) {
            file.problem(node, "the rule (" + rule + ") has its cases already, at " + other, "put them together");
        }
        List<RuleCase.Patient> hits = patients(fields, "hits");
        List<RuleCase.Patient> nearMisses = patients(fields, "near misses");
        return new RuleCase(
                rule,
                fields.fields("says", SAYS_KEYS).map(this::says).orElse(RuleCase.Says.NOTHING),
                hits,
                nearMisses,
                file.place(node));
    }

    private List<RuleCase.Patient> patients(Fields fields, String key) {
        List<Node> nodes = fields.nodes(key);
        if (nodes.isEmpty()) {
            fields.file().problem(fields.node(), "there are no " + key, "add one");
        }
        List<RuleCase.Patient> found = new ArrayList<>();
        for (Node node : nodes) {
            Presentation patient = patients.read(fields.file(), node);
            if (patient != null) {
                found.add(new RuleCase.Patient(patient, fields.file().place(node)));
            }
        }
        return found;
    }

    private RuleCase.Says says(Fields says) {
        Node urgency = says.value("urgency").orElse(null);
        return new RuleCase.Says(
                urgency == null ? null : says.constant(urgency, Urgency.class),
                name(says, "destination", vocabulary.destinations()),
                says.wholeNumber("points"),
                name(says, "finding", vocabulary.derived()));
    }

    private static @Nullable String name(Fields says, String key, Set<String> known) {
        Node value = says.value(key).orElse(null);
        if (value == null) {
            return null;
        }
        String name = says.textOf(value);
        says.requireKnown(value, name, key, known);
        return name;
    }
}
