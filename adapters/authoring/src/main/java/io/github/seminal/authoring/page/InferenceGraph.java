package io.github.seminal.authoring.page;

import io.github.seminal.authoring.page.LayeredDrawing.Box;
import io.github.seminal.authoring.page.LayeredDrawing.Graph;
import io.github.seminal.knowledge.rulebook.Rule;
import io.github.seminal.knowledge.rulebook.Rulebook;
import io.github.seminal.knowledge.rulebook.Verb;
import io.github.seminal.knowledge.vocabulary.Vocabulary;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Draws which derived findings are derived from other derived findings. */
final class InferenceGraph {

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
            for (String input : inputs(derived)) {
                drawing.line(
                        drawing.box(finding(input, layerOf(input, layers))),
                        drawing.box(finding(derived, layerOf(derived, layers))));
            }
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
        for (String input : inputs(derived)) {
            layer = Math.max(layer, layerOf(input, layers) + 1);
        }
        layers.put(derived, layer);
        return layer;
    }

    private Box finding(String code, int column) {
        return new Box(code, vocabulary.nameOf(code), PageContent.linkToFinding(code, vocabulary), column);
    }

    /** The derived findings that a derived finding is derived from. */
    private Set<String> inputs(String derived) {
        return derivations.getOrDefault(derived, List.of()).stream()
                .flatMap(rule -> rule.condition().findings().stream())
                .filter(derivations::containsKey)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
