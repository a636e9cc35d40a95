package io.github.seminal.knowledge.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seminal.knowledge.Knowledge;
import io.github.seminal.knowledge.diagnostic.NearestName;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a patient may read: no medicine is named, started, changed or stopped; calm, plain, without blame. */
class WordingTest {

    private static final Vocabulary VOCABULARY = Knowledge.standard().vocabulary();
    private static final List<String> NEVER = List.of(
            "paracetamol",
            "ibuprofen",
            "aspirin",
            "antibiotic tablets",
            "stop taking",
            "stop your",
            "lower your dose",
            "reduce your dose",
            "halve",
            "skip",
            "you have cancer",
            "cancer is ruled out",
            "nothing can be done",
            "your fault",
            "shame",
            "should have");
    /** The one place where fault is spoken of: to say that there is none. */
    private static final String NOT_YOUR_FAULT = "It was not your fault.";

    private static Map<String, String> wordsForPatients() {
        Map<String, String> words = new TreeMap<>();
        VOCABULARY
                .advice()
                .forEach(policy -> words.put(policy.code(), VOCABULARY.texts().get("advice", policy.code())));
        VOCABULARY.causes().keySet().forEach(code -> {
            words.put(code + ".summary", VOCABULARY.texts().get("causes", code + ".summary"));
            words.put(code + ".outlook", VOCABULARY.texts().get("causes", code + ".outlook"));
        });
        VOCABULARY
                .findings()
                .keySet()
                .forEach(
                        code -> words.put(code + ".question", VOCABULARY.texts().get("findings", code + ".question")));
        return words;
    }

    @Test
    void no_advice_and_no_outlook_suggests_a_medicine_or_a_change_of_one() {
        String medicines = VOCABULARY.medicines().keySet().stream().collect(Collectors.joining("|"));
        wordsForPatients().forEach((key, text) -> {
            String plain = text.replace(NOT_YOUR_FAULT, "").toLowerCase(Locale.ROOT);
            if (!key.endsWith(".question")) {
                assertThat(plain).as(key).doesNotContain(NEVER);
            }
            assertThat(plain).as(key).doesNotContainPattern("\\b(" + medicines + ")\\b");
        });
    }

    @Test
    void every_sentence_is_complete() {
        wordsForPatients().forEach((key, text) -> assertThat(text).as(key).matches("(?s)[A-Z(].*[.?!)]"));
    }

    @Test
    void the_vocabulary_is_that_of_the_specification() {
        assertThat(VOCABULARY.findings()).hasSize(196);
        assertThat(VOCABULARY.causes()).hasSize(30);
        assertThat(VOCABULARY.medicines()).hasSizeGreaterThanOrEqualTo(350);
        assertThat(VOCABULARY.advice()).hasSizeGreaterThan(45);
        assertThat(VOCABULARY.prohibitions()).hasSize(26);
        assertThat(VOCABULARY.destinations().codes()).hasSize(16);
        assertThat(VOCABULARY.sources()).hasSizeGreaterThan(109).containsKey("CONSENSUS");
    }

    @Test
    void the_nearest_name_is_found_or_none() {
        List<String> known = List.of("fever", "headache", "blood-in-semen");
        assertThat(NearestName.of("fevr", known)).contains("fever");
        assertThat(NearestName.of("Blood in Semen", known)).contains("blood-in-semen");
        assertThat(NearestName.of("haedache", known)).contains("headache");
        assertThat(NearestName.of("x", known)).isEmpty();
        assertThat(NearestName.of("", known)).isEmpty();
        assertThat(NearestName.of("f".repeat(1_000_000), known)).isEmpty();
        assertThat(NearestName.of("bb", List.of("bc", "ba"))).contains("ba");
    }
}
