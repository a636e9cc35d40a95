package io.github.seminal.authoring.vignette;

import io.github.seminal.Likelihood;
import io.github.seminal.Outcome;
import io.github.seminal.Presentation;
import io.github.seminal.Urgency;
import io.github.seminal.authoring.yaml.YamlFields;
import io.github.seminal.authoring.yaml.YamlNode;
import io.github.seminal.knowledge.diagnostic.Diagnostics;
import io.github.seminal.knowledge.diagnostic.Place;
import io.github.seminal.knowledge.rulebook.Rulebook;
import io.github.seminal.knowledge.vocabulary.AdvicePolicy;
import io.github.seminal.knowledge.vocabulary.ProhibitionPolicy;
import io.github.seminal.knowledge.vocabulary.Vocabulary;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads vignettes. An unknown name is a problem: it would silently match nothing. */
final class VignetteReader {

    static final Set<String> KEYS = Set.of("id", "title", "narrative", "patient", "expected", "covers");
    private static final Set<String> EXPECTED_KEYS = Set.of(
            "first",
            "accepted",
            "urgency at least",
            "urgency at most",
            "red flags",
            "must not fire",
            "advice given",
            "advice withheld",
            "avoid",
            "likelihood",
            "order",
            "not shown",
            "excluded",
            "urgency of",
            "destination of");

    private final PatientReader patients;
    private final Set<String> causes;
    private final Set<String> firsts;
    private final Set<String> flags = new TreeSet<>();
    private final Set<String> advice = new LinkedHashSet<>();
    private final Set<String> prohibitions = new LinkedHashSet<>();
    private final Set<String> destinations;
    private final Diagnostics problems;
    private final Map<String, Place> seen = new HashMap<>();

    VignetteReader(Rulebook rulebook, Vocabulary vocabulary, PatientReader patients, Diagnostics problems) {
        this.patients = patients;
        this.problems = problems;
        this.causes = vocabulary.causes().keySet();
        this.firsts = new TreeSet<>(causes);
        for (Outcome outcome : Outcome.values()) {
            firsts.add(outcome.name());
        }
        rulebook.written().forEach(rule -> flags.addAll(rule.annotation("spec")));
        vocabulary.advice().stream().map(AdvicePolicy::code).forEach(advice::add);
        vocabulary.prohibitions().stream().map(ProhibitionPolicy::code).forEach(prohibitions::add);
        this.destinations = vocabulary.destinations().codes();
    }

    /** The vignette; null when something that it needs is missing. */
    @Nullable
    Vignette read(YamlNode node) {
        YamlFields fields = new YamlFields(node, KEYS, problems);
        if (!fields.isMap()) {
            return null;
        }
        String id = fields.requiredText("id");
        Place other = seen.putIfAbsent(id, node.line());
        if (other != null) {
            node.refuse("the id (" + id + ") is already used, at " + other, "a vignette was copied", problems);
        }
        String title = fields.requiredText("title");
        YamlNode patient = fields.value("patient").orElse(null);
        YamlNode expected = fields.value("expected").orElse(null);
        if (patient == null || expected == null) {
            node.refuse("the vignette (" + id + ") has no patient or no expected answer", "add it", problems);
            return null;
        }
        Presentation presentation = patients.read(patient);
        Expectation expectation = expectation(expected);
        return presentation == null
                ? null
                : new Vignette(
                        id,
                        title,
                        fields.text("narrative").strip(),
                        presentation,
                        expectation,
                        fields.texts("covers"),
                        node.line());
    }

    private Expectation expectation(YamlNode node) {
        YamlFields fields = new YamlFields(node, EXPECTED_KEYS, problems);
        fields.requiredText("first");
        String first = fields.name("first", "cause or outcome", firsts);
        Urgency atLeast = urgency(fields, "urgency at least", Urgency.SELF_CARE);
        Urgency atMost = urgency(fields, "urgency at most", Urgency.EMERGENCY_NOW);
        if (atLeast.compareTo(atMost) > 0) {
            node.refuse("(" + atLeast + ") at least is more than (" + atMost + ") at most", "swap them", problems);
        }
        String flag = "red flag, pathway or caution";
        Map<String, String> destinationOf = new LinkedHashMap<>();
        fields.map("destination of", flag, flags)
                .forEach((spec, value) -> destinationOf.put(spec, fields.nameOf(value, "destination", destinations)));
        return new Expectation(
                first,
                fields.names("accepted", "cause", causes),
                atLeast,
                atMost,
                fields.names("red flags", flag, flags),
                fields.names("must not fire", flag, flags),
                fields.names("advice given", "advice", advice),
                fields.names("advice withheld", "advice", advice),
                fields.names("avoid", "prohibition", prohibitions),
                constants(fields, fields.map("likelihood", "cause", causes), Likelihood.class),
                fields.names("order", "cause", causes),
                fields.names("not shown", "cause", causes),
                fields.names("excluded", "cause", causes),
                constants(fields, fields.map("urgency of", flag, flags), Urgency.class),
                destinationOf);
    }

    private static <E extends Enum<E>> Map<String, E> constants(
            YamlFields fields, Map<String, YamlNode> values, Class<E> type) {
        Map<String, E> constants = new TreeMap<>();
        values.forEach((name, value) -> {
            E one = fields.constant(value, type);
            if (one != null) {
                constants.put(name, one);
            }
        });
        return constants;
    }

    /** The urgency of a required key; a missing one is reported. */
    private static Urgency urgency(YamlFields fields, String key, Urgency otherwise) {
        fields.requiredText(key);
        Urgency urgency = fields.constant(fields.value(key).orElse(null), Urgency.class);
        return urgency == null ? otherwise : urgency;
    }
}
