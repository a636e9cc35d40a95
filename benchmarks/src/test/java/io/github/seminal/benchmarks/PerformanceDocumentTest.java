package io.github.seminal.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.seminal.benchmarks.report.Report;
import io.github.seminal.benchmarks.report.Results;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Checks that the document's tables and plots match the figures. */
class PerformanceDocumentTest {

    private static final Path DOCS = Path.of("../docs");

    @Test
    void tables_and_plots_are_made_from_the_figures_beside_them() throws IOException {
        Report report = new Report(figures(), Measure::title);
        String document = Files.readString(DOCS.resolve("PERFORMANCE.md"));

        assertThat(report.filled(document))
                .as("docs/PERFORMANCE.md is stale; maybe run the benchmarks with --report")
                .isEqualTo(document);
        for (Map.Entry<String, String> plot : report.plots().entrySet()) {
            assertThat(Files.readString(DOCS.resolve("plots").resolve(plot.getKey())))
                    .as("docs/plots/%s is stale; maybe run the benchmarks with --report", plot.getKey())
                    .isEqualTo(plot.getValue());
            assertThat(document).contains("(plots/" + plot.getKey() + ")");
        }
        try (Stream<Path> plots = Files.list(DOCS.resolve("plots"))) {
            assertThat(plots.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(report.plots().keySet());
        }
    }

    @Test
    void figures_of_a_quick_run_are_not_shown() throws IOException {
        assertThat(figures().quick()).isFalse();
        assertThat(figures().checked()).isGreaterThanOrEqualTo(10_000);
    }

    @Test
    void plots_are_sound_have_units_and_follow_the_reader_s_colours() throws IOException {
        new Report(figures(), Measure::title).plots().forEach((name, svg) -> {
            assertThat(svg)
                    .as(name)
                    .contains("prefers-color-scheme: dark", "<title>", "role=\"img\"")
                    .contains("microseconds per patient")
                    .doesNotContain("NaN", "Infinity");
            assertThat(texts(svg)).as(name).isNotEmpty();
        });
    }

    @Test
    void a_document_without_the_place_for_a_table_is_refused() throws IOException {
        Report report = new Report(figures(), Measure::title);

        assertThatThrownBy(() -> report.filled("nothing"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("(machine)")
                .hasMessageContaining("\nMaybe");
    }

    private static Results figures() throws IOException {
        return new ObjectMapper().readValue(DOCS.resolve("performance.json").toFile(), Results.class);
    }

    private static List<String> texts(String svg) {
        try {
            DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new AssertionError("The plot is not XML.", e);
        }
        return Pattern.compile("<text[^>]*>([^<]+)</text>")
                .matcher(svg)
                .results()
                .map(match -> match.group(1))
                .toList();
    }
}
