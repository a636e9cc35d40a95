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
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A knowledge base with a fault answers nobody, and says everything that is wrong with it. */
class KnowledgeDraftTest {

    private static final String CAUSES = "vocabulary/causes.csv";
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
        Path resources = Path.of("src/main/resources");
        Path own = resources.resolve("io/github/seminal");
        Set<String> found = new TreeSet<>();
        for (Path root : List.of(resources.resolve("rules"), own)) {
            try (Stream<Path> paths = Files.walk(root)) {
                paths.filter(Files::isRegularFile)
                        .map(path -> (root.equals(own) ? own : resources).relativize(path))
                        .map(path -> path.toString().replace('\\', '/'))
                        .forEach(found::add);
            }
        }
        found.remove("files.txt");
        assertThat(Files.readAllLines(own.resolve("files.txt"))).containsExactlyElementsOf(found);
    }

    @Test
    void all_problems_are_reported_together_with_their_place() {
        KnowledgeFiles files = KnowledgeFiles.standard(new Diagnostics());
        Diagnostics none = new Diagnostics();
        String causes = files.read(CAUSES, none).replace("ROUTINE,gp,POSSIBLE,", "SOON,gpp,POSSIBLE,");
        String findings = files.read(FINDINGS, none)
                .replace("dysuria,DYSURIA,urin,tristate", "dysuria,DYSURIA,urin,threestate")
                .replace("fever,FEVER", "rigors-chills,FEVER");
        assertThatThrownBy(() -> load(files.with(CAUSES, causes).with(FINDINGS, findings)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("vocabulary/findings.csv:")
                .hasMessageContaining("(threestate) is no type")
                .hasMessageContaining("(rigors-chills) is there twice")
                .hasMessageContaining("vocabulary/causes.csv:")
                .hasMessageContaining("(SOON) in the column (urgency) is no Urgency")
                .hasMessageContaining("the destination (gpp) is not known.\nMaybe it is (gp).");
    }

    @Test
    void a_missing_file_column_or_text_is_named() {
        assertThatThrownBy(() -> load(KnowledgeFiles.standard(new Diagnostics()).with("knowledge.properties", "id=x")))
                .hasMessageContaining("the key (version) is missing");
        assertThatLoading(CAUSES, csv -> csv.replaceFirst(",70\\+,", ",71+,"))
                .hasMessageContaining("the age band (71+) does not begin at 70");
        assertThatLoading(CAUSES, csv -> csv.replaceFirst(",unknown,", ",unknowable,"))
                .hasMessageContaining("do not cover every age and the unknown one");
        assertThatLoading("texts/advice.properties", text -> text.replace("adv-emergency=", "adv-emergencies="))
                .hasMessageContaining("texts/advice.properties: the key (adv-emergency) is missing");
        assertThatLoading("vocabulary/ranking.csv", csv -> csv.replace("likely_from,6\n", ""))
                .hasMessageContaining("the value (likely_from) is missing");
    }

    @Test
    void what_the_rules_need_from_the_tables_is_checked() {
        assertThatLoading(CAUSES, csv -> csv.replace("luts:3 risk:2", "lutss:3 risk:2"))
                .hasMessageContaining("the group (luts) has no cap");
        assertThatLoading("vocabulary/sources.csv", csv -> csv.replace("\nSRC-29,", "\nSRC-290,"))
                .hasMessageContaining("the source (SRC-29) is not known");
        assertThatLoading("vocabulary/advice.csv", csv -> csv.replace("red-flag.acute-urinary-retention", "red-flag.x"))
                .hasMessageContaining(
                        "vocabulary/advice.csv:33:18: the table names the rule (red-flag.x), which does not exist");
        assertThatLoading("texts/rationale.properties", text -> text.replace("red-flag.stroke-signs=", "x="))
                .hasMessageContaining("the key (red-flag.stroke-signs) is missing");
        assertThatLoading(
                        "vocabulary/medicines.csv",
                        csv -> csv.replace("sertraline,N06AB06,ssri", "sertraline,N06AB06,ssrri"))
                .hasMessageContaining("the medicine class (ssrri) is not known.\nMaybe it is (ssri).");
        assertThatLoading(CAUSES, csv -> csv.replace("luts:3 risk:2", "luts-3 risk:2"))
                .hasMessageContaining("(luts-3) in the column (group_caps) is no cap");
        assertThatLoading(FINDINGS, csv -> csv.replace("number,Cel,25,45", "number,Cel,25,"))
                .hasMessageContaining("the number (temperature-c) has no range");
        assertThatLoading(FINDINGS, csv -> csv.replace("number,Cel,25,45", "number,Cel,\"25,0\",45"))
                .hasMessageContaining("(25,0) in the column (min) is not a number");
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
