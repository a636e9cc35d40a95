package io.github.seminal.authoring.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.seminal.authoring.Pack;
import io.github.seminal.authoring.check.FaultyPack;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LookupTest {

    private static final Pack STANDARD = Pack.standard(Optional.empty());
    private static final Lookup LOOKUP = Lookup.in(STANDARD);

    private static List<String> codes(String query) {
        return LOOKUP.find(query).stream().map(Entry::code).toList();
    }

    @Test
    void a_synonym_leads_to_the_finding() {
        assertThat(codes("impotence")).first().isEqualTo("erectile-dysfunction");
        assertThat(codes("Impotence!")).first().isEqualTo("erectile-dysfunction");
    }

    @Test
    void the_exact_name_comes_before_the_synonym_and_that_before_the_words() {
        List<String> codes = codes("weak stream");
        assertThat(codes).first().isEqualTo("weak-stream");
        assertThat(codes)
                .containsSubsequence("weak-stream", "urethral-stricture.weak-stream", "lower-urinary-tract-symptoms");
    }

    @Test
    void a_word_may_be_the_beginning_of_one_and_stand_in_the_plural() {
        assertThat(codes("prostatitis chronic"))
                .contains("chronic-bacterial-prostatitis", "cp-cpps")
                .isEqualTo(codes("chronic prostatitis"));
        assertThat(codes("erections problem")).contains("erectile-dysfunction");
    }

    @Test
    void a_medicine_is_found_by_its_brand_its_code_and_its_class() {
        assertThat(codes("Prozac")).containsExactly("fluoxetine");
        assertThat(codes("N06AB03")).containsExactly("fluoxetine");
        assertThat(codes("ssri")).contains("fluoxetine", "sertraline");
    }

    @Test
    void rules_sources_advice_and_destinations_are_found() {
        assertThat(codes("RF-49a")).first().isEqualTo("red-flag.blood-in-semen-with-erectile-dysfunction");
        assertThat(codes("red-flag.cauda-equina-syndrome")).first().isEqualTo("red-flag.cauda-equina-syndrome");
        assertThat(codes("GIRFT cauda equina")).contains("SRC-50");
        assertThat(codes("urology clinic")).first().isEqualTo("urology");
        assertThat(codes("adv-emergency")).first().isEqualTo("adv-emergency");
    }

    @Test
    void it_speaks_the_language_of_the_pack_and_accents_do_not_count() {
        Lookup spanish = Lookup.in(STANDARD.in(Locale.forLanguageTag("es")));
        assertThat(spanish.find("fiebre")).first().extracting(Entry::code).isEqualTo("fever");
        assertThat(spanish.find("erección")).isEqualTo(spanish.find("ereccion")).isNotEmpty();
    }

    @Test
    void a_slip_has_a_suggestion_and_nonsense_has_none() {
        assertThat(codes("impotense")).isEmpty();
        assertThat(LOOKUP.nearest("impotense")).contains("impotence");
        assertThat(LOOKUP.nearest("weak streem")).contains("weak-stream");
        assertThat(LOOKUP.nearest("qqqqqqq")).isEmpty();
    }

    @Test
    void words_that_fit_together_nowhere_are_respelt_one_by_one() {
        assertThat(LOOKUP.nearest("bloood in the semmen, paiful"))
                .isPresent()
                .hasValueSatisfying(words -> assertThat(LOOKUP.find(words)).isNotEmpty());
    }

    @Test
    void no_words_and_too_many_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> LOOKUP.find(" ?! "));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LOOKUP.find("a".repeat(Lookup.MOST_CHARACTERS + 1)))
                .withMessageContaining("201 characters, more than 200");
    }

    @Test
    void a_rule_is_explained_with_what_it_rests_on_and_who_else_asks() {
        RuleExplanation rule =
                Explanations.of(STANDARD, List.of()).rule("RF-49a").orElseThrow();
        assertThat(rule.id()).isEqualTo("red-flag.blood-in-semen-with-erectile-dysfunction");
        assertThat(rule.condition())
                .isEqualTo(
                        "Blood in semen or bloody fluid, and Erection problems, and age not known or age at least 40,"
                                + " and Has a prostate not denied");
        assertThat(rule.within()).isEqualTo(Duration.ofDays(14));
        assertThat(rule.target().code()).isEqualTo("suspected-cancer-urology");
        assertThat(rule.citations()).extracting(source -> source.id()).contains("SRC-16");
        assertThat(rule.findings())
                .extracting(RuleExplanation.FindingUse::code)
                .containsExactly("semen-blood", "erectile-dysfunction", "has-prostate");
        assertThat(rule.findings().get(1).others())
                .isNotEmpty()
                .extracting(RuleUse::id)
                .contains("cp-cpps.erectile-dysfunction")
                .doesNotContain(rule.id());
        assertThat(rule.tests()).isNull();
        assertThat(rule.isOwn()).isTrue();
    }

    @Test
    void an_inference_names_the_rules_that_use_it() {
        RuleExplanation rule =
                Explanations.of(STANDARD, List.of()).rule("inference.febrile").orElseThrow();
        assertThat(rule.users()).extracting(RuleUse::id).contains("cp-cpps.febrile");
    }

    @Test
    void the_tests_of_an_own_rule_are_those_beside_it() {
        Pack pack = Pack.overStandard(FaultyPack.SOUND);
        RuleExplanation rule = Explanations.of(pack, List.of())
                .rule("red-flag.saddle-numbness")
                .orElseThrow();
        assertThat(Objects.requireNonNull(rule.tests()).cases())
                .isNotEmpty()
                .allSatisfy(test -> assertThat(test.place()).startsWith("tests/redflags/cycling.yaml:"));
    }

    @Test
    void a_finding_names_the_rules_that_ask_for_it_and_the_age_those_that_read_it() {
        Explanations explanations = Explanations.of(STANDARD, List.of());
        assertThat(explanations.entries("erectile-dysfunction"))
                .singleElement()
                .satisfies(one -> assertThat(one.rules())
                        .extracting(RuleUse::id)
                        .contains("prostate-cancer.erectile-dysfunction"));
        assertThat(explanations.entries("age-years"))
                .singleElement()
                .satisfies(one -> assertThat(one.rules())
                        .extracting(RuleUse::id)
                        .contains("red-flag.blood-in-semen-with-erectile-dysfunction"));
        assertThat(explanations.entries("febrile"))
                .singleElement()
                .satisfies(one ->
                        assertThat(one.derivedBy()).extracting(RuleUse::id).containsExactly("inference.febrile"));
        assertThat(explanations.entries("SRC-50"))
                .singleElement()
                .satisfies(one ->
                        assertThat(one.rules()).extracting(RuleUse::id).contains("red-flag.cauda-equina-syndrome"));
    }
}
