package io.github.seminal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.seminal.DecisionSupport;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a person is told of a text that is refused, word for word. */
class RefusalMessagesTest {

    private static final String AGE_ADVICE =
            "Maybe write whole digits without quotes; leave it out when it is not known.";

    private static RefusedInputException refused(String document) {
        return catchThrowableOfType(RefusedInputException.class, () -> new PresentationReader().read(document));
    }

    private static String refusalOf(String document) {
        return refused(document).details();
    }

    private static String refusalOf(byte[] document) {
        return catchThrowableOfType(RefusedInputException.class, () -> new PresentationReader().read(document))
                .details();
    }

    // Keys

    @Test
    void an_unknown_key_is_refused_with_the_nearest_known_one() {
        assertThat(refusalOf("{\"findngs\": {}}")).isEqualTo("""
                line 1, column 2, findngs: The key (findngs) is not one of [id, age, findings, medicines].
                Maybe it is (findings).""");
    }

    @Test
    void a_finding_beside_the_findings_is_shown_its_place() {
        assertThat(refusalOf("{\"fever\": \"present\"}")).isEqualTo("""
                line 1, column 2, fever: The key (fever) is not one of [id, age, findings, medicines].
                Maybe it is a finding: write it inside (findings).""");
    }

    @Test
    void an_unknown_key_of_a_medicine_is_refused_with_the_nearest_known_one() {
        assertThat(refusalOf("{\"medicines\": [{\"name\": \"x\",\n  \"startedDayAgo\": 3}]}"))
                .isEqualTo("""
                line 2, column 3, medicines[0].startedDayAgo: The key (startedDayAgo) is not one of \
                [name, startedDaysAgo, doseIncreasedDaysAgo, stoppedDaysAgo].
                Maybe it is (startedDaysAgo).""");
    }

    @Test
    void an_unknown_key_of_a_medicine_without_a_near_one_may_be_left_out() {
        assertThat(refusalOf("{\"medicines\": [{\"name\": \"x\", \"dose\": 3}]}"))
                .isEqualTo("""
                line 1, column 30, medicines[0].dose: The key (dose) is not one of \
                [name, startedDaysAgo, doseIncreasedDaysAgo, stoppedDaysAgo].
                Maybe leave it out.""");
    }

    @Test
    void a_key_that_is_given_twice_is_refused() {
        assertThat(refusalOf("{\"age\": 61,\n \"age\": 61}")).isEqualTo("""
                line 2, column 2, age: The key (age) is given twice.
                Maybe remove one of the two.""");
    }

    @Test
    void a_finding_that_is_given_twice_is_refused() {
        assertThat(refusalOf("{\"findings\": {\"fever\": \"absent\",\n  \"fever\": \"present\"}}"))
                .isEqualTo("""
                line 2, column 3, findings.fever: The key (fever) is given twice.
                Maybe remove one of the two.""");
    }

    @Test
    void a_key_of_a_medicine_that_is_given_twice_is_refused() {
        assertThat(refusalOf("{\"medicines\": [{\"name\": \"x\", \"name\": \"y\"}]}"))
                .isEqualTo("""
                line 1, column 30, medicines[0].name: The key (name) is given twice.
                Maybe remove one of the two.""");
    }

    @Test
    void a_key_that_is_far_too_long_is_refused_and_cut_short() {
        assertThat(refusalOf("{\"findings\": {\"" + "k".repeat(1500) + "\": \"present\"}}"))
                .isEqualTo("""
                line 1, column 15, findings.%1$s...: The text (%1$s...) has 1500 characters, more than 1000.
                Maybe shorten it.""", "k".repeat(60));
    }

    // Age and id

    @Test
    void an_age_in_quotes_is_refused() {
        assertThat(refusalOf("{\"age\": \"61\"}"))
                .isEqualTo(
                        "line 1, column 2, age: The age is the text (61), not a whole number of years.\n%s",
                        AGE_ADVICE);
    }

    @Test
    void a_fractional_age_is_refused() {
        assertThat(refusalOf("{\"age\": 61.5}"))
                .isEqualTo(
                        "line 1, column 2, age: The age is the number (61.5), not a whole number of years.\n%s",
                        AGE_ADVICE);
    }

    @Test
    void a_true_age_is_refused() {
        assertThat(refusalOf("{\"age\": true}"))
                .isEqualTo("line 1, column 2, age: The age is (true), not a whole number of years.\n%s", AGE_ADVICE);
    }

