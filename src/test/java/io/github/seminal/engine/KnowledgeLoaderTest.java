package io.github.seminal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.seminal.KnowledgeBase;
import io.github.seminal.knowledge.diagnostic.Diagnostics;
import io.github.seminal.knowledge.vocabulary.KnowledgeFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A knowledge base with a fault answers nobody, and says everything that is wrong with it. */
class KnowledgeLoaderTest {

    private static final String CAUSES = "vocabulary/causes.csv";
    private static final String COMPILED_RULES = "compiled-rules.properties";
    private static final String URINARY = "rules/redflags/urinary.drl";
    private static final String FINDINGS = "vocabulary/findings.csv";

    @Test
    void a_rule_that_is_not_compiled_stops_the_start() {
        assertThatLoading(COMPILED_RULES, written -> written.replace("rules=556", "rules=557"))
                .hasMessageContaining("The rule files hold 557 rules, but 556 are compiled.")
                .hasMessageContaining("Maybe");
    }

    @Test
    void a_build_without_rules_stops_the_start() {
        assertThatLoading(COMPILED_RULES, written -> "")
                .hasMessageContaining("compiled-rules.properties: it does not say which rules are compiled")
                .hasMessageContaining("Maybe an IDE compiled the classes");
    }

    @Test
    void compiled_rules_that_nothing_names_stop_the_start() {
        assertThatLoading("knowledge.properties", text -> text.replace("redflags=blood ", "redflags="))
                .hasMessageContaining("rules/redflags/blood.drl: the file is compiled, but neither causes.csv nor"
                        + " knowledge.properties names it.");
    }

    @Test
    void a_rule_file_that_is_there_but_not_compiled_stops_the_start() {
        KnowledgeFiles files = KnowledgeFiles.ofClassPath();
        String identity = files.read("knowledge.properties", new Diagnostics());
        KnowledgeFiles withNew = files.with(
                        "knowledge.properties", identity.replace("redflags=blood ", "redflags=blood new "))
                .with("rules/redflags/new.drl", "package io.github.seminal.rules\n");
        assertThatThrownBy(() -> KnowledgeLoader.load(withNew))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(
                        "rules/redflags/new.drl: the file is there, but its rules are not compiled.\nMaybe");
    }

    @Test
    void the_build_wrote_down_the_rule_files_as_they_are_in_the_source() {
        CompiledFrom compiledFrom = CompiledFrom.read(KnowledgeFiles.ofClassPath(), new Diagnostics());
        assertThat(compiledFrom.digests()).isEqualTo(Digest.ofEach(RuleFiles.all()));
        assertThat(compiledFrom.rules())
                .isEqualTo(KnowledgeBase.standard().rulebook().rules().size());
    }

    @Test
    void a_rule_file_that_was_changed_after_it_was_compiled_is_refused_when_it_is_read() {
        KnowledgeFiles files = KnowledgeFiles.ofClassPath();
        String drl = files.read(URINARY, new Diagnostics());
        KnowledgeBase changed = KnowledgeLoader.load(files.with(URINARY, drl + "// a note\n"));
        assertThat(changed.id())
                .as("what answers is what was compiled")
                .isEqualTo(KnowledgeBase.standard().id());
        assertThatThrownBy(changed::rulebook)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("rules/redflags/urinary.drl: the file is not the one that was compiled")
                .hasMessageContaining("Maybe");
    }

