package io.github.seminal.knowledge.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seminal.knowledge.diagnostic.Diagnostics;
import org.junit.jupiter.api.Test;

class TableTest {

    private final Diagnostics problems = new Diagnostics();

    private Table table(String text) {
        return Table.of("x.csv", text, problems);
    }

    @Test
    void a_field_is_placed_without_its_quotes() {
        Table table = table("a,b,c\n1,\"two, and \"\"more\"\"\",three\n");
        assertThat(table.rows()).singleElement().satisfies(row -> {
            assertThat(row.text("b")).isEqualTo("two, and \"more\"");
            assertThat(row.place("b")).hasToString("x.csv:2:4");
            assertThat(row.place("b").endColumn()).isEqualTo(21);
            assertThat(row.place("c")).hasToString("x.csv:2:24");
        });
        assertThat(problems.messages()).isEmpty();
    }

    @Test
    void every_line_with_a_fault_is_reported_and_the_others_are_read() {
        Table table = table("a,b\n1,\"open\n2,sound\n3\n4,\"x\"y\"\n5,also sound\n6,1,2\n");
        assertThat(table.rows()).extracting(Table.Row::first).containsExactly("2", "5");
        assertThat(problems.messages())
                .extracting(message -> message.lines().findFirst().orElse(""))
                .containsExactly(
                        "x.csv:2: the quotes in this line do not match.",
                        "x.csv:4: the row has 1 fields, the header 2.",
                        "x.csv:5: the quotes in this line do not match.",
                        "x.csv:7: the row has 3 fields, the header 2.");
    }

    @Test
    void a_field_with_a_line_break_is_refused() {
        assertThat(table("a,b\n1,\"one\ntwo\"\n3,4\n").rows())
                .extracting(Table.Row::first)
                .containsExactly("3");
        assertThat(problems.all()).hasSizeGreaterThanOrEqualTo(2);
    }
}