    @Test
    void an_age_beyond_all_measure_is_refused() {
        assertThat(refusalOf("{\"age\": 1e999}"))
                .isEqualTo(
                        "line 1, column 2, age: The age is the number (1e999), not a whole number of years.\n%s",
                        AGE_ADVICE);
    }

    @Test
    void an_age_too_large_for_an_integer_is_refused_and_not_cut() {
        assertThat(refusalOf("{\"age\": 4294967357}"))
                .isEqualTo(
                        "line 1, column 2, age: The age is the number (4294967357), not a whole number of years.\n%s",
                        AGE_ADVICE);
    }

    @Test
    void an_age_among_the_findings_must_be_whole_as_well() {
        assertThat(refusalOf("{\"findings\": {\"age-years\": 61.5}}"))
                .isEqualTo(
                        "line 1, column 15, findings.age-years: The age is the number (61.5), not a whole number of years."
                                + "\n%s",
                        AGE_ADVICE);
    }

    @Test
    void two_ages_that_differ_are_refused() {
        assertThat(refusalOf("{\"age\": 61, \"findings\": {\"age-years\": 62}}"))
                .isEqualTo("""
                line 1, column 26, findings.age-years: Contradiction: the age was given as (61) and as (62).
                Maybe ask again; if it stays unclear, leave it out as unknown.""");
    }

    @Test
    void an_id_that_is_a_number_is_refused() {
        assertThat(refusalOf("{\"id\": 17}")).isEqualTo("""
                line 1, column 2, id: The id is the number (17), not a text.
                Maybe write it in double quotes, or leave it out.""");
    }

    @Test
    void an_id_that_is_far_too_long_is_refused() {
        assertThat(refusalOf("{\"id\": \"" + "x".repeat(1001) + "\"}")).isEqualTo("""
                line 1, column 2, id: The text (%s...) has 1001 characters, more than 1000.
                Maybe shorten it.""", "x".repeat(60));
    }

    @Test
    void an_id_that_ends_in_the_middle_of_a_character_is_refused() {
        assertThat(refusalOf("{\"id\": \"\\ud83d\"}")).isEqualTo("""
                line 1, column 2, id: The text holds one half of a character of two (a lone surrogate).
                Maybe it was cut in the middle of a character: write it again.""");
    }

    // Findings

    @Test
    void findings_in_a_list_are_refused() {
        assertThat(refusalOf("{\"findings\": [\"fever\"]}")).isEqualTo("""
                line 1, column 2, findings: The value of (findings) is a list, not an object.
                Maybe write {"fever": "absent"}.""");
    }

    @Test
    void a_finding_that_is_true_is_refused() {
        assertThat(refusalOf("{\"findings\": {\"fever\": true}}")).isEqualTo("""
                line 1, column 15, findings.fever: The finding (fever) is (true), neither a word nor a number.
                Maybe write "present".""");
    }

    @Test
    void a_finding_that_is_false_is_refused() {
        assertThat(refusalOf("{\"findings\": {\"fever\": false}}")).isEqualTo("""
                line 1, column 15, findings.fever: The finding (fever) is (false), neither a word nor a number.
                Maybe write "absent".""");
    }

    @Test
    void a_finding_that_is_a_list_is_refused() {
        assertThat(refusalOf("{\"findings\": {\"fever\": [\"present\"]}}")).isEqualTo("""
                line 1, column 15, findings.fever: The finding (fever) is a list, neither a word nor a number.
                Maybe write "present", "absent" or a number.""");
    }

    @Test
    void a_finding_that_is_an_object_is_refused() {
        assertThat(refusalOf("{\"findings\": {\"fever\": {\"since\": 3}}}")).isEqualTo("""
                line 1, column 15, findings.fever: The finding (fever) is an object, neither a word nor a number.
                Maybe write "present", "absent" or a number.""");
    }

    @Test
    void a_number_beyond_all_measure_is_refused() {
        assertThat(refusalOf("{\"findings\": {\"psa-ng-ml\": 1e999}}")).isEqualTo("""
                line 1, column 15, findings.psa-ng-ml: \
                The finding (psa-ng-ml) is the number (1e999), not one that a finding can have.
                Maybe a digit slipped in; leave it out when it is not known.""");
    }

    @Test
    void not_a_number_is_refused() {
        assertThat(refusalOf("{\"findings\": {\"psa-ng-ml\": NaN}}")).isEqualTo("""
                line 1, column 15, findings.psa-ng-ml: \
                The finding (psa-ng-ml) is the number (NaN), not one that a finding can have.
                Maybe a digit slipped in; leave it out when it is not known.""");
    }

