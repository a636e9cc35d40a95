package io.github.seminal.authoring.page;

import io.github.seminal.authoring.condition.ConditionPart;
import io.github.seminal.authoring.page.LayeredDrawing.Box;
import io.github.seminal.authoring.page.LayeredDrawing.Graph;
import io.github.seminal.knowledge.rulebook.Condition.Pattern;
import io.github.seminal.knowledge.rulebook.Constraint;
import io.github.seminal.knowledge.rulebook.FactType;
import io.github.seminal.knowledge.rulebook.Rule;
import io.github.seminal.knowledge.rulebook.Rulebook;
import io.github.seminal.knowledge.rulebook.Verb;
import io.github.seminal.knowledge.vocabulary.Vocabulary;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Draws which derived findings are derived from other derived findings. */
final class InferenceGraph {

    private static final String FOR = "for";
    private static final String AGAINST = "against";
    private static final Constraint LIST_GIVEN = new Constraint.Flag("medicineListGiven");

    private final Vocabulary vocabulary;
    /** The rules that derive each derived finding, in the order of the files. */
    private final Map<String, List<Rule>> derivations;

    InferenceGraph(Vocabulary vocabulary, Rulebook rulebook) {
        this.vocabulary = vocabulary;
        this.derivations = rulebook.rules().stream()
                .filter(rule -> rule.verb() == Verb.INFER)
                .collect(Collectors.groupingBy(Rule::target, LinkedHashMap::new, Collectors.toList()));
    }

    /** All derived findings that are derived from other derived findings, and those others. */
    Graph layers() {
        LayeredDrawing drawing = new LayeredDrawing();
        Map<String, Integer> layers = new HashMap<>();
        for (String derived : derivations.keySet()) {
            inputs(derived).forEach((input, kind) -> {
                if (derivations.containsKey(input)) {
                    drawing.line(
                            drawing.box(finding(input, layerOf(input, layers))),
                            drawing.box(finding(derived, layerOf(derived, layers))),
                            kind);
                }
            });
        }
        return drawing.drawn();
    }

    /** The column of a derived finding, right of its inputs. A cycle was refused before, so this ends. */
    private int layerOf(String derived, Map<String, Integer> layers) {
        Integer known = layers.get(derived);
        if (known != null) {
            return known;
        }
        int layer = 0;
        for (String input : inputs(derived).keySet()) {
            if (derivations.containsKey(input)) {
                layer = Math.max(layer, layerOf(input, layers) + 1);
            }
        }
        layers.put(derived, layer);
        return layer;
    }

    private Box finding(String code, int column) {
        return new Box(
                column + code,
                "derived",
                vocabulary.nameOf(code),
                PageContent.linkToFinding(code, vocabulary),
                column);
    }

    /** The findings that a derived finding is derived from, and whether their presence or their absence counts. */
    private Map<String, String> inputs(String derived) {
        Map<String, String> inputs = new LinkedHashMap<>();
        derivations.getOrDefault(derived, List.of()).stream()
                .flatMap(rule -> ConditionPart.leavesOf(rule.condition()).stream())
                .forEach(leaf -> note(leaf, inputs));
        return inputs;
    }

    private static void note(ConditionPart leaf, Map<String, String> inputs) {
        Pattern pattern = leaf.pattern();
        String kind = leaf.isNegated() || pattern.type() == FactType.ABSENT ? AGAINST : FOR;
        switch (pattern.type()) {
            case PATIENT ->
                inputs.putIfAbsent(pattern.constraints().contains(LIST_GIVEN) ? "medicines" : "age-years", kind);
            case MEDICATION -> inputs.putIfAbsent("medicines", kind);
            default -> pattern.codes().forEach(code -> inputs.putIfAbsent(code, kind));
        }
    }
}
