package io.github.seminal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextLayoutTest {

    @Test
    void a_line_of_eighty_columns_is_not_broken() {
        TextLayout page = new TextLayout(false);
        page.paragraph(0, "x".repeat(40) + " " + "y".repeat(39));
        assertThat(page).hasToString("x".repeat(40) + " " + "y".repeat(39) + "\n");
    }

    @Test
    void a_longer_line_is_broken_between_words() {
        TextLayout page = new TextLayout(false);
        page.paragraph(0, "x".repeat(40) + " " + "y".repeat(40));
        assertThat(page).hasToString("x".repeat(40) + "\n" + "y".repeat(40) + "\n");
    }

    @Test
    void a_word_that_is_longer_than_a_line_is_broken_within() {
        TextLayout page = new TextLayout(false);
        page.paragraph(10, "x".repeat(100));
        assertThat(page).hasToString(" ".repeat(10) + "x".repeat(70) + "\n" + " ".repeat(10) + "x".repeat(30) + "\n");
    }

    @Test
    void further_lines_begin_below_the_first_word() {
        TextLayout page = new TextLayout(false);
        page.item(2, "- ", "x".repeat(70) + " " + "y".repeat(20));
        assertThat(page).hasToString("  - " + "x".repeat(70) + "\n    " + "y".repeat(20) + "\n");
    }

    @Test
    void characters_count_and_not_their_halves() {
        TextLayout page = new TextLayout(false);
        page.paragraph(0, "\ud83d\ude00".repeat(81));
        assertThat(page).hasToString("\ud83d\ude00".repeat(80) + "\n\ud83d\ude00\n");
    }

    @Test
    void an_empty_text_is_an_empty_line() {
        TextLayout page = new TextLayout(false);
        page.paragraph(0, "");
        assertThat(page).hasToString("\n");
    }

    @Test
    void colours_end_with_each_line() {
        TextLayout page = new TextLayout(true);
        page.heading("RED FLAGS");
        page.paragraph(2, "plain");
        assertThat(page).hasToString("\u001b[1mRED FLAGS\u001b[0m\n  plain\n");
    }
}
