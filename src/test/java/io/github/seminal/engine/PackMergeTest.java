package io.github.seminal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.seminal.knowledge.diagnostic.Diagnostics;
import io.github.seminal.knowledge.rulebook.Rulebook;
import io.github.seminal.knowledge.vocabulary.KnowledgeFiles;
import io.github.seminal.knowledge.vocabulary.Table;
import io.github.seminal.knowledge.vocabulary.VocabularyLoader;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class PackMergeTest {

    private static final String FILE = "rules/redflags/urinary.drl";

    private static String rule(String id) {
        return """
                package io.github.seminal.rules

                import io.github.seminal.Urgency
                import io.github.seminal.facts.*

                global Conclusions conclude

                rule "The rule %1$s"
                    @id( "red-flag.%1$s" )
                when
                    Present( code == "fever" )
                then
                    conclude.refer( Urgency.SAME_DAY, "ed" );
                end
                """.formatted(id);
    }

    private static KnowledgeFiles merged(KnowledgeFiles base, Map<String, String> pack) {
        Rulebook ofPack = Rulebook.parse(KnowledgeFiles.of(pack, false).ruleFiles());
        Diagnostics problems = new Diagnostics();
        PackMerge merge = PackMerge.of(base, pack, ofPack, new Properties(), problems);
        problems.throwIfAny();
        return merge.files();
    }

    private static List<String> rulesOf(KnowledgeFiles files) {
        return Rulebook.parse(files.ruleFiles()).rules().stream()
                .map(one -> one.id())
                .sorted()
                .toList();
    }

    @Test
    void packs_whose_files_have_the_same_name_lose_no_rule() {
        KnowledgeFiles files = KnowledgeFiles.of(Map.of(FILE, rule("standard")), false);
        for (String id : List.of("first", "second", "third")) {
            files = merged(files, Map.of(FILE, rule(id)));
        }
        assertThat(rulesOf(files))
                .containsExactly("red-flag.first", "red-flag.second", "red-flag.standard", "red-flag.third");
    }

    @Test
    void a_later_pack_replaces_a_rule_of_an_earlier_one() {
        KnowledgeFiles first = merged(KnowledgeFiles.of(Map.of(), false), Map.of(FILE, rule("one")));
        KnowledgeFiles second = merged(first, Map.of(FILE, rule("one").replace("SAME_DAY", "URGENT")));
        assertThat(rulesOf(second)).containsExactly("red-flag.one");
        assertThat(second.ruleFiles().values()).anyMatch(text -> text.contains("URGENT"));
    }

    @Test
    void a_rule_is_replaced_whatever_its_layout_and_its_neighbours_stay() {
        String one = rule("one");
        String header = one.substring(0, one.indexOf("rule \""));
        String inOneLine = one.substring(header.length()).strip().replaceAll("\\s*\n\\s*", " ") + "\n";
        String two = rule("two").substring(header.length());
        KnowledgeFiles first =
                merged(KnowledgeFiles.of(Map.of(), false), Map.of(FILE, header + inOneLine + "\n" + two));
        assertThat(rulesOf(first)).containsExactly("red-flag.one", "red-flag.two");

        KnowledgeFiles second = merged(first, Map.of(FILE, one.replace("SAME_DAY", "URGENT")));

        assertThat(rulesOf(second)).containsExactly("red-flag.one", "red-flag.two");
    }

    @Test
    void a_rule_that_shares_its_line_with_another_cannot_be_replaced_and_that_is_said() {
        String one = rule("one");
        String header = one.substring(0, one.indexOf("rule \""));
        String both = (one.substring(header.length()) + rule("two").substring(header.length()))
                .strip()
                .replaceAll("\\s*\n\\s*", " ");
        KnowledgeFiles first = merged(KnowledgeFiles.of(Map.of(), false), Map.of(FILE, header + both + "\n"));
        assertThatThrownBy(() -> merged(first, Map.of(FILE, rule("two"))))
                .hasMessageContaining("shares a line with another rule");
    }

    @Test
    void texts_in_another_language_are_laid_over_the_standard_ones() {
        String path = "texts/findings_es.properties";
        String standard = KnowledgeFiles.ofClassPath().readIfThere(path).orElseThrow();
        KnowledgeFiles files = merged(KnowledgeFiles.ofClassPath(), Map.of(path, "long-cycling.name=Ciclismo\n"));
        assertThat(files.contents().get(path))
                .startsWith(standard.stripTrailing())
                .endsWith("\nlong-cycling.name=Ciclismo\n");
    }

    @Test
    void a_pack_that_replaces_one_class_of_medicines_keeps_the_effects_of_all_others() {
        String path = "vocabulary/medicine-effects.csv";
        Table standard = Table.readIfThere(KnowledgeFiles.ofClassPath(), "medicine-effects.csv");
        KnowledgeFiles files = merged(
                KnowledgeFiles.of(Map.of(path, KnowledgeFiles.ofClassPath().readIfThere(path).orElseThrow()), true),
                Map.of(path, """
                        class,effect,grade,sources,note
                        ssri,lower-desire,A,SRC-43,
                        ssri,erectile-dysfunction,A,SRC-43,"one, quoted"
                        """));
        List<String> kept = standard.rows().stream()
                .map(Table.Row::source)
                .filter(row -> !row.startsWith("ssri,"))
                .toList();
        assertThat(kept).hasSizeGreaterThan(25);
        assertThat(files.contents().get(path).lines())
                .containsAll(kept)
                .filteredOn(line -> line.startsWith("ssri,"))
                .containsExactly(
                        "ssri,lower-desire,A,SRC-43,", "ssri,erectile-dysfunction,A,SRC-43,\"one, quoted\"");
    }

    @Test
    void a_row_is_replaced_whatever_quotes_it_is_written_with() {
        String path = "vocabulary/ranking.csv";
        KnowledgeFiles files = merged(
                KnowledgeFiles.of(Map.of(path, "name,value\nlikely_from,4\npossible_from,1\n"), true),
                Map.of(path, "name,value\n\"likely_from\",5\n"));
        assertThat(files.contents()).containsEntry(path, "name,value\n\"likely_from\",5\npossible_from,1\n");
    }

    @Test
    void a_merged_row_is_reported_on_the_line_of_its_author_though_another_row_says_the_same() {
        String path = "vocabulary/derived.csv";
        String row = "febrile,D,rule,";
        KnowledgeFiles files = merged(
                KnowledgeFiles.of(Map.of(path, "code,spec,origin,pattern\nother,D,rule,\nfebrile,E,rule,\n"), true),
                Map.of(path, "code,spec,origin,pattern\n\n" + row + "\n\n" + row + "\n"));
        Diagnostics problems = new Diagnostics();
        VocabularyLoader.load(files, problems);
        assertThat(problems.messages())
                .contains(path + ":5:1: the code (febrile) is defined twice.\nMaybe a finding has the same code.");
        assertThat(Table.place(files, "derived.csv", "other", "spec", "D"))
                .hasToString("standard:vocabulary/derived.csv:2:7");
    }
}
