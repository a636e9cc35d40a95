package io.github.seminal.authoring.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seminal.authoring.Pack;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of a pack whose texts are full of markup. */
class OwnPackPageTest {

    /** Characters of markup that are valid in a text. Complete markup is refused when the pack is read. */
    private static final String MARKUP = "1 < 2 > 0\" onclick='x' & more";

    @TempDir
    private Path directory;

    private String page = "";

    @BeforeEach
    void a_pack_with_signs_of_markup_in_every_text() throws IOException {
        write("knowledge.properties", "id=clinic\nversion=1\nstatus=a < b & test\n");
        write("changes.csv", """
                id,what,lowers_urgency,reason,who,date
                red-flag.testicular-torsion,retires,yes,%1$s,%1$s,2026-12-01
                """.formatted('"' + MARKUP.replace("\"", "\"\"") + '"'));
        write("vocabulary/findings.csv", """
                code,group,type,unit,min,max,values,icd10,hpo
                long-cycling,hist,tristate,,,,,,
                """);
        write("texts/findings.properties", """
                long-cycling.name=%1$s
                long-cycling.question=%1$s
                long-cycling.definition=%1$s
                """.formatted(MARKUP));
        write("redflags/cycling.properties", "red-flag.cyclist.rationale=" + MARKUP + "\n");
        write("causes/prostate-cancer.properties", "summary=" + MARKUP + "\n");
        write("texts/advice.properties", "adv-seek-same-day=" + MARKUP + "\n");
        write("texts/prohibitions.properties", "mnh-no-shame=" + MARKUP + "\n");
        write("texts/urgency.properties", "same-day.name=" + MARKUP + "\n");
        write("vocabulary/sources.csv", """
                id,title,publisher,date,address,status,note
                SRC-900,%1$s,%1$s,%1$s,,READ,%1$s
                SRC-901,A title,A house,2026,"https://example.org/""onmouseover=alert(1)",READ,
                SRC-902,A title,A house,2026,https://example.org/a?b=1&c=2,READ,
                """.formatted('"' + MARKUP.replace("\"", "\"\"") + '"'));
        write("redflags/cycling.drl", """
                package io.github.seminal.rules

                import io.github.seminal.Urgency
                import io.github.seminal.facts.*

                global Conclusions conclude

                rule "Cycling < 2 h > 1 h & more is seen today"
                    @id( "red-flag.cyclist" )
                    @spec( "X-01" )
                    @cite( "SRC-900 SRC-901 SRC-902" )
                    @within( "PT24H" )
                    @advice( "adv-seek-same-day" )
                    @basis( "a < b" )
                    @reviewed( "2026-11-25" )
                when
                    Present( code == "long-cycling" )
                then
                    conclude.refer( Urgency.SAME_DAY, "ed" );
                end
                """);
        write("tests/own.yaml", """
                vignettes:
                - id: "OWN-< 1"
                  title: A cyclist
                  patient: {age: 45}
                  expected: {first: INSUFFICIENT, urgency at least: ROUTINE, urgency at most: ROUTINE}
                  covers: [X-01]
                """);
        page = RulebookPage.of(Pack.overStandard(directory), RulebookPage.Results.none());
    }

    @Test
    void no_text_becomes_markup() {
        assertThat(page)
                .doesNotContain("1 < 2", "Cycling < 2", "a < b", "OWN-< 1", "& more", "& test")
                .contains("1 &lt; 2 &gt; 0")
                .contains("Cycling &lt; 2 h &gt; 1 h &amp; more is seen today");
        assertThat(page.split("<script", -1)).hasSize(2);
        assertThat(page.split("</script>", -1)).hasSize(2);
    }

    @Test
    void no_text_leaves_its_attribute() {
        assertThat(page).doesNotContainPattern("<[a-z][^<>]*\\son[a-z]+\\s*=");
    }

    @Test
    void only_an_address_of_the_web_becomes_a_link() {
        assertThat(page)
                .contains("<p>https://example.org/\"onmouseover=alert(1)</p>")
                .contains("href=\"https://example.org/a?b=1&amp;c=2\"");
    }

    @Test
    void it_shows_the_rule_at_its_place_in_the_pack_and_the_vignette_that_covers_it() {
        assertThat(page).contains("redflags/cycling.drl:8", "OWN-&lt; 1");
        assertThat(page).doesNotContain(directory.toString());
    }

    @Test
    void a_retired_rule_is_gone_and_no_link_leads_to_it() {
        assertThat(page)
                .doesNotContain("r-red-flag.testicular-torsion")
                .contains(
                        "<span class=\"badge\">Retired, lowers an urgency</span> <code>red-flag.testicular-torsion</code>");
    }

    @Test
    void what_is_not_of_the_standard_is_marked() {
        assertThat(page)
                .contains("Cycling &lt; 2 h &gt; 1 h &amp; more is seen today <span class=\"local\">local</span>");
        assertThat(page.split("class=\"local\"", -1)).hasSize(2);
    }

    private void write(String path, String text) throws IOException {
        Path file = directory.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }
}
