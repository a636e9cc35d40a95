package io.github.seminal.authoring.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.seminal.authoring.Pack;
import io.github.seminal.authoring.page.RulebookPage.Figure;
import io.github.seminal.authoring.page.RulebookPage.Proof;
import io.github.seminal.authoring.page.RulebookPage.Results;
import io.github.seminal.authoring.standard.StandardPack;
import io.github.seminal.knowledge.rulebook.Rule;
import io.github.seminal.knowledge.vocabulary.Texts;
import io.github.seminal.knowledge.vocabulary.Vocabulary;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class RulebookPageTest {

    private static final Pack PACK = StandardPack.PACK;
    private static final String PAGE = RulebookPage.of(PACK, Results.none());

    @Test
    void every_rule_is_there_with_its_sentence_place_and_sources() {
        assertThat(PACK.rulebook().rules()).hasSizeGreaterThan(500).allSatisfy(rule -> {
            assertThat(PAGE)
                    .contains(
                            "id=\"r-" + rule.id() + "\"",
                            escaped(rule.sentence()),
                            "<code>" + rule.file() + ":" + rule.line() + "</code>");
            for (String source : rule.annotation("cite")) {
                assertThat(entry(rule)).contains("<a href=\"#s-" + source + "\">" + source + "</a>");
            }
        });
    }

    @Test
    void points_stand_with_the_rule() {
        assertThat(PACK.rulebook().rules())
                .filteredOn(rule -> rule.points() != 0)
                .allSatisfy(rule -> assertThat(entry(rule))
                        .contains("<b class=\"points\">" + PageContent.signed(rule.points()) + "</b>"));
    }

    @Test
    void every_cause_is_there_with_its_words_advice_and_age() {
        Vocabulary vocabulary = PACK.vocabulary();
        Texts texts = vocabulary.texts();
        assertThat(vocabulary.causes().values()).hasSize(30).allSatisfy(cause -> {
            String from = PAGE.substring(PAGE.indexOf("id=\"c-" + cause.code() + "\""));
            String entry = from.substring(0, from.indexOf("<code>" + cause.code() + "</code>"));
            for (String key : List.of("name", "summary", "outlook", "tell-apart", "typical-age", "clinician")) {
                assertThat(entry).contains(escaped(texts.get("causes", cause.code() + "." + key)));
            }
            for (String advice : cause.advice()) {
                assertThat(entry).contains(escaped(texts.get("advice", advice)));
            }
            for (String avoid : cause.avoid()) {
                assertThat(entry).contains(escaped(texts.get("prohibitions", avoid)));
            }
            cause.groupCaps()
                    .forEach((group, cap) -> assertThat(entry)
                            .contains("Group " + group + ": together " + (cap > 0 ? "at most " : "no less than ")
                                    + PageContent.signed(cap)));
            cause.bands()
                    .forEach(band -> assertThat(entry)
                            .contains(
                                    "<dt>" + band.label() + "</dt><dd>" + PageContent.signed(band.points()) + "</dd>"));
        });
    }

    @Test
    void every_finding_is_there_with_its_question_and_every_rule_that_uses_it() {
        Vocabulary vocabulary = PACK.vocabulary();
        assertThat(vocabulary.findings().keySet()).hasSize(196).allSatisfy(code -> {
            String entry = article("f-" + code);
            assertThat(entry).contains(escaped(vocabulary.texts().get("findings", code + ".question")));
            assertThat(PACK.rulebook().usersOf(code))
                    .allSatisfy(rule -> assertThat(entry).contains("href=\"#r-" + rule.id() + "\""));
        });
        assertThat(vocabulary.derived())
                .isNotEmpty()
                .allSatisfy(code -> assertThat(article("d-" + code)).contains("Derived by"));
    }

    @Test
    void age_and_medicines_are_used_by_the_rules_that_ask_for_them_without_a_code() {
        assertThat(article("f-age-years")).contains("href=\"#r-prostate-cancer.considered\"");
        assertThat(article("f-medicines")).contains("href=\"#r-inference.takes-listed-medicine\"");
    }

    @Test
    void every_source_is_there_with_every_rule_and_claim_that_rests_on_it() {
        assertThat(PACK.vocabulary().sources().keySet()).hasSizeGreaterThan(100).allSatisfy(id -> {
            String entry = article("s-" + id);
            assertThat(PACK.rulebook().rules())
                    .filteredOn(rule -> rule.annotation("cite").contains(id))
                    .allSatisfy(rule -> assertThat(entry).contains("href=\"#r-" + rule.id() + "\""));
        });
        assertThat(article("s-SRC-06")).contains("href=\"#a-S-09\"", "ssri: spontaneous-ejaculation, grade C");
    }

    @Test
    void every_claim_of_the_article_leads_to_rules_or_says_why_not() {
        for (int number = 1; number <= 83; number++) {
            assertThat(article("a-S-%02d".formatted(number))).containsAnyOf("href=\"#r-", "Why no rule");
        }
        assertThat(article("a-S-58")).contains("href=\"#r-pathway.blood-in-semen-at-40\"", "Vignettes");
    }

    @Test
    void red_flags_come_by_urgency() {
        assertThat(PAGE.indexOf("id=\"level-EMERGENCY_NOW\""))
                .isPositive()
                .isLessThan(PAGE.indexOf("id=\"level-SAME_DAY\""));
        assertThat(PAGE.indexOf("id=\"level-SAME_DAY\"")).isLessThan(PAGE.indexOf("id=\"level-URGENT\""));
    }

    @Test
    void what_was_not_measured_is_not_claimed() {
        assertThat(results(PAGE)).containsOnlyOnce("<h3>Proofs</h3>\n<p class=\"hint\">Not measured.</p>");
        assertThat(results(PAGE).split("Not measured\\.", -1)).hasSize(3);
    }

    @Test
    void results_are_shown_as_they_are() {
        String shown = results(RulebookPage.of(
                PACK,
                new Results(
                        Optional.of(List.of(new Figure("Rules", 555, 556, List.of("a <rule>")))),
                        Optional.of(List.of(
                                new Proof("No rule is dead", true, List.of()),
                                new Proof("No two rules are duplicates", false, List.of("one & two")))))));
        assertThat(shown)
                .contains("<b>Rules</b>: 555 of 556", "a &lt;rule&gt;")
                .contains("<b>Proved</b>: No rule is dead", "<b>Not proved</b>: No two rules are duplicates")
                .contains("one &amp; two")
                .doesNotContain("Not measured");
    }

    @Test
    void more_than_all_cannot_be_reached() {
        assertThatThrownBy(() -> new Figure("Rules", 3, 2, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Of (2) Rules (3) were reached.\nMaybe the two numbers are the wrong way round.");
    }

    @Test
    void it_says_twice_that_it_is_a_draft() {
        assertThat(PAGE.split("A draft for clinical review, not a medical device", -1))
                .hasSize(3);
    }

    @Test
    void nothing_is_fetched_and_nothing_tells_of_the_machine_or_the_day() {
        assertThat(Pattern.compile("(?i)<(link|img|iframe|object|embed|base)\\b|\\ssrc=")
                        .matcher(PAGE)
                        .results()
                        .map(MatchResult::group))
                .isEmpty();
        assertThat(List.of(
                        "@import",
                        "url(",
                        "fetch(",
                        "XMLHttpRequest",
                        "import(",
                        Path.of("").toAbsolutePath().toString(),
                        System.getProperty("user.home") + "/"))
                .noneMatch(PAGE::contains);
        assertThat(PAGE.substring(0, 400)).contains("Content-Security-Policy", "default-src &#39;none&#39;");
    }

    @Test
    void the_same_knowledge_gives_the_same_page() {
        assertThat(RulebookPage.of(Pack.standard(PACK.tests()), Results.none()).equals(PAGE))
                .isTrue();
    }

    private static String results(String page) {
        return page.substring(page.indexOf("<section id=\"results\""), page.indexOf("</main>"));
    }

    private static String article(String anchor) {
        int start = PAGE.indexOf("id=\"" + anchor + "\"");
        assertThat(start).as(anchor).isPositive();
        return PAGE.substring(start, PAGE.indexOf("</article>", start));
    }

    private static String entry(Rule rule) {
        int start = PAGE.indexOf("id=\"r-" + rule.id() + "\"");
        return PAGE.substring(start, PAGE.indexOf("<code>" + rule.file() + ":" + rule.line(), start));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
