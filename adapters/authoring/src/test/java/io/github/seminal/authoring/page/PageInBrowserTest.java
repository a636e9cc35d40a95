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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The standard rulebook in a headless Chromium. */
class PageInBrowserTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

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
                        "Red flags by urgency",
                        "Pathways",
                        "Cautions",
                        "Inference",
                        "Findings and questions",
                        "Advice and prohibitions",
                        "Sources",
                        "From the article to the rules",
                        "Coverage and proofs");
        assertThat(browser.find(".notice").getText()).startsWith("A draft for clinical review, not a medical device.");
        assertThat(browser.visible("#causes > .cause")).hasSize(30);
        assertThat(browser.find("#status").getText()).matches("\\d+ entries\\.");
        browser.picture("light");
    }

    @Test
    void it_asks_the_network_for_nothing() {
        assertThat(browser.run("return performance.getEntriesByType('resource').length"))
                .isEqualTo(0L);
    }

    @Test
    void a_search_leaves_what_has_every_word_and_clearing_brings_all_back() throws IOException {
        browser.find("#query").sendKeys("raised PSA");
        awaitStatus("match");
        assertThat(browser.visible(".item:not(.cause)"))
                .hasSizeBetween(5, 100)
                .allSatisfy(item -> assertThat(text(item)).contains("raised").contains("psa"));
        assertThat(browser.visible("#causes > .cause > summary h3"))
                .extracting(WebElement::getText)
                .contains("Prostate cancer (needs checking)");
        assertThat(browser.visible("#r-prostate-cancer\\.psa-raised")).hasSize(1);
        assertThat(browser.visible("#r-prostate-cancer\\.dre-malignant")).isEmpty();
        browser.picture("search");
        browser.find("#filters button[type=reset]").click();
        awaitStatus("entries.");
        assertThat(browser.visible("#causes > .cause")).hasSize(30);
        assertThat(browser.visible(".rule[data-kind=evidence]")).isEmpty();
    }

    @Test
    void a_search_for_nothing_that_is_there_says_so() {
        browser.find("#query").sendKeys("zebra-zebra");
        awaitStatus("0 of ");
        assertThat(browser.visible(".item")).isEmpty();
        assertThat(browser.find("main").getText()).startsWith("Nothing matches.");
        assertThat(browser.visible("main > section")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "kind,red-flag",
        "kind,finding",
        "kind,evidence",
        "urgency,EMERGENCY_NOW",
        "urgency,SELF_CARE",
        "cause,prostate-cancer",
        "source,SRC-24"
    })
    void a_filter_leaves_what_has_the_value(String filter, String value) {
        choose(filter, value);
        awaitStatus("match");
        assertThat(browser.visible(".item").size()).isBetween(1, 1000);
        assertThat(browser.run(
                        "const [filter, value] = arguments; const has = e => e && (e.dataset[filter] || '').split(' ')"
                                + ".includes(value); return [...document.querySelectorAll('.item')]"
                                + ".filter(e => e.checkVisibility() && !has(e) && !has(e.closest('.cause'))"
                                + " && ![...e.querySelectorAll('.item')].some(has)).map(e => e.id)",
                        filter,
                        value))
                .isEqualTo(List.of());
    }

    @Test
    void filters_work_together() {
        choose("kind", "red-flag");
        choose("urgency", "SAME_DAY");
        awaitStatus("match");
        int today = browser.visible(".item").size();
        assertThat(today).isPositive();
        choose("source", "SRC-31");
        browser.find("#query").sendKeys("fever");
        await(() -> browser.visible(".item").size() < today);
        assertThat(browser.visible(".item")).isNotEmpty().allSatisfy(item -> {
            assertThat(item.getDomAttribute("data-kind")).isEqualTo("red-flag");
            assertThat(item.getDomAttribute("data-urgency")).isEqualTo("SAME_DAY");
            assertThat(item.getDomAttribute("data-source")).contains("SRC-31");
            assertThat(text(item)).contains("fever");
        });
    }

    @Test
    void a_cause_opens_and_shows_gate_evidence_outlook_and_advice() throws IOException {
        browser.find("#c-prostate-cancer > summary").click();
        assertThat(browser.find("#c-prostate-cancer").getText())
                .contains("Gate: considered when")
                .contains("A prostate that feels malignant supports prostate cancer")
                .contains("+5")
                .contains("Group luts: together at most +3")
                .contains("Prognosis")
                .contains("Base points by age")
                .contains("causes/prostate-cancer.drl:")
                .contains("What must not be told");
        browser.run("arguments[0].scrollIntoView(); return true", browser.find("#c-prostate-cancer"));
        browser.picture("cause");
    }

    @Test
    void a_citation_leads_to_its_source_also_when_a_filter_hides_it() throws IOException {
        choose("kind", "evidence");
        awaitStatus("match");
        assertThat(browser.visible("#s-SRC-24")).isEmpty();
        browser.find("#r-prostate-cancer\\.dre-malignant .meta a[href='#s-SRC-24']")
                .click();
        await(() -> browser.place().equals("s-SRC-24"));
        assertThat(browser.find("#s-SRC-24").isDisplayed()).isTrue();
        assertThat(browser.focused()).isEqualTo(browser.find("#s-SRC-24"));
        assertThat(isInView("#s-SRC-24")).isTrue();
        assertThat(browser.find("#s-SRC-24").getCssValue("background-color"))
                .as("it stands out among its neighbours")
                .isNotEqualTo(browser.find("#s-SRC-25").getCssValue("background-color"));
        browser.picture("source");
    }

    @Test
    void a_link_to_a_rule_opens_the_cause_around_it_and_back_returns() throws IOException {
        browser.find("#s-SRC-24 .uses > summary").click();
        browser.find("#s-SRC-24 a[href='#r-prostate-cancer.dre-malignant']").click();
        await(() -> browser.visible("#r-prostate-cancer\\.dre-malignant").size() == 1);
        assertThat(isInView("#r-prostate-cancer\\.dre-malignant")).isTrue();
        assertThat(browser.find("#c-prostate-cancer").getDomAttribute("open")).isNotNull();
        browser.find("#r-prostate-cancer\\.dre-malignant a[href='#f-dre-malignant']")
                .click();
        await(() -> isInView("#f-dre-malignant"));
        browser.picture("finding");
        browser.back();
        await(() -> isInView("#r-prostate-cancer\\.dre-malignant"));
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
        browser.press("dre-malignant");
        awaitStatus("match");
        tabTo("#c-prostate-cancer > summary");
        assertThat(browser.run("return getComputedStyle(document.activeElement).outlineStyle"))
                .isEqualTo("solid");
        if (browser.find("#c-prostate-cancer").getDomAttribute("open") == null) {
            browser.press(Keys.ENTER);
        }
        tabTo("#r-prostate-cancer\\.dre-malignant .meta a");
        browser.press(Keys.ENTER);
        await(() -> browser.place().startsWith("s-SRC-"));
        assertThat(browser.focused().getDomAttribute("id")).isEqualTo(browser.place());
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
        browser.run("document.getElementById('topic-fever').scrollIntoView(); return true");
        browser.picture("graph-" + scheme);
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

    @Test
    void printed_it_shows_what_is_folded_and_hides_what_is_for_the_screen() throws IOException {
        byte[] pdf = Base64.getMimeDecoder().decode(browser.print());
        assertThat(browser.visible(".rule[data-kind=evidence]"))
                .as("what was opened for printing is closed again")
                .isEmpty();
        assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        String directory = System.getProperty("seminal.screenshots");
        if (directory != null) {
            Files.createDirectories(Path.of(directory));
            Files.write(Path.of(directory, "print.pdf"), pdf);
        }
        browser.look(800, "dark", "print");
        assertThat(browser.visible("#filters")).isEmpty();
        assertThat(browser.visible("nav")).isEmpty();
        assertThat(browser.run("return getComputedStyle(document.body).backgroundColor"))
                .isEqualTo("rgb(255, 255, 255)");
        assertThat((Double) browser.run("return document.getElementById('r-prostate-cancer.dre-malignant')"
                        + ".getBoundingClientRect().height + 0.5"))
                .isGreaterThan(20);
        assertThat(browser.run(ContrastScript.TEXT)).isEqualTo(List.of());
        browser.picture("print");
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
