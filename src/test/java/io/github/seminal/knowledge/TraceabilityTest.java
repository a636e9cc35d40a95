package io.github.seminal.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.seminal.KnowledgeBase;
import io.github.seminal.knowledge.diagnostic.Diagnostics;
import io.github.seminal.knowledge.files.KnowledgeFiles;
import io.github.seminal.knowledge.vocabulary.Vocabulary;
import io.github.seminal.support.SupportFactory;
import io.github.seminal.testing.GeneratedDocument;
import io.github.seminal.testing.Vignette;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Every claim of the source article leads to rules, texts and tests, or to the reason why there is none. */
class TraceabilityTest {

    private static final Vocabulary VOCABULARY =
            SupportFactory.knowledge(KnowledgeBase.standard()).vocabulary();
    private static final Diagnostics PROBLEMS = new Diagnostics();
    private static final KnowledgeFiles FILES = KnowledgeFiles.standard(new Diagnostics());
    private static final Pattern CLAIMS_OF_RULE = Pattern.compile("@id\\( \"([^\"]+)\" \\)([^}]*?)\nwhen\n");
    private static final Pattern CLAIMS = Pattern.compile("@claims\\( \"([^\"]+)\" \\)");

    private static final List<NamedCsvRecord> ROWS =
            CsvReader.builder().ofNamedCsvRecord(FILES.read("vocabulary/claims.csv", PROBLEMS)).stream()
                    .toList();

    @Test
    void every_claim_of_the_article_has_one_row() {
        assertThat(ROWS)
                .extracting(row -> row.getField("id"))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 83)
                        .mapToObj(number -> "S-%02d".formatted(number))
                        .toList());
    }

    @Test
    void a_claim_names_exactly_the_rules_that_name_it() {
        Map<String, TreeSet<String>> byClaim = new TreeMap<>();
        RuleFiles.all().values().forEach(drl -> {
            Matcher rule = CLAIMS_OF_RULE.matcher(drl);
            while (rule.find()) {
                Matcher claims = CLAIMS.matcher(rule.group(2));
                if (claims.find()) {
                    for (String claim : List.of(claims.group(1).split(" "))) {
                        byClaim.computeIfAbsent(claim, id -> new TreeSet<>()).add(rule.group(1));
                    }
                }
            }
        });
        assertThat(byClaim).hasSizeGreaterThan(30);
        for (NamedCsvRecord row : ROWS) {
            assertThat(new TreeSet<>(words(row, "rules")))
                    .as("rules of %s", row.getField("id"))
                    .isEqualTo(byClaim.getOrDefault(row.getField("id"), new TreeSet<>()));
        }
    }

    @Test
    void a_claim_names_only_texts_and_tables_that_are_there() {
        for (NamedCsvRecord row : ROWS) {
            for (String carrier : words(row, "carried_by")) {
                String place = carrier.substring(0, carrier.indexOf(':'));
                String key = carrier.substring(carrier.indexOf(':') + 1);
                if (place.endsWith(".csv")) {
                    assertThat(FILES.read("vocabulary/" + place, PROBLEMS))
                            .as("%s of %s", carrier, row.getField("id"))
                            .contains("\n" + key + ",");
                } else {
                    VOCABULARY.texts().require(place, key, PROBLEMS);
                }
            }
        }
        assertThat(PROBLEMS.messages()).isEmpty();
    }

    @Test
    void a_claim_without_a_rule_gives_the_reason() {
        for (NamedCsvRecord row : ROWS) {
            assertThat(words(row, "rules").isEmpty())
                    .as("%s has a rule or a reason", row.getField("id"))
                    .isEqualTo(!row.getField("reason").isEmpty());
        }
    }

    @Test
    void the_table_for_people_is_fresh() {
        GeneratedDocument.isFresh("docs/TRACEABILITY.md", document());
    }

    private static String document() {
        StringBuilder text = new StringBuilder("""
                # From the article to the rules

                The library began with one lay article on semen leakage (SRC-01). Each of its 83 clinical statements is a
                numbered claim, in our own words. The table says how sound it is, and which rules, texts and tests carry it
                out, or why none does. Generated from `vocabulary/claims.csv`, the rules and the vignettes; the build fails
                when it is stale, and `./mvnw -B test -Dtest=TraceabilityTest -Dseminal.docs.write=true` writes it anew.

                """);
        Map<String, Long> verdicts = ROWS.stream()
                .collect(Collectors.groupingBy(row -> row.getField("verdict"), TreeMap::new, Collectors.counting()));
        text.append("Verdicts: ")
                .append(verdicts.entrySet().stream()
                        .map(verdict -> verdict.getKey() + " " + verdict.getValue())
                        .collect(Collectors.joining(", ")))
                .append(". SIMPLISTIC is true but incomplete, CONFLICT is at odds with current guidance, VAGUE cannot"
                        + " become a rule without interpretation.\n\n");
        text.append(
                "| Claim | Statement | Verdict | Rules | Texts and tables | Tests | Why no rule, and notes | Sources |\n");
        text.append("|---|---|---|---|---|---|---|---|\n");
        List<Vignette> vignettes = Vignette.all();
        for (NamedCsvRecord row : ROWS) {
            String id = row.getField("id");
            text.append("| ")
                    .append(String.join(
                            " | ",
                            id,
                            row.getField("claim"),
                            row.getField("verdict"),
                            code(words(row, "rules")),
                            code(words(row, "carried_by")),
                            tests(row, vignettes),
                            String.join(" ", row.getField("reason"), row.getField("note"))
                                    .strip(),
                            String.join(" ", words(row, "sources"))))
                    .append(" |\n");
        }
        return text.toString();
    }

    private static String tests(NamedCsvRecord row, List<Vignette> vignettes) {
        String id = row.getField("id");
        String told = vignettes.stream()
                .filter(vignette -> vignette.covers().contains(id))
                .map(Vignette::id)
                .sorted()
                .collect(Collectors.joining(", "));
        String cases = words(row, "rules").isEmpty() ? "" : "hits and near misses of its rules";
        String claims = Arrays.stream(ClaimsTest.class.getDeclaredMethods())
                        .anyMatch(method -> method.getName()
                                .startsWith(id.toLowerCase(Locale.ROOT).replace('-', '_') + "_"))
                ? "`ClaimsTest`"
                : "";
        String texts = words(row, "carried_by").stream().anyMatch(carrier -> !carrier.contains(".csv:"))
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

    private static List<String> words(NamedCsvRecord row, String column) {
        String text = row.getField(column).strip();
        return text.isEmpty() ? List.of() : List.of(text.split("\\s+"));
    }
}
