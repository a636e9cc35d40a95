package io.github.seminal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.seminal.KnowledgeBase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulebookTest {

    @TempDir
    Path folder;

    @Test
    void the_page_goes_to_the_file_and_nothing_else_is_said() throws IOException {
        Path page = folder.resolve("page.html");
        Run run = Run.of("rulebook", "--quick", "-o", page.toString());
        assertThat(run).isEqualTo(new Run(0, "", ""));
        assertThat(Files.readString(page)).startsWith("<!doctype html>").endsWith("</html>\n");
    }

    @Test
    void without_a_file_the_page_goes_to_standard_output() {
        Run run = Run.of("rulebook");
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).startsWith("<!doctype html>").contains("r-prostate-cancer.considered");
    }

    @Test
    @Tag("long")
    void the_page_of_the_standard_rules_is_the_one_in_the_documents() throws IOException {
        Run run = Run.of("rulebook", "--tests", "../../src/test/resources");
        assertThat(run.out().equals(Files.readString(Path.of("../../docs/rulebook.html"))))
                .as("docs/rulebook.html is what the command writes")
                .isTrue();
    }

    @Test
    void json_has_every_rule() throws IOException {
        Run run = Run.of("rulebook", "--format", "json");
        assertThat(run.exitCode()).isZero();
        JsonNode rules = new ObjectMapper().readTree(run.out());
        assertThat(rules.size()).isEqualTo(KnowledgeBase.standard().ruleCount());
        assertThat(run.out()).endsWith("]\n").doesNotEndWith("\n\n");
    }

    @Test
    void a_pack_is_laid_over_the_standard_rules() throws IOException {
        pack("""
                rule "A first seizure needs emergency care, says the clinic"
                    @id( "red-flag.first-seizure" )
                    @spec( "RF-10" )
                    @cite( "SRC-88" )
                    @within( "PT0H" )
                    @advice( "adv-emergency" )
                    @reviewed( "2026-11-25" )
                when
                    Present( code == "seizure-new" )
                then
                    conclude.refer( Urgency.EMERGENCY_NOW, "ed" );
                end
                """);
        Files.writeString(folder.resolve("changes.csv"), """
                id,what,lowers_urgency,reason,who,date
                red-flag.first-seizure,replaces,no,Shorter,A. Clinician,2026-12-01
                """);
        Run run = Run.of("rulebook", "--quick", folder.toString());
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("says the clinic", "redflags/own.drl:8", "r-prostate-cancer.considered");
    }

    @Test
    void a_pack_with_a_fault_is_1_with_its_place() throws IOException {
        pack("whne\n");
        Run run = Run.of("rulebook", folder.toString());
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("redflags/own.drl:8", "whne", "Maybe");
    }

    @Test
    void a_folder_that_is_not_there_is_1() {
        Run run = Run.of("rulebook", folder.resolve("none").toString());
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("does not exist.", "Maybe");
    }

    @Test
    void alone_without_a_pack_is_2() {
        Run run = Run.of("rulebook", "--alone");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("""
                The option (--alone) needs a directory.
                Maybe the directory was left out.
                Help: seminal rulebook --help
                """);
    }

    @Test
    void an_unknown_format_is_2() {
        Run run = Run.of("rulebook", "--format", "pdf");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("expected one of [HTML, JSON] (case-insensitive) but was 'pdf'");
    }

    @Test
    void a_file_that_cannot_be_written_is_2() {
        Run run = Run.of(
                "rulebook", "-o", folder.resolve("none").resolve("page.html").toString());
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("cannot be written.\nMaybe its folder is missing.");
    }

    @Test
    void a_folder_of_tests_that_is_not_there_is_2() {
        Run run = Run.of("rulebook", "--tests", folder.resolve("none").toString());
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith("There is no folder (").contains("\nMaybe the path begins at");
    }

    private void pack(String rule) throws IOException {
        Files.writeString(folder.resolve("knowledge.properties"), "id=clinic\nversion=1\nstatus=a test\n");
        Path file = folder.resolve("redflags/own.drl");
        Files.createDirectories(file.getParent());
        Files.writeString(file, """
                package io.github.seminal.rules

                import io.github.seminal.Urgency
                import io.github.seminal.facts.*

                global Conclusions conclude

                """ + rule);
    }
}