    @Test
    void infinity_is_refused() {
        assertThat(refusalOf("{\"findings\": {\"psa-ng-ml\": -Infinity}}")).isEqualTo("""
                line 1, column 15, findings.psa-ng-ml: \
                The finding (psa-ng-ml) is the number (-Infinity), not one that a finding can have.
                Maybe a digit slipped in; leave it out when it is not known.""");
    }

    @Test
    void a_number_of_more_than_a_hundred_digits_is_refused() {
        assertThat(refusalOf("{\"findings\": {\"psa-ng-ml\": " + "1".repeat(101) + "}}"))
                .isEqualTo("""
                line 1, column 15: A number has more than 100 digits.
                Maybe round it.""");
    }

    // Medicines

    @Test
    void medicines_that_are_no_list_are_refused() {
        assertThat(refusalOf("{\"medicines\": \"none\"}")).isEqualTo("""
                line 1, column 2, medicines: The value of (medicines) is the text (none), not a list.
                Maybe write [{"name": "sertraline"}], or [] when none is taken.""");
    }

    @Test
    void a_medicine_that_is_no_object_is_refused() {
        assertThat(refusalOf("{\"medicines\": [\"sertraline\"]}")).isEqualTo("""
                line 1, column 16, medicines[0]: The medicine is the text (sertraline), not an object.
                Maybe write {"name": "sertraline"}.""");
    }

    @Test
    void a_medicine_without_a_name_is_refused() {
        assertThat(refusalOf("{\"medicines\": [{\"name\": \"x\"},\n {\"startedDaysAgo\": 3}]}"))
                .isEqualTo("""
                line 2, column 2, medicines[1]: The medicine has no name.
                Maybe write its generic name: {"name": "sertraline"}.""");
    }

    @Test
    void a_medicine_with_a_blank_name_is_refused() {
        assertThat(refusalOf("{\"medicines\": [{\"name\": \" \\t\"}]}")).isEqualTo("""
                line 1, column 16, medicines[0]: The medicine has no name.
                Maybe write its generic name: {"name": "sertraline"}.""");
    }

    @Test
    void a_name_of_a_medicine_that_is_a_number_is_refused() {
        assertThat(refusalOf("{\"medicines\": [{\"name\": 5}]}")).isEqualTo("""
                line 1, column 17, medicines[0].name: The name of the medicine is the number (5), not a text.
                Maybe write its generic name in quotes.""");
    }

    @Test
    void fractional_days_are_refused() {
        assertThat(refusalOf("{\"medicines\": [{\"name\": \"x\", \"startedDaysAgo\": 2.5}]}"))
                .isEqualTo("""
                line 1, column 30, medicines[0].startedDaysAgo: \
                The value of (startedDaysAgo) is the number (2.5), not a whole number of days.
                %s""", AGE_ADVICE);
    }

    @Test
    void days_in_quotes_are_refused() {
        assertThat(refusalOf("{\"medicines\": [{\"name\": \"x\", \"stoppedDaysAgo\": \"3\"}]}"))
                .isEqualTo("""
                line 1, column 30, medicines[0].stoppedDaysAgo: \
                The value of (stoppedDaysAgo) is the text (3), not a whole number of days.
                %s""", AGE_ADVICE);
    }

    // The document

    @Test
    void an_empty_document_is_refused() {
        assertThat(refusalOf("")).isEqualTo("""
                line 1, column 1: The document is empty.
                Maybe it was not saved; for a patient of whom nothing is known, write {}.""");
    }

    @Test
    void a_blank_document_is_refused() {
        assertThat(refusalOf(" \n\t ")).isEqualTo("""
                line 1, column 1: The document is empty.
                Maybe it was not saved; for a patient of whom nothing is known, write {}.""");
    }

    @Test
    void a_list_of_presentations_is_refused() {
        assertThat(refusalOf("[{\"age\": 61}]")).isEqualTo("""
                line 1, column 1: The presentation is a list, not an object.
                Maybe write {"findings": {"fever": "absent"}}.""");
    }

    @Test
    void a_null_is_no_presentation() {
        assertThat(refusalOf("null")).isEqualTo("""
                line 1, column 1: The presentation is (null), not an object.
                Maybe write {"findings": {"fever": "absent"}}.""");
    }

    @Test
    void a_second_document_is_refused() {
        assertThat(refusalOf("{\"id\": \"a\"}\n{\"id\": \"b\"}")).isEqualTo("""
                line 2, column 1: There is more after the end of the presentation.
                Maybe give each presentation a document, or a line, of its own.""");
    }

