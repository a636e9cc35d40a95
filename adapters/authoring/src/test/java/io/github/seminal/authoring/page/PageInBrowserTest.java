package io.github.seminal.authoring.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seminal.authoring.Pack;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The standard rulebook in a headless Chromium. */
@Tag("long")
class PageInBrowserTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String ENTRIES = "main section > details:not(.more)";
    private static final String CANCER = "#causes > details:has(> #c-prostate-cancer)";
    private static final int MOST_SCREENS = 60;

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it in.
    private static Path directory;

    @SuppressWarnings("NullAway.Init") // Null where there is no browser; then no test runs.
    private static Browser browser;

    @BeforeAll
    static void start() throws IOException {
        browser = Browser.start(directory.resolve("profile"));
        Files.writeString(
                directory.resolve("page.html"),
                RulebookPage.of(Pack.standard(Optional.empty()), RulebookPage.Results.none()));
    }

    @AfterAll
    static void stop() {
        @Nullable Browser started = browser;
        if (started != null) {
            started.close();
        }
    }

    @BeforeEach
    void open() {
        browser.open(directory.resolve("page.html"));
    }

    @AfterEach
    void the_console_stays_silent() {
        assertThat(browser.console()).isEmpty();
    }

    @Test
    void it_loads_with_every_section_and_says_what_it_is() throws IOException {
        assertThat(browser.visible("main > section > h2"))
                .extracting(WebElement::getText)
                .containsExactly(
                        "How to read this page",
                        "Causes",
                        "Causes and findings",
                        "Red flags by urgency",
                        "Pathways",
                        "Cautions",
                        "Findings and questions",
                        "Derived findings",
                        "Advice and prohibitions",
                        "Sources",
                        "From the article to the rules",
                        "Coverage and proofs");
        assertThat(browser.find(".notice").getText()).startsWith("A draft for clinical review, not a medical device.");
        assertThat(browser.visible("#causes > details")).hasSize(30);
        assertThat(browser.find("#status").getText()).matches("\\d+ entries\\.");
        browser.picture("light");
    }

    @Test
    void it_asks_the_network_for_nothing() {
        assertThat(browser.run("return performance.getEntriesByType('resource').length"))
                .isEqualTo(0L);
    }

    @Test
    void closed_it_has_at_most_sixty_screens_and_a_cause_has_one() throws IOException {
        assertThat((Long) browser.run("return document.documentElement.scrollHeight"))
                .isLessThanOrEqualTo((long) MOST_SCREENS * Browser.HEIGHT);
        browser.find(CANCER + " > summary").click();
        assertThat((Long) browser.run("return arguments[0].offsetHeight", browser.find(CANCER)))
                .isLessThanOrEqualTo((long) Browser.HEIGHT);
        assertThat((Long) browser.run("const causes = [...document.querySelectorAll('#causes > details')];"
                        + " causes.forEach(cause => { cause.open = true; });"
                        + " return causes.filter(cause => cause.offsetHeight <= innerHeight).length"))
                .isGreaterThanOrEqualTo(24L);
        browser.picture("causes");
    }

    @Test
    void a_search_leaves_what_has_every_word_and_clearing_brings_all_back() throws IOException {
        browser.find("#query").sendKeys("raised PSA");
        awaitStatus("match");
        assertThat(browser.visible(ENTRIES))
                .hasSizeBetween(5, 100)
                .allSatisfy(item -> assertThat(text(item)).contains("raised").contains("psa"));
        assertThat(browser.visible("#causes > details h3"))
                .extracting(WebElement::getText)
                .contains("Prostate cancer (needs checking)");
        browser.picture("search");
        browser.find("#filters button[type=reset]").click();
        awaitStatus("entries.");
        assertThat(browser.visible("#causes > details")).hasSize(30);
        assertThat(browser.visible(".evidence")).isEmpty();
    }

    @Test
    void what_was_found_is_marked_and_opened_when_it_is_little() {
        browser.find("#query").sendKeys("BRCA");
        awaitStatus("match");
        assertThat(browser.run(
                        "return [...CSS.highlights.get('hit')].every(hit => hit.toString().toLowerCase() === 'brca')"
                                + " && CSS.highlights.get('hit').size > 3"))
                .isEqualTo(true);
        assertThat(browser.visible("#f-brca-variant")).hasSize(1);
        browser.find("#query").clear();
        browser.find("#query").sendKeys("zebra-zebra");
        awaitStatus("0 of ");
        assertThat(browser.run("return CSS.highlights.get('hit').size")).isEqualTo(0L);
    }

    @Test
    void another_word_for_a_finding_finds_its_rules() {
        browser.find("#query").sendKeys("impotence");
        awaitStatus("Also searched for: erection problems.");
        assertThat(browser.visible(CANCER)).hasSize(1);
        assertThat(browser.run("return [...CSS.highlights.get('hit')].map(hit => hit.toString().toLowerCase())"
                        + ".includes('erection problems')"))
                .isEqualTo(true);
    }

    @Test
    void the_address_holds_the_search_and_the_way_back_restores_it() {
        browser.find("#query").sendKeys("fever stiff neck");
        choose("part", "red-flags");
        await(() -> browser.address().endsWith("?q=fever+stiff+neck&in=red-flags"));
        int found = browser.visible(ENTRIES).size();
        assertThat(found).isBetween(1, 10);
        browser.open(directory.resolve("page.html"), "?q=fever+stiff+neck&in=red-flags");
        awaitStatus("match");
        assertThat(browser.visible(ENTRIES)).hasSize(found);
        browser.visible("#red-flags [id^=r-] a[href^='#s-']").get(0).click();
        await(() -> browser.place().startsWith("s-SRC-"));
        assertThat(browser.address()).doesNotContain("?q=");
        browser.back();
        await(() -> browser.visible(ENTRIES).size() == found);
        assertThat(browser.find("#query").getDomProperty("value")).isEqualTo("fever stiff neck");
    }

    @Test
    void an_address_cannot_bring_markup_into_the_page() {
        browser.open(directory.resolve("page.html"), "?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E#%3Cb%3E");
        awaitStatus("0 of ");
        assertThat(browser.run("return document.querySelectorAll('img').length"))
                .isEqualTo(0L);
    }

    @Test
    void a_search_for_nothing_that_is_there_says_so() {
        browser.find("#query").sendKeys("zebra-zebra");
        awaitStatus("0 of ");
        assertThat(browser.visible(ENTRIES)).isEmpty();
        assertThat(browser.find("main").getText()).startsWith("Nothing matches.");
        assertThat(browser.visible("main > section")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"causes", "red-flags", "pathways", "findings", "inference", "told", "sources", "claims"})
    void one_part_can_be_shown_alone(String part) {
        choose("part", part);
        awaitStatus("match");
        assertThat(browser.visible("main > section"))
                .extracting(section -> section.getDomAttribute("id"))
                .containsExactly(part);
        assertThat(browser.visible("#" + part + " details")).isNotEmpty();
    }

    @Test
    void a_cause_shows_red_flags_first_then_evidence_and_the_rest_behind_a_click() throws IOException {
        browser.find(CANCER + " > summary").click();
        String text = browser.find(CANCER).getText();
        assertThat(text)
                .containsSubsequence(
                        "red flags up to",
                        "Emergency: now",
                        "alone",
                        "A planned appointment",
                        "Within two weeks",
                        "A prostate that feels malignant needs an urgent suspected-cancer referral",
                        "+5",
                        "A prostate that feels malignant supports prostate cancer",
                        "Hamilton, BJGP 2006",
                        "\u22123",
                        "Fever speaks against prostate cancer")
                .doesNotContain("What must not be told", "line 54");
        browser.find(CANCER + " > div > .more:last-child > summary").click();
        assertThat(browser.find(CANCER).getText())
                .contains("What must not be told", "Prognosis", "Base points by age", "causes/prostate-cancer.drl:");
        browser.run("arguments[0].scrollIntoView(); return true", browser.find(CANCER));
        browser.picture("cause");
    }

    @Test
    void a_citation_leads_to_its_source_also_when_a_search_hides_it() throws IOException {
        choose("part", "causes");
        awaitStatus("match");
        browser.find(CANCER + " > summary").click();
        assertThat(browser.visible("#s-SRC-24")).isEmpty();
        browser.find("#r-prostate-cancer\\.dre-malignant a[href='#s-SRC-24']").click();
        await(() -> browser.place().equals("s-SRC-24"));
        assertThat(browser.find("#s-SRC-24").isDisplayed()).isTrue();
        assertThat(browser.run(
                        "return document.activeElement === document.getElementById('s-SRC-24').previousElementSibling"))
                .isEqualTo(true);
        assertThat(isInView("#s-SRC-24")).isTrue();
        assertThat(browser.run(
                        "const colour = id => getComputedStyle(document.getElementById(id).previousElementSibling)"
                                + ".backgroundColor; return colour('s-SRC-24') !== colour('s-SRC-25')"))
                .as("it stands out among its neighbours")
                .isEqualTo(true);
        browser.picture("source");
    }

    @Test
    void an_entry_says_what_uses_it_and_a_link_there_opens_the_cause_and_back_returns() throws IOException {
        browser.open(directory.resolve("page.html"), "#s-SRC-24");
        await(() -> !browser.visible("#s-SRC-24 .backlinks a").isEmpty());
        browser.find("#s-SRC-24 a[href='#r-prostate-cancer.dre-malignant']").click();
        await(() -> browser.visible("#r-prostate-cancer\\.dre-malignant").size() == 1);
        assertThat(isInView("#r-prostate-cancer\\.dre-malignant")).isTrue();
        assertThat(browser.find(CANCER).getDomAttribute("open")).isNotNull();
        browser.find("#r-prostate-cancer\\.dre-malignant summary").click();
        browser.find("#r-prostate-cancer\\.dre-malignant a[href='#f-dre-malignant']")
                .click();
        await(() -> isInView("#f-dre-malignant"));
        await(() -> browser.visible("#f-dre-malignant .backlinks li").size() > 5);
        assertThat(browser.find("#f-dre-malignant .backlinks").getText())
                .contains("A prostate that feels malignant needs an urgent suspected-cancer referral");
        browser.picture("finding");
        browser.back();
        await(() -> isInView("#r-prostate-cancer\\.dre-malignant"));
    }

    @Test
    void as_many_rules_use_a_finding_as_its_line_says() {
        assertThat(browser.run("document.querySelectorAll('#findings details, #inference section details')"
                        + ".forEach(entry => { entry.open = true; }); return 1"))
                .isEqualTo(1L);
        await(() -> !browser.visible("#d-psa-raised .backlinks li").isEmpty());
        assertThat(browser.visible("#d-psa-raised .backlinks li"))
                .hasSize(Integer.parseInt(browser.find("details:has(> #d-psa-raised) > summary small")
                        .getText()));
    }

    @Test
    void without_its_script_a_link_still_opens_what_is_around_its_place() throws IOException {
        String page = Files.readString(directory.resolve("page.html"));
        Files.writeString(
                directory.resolve("plain.html"), page.substring(0, page.indexOf("<script>")) + "</body></html>");
        browser.open(directory.resolve("plain.html"), "#r-prostate-cancer.psa-raised");
        await(() -> isInView("#r-prostate-cancer\\.psa-raised"));
        assertThat(browser.visible("nav a")).isNotEmpty();
        assertThat(browser.visible("#filters, .print")).isEmpty();
    }

    @Test
    void on_a_phone_the_contents_are_folded() throws IOException {
        browser.open(directory.resolve("page.html"), "", 390, 844, "light");
        assertThat(browser.visible("nav a")).isEmpty();
        browser.picture("phone");
        browser.find("#contents > summary").click();
        assertThat(browser.visible("nav a")).isNotEmpty();
    }

    @Test
    void every_link_within_the_page_leads_somewhere() {
        assertThat(browser.run(
                        "return [...document.querySelectorAll('a[href^=\"#\"]')].map(a => a.getAttribute('href'))"
                                + ".filter(h => !document.getElementById(decodeURIComponent(h.slice(1))))"))
                .isEqualTo(List.of());
    }

    @Test
    void no_id_is_there_twice() {
        assertThat(browser.run("const seen = new Set(); return [...document.querySelectorAll('[id]')].map(e => e.id)"
                        + ".filter(id => seen.has(id) || !seen.add(id))"))
                .isEqualTo(List.of());
    }

    @Test
    void the_keyboard_alone_skips_searches_opens_and_follows() throws IOException {
        browser.press(Keys.TAB);
        assertThat(browser.focused().getText()).isEqualTo("Skip to the rulebook");
        assertThat(isInView("a.skip")).isTrue();
        browser.picture("skip");
        tabTo("#query");
        browser.press("feels malignant supports");
        awaitStatus("match");
        tabTo(CANCER + " > summary");
        assertThat(browser.run("return getComputedStyle(document.activeElement).outlineStyle"))
                .isEqualTo("solid");
        if (browser.find(CANCER).getDomAttribute("open") == null) {
            browser.press(Keys.ENTER);
        }
        tabTo("#r-prostate-cancer\\.dre-malignant > td:last-child a");
        browser.press(Keys.ENTER);
        await(() -> browser.place().startsWith("s-SRC-"));
        assertThat(browser.run("return document.activeElement.nextElementSibling.id"))
                .isEqualTo(browser.place());
    }

    @Test
    void the_skip_link_puts_the_focus_behind_the_filters() {
        browser.press(Keys.TAB);
        browser.press(Keys.ENTER);
        await(() -> "main".equals(browser.focused().getDomAttribute("id")));
        browser.press(Keys.TAB);
        assertThat(browser.run("return document.activeElement.closest('main') !== null"))
                .isEqualTo(true);
    }

    @Test
    void every_control_has_a_label_and_every_region_a_name() {
        assertThat(browser.run("return [...document.querySelectorAll('input, select')].filter(e => !e.labels.length)"
                        + ".map(e => e.id)"))
                .isEqualTo(List.of());
        assertThat(browser.run("return ['header', 'nav', 'search', 'main', 'footer']"
                        + ".filter(name => document.querySelectorAll('body ' + name).length !== 1)"))
                .isEqualTo(List.of());
        assertThat(browser.run("return [...document.querySelectorAll('section, [role=region], svg')]"
                        + ".filter(e => !e.getAttribute('aria-label')"
                        + " && !document.getElementById(e.getAttribute('aria-labelledby'))).length"))
                .isEqualTo(0L);
    }

    @Test
    void headings_leave_out_no_level() {
        assertThat(browser.run("let last = 0; return [...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].filter(h => {"
                        + " const level = +h.tagName[1]; const jumps = level > last + 1; last = level; return jumps; })"
                        + ".map(h => h.textContent)"))
                .isEqualTo(List.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void every_text_has_enough_contrast(String scheme) throws IOException {
        browser.look(1400, scheme, "screen");
        browser.run("document.querySelectorAll('details').forEach(d => d.open = true); return true");
        assertThat(browser.run(ContrastScript.TEXT)).isEqualTo(List.of());
        assertThat(browser.run("return getComputedStyle(document.body).backgroundColor"))
                .isEqualTo(scheme.equals("light") ? "rgb(251, 250, 248)" : "rgb(22, 24, 28)");
        browser.run("document.getElementById('red-flags').scrollIntoView(); return true");
        browser.picture("flags-" + scheme);
        browser.run("document.getElementById('matrix').scrollIntoView(); return true");
        browser.picture("matrix-" + scheme);
        browser.run("document.getElementById('layers').scrollIntoView(); return true");
        browser.picture("layers-" + scheme);
        browser.run("document.getElementById('claims').scrollIntoView(); return true");
        browser.picture("claims-" + scheme);
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 360, 768, 1400})
    void no_width_needs_scrolling_sideways(int width) throws IOException {
        browser.look(width, "light", "screen");
        browser.run("document.querySelectorAll('details').forEach(d => d.open = true); return true");
        assertThat(browser.run("return document.documentElement.scrollWidth")).isEqualTo((long) width);
        browser.picture("width-" + width);
        browser.run("document.getElementById('c-prostate-cancer').scrollIntoView(); return true");
        browser.picture("width-" + width + "-cause");
    }

    @ParameterizedTest
    @CsvSource({"1400,900", "1024,768", "768,1024", "390,844"})
    void it_is_looked_at_on_four_screens_in_light_and_dark(int width, int height) throws IOException {
        for (String scheme : List.of("light", "dark")) {
            String name = "-" + width + "-" + scheme;
            browser.open(directory.resolve("page.html"), "", width, height, scheme);
            browser.picture("top" + name);
            browser.run("document.getElementById('matrix').scrollIntoView(); return true");
            browser.picture("matrix" + name);
            browser.open(directory.resolve("page.html"), "#c-prostate-cancer", width, height, scheme);
            await(() -> isInView("#c-prostate-cancer"));
            assertThat(browser.run("return document.documentElement.scrollWidth"))
                    .isEqualTo((long) width);
            browser.picture("cause" + name);
        }
    }

    @Test
    void printed_it_shows_what_is_folded_and_hides_what_is_for_the_screen() throws IOException {
        byte[] pdf = Base64.getMimeDecoder().decode(browser.print());
        assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        keep(pdf, "print.pdf");
        browser.look(800, "dark", "print");
        assertThat(browser.visible("#filters")).isEmpty();
        assertThat(browser.visible("nav")).isEmpty();
        assertThat(browser.run("return getComputedStyle(document.body).backgroundColor"))
                .isEqualTo("rgb(255, 255, 255)");
        for (String place : List.of("r-prostate-cancer.dre-malignant", "r-red-flag.psa-above-threshold", "s-SRC-24")) {
            assertThat((Long) browser.run("return document.getElementById(arguments[0]).offsetHeight", place))
                    .as(place)
                    .isGreaterThan(8);
        }
        assertThat(browser.run(ContrastScript.TEXT)).isEqualTo(List.of());
        browser.picture("print");
    }

    @Test
    void one_cause_can_be_printed_alone() throws IOException {
        browser.find(CANCER + " > summary").click();
        browser.run("window.print = () => { window.asked = true; }; return 1");
        browser.find(CANCER + " .print").click();
        assertThat(browser.run("return window.asked")).isEqualTo(true);
        browser.look(800, "light", "print");
        assertThat(browser.visible("#causes > details")).hasSize(1);
        assertThat(browser.visible("#red-flags, #sources, header")).isEmpty();
        assertThat(browser.find("#causes").getText()).contains("A draft for clinical review");
        browser.picture("print-cause");
        keep(Base64.getMimeDecoder().decode(browser.print()), "print-cause.pdf");
        browser.run("window.dispatchEvent(new Event('afterprint')); return 1");
        browser.look(1400, "light", "screen");
        assertThat(browser.visible("#causes > details")).hasSize(30);
    }

    private static void keep(byte[] file, String name) throws IOException {
        String pictures = System.getProperty("seminal.screenshots");
        if (pictures != null) {
            Files.createDirectories(Path.of(pictures));
            Files.write(Path.of(pictures, name), file);
        }
    }

    private static void choose(String filter, String value) {
        browser.find("#" + filter + " option[value='" + value + "']").click();
    }

    /** Presses the tab key until the element has the focus. */
    private static void tabTo(String selector) {
        for (int i = 0; i < 300; i++) {
            browser.press(Keys.TAB);
            if (browser.run("return document.activeElement.matches(arguments[0])", selector)
                    .equals(true)) {
                return;
            }
        }
        throw new AssertionError("The tabulator does not lead to (" + selector + ").");
    }

    private static String text(WebElement item) {
        return browser.run("return arguments[0].textContent.toLowerCase()", item)
                .toString();
    }

    private static boolean isInView(String selector) {
        return browser.run(
                        "const box = document.querySelector(arguments[0]).getBoundingClientRect();"
                                + " return box.top >= 0 && box.top < innerHeight && box.height > 0",
                        selector)
                .equals(true);
    }

    private static void awaitStatus(String part) {
        await(() -> browser.find("#status").getText().contains(part));
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("still waiting").isLessThan(end);
            Thread.onSpinWait();
        }
    }
}
