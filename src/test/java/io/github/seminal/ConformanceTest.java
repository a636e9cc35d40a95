package io.github.seminal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.seminal.testing.Conformance;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class ConformanceTest {

    private final DecisionSupport support = DecisionSupport.standard();

    @Test
    void every_presentation_of_the_specification_is_answered_as_its_reference_does() {
        List<Conformance.Case> cases = Conformance.cases();
        List<String> differences = new ArrayList<>();
        for (Conformance.Case one : cases) {
            String answer = summary(support.assess(one.presentation()));
            String expected = summary(one.expected());
            if (!answer.equals(expected)) {
                differences.add(one.id() + "\n  expected " + expected + "\n  answered " + answer);
            }
        }
        assertThat(cases).hasSize(3000);
        assertThat(differences).isEmpty();
    }

    private static String summary(Assessment assessment) {
        return String.join(
                " | ",
                assessment.urgency().name(),
                assessment.outcome().name(),
                sorted(assessment.redFlags().stream().map(RedFlag::spec)),
                assessment.explanations().stream()
                        .map(one -> one.cause() + " " + one.points() + " " + one.likelihood())
                        .toList()
                        .toString(),
                sorted(assessment.advice().stream().map(Advice::id)),
                sorted(assessment.avoid().stream().map(Prohibition::id)));
    }

    private static String summary(JsonNode expected) {
        return String.join(
                " | ",
                expected.get("urgency").asText(),
                expected.get("outcome").asText(),
                sorted(texts(expected.get("redFlags"))),
                StreamSupport.stream(expected.get("ranking").spliterator(), false)
                        .map(one -> one.get(0).asText() + " " + one.get(1).asInt() + " "
                                + one.get(2).asText())
                        .toList()
                        .toString(),
                sorted(texts(expected.get("advice"))),
                sorted(texts(expected.get("avoid"))));
    }

    private static Stream<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText);
    }

    private static String sorted(Stream<String> codes) {
        return codes.sorted().toList().toString();
    }
}
