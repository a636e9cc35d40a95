package io.github.seminal.authoring.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.seminal.authoring.Pack;
import io.github.seminal.authoring.vignette.TestSuite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The files for VS Code do what AUTHORING.md says of them. */
class EditorFilesTest {

    private static final Path FILES = Path.of("../../docs/vscode");
    /** A gap of a snippet: with a default, with a choice, again, or a variable of the editor. */
    private static final Pattern GAP =
            Pattern.compile("\\\\(.)|\\$\\{(\\d+):([^}]*)}|\\$\\{(\\d+)\\|([^,|]*)[^}]*}|\\$(\\d+)|\\$([A-Z_]+)");

    private static final Map<String, String> VARIABLES = Map.of(
            "TM_FILENAME_BASE", "saddle-pressure",
            "CURRENT_YEAR", "2026",
            "CURRENT_MONTH", "11",
            "CURRENT_DATE", "25");

    @TempDir
    private Path directory;

    /** What the editor shows of one problem. */
    private record Shown(String file, String line, String column, String severity, String code, String message) {}

    static List<FaultyPack> faults() {
        return FaultyPack.all("faults.yaml");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void the_editor_finds_every_problem_of_a_report(FaultyPack pack) throws IOException {
        String report = GoldenReports.of("faults.txt").report(pack.name());
        List<String> heads = report.lines()
                .filter(line -> line.matches("\\S.*: (error|warning) \\[.*]"))
                .toList();
        List<Shown> shown = shown(report);
        assertThat(shown)
                .extracting(one -> one.file()
                        + (one.line().isEmpty() ? "" : ":" + one.line())
                        + (one.column().isEmpty() ? "" : ":" + one.column())
                        + ": " + one.severity() + " [" + one.code() + "]")
                .containsExactlyInAnyOrderElementsOf(heads);
        assertThat(shown).allSatisfy(one -> assertThat(one.message()).isNotBlank());
    }

    @Test
    void a_problem_is_shown_with_its_rule_under_the_text_that_it_is_about() throws IOException {
        FaultyPack.all("faults.yaml").stream()
                .filter(pack -> pack.name().equals("two-faults-in-one-file"))
                .findFirst()
                .orElseThrow()
                .layInto(directory);
        String report = RuleCheck.overStandard(directory, Optional.empty(), FaultsTest.TODAY)
                .text();
        assertThat(shown(report))
                .contains(new Shown(
                        "causes/saddle-pressure.drl",
                        "41",
                        "23",
                        "error",
                        "unknown-finding",
                        "A padded saddle speaks against pressure of a saddle"));
    }

    /** Goes over the lines as VS Code does: the patterns of a matcher match lines that follow each other. */
    private static List<Shown> shown(String report) throws IOException {
        List<Shown> shown = new ArrayList<>();
        List<String> lines = report.lines().toList();
        for (JsonNode matcher : task("check rules").path("problemMatcher")) {
            JsonNode first = matcher.at("/pattern/0");
            JsonNode second = matcher.at("/pattern/1");
            for (int i = 0; i + 1 < lines.size(); i++) {
                Matcher head = Pattern.compile(first.path("regexp").asText()).matcher(lines.get(i));
                Matcher message =
                        Pattern.compile(second.path("regexp").asText()).matcher(lines.get(i + 1));
                if (head.find() && message.find()) {
                    shown.add(new Shown(
                            group(head, first, "file"),
                            group(head, first, "line"),
                            group(head, first, "column"),
                            group(head, first, "severity"),
                            group(head, first, "code"),
                            group(message, second, "message")));
                }
            }
        }
        return shown;
    }

    private static String group(Matcher matcher, JsonNode pattern, String what) {
        String text = pattern.has(what) ? matcher.group(pattern.path(what).asInt()) : "";
        return text == null ? "" : text;
    }

    @Test
    void the_tasks_run_the_commands_that_the_guide_names() throws IOException {
        for (String command : List.of("check", "test")) {
            JsonNode task = task(command + " rules");
            assertThat(task.path("command").asText()).isEqualTo("${workspaceFolder}/seminal");
            assertThat(task.path("args").toString()).isEqualTo("[\"" + command + "\",\"my-rules\"]");
        }
        assertThat(Path.of("../../seminal")).isExecutable();
    }

    private static JsonNode task(String label) throws IOException {
        JsonNode tasks = new ObjectMapper().readTree(FILES.resolve("tasks.json").toFile());
        assertThat(tasks.path("version").asText()).isEqualTo("2.0.0");
        return StreamSupport.stream(tasks.path("tasks").spliterator(), false)
                .filter(task -> task.path("label").asText().equals(label))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void what_the_snippets_write_is_a_pack_without_an_error() throws IOException {
        new FaultyPack("sound", List.of(), "").layInto(directory);
        for (Path file : filesBelow(directory.resolve("tests"))) {
            Files.delete(file);
        }
        write("causes/saddle-pressure.drl", "cause", "supports", "opposes", "excludes");
        write("redflags/cycling.drl", "red-flags", "red-flag", "pathway", "caution");
        write("inference/cycling.drl", "inference-file", "infers");
        write("causes/saddle-pressure.properties", "words");
        Files.writeString(
                directory.resolve("tests/causes/saddle-pressure.yaml"),
                filled("tests").replace("\n\ncases:\n", "\n" + filled("vignette") + "cases:\n" + filled("cases")));
        Files.writeString(directory.resolve("redflags/cycling.properties"), """
                red-flag.numb-feet-of-a-cyclist.rationale=A test.
                pathway.erection-problems-of-a-cyclist.rationale=A test.
                caution.age-of-a-cyclist.rationale=A test.
                """);
        CheckReport report = RuleCheck.overStandard(directory, Optional.empty(), FaultsTest.TODAY);
        assertThat(report.rules()).isEqualTo(8);
        assertThat(report.errors()).as(report.text()).isZero();
        assertThat(report.findings())
                .as(report.text())
                .allSatisfy(finding -> assertThat(finding.check().code()).isEqualTo("missing-case"));
        TestSuite tests = TestSuite.of(Pack.overStandard(directory));
        assertThat(tests.cases()).hasSize(1);
        assertThat(tests.vignettes()).hasSize(1);
    }

    @Test
    void two_of_a_list_are_written_as_the_standard_rules_write_them() throws IOException {
        assertThat(filled("two-of")).isEqualTo("""
                $one : Present( code in ( "fever", "headache" ) )
                Present( code != $one.code, code in ( "fever", "headache" ) )

                """);
    }

    @Test
    void every_snippet_has_a_prefix_of_its_own_and_says_what_it_is() throws IOException {
        assertThat(snippets().values())
                .allSatisfy(one -> assertThat(one.path("description").asText()).isNotBlank());
        assertThat(snippets().keySet())
                .containsExactlyInAnyOrder(
                        "seminal-cause",
                        "seminal-red-flags",
                        "seminal-inference-file",
                        "seminal-supports",
                        "seminal-opposes",
                        "seminal-excludes",
                        "seminal-red-flag",
                        "seminal-pathway",
                        "seminal-caution",
                        "seminal-infers",
                        "seminal-two-of",
                        "seminal-cases",
                        "seminal-words",
                        "seminal-tests",
                        "seminal-vignette");
    }

    private void write(String file, String... snippets) throws IOException {
        StringBuilder text = new StringBuilder();
        for (String snippet : snippets) {
            text.append(filled(snippet));
        }
        Files.writeString(directory.resolve(file), text);
    }

    private static List<Path> filesBelow(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static Map<String, JsonNode> snippets() throws IOException {
        JsonNode all = new ObjectMapper()
                .readTree(FILES.resolve("seminal.code-snippets").toFile());
        return StreamSupport.stream(all.spliterator(), false)
                .collect(Collectors.toMap(one -> one.path("prefix").asText(), one -> one));
    }

    /** The snippet as the editor writes it when every default is kept. */
    private static String filled(String name) throws IOException {
        JsonNode snippet =
                Optional.ofNullable(snippets().get("seminal-" + name)).orElseThrow();
        StringBuilder body = new StringBuilder();
        snippet.path("body").forEach(line -> body.append(line.asText()).append('\n'));
        Map<String, String> values = new HashMap<>();
        return GAP.matcher(body).replaceAll(gap -> {
            String value;
            if (gap.group(1) != null) {
                value = gap.group(1);
            } else if (gap.group(2) != null) {
                value = gap.group(3);
                values.put(gap.group(2), value);
            } else if (gap.group(4) != null) {
                value = gap.group(5);
            } else if (gap.group(6) != null) {
                value = values.getOrDefault(gap.group(6), "");
            } else {
                value = Optional.ofNullable(VARIABLES.get(gap.group(7))).orElseThrow();
            }
            return Matcher.quoteReplacement(value);
        });
    }
}
