package io.github.seminal.authoring.standard;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seminal.authoring.vignette.TestSuite;
import io.github.seminal.authoring.vignette.Vignette;
import io.github.seminal.knowledge.diagnostic.Diagnostics;
import io.github.seminal.knowledge.files.KnowledgeFiles;
import io.github.seminal.knowledge.vocabulary.Table;
import io.github.seminal.knowledge.vocabulary.Table.Row;
import io.github.seminal.knowledge.vocabulary.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Every claim of the source article leads to rules, texts and tests, or to the reason why there is none. */
class TraceabilityTest {

    private static final Path DOCUMENT = Path.of("../../docs/TRACEABILITY.md");
    private static final Vocabulary VOCABULARY = StandardPack.PACK.vocabulary();
    private static final KnowledgeFiles FILES = StandardPack.PACK.files();
    private static final List<Row> ROWS = Table.readIfThere(FILES, "claims.csv").rows();

    @Test
    void every_claim_of_the_article_has_one_row() {
        assertThat(ROWS)
                .extracting(row -> row.text("id"))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 83)
                        .mapToObj(number -> "S-%02d".formatted(number))
                        .toList());
    }

    @Test
    void a_claim_names_exactly_the_rules_that_name_it() {
        Map<String, TreeSet<String>> byClaim = new TreeMap<>();
        StandardPack.PACK
                .rulebook()
                .rules()
                .forEach(rule -> rule.annotation("claims")
                        .forEach(claim -> byClaim.computeIfAbsent(claim, id -> new TreeSet<>())
                                .add(rule.id())));
        assertThat(byClaim).hasSizeGreaterThan(30);
        for (Row row : ROWS) {
            assertThat(new TreeSet<>(row.words("rules")))
                    .as("rules of %s", row.text("id"))
                    .isEqualTo(byClaim.getOrDefault(row.text("id"), new TreeSet<>()));
        }
    }

    @Test
    void a_claim_names_only_texts_and_tables_that_are_there() {
        Diagnostics problems = new Diagnostics();
        for (Row row : ROWS) {
            for (String carrier : row.words("carried_by")) {
                String place = carrier.substring(0, carrier.indexOf(':'));
                String key = carrier.substring(carrier.indexOf(':') + 1);
                if (place.endsWith(".csv")) {
                    assertThat(Table.readIfThere(FILES, place).row(key))
                            .as("%s of %s", carrier, row.text("id"))
                            .isPresent();
                } else if (place.equals("rules")) {
                    assertThat(StandardPack.PACK.rulebook().rule(key))
                            .as("%s of %s", carrier, row.text("id"))
                            .isPresent();
                } else {
                    VOCABULARY.texts().require(place, key, problems);
                }
            }
        }
        assertThat(problems.messages()).isEmpty();
    }

    @Test
    void a_claim_without_a_rule_gives_the_reason() {
        for (Row row : ROWS) {
            assertThat(row.words("rules").isEmpty())
                    .as("%s has a rule or a reason", row.text("id"))
                    .isEqualTo(!row.text("reason").isEmpty());
        }
    }

    @Test
    void the_table_for_people_is_fresh() throws IOException {
        String document = document();
        if (Boolean.getBoolean("seminal.docs.write")) {
            Files.writeString(DOCUMENT, document);
        }
        assertThat(Files.readString(DOCUMENT).replace("\r\n", "\n"))
                .as("%s is stale; maybe build with -Dseminal.docs.write=true", DOCUMENT)
                .isEqualTo(document);
    }

    private static String document() {
        StringBuilder text = new StringBuilder("""
                # From the article to the rules

                The library is based on one lay article on semen leakage (SRC-01). Each of its 83 clinical statements is a
                numbered claim, in our own words. The table states how sound it is and which rules, texts and tests implement
                it, or why none does. Generated from `vocabulary/claims.csv`, the rules and the vignettes; the build fails
                when it is stale. CONTRIBUTING.md explains how to write it again.

                """);
        Map<String, Long> verdicts = ROWS.stream()
                .collect(Collectors.groupingBy(row -> row.text("verdict"), TreeMap::new, Collectors.counting()));
        text.append("Verdicts: ")
                .append(verdicts.entrySet().stream()
                        .map(verdict -> verdict.getKey() + " " + verdict.getValue())
                        .collect(Collectors.joining(", ")))
                .append(". SIMPLISTIC is true but incomplete, CONFLICT is at odds with current guidance, VAGUE cannot"
                        + " become a rule without interpretation.\n\n");
        text.append(
                "| Claim | Statement | Verdict | Rules | Texts and tables | Tests | Why no rule, and notes | Sources |\n");
        text.append("|---|---|---|---|---|---|---|---|\n");
        List<Vignette> vignettes = TestSuite.of(StandardPack.PACK).vignettes();
        for (Row row : ROWS) {
            String id = row.text("id");
            text.append("| ")
                    .append(String.join(
                            " | ",
                            id,
                            row.text("claim"),
                            row.text("verdict"),
                            code(row.words("rules")),
                            code(row.words("carried_by")),
                            tests(row, vignettes),
                            String.join(" ", row.text("reason"), row.text("note"))
                                    .strip(),
                            String.join(" ", row.words("sources"))))
                    .append(" |\n");
        }
        return text.toString();
    }

    private static String tests(Row row, List<Vignette> vignettes) {
        String id = row.text("id");
        String told = vignettes.stream()
                .filter(vignette -> vignette.covers().contains(id))
                .map(Vignette::id)
                .sorted()
                .collect(Collectors.joining(", "));
        String cases = row.words("rules").isEmpty() ? "" : "hits and near misses of its rules";
        String claims = Arrays.stream(ClaimsTest.class.getDeclaredMethods())
                        .anyMatch(method -> method.getName()
                                .startsWith(id.toLowerCase(Locale.ROOT).replace('-', '_') + "_"))
                ? "`ClaimsTest`"
                : "";
        String texts = row.words("carried_by").stream()
                        .anyMatch(carrier -> !carrier.contains(".csv:") && !carrier.startsWith("rules:"))
                ? "texts: `WordingTest`, start"
                : "";
        String all = List.of(told, cases, claims, texts).stream()
                .filter(one -> !one.isEmpty())
                .collect(Collectors.joining("; "));
        assertThat(all).as("tests of %s", id).isNotEmpty();
        return all;
    }

    private static String code(List<String> words) {
        return words.stream().map(word -> "`" + word + "`").collect(Collectors.joining(" "));
    }
}
