package io.github.seminal.authoring.vignette;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.seminal.authoring.SmallPack;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class TestRunTest {

    private static final String GOOD = """
            - id: V-1
              title: Fever at 61
              patient: {age: 61, present: [leak-present, fever]}
              expected:
                first: RED_FLAG_ONLY
                urgency at least: SAME_DAY
                urgency at most: SAME_DAY
                red flags: [X-01]
                urgency of: {X-01: SAME_DAY}
                destination of: {X-01: ed}
            - id: V-2
              title: Fluid at stool
              patient: {age: 30, present: [leak-with-defecation]}
              expected:
                first: prostatorrhoea
                urgency at least: SELF_CARE
                urgency at most: ROUTINE
                likelihood: {prostatorrhoea: likely, pre-ejaculate: HIDDEN}
                order: [prostatorrhoea]
                not shown: [pre-ejaculate]
            """;

    private static final String CASES = """
            - rule: red-flag.old-fever
              says: {urgency: SAME_DAY, destination: ed}
              hits:
                - {age: 60, present: [fever]}
              near misses:
                - {age: 59, present: [fever]}
                - {age: 60, absent: [fever]}
            - rule: prostatorrhoea.leak-with-defecation
              says: {points: 5}
              hits:
                - {present: [leak-with-defecation]}
              near misses:
                - {present: [leak-with-urination]}
            - rule: inference.febrile
              says: {finding: febrile}
              hits:
                - {measured: {temperature-c: 38}}
              near misses:
                - {measured: {temperature-c: 37.9}}
            """;

    @TempDir
    private Path directory;

    @Test
    void vignettes_hits_and_near_misses_that_come_out_as_expected_pass() {
        TestRun run =
                TestRun.of(SmallPack.in(directory).vignettes(GOOD).cases(CASES).read());
        assertThat(run.failures()).isEmpty();
        assertThat(run.results())
                .hasSize(9)
                .extracting(TestResult::name)
                .contains("V-1 Fever at 61", "inference.febrile near miss 1");
    }

    @Test
    void a_red_flag_that_does_not_come_is_explained_by_the_condition_that_fails() {
        TestResult failure = onlyFailure(GOOD.replace("{age: 61,", "{age: 59,"));
        assertThat(failure.place()).hasToString("tests/vignettes.yaml:2");
        assertThat(failure.lines())
                .containsExactly(
                        "urgency",
                        "  expected: SAME_DAY",
                        "  got:      ROUTINE",
                        "red flags",
                        "  expected: X-01",
                        "  got:      none",
                        "urgency of X-01",
                        "  expected: SAME_DAY",
                        "  got:      it did not fire",
                        "destination of X-01",
                        "  expected: ed",
                        "  got:      it did not fire",
                        "outcome",
                        "  expected: RED_FLAG_ONLY",
                        "  got:      INSUFFICIENT",
                        "X-01 did not fire, red-flag.old-fever at redflags/general.drl:8:",
                        "  FAILS    Patient( age >= 60 )",
                        "  holds    Present( code == \"febrile\" )",
                        "fired: inference.febrile");
    }

    @Test
    void a_derived_finding_that_is_missing_is_followed_to_what_derives_it() {
        assertThat(onlyFailure(GOOD.replace("[leak-present, fever]", "[leak-present]"))
                        .lines())
                .containsSubsequence(
                        "  unknown  Present( code == \"febrile\" )",
                        "    derived by inference.febrile at inference/fever.drl:7:",
                        "      unknown  at least one of these:",
                        "        unknown  Present( code == \"fever\" )",
                        "        unknown  Measured( code == \"temperature-c\", value >= 38 )");
    }

    @Test
    void a_cause_that_does_not_come_is_explained_by_why_not() {
        assertThat(onlyFailure(GOOD.replace("present: [leak-with-defecation]", "present: [leak-present]"))
                        .lines())
                .contains("why not prostatorrhoea: No rule brings it into consideration.")
                .contains("  silent: prostatorrhoea.considered");
    }

    @Test
    void a_red_flag_that_nobody_expected_is_shown_with_what_it_matched() {
        assertThat(onlyFailure(GOOD.replace("red flags: [X-01]", "red flags: []"))
                        .lines())
                .containsSubsequence(
                        "X-01 fired, red-flag.old-fever at redflags/general.drl:8:", "  holds    Patient( age >= 60 )");
    }

    @Test
    void every_other_expectation_can_fail() {
        assertThat(subjects("likelihood: {prostatorrhoea: likely", "likelihood: {prostatorrhoea: possible"))
                .containsExactly("likelihood of prostatorrhoea");
        assertThat(subjects("order: [prostatorrhoea]", "order: [prostatorrhoea, pre-ejaculate]"))
                .containsExactly("order");
        assertThat(subjects("not shown: [pre-ejaculate]", "not shown: [prostatorrhoea]"))
                .containsExactly("not shown");
        assertThat(subjects("not shown: [pre-ejaculate]", "excluded: [pre-ejaculate]"))
                .containsExactly("excluded");
        assertThat(subjects("urgency of: {X-01: SAME_DAY}", "urgency of: {X-01: URGENT}"))
                .containsExactly("urgency of X-01");
        assertThat(subjects("destination of: {X-01: ed}", "destination of: {X-01: gp}"))
                .containsExactly("destination of X-01");
        assertThat(subjects("red flags: [X-01]", "red flags: [X-01]\n    must not fire: [X-01]"))
                .containsExactly("must not fire");
        assertThat(subjects("order: [prostatorrhoea]", "advice given: [adv-seek-same-day]"))
                .containsExactly("advice given");
        assertThat(subjects("order: [prostatorrhoea]", "advice withheld: [adv-reassure-prostatorrhoea]"))
                .containsExactly("advice withheld");
        assertThat(subjects("order: [prostatorrhoea]", "avoid: [mnh-no-drug-holiday]"))
                .containsExactly("avoid");
    }

    @Test
    void a_case_that_comes_out_otherwise_names_the_rule_and_the_condition() {
        TestRun run = TestRun.of(SmallPack.in(directory)
                .cases(CASES.replace("- {age: 60, present: [fever]}", "- {age: 59, present: [fever]}")
                        .replace("points: 5", "points: 4"))
                .read());
        assertThat(run.failures())
                .extracting(TestResult::name)
                .containsExactly("red-flag.old-fever hit 1", "prostatorrhoea.leak-with-defecation hit 1");
        assertThat(run.failures().get(0).lines()).contains("  expected: it fires", "  FAILS    Patient( age >= 60 )");
        assertThat(run.failures().get(1).lines()).containsSubsequence("points", "  expected: 4", "  got:      5");
    }

    @Test
    void the_report_for_build_servers_is_xml_whatever_stands_in_a_title() throws Exception {
        TestRun run = TestRun.of(SmallPack.in(directory)
                .vignettes(GOOD.replace("title: Fever at 61", "title: '<Fever> & \"61\"'")
                        .replace("red flags: [X-01]", "red flags: []"))
                .read());
        String xml = JUnitXml.of("small \u0001", run);
        Document document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        Element suite = document.getDocumentElement();
        assertThat(suite.getAttribute("tests")).isEqualTo("2");
        assertThat(suite.getAttribute("failures")).isEqualTo("1");
        Element first = (Element) suite.getElementsByTagName("testcase").item(0);
        assertThat(first.getAttribute("name")).isEqualTo("V-1 <Fever> & \"61\"");
        assertThat(first.getAttribute("line")).isEqualTo("2");
        assertThat(first.getElementsByTagName("failure").item(0).getTextContent())
                .contains("red flags", "expected: none", "got:      X-01");
    }

    @Test
    void what_is_measured_needs_tests_that_pass() {
        var pack = SmallPack.in(directory)
                .vignettes(GOOD.replace("{age: 61,", "{age: 59,"))
                .read();
        assertThatThrownBy(() -> TestRun.requireGreen(pack, TestSuite.of(pack)))
                .isInstanceOf(RefusedTestsException.class)
                .hasMessageContaining("tests/vignettes.yaml:2: the vignette (V-1) fails")
                .hasMessageContaining("\nMaybe run (seminal test) first.");
    }

    private List<String> subjects(String from, String to) {
        assertThat(GOOD).contains(from);
        return onlyFailure(GOOD.replace(from, to)).differences().stream()
                .map(Difference::subject)
                .toList();
    }

    private TestResult onlyFailure(String vignettes) {
        TestRun run = TestRun.of(SmallPack.in(directory).vignettes(vignettes).read());
        assertThat(run.failures()).hasSize(1);
        return run.failures().get(0);
    }
}
