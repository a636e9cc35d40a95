package io.github.seminal.authoring.cover;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seminal.authoring.SmallPack;
import io.github.seminal.authoring.page.CoveragePage;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoverageTest {

    private static final String FULL = """
            - rule: red-flag.old-fever
              hits:
                - {age: 60, present: [fever]}
                - {age: 61, present: [fever]}
              near misses:
                - {age: 59, present: [fever]}
                - {age: 60, absent: [fever]}
            """;

    @TempDir
    private Path directory;

    @Test
    void a_rule_whose_conditions_are_all_seen_at_work_has_no_gap() {
        assertThat(gaps("red-flag.old-fever", FULL)).isEmpty();
    }

    @Test
    void a_side_of_a_limit_that_nobody_meets_is_a_gap() {
        assertThat(gaps("red-flag.old-fever", FULL.replace("    - {age: 60, present: [fever]}\n", "")))
                .containsExactly("at age >= 60, line 16");
        assertThat(gaps("red-flag.old-fever", FULL.replace("    - {age: 61, present: [fever]}\n", "")))
                .containsExactly("above age >= 60, line 16");
        assertThat(gaps("red-flag.old-fever", FULL.replace("{age: 59, present", "{present")))
                .containsExactly("below age >= 60, line 16");
    }

    @Test
    void a_side_is_met_only_where_all_other_conditions_hold() {
        assertThat(gaps("red-flag.old-fever", FULL.replace("{age: 59, present", "{age: 59, absent")))
                .containsExactly(
                        "the rule does not match because it fails Patient( age >= 60 ), line 16",
                        "below age >= 60, line 16");
    }

    @Test
    void a_condition_that_never_stops_its_rule_is_a_gap() {
        assertThat(gaps("red-flag.old-fever", FULL.replace("    - {age: 60, absent: [fever]}\n", "")))
                .containsExactly("the rule does not match because it fails Present( code == \"febrile\" ), line 17");
    }

    @Test
    void each_code_of_a_list_should_decide_alone() {
        String cases = """
                - rule: prostatorrhoea.considered
                  hits:
                    - {present: [leak-with-defecation, leak-with-urination]}
                  near misses:
                    - {present: [fever]}
                """;
        assertThat(gaps("prostatorrhoea.considered", cases))
                .containsExactly(
                        "it alone decides \"leak-with-defecation\", line 19",
                        "it alone decides \"leak-with-urination\", line 19");
        assertThat(gaps("prostatorrhoea.considered", cases.replace("[leak-with-defecation, ", "[")))
                .containsExactly("it alone decides \"leak-with-defecation\", line 19");
    }

    @Test
    void each_alternative_should_be_seen_to_make_the_rule_match() {
        assertThat(gaps("inference.febrile", """
                - rule: inference.febrile
                  hits:
                    - {measured: {temperature-c: 38}}
                    - {measured: {temperature-c: 39}}
                  near misses:
                    - {measured: {temperature-c: 37.9}}
                """))
                .containsExactly("the rule matches because it holds Present( code == \"fever\" ), line 13");
    }

    @Test
    void vignettes_count_for_every_rule_and_cases_for_their_own() {
        Coverage coverage =
                Coverage.of(SmallPack.in(directory).cases(FULL).vignettes("""
                        - id: V-1
                          title: Fever at 61
                          patient: {age: 61, present: [fever]}
                          expected:
                            first: RED_FLAG_ONLY
                            urgency at least: SAME_DAY
                            urgency at most: SAME_DAY
                            red flags: [X-01]
                        """).read());
        assertThat(coverage.ofRules()).isEqualTo(new Coverage.Share(2, 2, 6));
        assertThat(coverage.rules())
                .filteredOn(rule -> !rule.isMatched())
                .extracting(RuleCoverage::id)
                .contains("prostatorrhoea.considered", "pre-ejaculate.before-puberty")
                .hasSize(4);
        assertThat(coverage.ofSides()).isEqualTo(new Coverage.Share(1, 3, 6));
    }

    @Test
    void the_page_holds_what_was_seen_and_escapes_what_authors_wrote() {
        String page = CoveragePage.of(
                "<img src=x>", Coverage.of(SmallPack.in(directory).cases(FULL).read()));
        assertThat(page)
                .doesNotContain("<img", "<script", "http://", "https://")
                .contains("&lt;img src=x&gt;")
                .contains("<strong>Not seen</strong>: the rule matches because it holds: <code>Present( code == "
                        + "\"leak-with-defecation\" )</code>")
                .contains("never matches; ");
    }

    private List<String> gaps(String rule, String cases) {
        return Coverage.of(SmallPack.in(directory).cases(cases).read()).rules().stream()
                .filter(one -> one.id().equals(rule))
                .flatMap(one -> one.gaps().stream())
                .map(gap -> gap.kind().words() + " " + gap.text() + ", line " + gap.line())
                .toList();
    }
}
