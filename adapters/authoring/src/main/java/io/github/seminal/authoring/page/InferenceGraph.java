package io.github.seminal.authoring.page;

import io.github.seminal.Urgency;
import io.github.seminal.authoring.Pack;
import io.github.seminal.authoring.page.LayeredDrawing.Box;
import io.github.seminal.authoring.page.Page.Graph;
import io.github.seminal.rulebook.Condition;
import io.github.seminal.rulebook.Condition.Pattern;
import io.github.seminal.rulebook.Constraint;
import io.github.seminal.rulebook.FactType;
import io.github.seminal.rulebook.RuleEntry;
import io.github.seminal.rulebook.Verb;
import io.github.seminal.vocabulary.Vocabulary;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the derived findings of one file rest on and what they lead to: findings on the left, derived findings in the
 * middle, and on the right the causes and the red flags by urgency whose rules use them.
 */
final class InferenceGraph {

    private static final String FOR = "for";
    private static final String AGAINST = "against";

    private final Pack pack;
    private final Vocabulary vocabulary;
    private final List<RuleEntry> rules;
    private final Set<String> targets = new LinkedHashSet<>();
    private final Map<String, Integer> layers = new HashMap<>();
    private final LayeredDrawing drawing = new LayeredDrawing();

    private InferenceGraph(Pack pack, List<RuleEntry> rules) {
        this.pack = pack;
        this.vocabulary = pack.vocabulary();
        this.rules = rules;
        rules.forEach(rule -> targets.add(rule.target()));
    }

    static Graph of(Pack pack, List<RuleEntry> rules) {
        return new InferenceGraph(pack, rules).drawn();
    }

    private Graph drawn() {
        int last = 0;
        for (String target : targets) {
            last = Math.max(last, layerOf(target));
        }
        for (RuleEntry rule : rules) {
            String to = box(rule.target());
            inputs(rule).forEach((from, kind) -> drawing.line(box(from), to, kind));
        }
        for (String target : targets) {
            for (RuleEntry user : pack.rulebook().usersOf(target)) {
                if (user.verb() != Verb.INFER || !targets.contains(user.target())) {
                    drawing.line(box(target), user(user, last + 1), FOR);
                }
            }
        }
        return drawing.drawn();
    }

    /** Derived findings stand to the right of those they are derived from; rules in a circle are refused elsewhere. */
    private int layerOf(String code) {
        if (!targets.contains(code)) {
            return 0;
        }
        Integer known = layers.get(code);
        if (known != null) {
            return known;
        }
        int layer = 1;
        for (RuleEntry rule : rules) {
            if (rule.target().equals(code)) {
                for (String input : inputs(rule).keySet()) {
                    layer = Math.max(layer, layerOf(input) + 1);
                }
            }
        }
        layers.put(code, layer);
        return layer;
    }

    private String box(String code) {
        String kind = vocabulary.findings().containsKey(code) ? "given" : "derived";
        return drawing.box(
                new Box("f-" + code, kind, vocabulary.nameOf(code), "#" + Anchors.finding(code), layerOf(code)));
    }

    private String user(RuleEntry user, int layer) {
        Urgency urgency = user.urgency();
        if (user.verb() == Verb.INFER) {
            return drawing.box(new Box(
                    "f-" + user.target(),
                    "derived",
                    vocabulary.nameOf(user.target()),
                    "#" + Anchors.finding(user.target()),
                    layer));
        }
        if (urgency == null) {
            return drawing.box(new Box(
                    "c-" + user.target(),
                    "cause",
                    vocabulary.texts().get("causes", user.target() + ".name"),
                    "#" + Anchors.cause(user.target()),
                    layer));
        }
        return switch (user.verb()) {
            case PATHWAY -> drawing.box(new Box("pathway", "flag", "Pathways", "#pathways", layer));
            case CAUTION -> drawing.box(new Box("caution", "flag", "Cautions", "#cautions", layer));
            default ->
                drawing.box(new Box(
                        "flag-" + urgency.name(),
                        "flag",
                        "Red flags: " + FlagViews.name(vocabulary.texts(), urgency),
                        "#level-" + urgency.name(),
                        layer));
        };
    }

    /** The findings that a rule rests on, and whether their presence or their absence speaks for it. */
    private static Map<String, String> inputs(RuleEntry rule) {
        Map<String, String> inputs = new LinkedHashMap<>();
        note(rule.condition(), inputs);
        return inputs;
    }

    private static void note(Condition condition, Map<String, String> inputs) {
        if (condition instanceof Condition.AllOf all) {
            all.conditions().forEach(part -> note(part, inputs));
        } else if (condition instanceof Condition.AnyOf any) {
            any.conditions().forEach(part -> note(part, inputs));
        } else if (condition instanceof Condition.Not not) {
            boolean isDenial = not.pattern().type() == FactType.ABSENT;
            note(not.pattern(), isDenial ? FOR : AGAINST, inputs);
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