    @Test
    void garbage_after_the_document_is_refused() {
        assertThat(refusalOf("{} or so")).isEqualTo("""
                line 1, column 4: There is more after the end of the presentation.
                Maybe give each presentation a document, or a line, of its own.""");
    }

    @Test
    void a_document_longer_than_a_mebibyte_is_refused() {
        assertThat(refusalOf(new byte[PresentationReader.MOST_BYTES + 1])).isEqualTo("""
                line 1, column 1: The document is longer than 1048576 bytes.
                Maybe it holds many presentations: give each one a document, or a line, of its own.""");
    }

    @Test
    void of_many_unknown_findings_a_hundred_are_named() {
        String findings = IntStream.range(0, 1_900)
                .mapToObj(i -> "\"unheard-of-" + i + "\":\"present\"")
                .collect(Collectors.joining(","));
        Submission submission = new PresentationReader().read("{\"findings\":{" + findings + "}}");
        RefusedInputException refusal =
                catchThrowableOfType(RefusedInputException.class, () -> submission.assess(DecisionSupport.standard()));
        assertThat(refusal.problems()).hasSize(101);
        assertThat(refusal)
                .hasMessage("The input was refused: 101 problems (limit, 100 unknown-finding).\n"
                        + "Maybe show problems() to whoever wrote it; they name what was given of the patient.");
    }

    @Test
    void of_many_malformed_values_a_hundred_are_named_and_the_rest_is_not_read() {
        String findings =
                IntStream.range(0, 4_900).mapToObj(i -> "\"f" + i + "\":true").collect(Collectors.joining(","));
        RefusedInputException refusal = refused("{\"findings\":{" + findings + "}}");
        assertThat(refusal.problems()).hasSize(101);
        assertThat(refusal.details())
                .endsWith("there are more than 100 problems, and the rest was not read.\n"
                        + "Maybe something else than a presentation was given.");
    }

    @Test
    void a_document_of_very_many_values_is_refused() {
        String findings =
                IntStream.range(0, 6_000).mapToObj(i -> "\"f" + i + "\":null").collect(Collectors.joining(","));
        assertThat(refusalOf("{\"findings\":{" + findings + "}}"))
                .endsWith(": There are more than 2000 findings.\n"
                        + "Maybe several patients were put into one presentation.");
    }

    @Test
    void a_byte_that_is_not_utf_8_is_refused_and_not_replaced() {
        byte[] document = "{\"id\":\n \"caf?\"}".getBytes(StandardCharsets.ISO_8859_1);
        document["{\"id\":\n \"caf".length()] = (byte) 0xe9;
        assertThat(refusalOf(document)).isEqualTo("""
                line 2, column 6: The byte 0xe9 is not UTF-8.
                Maybe it is not a text, or a text in another encoding: save it as UTF-8.""");
    }

    @Test
    void a_character_that_is_cut_off_at_the_end_is_not_utf_8() {
        assertThat(refusalOf(new byte[] {'{', (byte) 0xe6, (byte) 0xbc})).isEqualTo("""
                line 1, column 2: The byte 0xe6 is not UTF-8.
                Maybe it is not a text, or a text in another encoding: save it as UTF-8.""");
    }

    @Test
    void an_image_is_refused() {
        assertThat(refusalOf(new byte[] {(byte) 0x89, 'P', 'N', 'G'})).isEqualTo("""
                line 1, column 1: The byte 0x89 is not UTF-8.
                Maybe it is not a text, or a text in another encoding: save it as UTF-8.""");
    }

    // Malformed JSON

    @Test
    void a_document_that_breaks_off_is_refused() {
        assertThat(refusalOf("{\"age\": 61,\n \"findings\": {")).isEqualTo("""
                line 2, column 15: The text ends in the middle of the presentation.
                Maybe a closing quote, bracket or brace is missing.""");
    }

    @Test
    void a_comma_that_is_left_over_is_refused() {
        assertThat(refusalOf("{\"age\": 61,}")).isEqualTo("""
                line 1, column 12: (}) stands where a name in double quotes should.
                Maybe a comma is left over before it, or the quotes are missing.""");
    }

    @Test
    void a_comma_that_is_missing_is_refused() {
        assertThat(refusalOf("{\"age\": 61 \"id\": \"a\"}")).isEqualTo("""
                line 1, column 12: (") stands where a comma or the end of the object or list should.
                Maybe a comma, a quote or a bracket is missing before it.""");
    }

    @Test
    void a_colon_that_is_missing_is_refused() {
        assertThat(refusalOf("{\"age\" 61}")).isEqualTo("""
                line 1, column 8: (6) stands where a colon should.
                Maybe a colon is missing before it.""");
    }

