package io.github.seminal.authoring.vignette;

import io.github.seminal.Likelihood;
import io.github.seminal.Outcome;
import io.github.seminal.Presentation;
import io.github.seminal.Urgency;
import io.github.seminal.explain.PlainKnowledge;
import io.github.seminal.knowledge.rulebook.Rule;
import io.github.seminal.knowledge.rulebook.Verb;
import io.github.seminal.knowledge.vocabulary.AdvicePolicy;
import io.github.seminal.knowledge.vocabulary.ProhibitionPolicy;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads vignettes. A name that nothing bears is a problem: what is never there would never be missed. */
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
    private final Map<String, Place> seen = new HashMap<>();

    VignetteReader(PlainKnowledge knowledge, PatientReader patients) {
        this.patients = patients;
        this.causes = knowledge.vocabulary().causes().keySet();
        this.firsts = new TreeSet<>(causes);
        for (Outcome outcome : Outcome.values()) {
            firsts.add(outcome.name());
        }
        for (Rule rule : knowledge.rulebook().rules()) {
            if (rule.verb() == Verb.REFER || rule.verb() == Verb.PATHWAY || rule.verb() == Verb.CAUTION) {
                flags.add(rule.annotations().getOrDefault("spec", ""));
            }
        }
        knowledge.vocabulary().advice().stream().map(AdvicePolicy::code).forEach(advice::add);
        knowledge.vocabulary().prohibitions().stream()
                .map(ProhibitionPolicy::code)
                .forEach(prohibitions::add);
        this.destinations = knowledge.vocabulary().destinations();
    }

    /** The vignette; null when something is wrong with it. */
    @Nullable
    Vignette read(YamlFile file, Node node) {
        Fields fields = new Fields(file, node, KEYS);
        if (!fields.isMapping()) {
            return null;
        }
        String id = fields.requiredText("id");
        Place other = seen.putIfAbsent(id, file.place(node));
        if (other != null) {
            file.problem(node, "the id (" + id + ") is there already, at " + other, "a vignette was copied");
        }
        String title = fields.requiredText("title");
        Node patient = fields.value("patient").orElse(null);
        Node expected = fields.value("expected").orElse(null);
        if (patient == null || expected == null) {
            file.problem(node, "the vignette (" + id + ") has no patient or no expected answer", "add it");
            return null;
        }
        Presentation presentation = patients.read(file, patient);
        Expectation expectation = expectation(file, expected);
        return presentation == null || expectation == null
                ? null
                : new Vignette(
                        id,
                        title,
                        fields.text("narrative").strip(),
                        presentation,
                        expectation,
                        fields.texts("covers"),
                        file.place(node));
    }

    private @Nullable Expectation expectation(YamlFile file, Node node) {
        Fields fields = new Fields(file, node, EXPECTED_KEYS);
        String first = fields.requiredText("first");
        fields.value("first").ifPresent(value -> fields.requireKnown(value, first, "cause or outcome", firsts));
        Urgency atLeast = urgency(fields, "urgency at least");
        Urgency atMost = urgency(fields, "urgency at most");
        if (atLeast == null || atMost == null) {
            return null;
        }
        if (atLeast.compareTo(atMost) > 0) {
            file.problem(node, "(" + atLeast + ") at least is more than (" + atMost + ") at most", "swap them");
        }
        Map<String, Likelihood> likelihood = new TreeMap<>();
        fields.named("likelihood", "cause", causes).forEach((cause, value) -> {
            Likelihood one = fields.constant(value, Likelihood.class);
            if (one != null) {
                likelihood.put(cause, one);
            }
        });
        Map<String, Urgency> urgencyOf = new TreeMap<>();
        fields.named("urgency of", "red flag, pathway or caution", flags).forEach((flag, value) -> {
            Urgency one = fields.constant(value, Urgency.class);
            if (one != null) {
                urgencyOf.put(flag, one);
            }
        });
        Map<String, String> destinationOf = new LinkedHashMap<>();
        fields.named("destination of", "red flag, pathway or caution", flags).forEach((flag, value) -> {
            String destination = fields.textOf(value);
            fields.requireKnown(value, destination, "destination", destinations);
            destinationOf.put(flag, destination);
        });
        return new Expectation(
                first,
                fields.names("accepted", "cause", causes),
                atLeast,
                atMost,
                fields.names("red flags", "red flag, pathway or caution", flags),
                fields.names("must not fire", "red flag, pathway or caution", flags),
                fields.names("advice given", "advice", advice),
                fields.names("advice withheld", "advice", advice),
                fields.names("avoid", "prohibition", prohibitions),
                likelihood,
                fields.names("order", "cause", causes),
                fields.names("not shown", "cause", causes),
                fields.names("excluded", "cause", causes),
                urgencyOf,
                destinationOf);
    }

    private static @Nullable Urgency urgency(Fields fields, String key) {
        Node value = fields.value(key).orElse(null);
        if (value == null) {
            fields.requiredText(key);
            return null;
        }
        return fields.constant(value, Urgency.class);
    }
}
