package io.github.seminal.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seminal.knowledge.diagnostic.Diagnostics;
import io.github.seminal.knowledge.files.KnowledgeFiles;
import io.github.seminal.knowledge.rulebook.Rule;
import io.github.seminal.knowledge.vocabulary.Table;
import io.github.seminal.knowledge.vocabulary.VocabularyLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackMergeTest {

    private static final Knowledge STANDARD = Knowledge.standard();
    private static final String TWO_RULES_IN_ONE_LINE = rule("one", "SAME_DAY") + " " + rule("two", "SAME_DAY") + "\n";

    @TempDir
    private Path directory;

    private static String rule(String id, String urgency) {
        return """
                rule "The rule %1$s" @id( "red-flag.%1$s" ) @spec( "X" ) @cite( "CONSENSUS" ) @within( "PT24H" )\
                 @reviewed( "2026-11-25" ) when Present( code == "fever" ) then\
                 conclude.refer( Urgency.%2$s, "sexual-health" ); end""".formatted(id, urgency);
    }

    private Knowledge with(Knowledge base, String pack, String rules, String... ids) throws IOException {
        Path folder = directory.resolve(pack);
        Files.createDirectories(folder.resolve("redflags"));
        Files.writeString(folder.resolve("knowledge.properties"), "id=" + pack + "\nversion=1\nstatus=a test\n");
        Files.writeString(folder.resolve("redflags/urinary.drl"), """
                package io.github.seminal.rules

                import io.github.seminal.Urgency
                import io.github.seminal.facts.*

                global Conclusions conclude

                """ + rules);
        StringBuilder rationale = new StringBuilder();
        for (String id : ids) {
            rationale.append("red-flag.").append(id).append(".rationale=A test.\n");
        }
        Files.writeString(folder.resolve("redflags/urinary.properties"), rationale);
        return base.plus(folder);
    }

    private void justify(String pack) throws IOException {
        Files.createDirectories(directory.resolve(pack));
        Files.writeString(directory.resolve(pack).resolve("changes.csv"), """
                id,what,lowers_urgency,reason,who,date
                red-flag.one,replaces,yes,A test,A. Clinician,2026-12-01
                """);
    }

    private static List<String> own(Knowledge knowledge) {
        return knowledge.rulebook().rules().stream()
                .map(Rule::id)
                .filter(id -> STANDARD.rulebook().rule(id).isEmpty())
                .sorted()
                .toList();
    }

    @Test
    void packs_whose_files_have_the_same_name_lose_no_rule() throws IOException {
        Knowledge knowledge = STANDARD;
        for (String id : List.of("first", "second", "third")) {
            knowledge = with(knowledge, id, rule(id, "SAME_DAY"), id);
        }
        assertThat(own(knowledge)).containsExactly("red-flag.first", "red-flag.second", "red-flag.third");
        assertThat(knowledge.rulebook().rules())
                .hasSize(STANDARD.rulebook().rules().size() + 3);
    }

    @Test
    void a_later_pack_replaces_a_rule_of_an_earlier_one_whatever_its_layout_and_its_neighbours_stay()
            throws IOException {
        Knowledge first = with(STANDARD, "first", TWO_RULES_IN_ONE_LINE, "one", "two");
        justify("second");
        Knowledge second = with(first, "second", rule("one", "URGENT").replace("PT24H", "P14D"));
        assertThat(own(second)).containsExactly("red-flag.one", "red-flag.two");
        assertThat(second.rulebook().rule("red-flag.one").orElseThrow().urgency())
                .hasToString("URGENT");
        assertThat(second.changes())
                .contains("The rule (red-flag.one) is replaced (A. Clinician, 2026-12-01): A test. This lowers an"
                        + " urgency.");
        assertThat(second.id().changes()).containsExactly("red-flag.one");
    }

    @Test
    void the_hash_depends_on_the_pack_and_on_what_it_is_laid_over() throws IOException {
        Knowledge one = with(STANDARD, "first", rule("one", "SAME_DAY"), "one");
        Knowledge same = with(STANDARD, "first", rule("one", "SAME_DAY"), "one");
        Knowledge other = with(STANDARD, "first", rule("one", "URGENT").replace("PT24H", "P14D"), "one");
        justify("twice");
        Knowledge twice = with(one, "twice", rule("one", "SAME_DAY"), "one");
        assertThat(same.id()).isEqualTo(one.id());
        assertThat(List.of(one.id().sha256(), other.id().sha256(), twice.id().sha256()))
                .doesNotHaveDuplicates()
                .doesNotContain(STANDARD.id().sha256());
    }

    @Test
    void texts_in_another_language_are_laid_over_the_standard_ones() {
        String path = "texts/findings_es.properties";
        String standard = STANDARD.files().withTranslations().readIfThere(path).orElseThrow();
        KnowledgeFiles pack = KnowledgeFiles.of(Map.of(path, "long-cycling.name=Ciclismo\n"));
        assertThat(PackMerge.of(STANDARD.files(), pack, new Diagnostics())
                        .files()
                        .contents())
                .hasEntrySatisfying(
                        path,
                        text -> assertThat(text)
                                .startsWith(standard.stripTrailing())
                                .endsWith("\nlong-cycling.name=Ciclismo\n"));
    }

    private static KnowledgeFiles laidOver(String path, String standard, String own) {
        return PackMerge.of(
                        KnowledgeFiles.of(Map.of(path, standard)),
                        KnowledgeFiles.of(Map.of(path, own)),
                        new Diagnostics())
                .files();
    }

    @Test
    void a_pack_that_replaces_one_class_of_medicines_keeps_the_effects_of_all_others() {
        String path = "vocabulary/medicine-effects.csv";
        KnowledgeFiles files = laidOver(
                path, STANDARD.files().withTranslations().readIfThere(path).orElseThrow(), """
                class,effect,grade,sources,note
                ssri,lower-desire,A,SRC-43,
                ssri,erectile-dysfunction,A,SRC-43,"one, quoted"
                """);
        List<String> kept = Table.readIfThere(STANDARD.files(), "medicine-effects.csv").rows().stream()
                .map(Table.Row::source)
                .filter(row -> !row.startsWith("ssri,"))
                .toList();
        assertThat(kept).hasSizeGreaterThan(25);
        List<String> merged = files.readIfThere(path).orElseThrow().lines().toList();
        assertThat(merged).containsAll(kept);
        assertThat(merged)
                .filteredOn(line -> line.startsWith("ssri,"))
                .containsExactly("ssri,lower-desire,A,SRC-43,", "ssri,erectile-dysfunction,A,SRC-43,\"one, quoted\"");
    }

    @Test
    void a_row_is_replaced_whatever_quotes_it_is_written_with() {
        String path = "vocabulary/ranking.csv";
        assertThat(laidOver(path, "name,value\nlikely_from,4\npossible_from,1\n", "name,value\n\"likely_from\",5\n")
                        .readIfThere(path))
                .contains("name,value\n\"likely_from\",5\npossible_from,1\n");
    }

    @Test
    void a_merged_row_is_reported_on_the_line_of_its_author_though_another_row_says_the_same() {
        String path = "vocabulary/derived.csv";
        String row = "febrile,D,rule,";
        KnowledgeFiles files = laidOver(
                path,
                "code,spec,origin,pattern\nother,D,rule,\nfebrile,E,rule,\n",
                "code,spec,origin,pattern\n\n" + row + "\n\n" + row + "\n");
        Diagnostics problems = new Diagnostics();
        VocabularyLoader.load(files, problems);
        assertThat(problems.messages())
                .contains(path + ":5:1: the code (febrile) is defined twice.\nMaybe a finding has the same code.");
        assertThat(Table.place(files, "derived.csv", "other", "spec", "D"))
                .hasToString("standard:vocabulary/derived.csv:2:7");
    }
}
