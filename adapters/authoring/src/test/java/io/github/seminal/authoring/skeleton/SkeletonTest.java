package io.github.seminal.authoring.skeleton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.seminal.KnowledgeBase;
import io.github.seminal.authoring.Pack;
import io.github.seminal.authoring.check.CheckReport;
import io.github.seminal.authoring.check.RuleCheck;
import io.github.seminal.authoring.vignette.TestRun;
import io.github.seminal.knowledge.diagnostic.Check;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SkeletonTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

    @TempDir
    private Path directory;

    private Path pack() {
        return directory.resolve("my-rules");
    }

    private List<String> begin(Skeleton.Kind kind, String code) throws IOException {
        return Skeleton.write(kind, code, pack());
    }

    private CheckReport check() {
        return RuleCheck.overStandard(pack(), Optional.empty(), TODAY);
    }

    /** The sentences of rules and the synonyms are in English until somebody translates them, which is a warning. */
    private void assertOnlyTranslationsAreMissing() {
        CheckReport report = check();
        assertThat(report.findings())
                .as(report.text())
                .extracting(finding -> finding.check())
                .containsOnly(Check.MISSING_TRANSLATION);
    }

    @ParameterizedTest
    @EnumSource
    void check_names_what_its_author_must_say_and_nothing_else(Skeleton.Kind kind) throws IOException {
        begin(kind, "saddle-pressure");
        CheckReport report = check();
        assertThat(report.findings())
                .as(report.text())
                .isNotEmpty()
                .extracting(finding -> finding.check())
                .isSubsetOf(
                        Check.UNWRITTEN, Check.POINTS_OUT_OF_SCALE, Check.UNKNOWN_URGENCY, Check.MISSING_TRANSLATION);
        assertThat(report.findings())
                .filteredOn(finding -> finding.check() == Check.UNWRITTEN)
                .allSatisfy(finding -> assertThat(finding.what()).matches("this is not written yet: .{4,}"));
    }

    @ParameterizedTest
    @EnumSource
    void it_is_not_loaded_as_long_as_anything_is_left(Skeleton.Kind kind) throws IOException {
        begin(kind, "saddle-pressure");
        assertThatIllegalStateException()
                .isThrownBy(() -> KnowledgeBase.standard().plus(pack()))
                .withMessageContaining("this is not written yet");
    }

    @Test
    void a_single_mark_that_is_left_keeps_it_from_being_loaded() throws IOException {
        begin(Skeleton.Kind.CAUSE, "saddle-pressure");
        fill(CAUSE);
        Path words = pack().resolve("causes/saddle-pressure_es.properties");
        Files.writeString(words, "outlook=TODO: how it goes on\n");
        assertThatIllegalStateException()
                .isThrownBy(() -> Pack.overStandard(pack()))
                .withMessageContaining(
                        "causes/saddle-pressure_es.properties:1:9: this is not written yet: how it goes on");
    }

    @Test
    void a_mark_in_a_comment_is_a_note_of_the_author() throws IOException {
        begin(Skeleton.Kind.CAUSE, "saddle-pressure");
        fill(CAUSE);
        Path words = pack().resolve("causes/saddle-pressure.properties");
        Files.writeString(words, "# TODO: ask a colleague\n" + Files.readString(words));
        assertOnlyTranslationsAreMissing();
    }

    @Test
    void a_cause_is_four_files_of_one_name_and_what_is_filled_in_passes_check_and_test() throws IOException {
        assertThat(begin(Skeleton.Kind.CAUSE, "saddle-pressure"))
                .containsExactly(
                        "causes/saddle-pressure.drl",
                        "causes/saddle-pressure.properties",
                        "causes/saddle-pressure_es.properties",
                        "tests/causes/saddle-pressure.yaml",
                        "knowledge.properties");
        fill(CAUSE);
        assertOnlyTranslationsAreMissing();
        assertThat(TestRun.of(Pack.overStandard(pack())).failures()).isEmpty();
    }

    @Test
    void a_red_flag_that_is_filled_in_passes_check_and_test() throws IOException {
        begin(Skeleton.Kind.RED_FLAG, "cyclist");
        fill(Map.ofEntries(
                Map.entry("a name for these rules", "clinic-rules"),
                Map.entry("a sentence such as", "Numb feet of a cyclist are seen on the same day"),
                Map.entry("a short number", "CY-1"),
                Map.entry("ids of sources", "CONSENSUS"),
                Map.entry("within which time", "PT24H"),
                Map.entry("ids of what to tell", "adv-seek-same-day"),
                Map.entry("the day of the review", "2026-12-01"),
                Map.entry("the code of a finding", "numbness-feet"),
                Map.entry("where to", "ed"),
                Map.entry("its destination", "ed"),
                Map.entry("its urgency", "SAME_DAY"),
                Map.entry("why this needs care", "So."),
                Map.entry("the sentence of the rule", "Los pies dormidos."),
                Map.entry("the finding of the rule", "numbness-feet")));
        replace("redflags/cyclist.drl", "Urgency.TODO", "Urgency.SAME_DAY");
        assertThat(check().text()).isEqualTo("No problem in 1 rule.\n");
        assertThat(TestRun.of(Pack.overStandard(pack())).failures()).isEmpty();
    }

    @Test
    void a_finding_that_is_filled_in_passes_check() throws IOException {
        begin(Skeleton.Kind.FINDING, "long-cycling");
        fill(FINDING);
        assertOnlyTranslationsAreMissing();
        assertThat(Pack.overStandard(pack()).vocabulary().nameOf("long-cycling"))
                .isEqualTo("Long cycling");
    }

    @Test
    void a_further_finding_goes_on_in_the_columns_of_the_table_that_there_is() throws IOException {
        Files.createDirectories(pack().resolve("vocabulary"));
        Path table = pack().resolve("vocabulary/findings.csv");
        Files.writeString(table, "code,type,group,unit,min,max,values,icd10,hpo\nlong-cycling,tristate,hist,,,,,,");
        begin(Skeleton.Kind.FINDING, "wide-saddle");
        assertThat(table).content().startsWith("""
                code,type,group,unit,min,max,values,icd10,hpo
                long-cycling,tristate,hist,,,,,,
                wide-saddle,TODO:""");
        assertThatExceptionOfType(Skeleton.TakenException.class)
                .isThrownBy(() -> begin(Skeleton.Kind.FINDING, "wide-saddle"))
                .withMessageContaining("edit its row");
    }

    @Test
    void nothing_is_overwritten_and_nothing_is_half_written() throws IOException {
        Path words = pack().resolve("causes/saddle-pressure.properties");
        Files.createDirectories(words.getParent());
        Files.writeString(words, "name=Mine\n");
        assertThatExceptionOfType(Skeleton.TakenException.class)
                .isThrownBy(() -> begin(Skeleton.Kind.CAUSE, "saddle-pressure"))
                .withMessageContaining("exists, and nothing is overwritten.\nMaybe ");
        assertThat(words).hasContent("name=Mine\n");
        assertThat(pack().toFile().list()).containsExactly("causes");
    }

    @Test
    void nothing_is_written_through_a_link() throws IOException {
        Path elsewhere = Files.writeString(directory.resolve("elsewhere.csv"), "code\n");
        Files.createDirectories(pack().resolve("vocabulary"));
        Files.createSymbolicLink(pack().resolve("vocabulary/findings.csv"), elsewhere);
        assertThatExceptionOfType(Skeleton.TakenException.class)
                .isThrownBy(() -> begin(Skeleton.Kind.FINDING, "long-cycling"))
                .withMessageContaining("is not a plain file");
        assertThat(elsewhere).hasContent("code\n");
    }

    @Test
    void what_the_standard_rules_have_is_refused_with_a_hint() {
        assertThatExceptionOfType(Skeleton.TakenException.class)
                .isThrownBy(() -> begin(Skeleton.Kind.CAUSE, "prostate-cancer"))
                .withMessageStartingWith("The cause (prostate-cancer) is one of the standard rules.\nMaybe change it");
        assertThatExceptionOfType(Skeleton.TakenException.class)
                .isThrownBy(() -> begin(Skeleton.Kind.RED_FLAG, "cauda-equina-syndrome"))
                .withMessageContaining("Maybe change it: a rule with its id replaces it");
        assertThatExceptionOfType(Skeleton.TakenException.class)
                .isThrownBy(() -> begin(Skeleton.Kind.FINDING, "febrile"))
                .withMessageContaining("(seminal explain febrile)");
        assertThat(pack()).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SaddlePressure",
                "saddle_pressure",
                "red-flag.saddle-pressure",
                " saddle pressure ",
                "-saddle-pressure"
            })
    void what_is_no_code_is_refused_with_one(String code) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> begin(Skeleton.Kind.CAUSE, code))
                .withMessageContaining("Maybe write (saddle-pressure).");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "../escape", "red-flag", "1", "a/b\u0000", "pr\u00f3stata"})
    void no_code_leads_out_of_the_directory_or_is_taken(String code) {
        assertThatIllegalArgumentException().isThrownBy(() -> begin(Skeleton.Kind.RED_FLAG, code));
        assertThat(pack()).doesNotExist();
    }

    private static final Map<String, String> FINDING = Map.of(
            "a name for these rules", "clinic-rules",
            "demo; leak", "hist",
            "tristate; number or choice", "tristate",
            "its name", "Long cycling",
            "the question", "Do you cycle for hours?",
            "what it means", "Cycling for two hours or more.",
            "other words", "cycling");

    private static final Map<String, String> CAUSE = Map.ofEntries(
            Map.entry("a name for these rules", "clinic-rules"),
            Map.entry("a sentence such as: Long", "Constipation brings pressure of a saddle into consideration"),
            Map.entry("a sentence such as: Tingling", "Constipation supports pressure of a saddle"),
            Map.entry("a permanent name", "constipation"),
            Map.entry("the name of the rule", "constipation"),
            Map.entry("base points", "0"),
            Map.entry("how soon", "ROUTINE"),
            Map.entry("where to", "gp"),
            Map.entry("ids of what to tell", "adv-safety-net"),
            Map.entry("ids of what never", "mnh-no-shame"),
            Map.entry("ids of sources", "CONSENSUS"),
            Map.entry("the day of the review", "2026-12-01"),
            Map.entry("the code of a finding that brings", "constipation"),
            Map.entry("the code of a finding that supports", "constipation"),
            Map.entry("the finding of", "constipation"),
            Map.entry("its points", "3"),
            Map.entry("a permanent number", "CY-01"),
            Map.entry("who it is", "A cyclist of 45"),
            Map.entry("the story", "A man of 45 cycles."),
            Map.entry("the age", "45"),
            Map.entry("what is there", "constipation"),
            Map.entry("what was denied", "fever"),
            Map.entry("the least urgency", "ROUTINE"),
            Map.entry("the greatest urgency", "SAME_DAY"),
            Map.entry("its name", "Pressure of a saddle"),
            Map.entry("what it is", "A saddle can press on nerves."),
            Map.entry("how it usually", "It passes."),
            Map.entry("what must be told", "Cauda equina syndrome."),
            Map.entry("at which age", "Adults"),
            Map.entry("what to look for", "Ask for hours."));

    /** Writes in place of each mark what belongs to the beginning of its hint, and points in place of 0. */
    private void fill(Map<String, String> words) throws IOException {
        List<Path> files;
        try (var found = Files.walk(pack())) {
            files = found.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            String name = file.toString();
            Files.writeString(
                    file, filled(Files.readString(file), words, name.endsWith(".yaml"), name.endsWith(".csv")));
        }
    }

    private static String filled(String text, Map<String, String> words, boolean isYaml, boolean isTable) {
        Matcher mark = Pattern.compile(isTable ? "TODO: ([^,\n]*)" : "TODO: ([^\"\n]*)")
                .matcher(text);
        String filled = mark.replaceAll(found -> Matcher.quoteReplacement(words.entrySet().stream()
                .filter(one -> found.group(1).startsWith(one.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nothing for " + found.group(1)))));
        return (isYaml ? filled.replaceAll("\"(\\w+)\"", "$1") : filled).replace("supports( 0 )", "supports( 3 )");
    }

    private void replace(String path, String wanted, String text) throws IOException {
        Path file = pack().resolve(path);
        Files.writeString(file, Files.readString(file).replace(wanted, text));
    }
}
