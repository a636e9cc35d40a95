package io.github.seminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.seminal.knowledge.rulebook.Rule;
import io.github.seminal.support.SupportFactory;
import io.github.seminal.testing.RandomPresentations;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanguagesTest {

    private static final Locale SPANISH = Locale.forLanguageTag("es");
    private static final Presentation PAIR = Presentation.builder()
            .age(61)
            .present("blood-in-semen", "erectile-dysfunction")
            .absent("fever")
            .build();

    private final DecisionSupport english = DecisionSupport.standard();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "advice",
                "derived",
                "destinations",
                "families",
                "findings",
                "medicines",
                "phrases",
                "prohibitions",
                "questions",
                "urgency"
            })
    void spanish_has_every_text_that_english_has(String bundle) {
        Map<String, String> texts = texts(bundle);
        Map<String, String> spanish = texts(bundle + "_es");
        assertThat(spanish.keySet()).isEqualTo(texts.keySet());
        assertThat(spanish.values()).allSatisfy(text -> assertThat(text).isNotBlank());
        texts.forEach((key, text) -> {
            for (String placeholder : List.of("{0}", "{1}")) {
                assertThat(spanish.getOrDefault(key, "").contains(placeholder))
                        .as(key)
                        .isEqualTo(text.contains(placeholder));
            }
        });
    }

    @Test
    void spanish_has_every_word_beside_the_rules_and_the_sentence_of_every_rule() {
        Map<String, List<Rule>> byFile = SupportFactory.knowledge(KnowledgeBase.standard()).rulebook().rules().stream()
                .collect(Collectors.groupingBy(rule -> rule.file().replace(".drl", "")));
        assertThat(byFile).hasSize(50);
        byFile.forEach((file, rules) -> {
            Set<String> expected = new TreeSet<>(
                    file.startsWith("inference/") ? Set.of() : words(file).keySet());
            assertThat(expected).as(file).noneMatch(key -> key.matches("[^.]+\\.[^.]+"));
            rules.forEach(rule -> expected.add(rule.id()));
            assertThat(words(file + "_es").keySet()).as(file).isEqualTo(expected);
            assertThat(words(file + "_es").values())
                    .as(file)
                    .allSatisfy(text -> assertThat(text).isNotBlank());
        });
    }

    @Test
    void a_region_changes_only_texts_that_are_there() {
        for (String bundle : List.of("destinations", "advice")) {
            assertThat(texts(bundle).keySet())
                    .containsAll(texts(bundle + "_en_001").keySet());
        }
    }

    @Test
    void the_neutral_region_names_no_route_of_one_country() {
        Assessment assessment = DecisionSupport.on(KnowledgeBase.standard().in(Locale.forLanguageTag("en-001")))
                .assess(PAIR);
        assertThat(assessment.redFlags())
                .extracting(flag -> flag.destination().name())
                .contains("Urology, as fast as the local route for suspected cancer allows", "Primary-care doctor");
        Map<String, String> world = texts("advice");
        world.putAll(texts("advice_en_001"));
        world.putAll(texts("destinations"));
        world.putAll(texts("destinations_en_001"));
        assertThat(world)
                .allSatisfy((key, text) -> assertThat(text)
                        .as(key)
                        .doesNotContainPattern("\\b(GP|NHS|UK|US|111|999|GUM|Yellow Card|MedWatch)\\b"));
    }

    @Test
    void spanish_answers_are_the_same_but_for_their_words() {
        DecisionSupport spanish = DecisionSupport.on(KnowledgeBase.standard().in(SPANISH));
        RandomPresentations random = new RandomPresentations(34);
        for (int i = 0; i < 300; i++) {
            Presentation presentation = random.next(5 + i % 30);
            Assessment one = english.assess(presentation);
            Assessment other = spanish.assess(presentation);
            assertThat(other.urgency()).isEqualTo(one.urgency());
            assertThat(other.rulesFired()).isEqualTo(one.rulesFired());
            assertThat(other.knowledge()).isEqualTo(one.knowledge());
            assertThat(other.explanations().stream().map(Explanation::points))
                    .isEqualTo(
                            one.explanations().stream().map(Explanation::points).toList());
            assertThat(other.advice().stream().map(Advice::id))
                    .isEqualTo(one.advice().stream().map(Advice::id).toList());
        }
    }

    @Test
    void a_spanish_answer_is_spanish_throughout() {
        DecisionSupport spanish = DecisionSupport.on(KnowledgeBase.standard().in(SPANISH));
        Assessment assessment = spanish.assess(PAIR);
        assertThat(assessment.redFlags().get(0).reason()).contains("semen").doesNotContain("Blood");
        assertThat(assessment.redFlags())
                .flatExtracting(RedFlag::evidence)
                .extracting(Evidence::label)
                .contains("Edad: 61")
                .doesNotContain("Age: 61");
        WhyNot whyNot = spanish.whyNot(Presentation.builder().age(20).build(), "prostate-cancer");
        assertThat(whyNot.because()).isEqualTo("Ninguna regla lleva a considerarla.");
        assertThat(whyNot.silent())
                .flatExtracting(SilentRule::conditions)
                .extracting(ConditionState::text)
                .anyMatch(text -> text.contains("al menos uno de estos"))
                .noneMatch(text -> text.contains("at least"));
        assertThat(spanish.questionsFor(Presentation.builder().age(30).build())
                        .questions()
                        .get(0)
                        .text())
                .isEqualTo("¿Le ocurre algo de lo siguiente?");
    }

    @Test
    void a_region_without_words_of_its_own_has_those_of_its_language() {
        DecisionSupport mexican = DecisionSupport.on(KnowledgeBase.standard().in(Locale.forLanguageTag("es-MX")));
        assertThat(mexican.assess(PAIR))
                .isEqualTo(
                        DecisionSupport.on(KnowledgeBase.standard().in(SPANISH)).assess(PAIR));
    }

    @Test
    void a_language_without_texts_is_refused() {
        assertThatThrownBy(() -> KnowledgeBase.standard().in(Locale.FRENCH))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There are no texts in the language (fr).\n"
                        + "Maybe take one of [en, es], or a region of [en-001].");
    }

    private static Map<String, String> texts(String bundle) {
        return words("texts/" + bundle);
    }

    private static Map<String, String> words(String file) {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(
                LanguagesTest.class.getResourceAsStream("/rules/" + file + ".properties"), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> texts = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        return texts;
    }
}
