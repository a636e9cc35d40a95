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
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class RulebookPageTest {

    private static final Pack PACK = StandardPack.PACK;
    private static final String PAGE = RulebookPage.of(PACK, Results.none());

    @Test
    void every_rule_is_there_with_its_sentence_line_and_sources_by_name() {
        assertThat(PACK.rulebook().rules()).hasSizeGreaterThan(500).allSatisfy(rule -> {
            assertThat(PAGE).contains("id=\"r-" + rule.id() + "\"");
            assertThat(around(rule))
                    .contains(escaped(rule.sentence()))
                    .containsAnyOf(
                            "<code>" + rule.file() + ":" + rule.line() + "</code>", "<small>line " + rule.line());
            for (String source : rule.annotation("cite")) {
                assertThat(around(rule)).contains("<a href=\"#s-" + source + "\">" + escaped(nameOf(source)) + "</a>");
            }
        });
    }

    @Test
    void a_rule_leads_to_every_finding_that_it_asks_for() {
        assertThat(PACK.rulebook().rules())
                .allSatisfy(rule -> rule.condition()
                        .findings()
                        .forEach(code -> assertThat(around(rule))
                                .contains("href=\"" + PageContent.linkToFinding(code, PACK.vocabulary()) + "\"")));
    }

    @Test
    void the_evidence_of_a_cause_is_sorted_by_points() {
        assertThat(PACK.vocabulary().causes().keySet()).allSatisfy(code -> {
            List<Integer> points = Pattern.compile("<tr id=\"r-[^\"]+\"><td>([^<]+)</td>")
                    .matcher(cause(code))
                    .results()
                    .map(row ->
                            Integer.valueOf(row.group(1).replace("\u2212", "-").replace("+", "")))
                    .toList();
            assertThat(points)
                    .hasSize((int) PACK.rulebook().rulesOf(code).stream()
                            .filter(rule -> rule.verb().hasPoints())
                            .count())
                    .isSortedAccordingTo(Comparator.reverseOrder());
        });
    }

    @Test
    void every_cause_is_there_with_its_words_advice_and_age() {
        Vocabulary vocabulary = PACK.vocabulary();
        Texts texts = vocabulary.texts();
        assertThat(vocabulary.causes().values()).hasSize(30).allSatisfy(cause -> {
            String entry = cause(cause.code());
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
                            .contains("<small>" + group + (cap > 0 ? ", at most " : ", no less than ")
                                    + PageContent.signed(cap) + "</small>"));
            cause.bands()
                    .forEach(band -> assertThat(entry)
                            .contains(band.label() + " <b>" + PageContent.signed(band.points()) + "</b>"));
        });
    }

    @Test
    void the_red_flags_that_concern_a_cause_come_before_its_evidence() {
        assertThat(flags("prostate-cancer"))
                .contains(
                        "red flags up to <span class=\"badge EMERGENCY_NOW\">",
                        "href=\"#r-red-flag.malignant-feeling-prostate\"",
                        "href=\"#r-red-flag.psa-above-threshold\"",
                        "href=\"#r-red-flag.blood-in-semen-with-erectile-dysfunction\"",
                        "href=\"#r-red-flag.metastatic-cord-compression\"")
                .as("at ages at which the cause is not considered")
                .doesNotContain("red-flag.child-under-13", "erectile-dysfunction-under-40");
        assertThat(flags("cauda-equina")).contains("#r-red-flag.cauda-equina-syndrome");
        assertThat(flags("acute-bacterial-prostatitis")).contains("#r-red-flag.febrile-urinary-infection");
        assertThat(cause("pre-ejaculate")).contains("No red flag rests on the findings that count for this cause.");
    }

    @Test
    void the_matrix_leads_from_every_finding_that_counts_to_the_rule_of_the_cause() {
        String matrix =
                PAGE.substring(PAGE.indexOf("<section id=\"matrix\""), PAGE.indexOf("<section id=\"red-flags\""));
        assertThat(PACK.rulebook().rules())
                .filteredOn(rule -> rule.verb().hasPoints())
                .allSatisfy(rule -> assertThat(matrix)
                        .containsPattern("<a href=\"#r-" + Pattern.quote(rule.id()) + "\">"
                                + Pattern.quote(PageContent.signed(rule.points())) + "°?</a>"));
        int causes = PACK.vocabulary().causes().size();
        assertThat(matrix.lines().filter(line -> line.startsWith("<tr><th scope=\"row\">")))
                .hasSizeGreaterThan(150)
                .allSatisfy(row -> assertThat(width(row)).isEqualTo(causes));
    }

    @Test
    void every_finding_is_there_with_its_question_synonyms_and_number_of_rules() {
        Vocabulary vocabulary = PACK.vocabulary();
        assertThat(vocabulary.findings().values()).hasSize(196).allSatisfy(finding -> {
            String entry = entry("f-" + finding.code());
            assertThat(entry)
                    .contains(escaped(vocabulary.texts().get("findings", finding.code() + ".question")))
                    .contains(escaped(String.join(", ", vocabulary.synonymsOf(finding))));
        });
        assertThat(vocabulary.derived())
                .isNotEmpty()
                .allSatisfy(code -> assertThat(entry("d-" + code)).contains("id=\"r-inference."));
        assertThat(PAGE)
                .contains("<summary><b>Raised PSA</b> <small>"
                        + PACK.rulebook().usersOf("psa-raised").size() + "</small></summary>");
    }

    @Test
    void every_source_is_there_with_its_title_and_address() {
        assertThat(PACK.vocabulary().sources().values())
                .hasSizeGreaterThan(100)
                .allSatisfy(source -> assertThat(PAGE.substring(
                                PAGE.lastIndexOf("<details>", PAGE.indexOf("id=\"s-" + source.id() + "\""))))
                        .startsWith("<details><summary><b>" + escaped(source.name()) + "</b>")
                        .contains(escaped(source.title()), escaped(source.address())));
        assertThat(entry("s-SRC-06")).contains("ssri: spontaneous-ejaculation, grade C");
    }

    @Test
    void every_claim_of_the_article_leads_to_rules_or_says_why_not() {
        for (int number = 1; number <= 83; number++) {
            assertThat(entry("a-S-%02d".formatted(number))).containsAnyOf("href=\"#r-", "Why no rule");
        }
        assertThat(entry("a-S-58")).contains("href=\"#r-pathway.blood-in-semen-at-40\"", "Vignettes");
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
    void it_says_that_it_is_a_draft_above_and_below_and_on_a_printed_cause() {
        assertThat(PAGE.split("A draft for clinical review, not a medical device", -1))
                .hasSize(4);
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

    private static String entry(String anchor) {
        int start = PAGE.indexOf("<div id=\"" + anchor + "\"");
        assertThat(start).as(anchor).isPositive();
        return PAGE.substring(start, PAGE.indexOf("</div></details>", start));
    }

    private static String cause(String code) {
        int body = PAGE.indexOf("<div id=\"c-" + code + "\"");
        assertThat(body).as(code).isPositive();
        return PAGE.substring(PAGE.lastIndexOf("<summary><h3>", body), PAGE.indexOf("<code>" + code + "</code>", body));
    }

    /** What stands before the evidence of the cause. */
    private static String flags(String code) {
        String cause = cause(code);
        return cause.substring(0, cause.indexOf("<table"));
    }

    /** The row, list entry or entry of the rule, with the line that opens it. */
    private static String around(Rule rule) {
        int start = PAGE.indexOf("id=\"r-" + rule.id() + "\"");
        int from = rule.urgency() == null ? start : PAGE.lastIndexOf("<summary>", start);
        String end = rule.urgency() != null ? "</div></details>" : rule.verb().hasPoints() ? "</tr>" : "</small>";
        return PAGE.substring(from, PAGE.indexOf(end, start));
    }

    /** How many columns the row has after its heading. */
    private static int width(String row) {
        return Pattern.compile("<td(?: colspan=\"(\\d+)\")?>")
                .matcher(row)
                .results()
                .mapToInt(cell -> cell.group(1) == null ? 1 : Integer.parseInt(cell.group(1)))
                .sum();
    }

    private static String nameOf(String source) {
        return Objects.requireNonNull(PACK.vocabulary().sources().get(source)).name();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
