package io.github.seminal.authoring.page;

import io.github.seminal.Urgency;
import io.github.seminal.authoring.page.LayeredDrawing.Box;
import io.github.seminal.authoring.page.PageModel.Graph;
import io.github.seminal.knowledge.rulebook.Condition;
import io.github.seminal.knowledge.rulebook.Condition.Pattern;
import io.github.seminal.knowledge.rulebook.Constraint;
import io.github.seminal.knowledge.rulebook.FactType;
import io.github.seminal.knowledge.rulebook.Rule;
import io.github.seminal.knowledge.rulebook.Rulebook;
import io.github.seminal.knowledge.rulebook.Verb;
import io.github.seminal.knowledge.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Draws what derived findings rest on and what they lead to. */
final class InferenceGraph {

    private static final String FOR = "for";
    private static final String AGAINST = "against";

    private final Vocabulary vocabulary;
    private final Rulebook rulebook;
    /** The rules that derive each derived finding, in the order of the files. */
    private final Map<String, List<Rule>> derivations = new LinkedHashMap<>();

    InferenceGraph(Vocabulary vocabulary, Rulebook rulebook) {
        this.vocabulary = vocabulary;
        this.rulebook = rulebook;
        for (Rule rule : rulebook.rules()) {
            if (rule.verb() == Verb.INFER) {
                derivations
                        .computeIfAbsent(rule.target(), target -> new ArrayList<>())
                        .add(rule);
            }
        }
    }

    /** What one derived finding rests on, on the left; on the right the causes, red flags and findings that rest on it. */
    Graph around(String derived) {
        LayeredDrawing drawing = new LayeredDrawing();
        String middle = drawing.box(finding(derived, 1));
        inputs(derived).forEach((input, kind) -> drawing.line(drawing.box(finding(input, 0)), middle, kind));
        for (Rule user : rulebook.usersOf(derived)) {
            drawing.line(middle, drawing.box(user(user)), FOR);
        }
        return drawing.drawn();
    }

    /** All derived findings that rest on derived findings, or bear them. */
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

    /** Derived findings stand to the right of those they rest on; that there is no circle was checked before. */
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
        boolean isGiven = vocabulary.findings().containsKey(code);
        return new Box(
                column + code,
                isGiven ? "given" : "derived",
                vocabulary.nameOf(code),
                "#" + (isGiven ? Anchors.finding(code) : Anchors.derived(code)),
                column);
    }

    private Box user(Rule user) {
        Urgency urgency = user.urgency();
        if (user.verb() == Verb.INFER) {
            return finding(user.target(), 2);
        }
        if (urgency == null) {
            return new Box(
                    user.target(),
                    "cause",
                    vocabulary.texts().get("causes", user.target() + ".name"),
                    "#" + Anchors.cause(user.target()),
                    2);
        }
        return switch (user.verb()) {
            case PATHWAY -> new Box("pathway", "flag", "Pathways", "#pathways", 2);
            case CAUTION -> new Box("caution", "flag", "Cautions", "#cautions", 2);
            default ->
                new Box(
                        urgency.name(),
                        "flag",
                        "Red flags: " + FlagViews.name(vocabulary.texts(), urgency),
                        "#level-" + urgency.name(),
                        2);
        };
    }

    /** The findings that a derived finding rests on, and whether their presence or their absence speaks for it. */
    private Map<String, String> inputs(String derived) {
        Map<String, String> inputs = new LinkedHashMap<>();
        derivations.getOrDefault(derived, List.of()).forEach(rule -> note(rule.condition(), inputs));
        return inputs;
    }

    private static void note(Condition condition, Map<String, String> inputs) {
        if (condition instanceof Condition.AllOf all) {
            all.conditions().forEach(part -> note(part, inputs));
        } else if (condition instanceof Condition.AnyOf any) {
            any.conditions().forEach(part -> note(part, inputs));
        } else if (condition instanceof Condition.Not not) {
            note(not.pattern(), AGAINST, inputs);
        } else if (condition instanceof Pattern pattern) {
            note(pattern, pattern.type() == FactType.ABSENT ? AGAINST : FOR, inputs);
        }
    }

    private static void note(Pattern pattern, String kind, Map<String, String> inputs) {
        switch (pattern.type()) {
            case PATIENT -> inputs.putIfAbsent(isOfMedicines(pattern) ? "medicines" : "age-years", kind);
            case MEDICINE -> inputs.putIfAbsent("medicines", kind);
            case TIME_TO_LEAK -> inputs.putIfAbsent("med-to-leak-days", kind);
            default -> pattern.codes().forEach(code -> inputs.putIfAbsent(code, kind));
        }
    }

    private static boolean isOfMedicines(Pattern pattern) {
        return pattern.constraints().stream()
                .anyMatch(constraint -> constraint instanceof Constraint.Flag flag
                        && flag.field().equals("medicineListGiven"));
    }
}
