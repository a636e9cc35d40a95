package io.github.seminal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.seminal.testing.Conformance;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/**
 * The answers to 3,000 presentations stay as they were recorded. When the knowledge changes on purpose, run this test with
 * {@code -Dseminal.conformance.write=true}: it records today's answers, and prints which ones changed and by which rules.
 */
class ConformanceTest {

    private static final boolean WRITES = Boolean.getBoolean("seminal.conformance.write");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final DecisionSupport support = DecisionSupport.standard();

    @Test
    void every_recorded_presentation_is_answered_as_before() {
        List<Conformance.Case> cases = Conformance.cases();
        assertThat(cases).hasSize(3000);
        if (WRITES) {
            record(cases);
            return;
        }
        List<String> differences = new ArrayList<>();
        for (Conformance.Case one : cases) {
            JsonNode answer = summary(one.id(), support.assess(one.presentation()));
            if (!answer.equals(one.expected())) {
                differences.add("expected " + one.expected() + "\n  answered " + answer);
            }
        }
        assertThat(differences)
                .as("Maybe the knowledge was changed on purpose: record with (-Dseminal.conformance.write=true).")
                .isEmpty();
    }

    private void record(List<Conformance.Case> cases) {
        List<ObjectNode> presentations = new ArrayList<>();
        List<ObjectNode> answers = new ArrayList<>();
        Map<String, Integer> reasons = new TreeMap<>();
        int corrected = 0;
        int changed = 0;
        for (Conformance.Case one : cases) {
            Presentation presentation = one.presentation();
            Assessment answer;
            try {
                answer = support.assess(presentation);
            } catch (InvalidPresentationException e) {
                presentation = Conformance.consistent(presentation);
                answer = support.assess(presentation);
                corrected++;
            }
            presentations.add(Conformance.json(one.id(), presentation));
            ObjectNode now = summary(one.id(), answer);
            answers.add(now);
            if (!now.equals(one.expected())) {
                changed++;
                reasons(one.expected(), now).forEach(reason -> reasons.merge(reason, 1, Integer::sum));
            }
        }
        Conformance.write(presentations, answers);
        System.out.println(changed + " of " + cases.size() + " answers changed; " + corrected
                + " presentations contradicted themselves and were corrected.");
        reasons.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .forEach(reason -> System.out.println("  " + reason.getValue() + " times: " + reason.getKey()));
    }

    /** What differs, each with the rule or the cause that makes the difference. */
    private static List<String> reasons(JsonNode before, JsonNode now) {
        List<String> reasons = new ArrayList<>();
        Urgency old = Urgency.valueOf(before.get("urgency").asText());
        Urgency current = Urgency.valueOf(now.get("urgency").asText());
        Set<String> added = without(texts(now.get("redFlags")), texts(before.get("redFlags")));
        Set<String> dropped = without(texts(before.get("redFlags")), texts(now.get("redFlags")));
        if (old != current) {
            reasons.add((current.compareTo(old) > 0 ? "more" : "less") + " urgent");
        }
        added.forEach(spec -> reasons.add("raises " + spec));
        dropped.forEach(spec -> reasons.add("no longer raises " + spec));
        String first = before.at("/ranking/0/0").asText();
        String firstNow = now.at("/ranking/0/0").asText();
        if (!first.equals(firstNow)) {
            reasons.add("another first explanation");
        }
        if (reasons.isEmpty()) {
            reasons.add("points, advice or prohibitions alone");
        }
        return reasons;
    }

    private static Set<String> without(Collection<String> some, Collection<String> others) {
        Set<String> rest = new TreeSet<>(some);
        rest.removeAll(others);
        return rest;
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static ObjectNode summary(String id, Assessment assessment) {
        ObjectNode json = JSON.createObjectNode()
                .put("id", id)
                .put("urgency", assessment.urgency().name())
                .put("outcome", assessment.outcome().name());
        add(json.putArray("redFlags"), assessment.redFlags().stream().map(RedFlag::spec));
        ArrayNode ranking = json.putArray("ranking");
        assessment
                .explanations()
                .forEach(one -> ranking.addArray()
                        .add(one.cause())
                        .add(one.points())
                        .add(one.likelihood().name()));
        add(json.putArray("advice"), assessment.advice().stream().map(Advice::id));
        add(json.putArray("avoid"), assessment.avoid().stream().map(Prohibition::id));
        return json;
    }

    private static void add(ArrayNode array, Stream<String> codes) {
        codes.sorted().forEach(array::add);
    }
}
