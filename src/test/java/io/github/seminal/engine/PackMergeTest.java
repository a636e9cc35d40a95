package io.github.seminal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.seminal.knowledge.diagnostic.Diagnostics;
import io.github.seminal.knowledge.rulebook.Rulebook;
import io.github.seminal.knowledge.vocabulary.KnowledgeFiles;
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
        return KnowledgeFiles.of(merge.files(), true);
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
}
