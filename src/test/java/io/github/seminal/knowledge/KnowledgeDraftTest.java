package io.github.seminal.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.seminal.KnowledgeBase;
import io.github.seminal.knowledge.diagnostic.Diagnostics;
import io.github.seminal.knowledge.files.KnowledgeFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A knowledge base with a fault answers nobody, and says everything that is wrong with it. */
class KnowledgeDraftTest {

    private static final String CAUSE = "causes/prostate-cancer.drl";
    private static final String FINDINGS = "vocabulary/findings.csv";

    @Test
    void the_hash_of_a_directory_is_that_of_the_same_files_in_the_jar(@TempDir Path directory) throws IOException {
        KnowledgeFiles files = KnowledgeFiles.standard(new Diagnostics());
        for (Map.Entry<String, String> file : files.contents().entrySet()) {
            Path path = directory.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        assertThat(Knowledge.of(directory).id())
                .isEqualTo(KnowledgeBase.standard().id());
    }

    @Test
    void the_list_of_the_files_that_come_with_the_library_is_complete() throws IOException {
        Path pack = Path.of("src/main/resources/rules");
        Set<String> found = new TreeSet<>();
        try (Stream<Path> paths = Files.walk(pack)) {
            paths.filter(Files::isRegularFile)
                    .map(path -> pack.relativize(path).toString().replace('\\', '/'))
                    .forEach(found::add);
        }
        assertThat(Files.readAllLines(Path.of("src/main/resources/io/github/seminal/files.txt")))
                .containsExactlyElementsOf(found);
    }

    @Test
    void the_standard_knowledge_is_laid_out_as_a_pack() {
        assertThat(Knowledge.of(Path.of("src/main/resources/rules")).id())
                .isEqualTo(KnowledgeBase.standard().id());
    }

    @Test
    void a_cause_is_its_rules_and_its_words() {
        KnowledgeFiles files = KnowledgeFiles.standard(new Diagnostics());
        assertThat(files.withTranslations().contents().keySet())
                .filteredOn(path -> path.contains("prostatorrhoea"))
                .containsExactly(
                        "causes/prostatorrhoea.drl",
                        "causes/prostatorrhoea.properties",
                        "causes/prostatorrhoea_es.properties");
        Map<String, String> without = new TreeMap<>(files.contents());
        without.keySet().removeIf(path -> path.contains("prostatorrhoea"));
        Knowledge rest = load(KnowledgeFiles.of(without));
        assertThat(rest.vocabulary().causes()).hasSize(29).doesNotContainKey("prostatorrhoea");
    }

    @Test
    void all_problems_are_reported_together_with_their_place() {
        KnowledgeFiles files = KnowledgeFiles.standard(new Diagnostics());
        Diagnostics none = new Diagnostics();
        String cause =
                files.read(CAUSE, none).replace("\"ROUTINE\"", "\"SOON\"").replace("\"gp\"", "\"gpp\"");
        String findings = files.read(FINDINGS, none)
                .replace("dysuria,urin,tristate", "dysuria,urin,threestate")
                .replace("\nfever,", "\nrigors-chills,");
        assertThatThrownBy(() -> load(files.with(CAUSE, cause).with(FINDINGS, findings)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("vocabulary/findings.csv:")
                .hasMessageContaining("(threestate) is not a type")
                .hasMessageContaining("(rigors-chills) is defined twice")
                .hasMessageContaining("causes/prostate-cancer.drl:16:16: ")
                .hasMessageContaining("the urgency (SOON) is not known.")
                .hasMessageContaining("the destination (gpp) is not known.\nMaybe it is (gp).");
    }

    @Test
    void a_missing_file_column_or_text_is_named() {
        assertThatThrownBy(() -> load(KnowledgeFiles.standard(new Diagnostics()).with("knowledge.properties", "id=x")))
                .hasMessageContaining("the key (version) is missing");
        for (String wrong : List.of("71+:0", "70-120:0", "7O+:0", "70+:0 70+:1", "70+:O", "70+")) {
            assertThatLoading(CAUSE, drl -> drl.replace("70+:0", wrong))
                    .hasMessageContaining(wrong + " unknown:-3) is not base points for every age and the unknown one");
        }
        for (String wrong : List.of("", " unknown:-3 unknown:-3", " unknown:x", " unknowable:-3")) {
            assertThatLoading(CAUSE, drl -> drl.replace(" unknown:-3", wrong))
                    .hasMessageContaining("is not base points for every age and the unknown one");
        }
        assertThatLoading(CAUSE, drl -> drl.replaceFirst(" +@base.*\n", ""))
                .hasMessageContaining("the annotation (@base) is missing");
        assertThatLoading("causes/prostate-cancer.properties", text -> text.replace("outlook=", "outlok="))
                .hasMessageContaining("causes/prostate-cancer.properties: the key (outlook) is missing");
        assertThatLoading("texts/advice.properties", text -> text.replace("adv-emergency=", "adv-emergencies="))
                .hasMessageContaining("texts/advice.properties: the key (adv-emergency) is missing");
        assertThatLoading("vocabulary/ranking.csv", csv -> csv.replace("likely_from,6\n", ""))
                .hasMessageContaining("the value (likely_from) is missing");
    }

    @Test
    void what_the_rules_need_from_the_tables_is_checked() {
        assertThatLoading(CAUSE, drl -> drl.replace("luts:3 risk:2", "lutss:3 risk:2"))
                .hasMessageContaining("the group (luts) has no cap");
        assertThatLoading("vocabulary/sources.csv", csv -> csv.replace("\nSRC-29,", "\nSRC-290,"))
                .hasMessageContaining("the source (SRC-29) is not known");
        assertThatLoading("vocabulary/advice.csv", csv -> csv.replace("red-flag.acute-urinary-retention", "red-flag.x"))
                .hasMessageContaining(
                        "vocabulary/advice.csv:34:39: the table names the rule (red-flag.x), which does not exist");
        assertThatLoading("redflags/brain.properties", text -> text.replace("red-flag.stroke-signs.", "x."))
                .hasMessageContaining(
                        "redflags/brain.properties: the key (red-flag.stroke-signs.rationale) is missing");
        assertThatLoading(
                        "vocabulary/medicines.csv",
                        csv -> csv.replace("sertraline,N06AB06,ssri", "sertraline,N06AB06,ssrri"))
                .hasMessageContaining("the medicine class (ssrri) is not known.\nMaybe it is (ssri).");
        assertThatLoading(CAUSE, drl -> drl.replace("luts:3 risk:2", "luts-3 risk:2"))
                .hasMessageContaining("(luts-3) is not the cap of a group");
        assertThatLoading(FINDINGS, csv -> csv.replace("number,Cel,25,45", "number,Cel,25,"))
                .hasMessageContaining("the number (temperature-c) has no range");
        assertThatLoading(FINDINGS, csv -> csv.replace("number,Cel,25,45", "number,Cel,\"25,0\",45"))
                .hasMessageContaining("(25,0) in the column (min) is not a number");
    }

    @Test
    void the_tables_of_medicines_fit_together() {
        assertThatLoading("vocabulary/medicine-names.csv", csv -> csv.replace("Prozac,fluoxetine", "Prozac,fluoxetin"))
                .hasMessageContaining("the medicine (fluoxetin) is not known.\nMaybe it is (fluoxetine).");
        assertThatLoading("vocabulary/medicine-names.csv", csv -> csv + "PRO-ZAC,sertraline\n")
                .hasMessageContaining("(PRO-ZAC) is written like (Prozac), which is known already");
        assertThatLoading("vocabulary/medicine-names.csv", csv -> csv + "--,sertraline\n")
                .hasMessageContaining("the name (--) has no letters");
        assertThatLoading("vocabulary/medicine-effects.csv", csv -> csv + "ssri,no-known-effect,U,,\n")
                .hasMessageContaining("the class (ssri) has effects, and a row that says it has none");
    }

    @Test
    void an_annotation_that_is_not_read_in_a_rule_is_refused() {
        assertThatLoading(CAUSE, drl -> drl.replaceFirst("@cite\\( \"SRC-22\" \\)", "$0 @spec( \"C15\" )"))
                .hasMessageContaining("the annotation (@spec) is not read in this rule");
        assertThatLoading(CAUSE, drl -> drl.replaceFirst("@cite\\( \"SRC-22\" \\)", "$0 @avoid( \"mnh-no-shame\" )"))
                .hasMessageContaining("the annotation (@avoid) is not read in this rule");
    }

    @Test
    void words_without_rules_are_refused() {
        KnowledgeFiles files = KnowledgeFiles.standard(new Diagnostics());
        assertThatThrownBy(() -> load(files.with("causes/prostate-cancr_es.properties", "name=x\n")))
                .hasMessageContaining(
                        "causes/prostate-cancr_es.properties: there is no file of rules"
                                + " (causes/prostate-cancr.drl) whose words these could be.\nMaybe it is (causes/prostate-cancer.drl).");
    }

    @Test
    void the_hash_is_that_of_the_content_whatever_the_line_ends() {
        String standard = KnowledgeBase.standard().id().sha256();
        KnowledgeFiles files = KnowledgeFiles.standard(new Diagnostics());
        String text = files.read("texts/advice.properties", new Diagnostics());
        assertThat(load(KnowledgeFiles.standard(new Diagnostics())
                                .with("texts/advice.properties", text.replace("\n", "\r\n")))
                        .id()
                        .sha256())
                .isEqualTo(standard);
        assertThat(load(KnowledgeFiles.standard(new Diagnostics())
                                .with("texts/advice.properties", text + "# one more line\n"))
                        .id()
                        .sha256())
                .isNotEqualTo(standard);
    }

    private static org.assertj.core.api.AbstractThrowableAssert<?, ? extends Throwable> assertThatLoading(
            String path, UnaryOperator<String> change) {
        KnowledgeFiles files = KnowledgeFiles.standard(new Diagnostics());
        String text = files.readIfThere(path).orElseThrow();
        String changed = change.apply(text);
        assertThat(changed).as("the change took effect").isNotEqualTo(text);
        return assertThatThrownBy(() -> load(files.with(path, changed))).isInstanceOf(IllegalStateException.class);
    }

    private static Knowledge load(KnowledgeFiles files) {
        return KnowledgeDraft.of(files).checked();
    }
}