    @Test
    void the_hash_of_a_pack_is_that_of_the_same_files_in_the_jar() {
        KnowledgeFiles files = KnowledgeLoader.standardFiles();
        assertThat(Digest.of(files.contents(), Digest.ofEach(files.ruleFiles())))
                .isEqualTo(KnowledgeBase.standard().id().sha256());
        assertThat(Digest.of(Map.of("a", "b"), Map.of("rules/c.drl", Digest.of("d"))))
                .as("every path and text, or digest of a rule file, each followed by a zero")
                .isEqualTo(Digest.of("a\0b\0rules/c.drl\0" + Digest.of("d") + "\0"));
        assertThat(Digest.of("abc"))
                .as("the example of FIPS 180-2")
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void hundreds_of_rule_classes_are_a_few() throws IOException {
        try (Stream<Path> all = Files.walk(Path.of("target/classes/io/github/seminal/rules"))) {
            assertThat(all.filter(Files::isRegularFile)).hasSizeBetween(10, 30);
        }
    }

    @Test
    void all_problems_are_reported_together_with_their_place() {
        KnowledgeFiles files = KnowledgeFiles.ofClassPath();
        Diagnostics none = new Diagnostics();
        String causes = files.read(CAUSES, none).replace("ROUTINE,gp,POSSIBLE,", "SOON,gpp,POSSIBLE,");
        String findings = files.read(FINDINGS, none)
                .replace("dysuria,DYSURIA,urin,tristate", "dysuria,DYSURIA,urin,threestate")
                .replace("fever,FEVER", "rigors-chills,FEVER");
        assertThatThrownBy(() -> KnowledgeLoader.load(files.with(CAUSES, causes).with(FINDINGS, findings)))
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
        assertThatThrownBy(
                        () -> KnowledgeLoader.load(KnowledgeFiles.ofClassPath().with("knowledge.properties", "id=x")))
                .hasMessageContaining("the key (version) is missing");
        assertThatLoading(CAUSES, csv -> csv.replaceFirst(",70\\+,", ",71+,"))
                .hasMessageContaining("the age band (71+) does not begin at 70");
        assertThatLoading(CAUSES, csv -> csv.replaceFirst(",unknown,", ",unknowable,"))
                .hasMessageContaining("do not cover every age and the unknown one");
        assertThatLoading("texts/advice.properties", text -> text.replace("adv-emergency=", "adv-emergencies="))
                .hasMessageContaining("texts/advice.properties: the key (adv-emergency) is missing");
        assertThatLoading("vocabulary/ranking.csv", csv -> csv.replace("likely_from,6\n", ""))
                .hasMessageContaining("the value (likely_from) is missing");
        assertThatLoading("knowledge.properties", text -> text.replace("redflags=blood ", "redflags=blod "))
                .hasMessageContaining("rules/redflags/blod.drl: the file is missing.");
    }

    @Test
    void what_the_rules_need_from_the_tables_is_checked() {
        assertThatLoading(CAUSES, csv -> csv.replace("luts:3 risk:2", "lutss:3 risk:2"))
                .hasMessageContaining("the group (luts) has no cap");
        assertThatLoading("vocabulary/sources.csv", csv -> csv.replace("\nSRC-29,", "\nSRC-290,"))
                .hasMessageContaining("the source (SRC-29) is not known");
        assertThatLoading("vocabulary/advice.csv", csv -> csv.replace("red-flag.acute-urinary-retention", "red-flag.x"))
                .hasMessageContaining(
                        "vocabulary/advice.csv: the table names the rule (red-flag.x), which is not there");
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
        KnowledgeFiles files = KnowledgeFiles.ofClassPath();
        String text = files.read("texts/advice.properties", new Diagnostics());
        assertThat(KnowledgeLoader.load(KnowledgeFiles.ofClassPath()
                                .with("texts/advice.properties", text.replace("\n", "\r\n")))
                        .id()
                        .sha256())
                .isEqualTo(standard);
        assertThat(KnowledgeLoader.load(KnowledgeFiles.ofClassPath()
                                .with("texts/advice.properties", text + "# one more line\n"))
                        .id()
                        .sha256())
                .isNotEqualTo(standard);
    }

    private static org.assertj.core.api.AbstractThrowableAssert<?, ? extends Throwable> assertThatLoading(
            String path, UnaryOperator<String> change) {
        KnowledgeFiles files = KnowledgeFiles.ofClassPath();
        String text = files.readIfThere(path).orElseThrow();
        String changed = change.apply(text);
        assertThat(changed).as("the change took effect").isNotEqualTo(text);
        return assertThatThrownBy(() -> KnowledgeLoader.load(files.with(path, changed)))
                .isInstanceOf(IllegalStateException.class);
    }
}
