package io.github.seminal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The answers to the examples keep the contract: its keys in its order, its types, its spelling. */
class JsonContractTest {

    private static final String KEBAB = "[a-z0-9]+(-[a-z0-9]+)*";
    private static final List<String> URGENCIES =
            List.of("SELF_CARE", "ROUTINE", "URGENT", "SAME_DAY", "EMERGENCY_NOW");

    static List<String> examples() {
        return ExamplesTest.examples().stream()
                .map(file -> file.getFileName().toString().replace(".json", ""))
                .toList();
    }

    private static List<String> keys(JsonNode object) {
        List<String> keys = new ArrayList<>();
        object.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    private static void areTexts(JsonNode list) {
        assertThat(list.isArray()).isTrue();
        assertThat(list).allMatch(JsonNode::isTextual);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void an_assessment_keeps_the_contract(String example) throws IOException {
        JsonNode answer = ExamplesTest.answer(example);
        assertThat(keys(answer))
                .startsWith(
                        "id", "urgency", "outcome", "redFlags", "explanations", "advice", "avoid", "plan", "knowledge");
        assertThat(answer.get("id").asText()).isEqualTo(example);
        assertThat(answer.get("urgency").asText()).isIn(URGENCIES);
        assertThat(answer.get("outcome").asText())
                .isIn("EXPLAINED", "NO_LEAK", "INSUFFICIENT", "UNEXPLAINED", "RED_FLAG_ONLY");
        assertThat(keys(answer.get("knowledge"))).startsWith("id", "version", "sha256");
        assertThat(answer.at("/knowledge/sha256").asText()).matches("[0-9a-f]{64}");
        assertThat(answer.get("notice").asText()).contains("not a medical device");
        answer.get("redFlags").forEach(JsonContractTest::isRedFlag);
        answer.get("explanations").forEach(JsonContractTest::isExplanation);
        answer.get("advice").forEach(JsonContractTest::isIdAndText);
        answer.get("avoid").forEach(JsonContractTest::isIdAndText);
        isPlan(answer.get("plan"));
    }

    private static void isRedFlag(JsonNode flag) {
        assertThat(keys(flag))
                .startsWith(
                        "rule", "spec", "kind", "urgency", "destination", "reason", "evidence", "citations", "within");
        assertThat(flag.get("rule").asText()).matches("(red-flag|pathway|caution)\\." + KEBAB);
        assertThat(flag.get("spec").asText()).matches("RF-\\d+[a-z]?");
        assertThat(flag.get("kind").asText()).isIn("red-flag", "pathway", "caution");
        assertThat(flag.get("urgency").asText()).isIn(URGENCIES);
        assertThat(flag.get("destination").asText()).matches(KEBAB);
        assertThat(flag.get("within").asText()).startsWith("P");
        areTexts(flag.get("evidence"));
        areTexts(flag.get("citations"));
        areTexts(flag.get("advice"));
        assertThat(flag.get("evidence")).isNotEmpty();
        assertThat(flag.get("citations")).isNotEmpty();
    }

    private static void isPlan(JsonNode plan) {
        assertThat(keys(plan))
                .startsWith(
                        "urgency",
                        "destination",
                        "within",
                        "because",
                        "alsoCovered",
                        "doNow",
                        "tell",
                        "doNotSay",
                        "notAsked");
        assertThat(plan.get("urgency").asText()).isIn(URGENCIES);
        assertThat(plan.get("destination").asText()).matches(KEBAB);
        assertThat(plan.get("within").isNull() || plan.get("within").asText().startsWith("P"))
                .isTrue();
        areTexts(plan.get("because"));
        areTexts(plan.get("alsoCovered"));
        plan.get("doNow").forEach(JsonContractTest::isIdAndText);
        plan.get("tell").forEach(JsonContractTest::isIdAndText);
        plan.get("doNotSay").forEach(JsonContractTest::isIdAndText);
        for (JsonNode open : plan.get("notAsked")) {
            assertThat(keys(open)).startsWith("finding", "question", "couldBecome");
            assertThat(open.get("couldBecome").asText()).isIn(URGENCIES);
        }
    }

    private static void isExplanation(JsonNode explanation) {
        assertThat(keys(explanation))
                .startsWith(
                        "cause",
                        "name",
                        "likelihood",
                        "points",
                        "urgency",
                        "destination",
                        "supporting",
                        "opposing",
                        "advice",
                        "summary");
        assertThat(explanation.get("cause").asText()).matches(KEBAB);
        assertThat(explanation.get("likelihood").asText()).isIn("LIKELY", "POSSIBLE");
        assertThat(explanation.get("group").asText()).isIn("NOT_TO_BE_MISSED", "LIKELY", "POSSIBLE", "SET_ASIDE");
        assertThat(explanation.get("points").isInt()).isTrue();
        assertThat(explanation.get("urgency").asText()).isIn(URGENCIES);
        assertThat(explanation.get("destination").asText()).matches(KEBAB);
        areTexts(explanation.get("advice"));
        explanation.get("supporting").forEach(one -> isContribution(one, 1));
        explanation.get("opposing").forEach(one -> isContribution(one, -1));
    }

    private static void isContribution(JsonNode contribution, int sign) {
        assertThat(keys(contribution))
                .startsWith("rule", "points", "reason", "evidence", "citations")
                .doesNotContain("spec");
        assertThat(contribution.get("points").isInt()).isTrue();
        assertThat(Integer.signum(contribution.get("points").asInt())).isEqualTo(sign);
        areTexts(contribution.get("evidence"));
        areTexts(contribution.get("citations"));
    }

    private static void isIdAndText(JsonNode entry) {
        assertThat(keys(entry)).containsExactly("id", "text");
        assertThat(entry.get("id").asText()).matches("(adv|do|mnh)-" + KEBAB);
        assertThat(entry.get("text").asText()).isNotBlank();
    }
}