    @Test
    void a_value_that_is_missing_is_refused() {
        assertThat(refusalOf("{\"age\": }")).isEqualTo("""
                line 1, column 9: (}) stands where a value should.
                Maybe a value is missing, or a comma is left over before it.""");
    }

    @Test
    void a_word_without_quotes_is_refused() {
        assertThat(refusalOf("{\"findings\": {\"fever\": present}}")).isEqualTo("""
                line 1, column 24: (present) is not a JSON value.
                Maybe write it in double quotes.""");
    }

    @Test
    void single_quotes_are_refused() {
        assertThat(refusalOf("{'age': 61}")).isEqualTo("""
                line 1, column 2: A single quote stands here.
                Maybe use double quotes for names and texts.""");
    }

    @Test
    void a_comment_is_refused() {
        assertThat(refusalOf("{ // the age\n \"age\": 61}")).isEqualTo("""
                line 1, column 3: JSON has no comments, but a slash stands here.
                Maybe remove the comment.""");
    }

    @Test
    void brackets_that_do_not_fit_are_refused() {
        assertThat(refusalOf("{\"findings\": {\"fever\": \"absent\"]}")).isEqualTo("""
                line 1, column 32: (]) stands where (}) should.
                Maybe one of the two brackets is missing or left over.""");
    }

    @Test
    void a_line_break_inside_a_text_is_refused() {
        assertThat(refusalOf("{\"id\": \"a\nb\"}")).isEqualTo("""
                line 1, column 10: A control character (code 10) stands inside a text.
                Maybe a closing quote is missing; for a line break inside a text write \\n.""");
    }

    @Test
    void a_zero_byte_is_refused() {
        assertThat(refusalOf("{\u0000\"age\": 61}")).endsWith("""
                : A control character (code 0) stands between the values.
                Maybe it is not a text, or a text in another encoding: save it as UTF-8.""");
    }

    @Test
    void an_unknown_escape_is_refused() {
        assertThat(refusalOf("{\"id\": \"\\q\"}")).isEqualTo("""
                line 1, column 10: A backslash inside a text begins no known escape.
                Maybe write two backslashes for one.""");
    }

    @Test
    void a_leading_zero_is_refused() {
        assertThat(refusalOf("{\"age\": 061}")).isEqualTo("""
                line 1, column 10: A number is not written as JSON writes it.
                Maybe write it as 38.5: no plus sign, no leading zeros, digits on both sides of the point.""");
    }

    @Test
    void nesting_that_is_far_too_deep_is_refused() {
        assertThat(refusalOf("{\"findings\": {\"fever\": " + "[".repeat(100) + "]".repeat(100) + "}}"))
                .isEqualTo("""
                line 1, column 15, findings.fever: The finding (fever) is a list, neither a word nor a number.
                Maybe write "present", "absent" or a number.
                line 1, column 54: The text is nested deeper than 32 levels.
                Maybe brackets are left over: a presentation needs 3 levels.""");
    }

    // Several problems

    @Test
    void everything_that_is_wrong_is_reported_together_and_the_id_is_found_behind_it() {
        RefusedInputException refusal = refused("""
                {"age": "x",
                 "findings": {"fever": true},
                 "medicines": [{"nam": "y"}],
                 "id": "case-1"}""");
        assertThat(refusal.id()).isEqualTo("case-1");
        assertThat(refusal.line()).isEqualTo(1);
        assertThat(refusal.problems())
                .extracting(problem -> problem.place().toString())
                .containsExactly(
                        "line 1, column 2, age",
                        "line 2, column 15, findings.fever",
                        "line 3, column 17, medicines[0].nam");
    }

    @Test
    void the_id_is_kept_when_the_text_breaks_off_behind_it() {
        assertThat(refused("{\"id\": \"case-1\", ").id()).isEqualTo("case-1");
    }

    @Test
    void there_is_no_id_when_the_text_breaks_off_before_it() {
        assertThat(refused("{\"age\": ,\"id\": \"case-1\"}").id()).isNull();
    }

    @Test
    void a_document_on_a_later_line_is_refused_with_that_line() {
        RefusedInputException refusal = catchThrowableOfType(
                RefusedInputException.class,
                () -> new PresentationReader().read("{\"age\": true}".getBytes(StandardCharsets.UTF_8), 7));
        assertThat(refusal.line()).isEqualTo(7);
        assertThat(refusal.details()).startsWith("line 7, column 2, age: ");
    }
}
