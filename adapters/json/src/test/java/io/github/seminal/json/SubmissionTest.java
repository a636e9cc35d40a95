package io.github.seminal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.seminal.Assessment;
import io.github.seminal.DecisionSupport;
import io.github.seminal.InvalidPresentationException;
import io.github.seminal.InvalidPresentationException.Problem;
import io.github.seminal.Urgency;
import java.util.List;
import org.junit.jupiter.api.Test;

class SubmissionTest {

    private static final String DOCUMENT = """
            {"id": "case-1", "age": 161,
             "medicines": [{"name": "sertraline", "stoppedDaysAgo": -4},
                           {"name": "codeine"}, {"name": "codeine"}],
             "findings": {"blood-in-sperm": "present", "psa-ng-ml": -1}}
            """;

    @Test
    void what_the_vocabulary_does_not_know_is_refused_with_its_place() {
        RefusedInputException refusal = refusal(
                DecisionSupport.standard(),
                "{\"id\": \"case-1\",\n\n \"findings\": {\"blood-in-sperm\": \"present\"}}");
        assertThat(refusal.details())
                .startsWith("line 3, column 15, findings.blood-in-sperm: "
                        + "The finding (blood-in-sperm) is not in the vocabulary ")
                .endsWith("\nMaybe it is (blood-in-semen).");
        assertThat(refusal.id()).isEqualTo("case-1");
        assertThat(refusal.line()).isEqualTo(3);
    }

    @Test
    void every_problem_is_reported_in_the_order_of_the_document() {
        RefusedInputException refusal = refusal(
                refusing(
                        problem("psa-ng-ml", "Too low"),
                        problem("blood-in-sperm", "Not known"),
                        problem("age", "Too old"),
                        problem("medicines[0].stoppedDaysAgo", "Too few days")),
                DOCUMENT);
        assertThat(refusal.details()).isEqualTo("""
                line 1, column 18, age: Too old.
                Maybe no.
                line 2, column 39, medicines[0].stoppedDaysAgo: Too few days.
                Maybe no.
                line 4, column 15, findings.blood-in-sperm: Not known.
                Maybe no.
                line 4, column 44, findings.psa-ng-ml: Too low.
                Maybe no.""");
    }

    @Test
    void a_problem_with_one_of_two_medicines_of_the_same_name_points_at_that_one() {
        assertThat(detailsOf(
                        DecisionSupport.standard(),
                        "{\"medicines\": [{\"name\": \"codeine\"}, {\"name\": \"codeine\", \"stoppedDaysAgo\": -1}]}"))
                .contains(
                        "line 1, column 57, medicines[1].stoppedDaysAgo: The medicine (codeine) has (stoppedDaysAgo) -1,"
                                + " outside 0 to 36500 days.\nMaybe leave it out when it is not known.");
    }

    @Test
    void contradictions_are_refused_with_their_places() {
        assertThat(detailsOf(DecisionSupport.standard(), """
                {"findings": {"leak-present": "absent", "leak-during-sleep": "present", "takes-any-medicine": "absent"},
                 "medicines": [{"name": "sertraline", "startedDaysAgo": 5, "stoppedDaysAgo": 9}, {"name": "codeine"},
                               {"name": "Codeine", "startedDaysAgo": 4}]}
                """)).isEqualTo("""
                line 1, column 41, findings.leak-during-sleep: Contradiction: the finding (leak-present) was given as (absent), \
                and (leak-during-sleep) as (present).
                Maybe leave one of them out, and ask again.
                line 1, column 73, findings.takes-any-medicine: Contradiction: the finding (takes-any-medicine) was given as \
                (absent), and the list of medicines names (codeine).
                Maybe say since when it is stopped, or leave one of them out.
                line 2, column 60, medicines[0].stoppedDaysAgo: Contradiction: the medicine (sertraline) has (stoppedDaysAgo) 9, \
                before its start 5 days ago.
                Maybe the days are exchanged; leave out what is not known.
                line 3, column 16, medicines[2]: Contradiction: the medicine (Codeine) is listed twice, with other dates.
                Maybe list it once, with the first start and the last dose rise.""");
    }

    @Test
    void a_finding_without_a_code_is_refused_with_its_place() {
        assertThat(detailsOf("{\"findings\": {\"\": \"present\", \" \": 3, \"fever\": \"\"}}"))
                .contains("A finding has no code ().")
                .contains("The finding (fever) has no value ().");
    }

    @Test
    void a_misspelt_finding_is_refused_even_when_it_is_not_known() {
        assertThat(detailsOf(DecisionSupport.standard(), "{\"findings\": {\"fevr\": \"unknown\", \"dysura\": null}}"))
                .contains("findings.fevr: The finding (fevr) is not in the vocabulary")
                .contains("Maybe it is (fever).")
                .contains("Maybe it is (dysuria).");
    }

    @Test
    void a_problem_without_a_place_points_at_the_document() {
        assertThat(detailsOf(refusing(problem("the whole", "Wrong")), "{}"))
                .isEqualTo("line 1, column 1: Wrong.\nMaybe no.");
    }

    @Test
    void the_age_is_found_among_the_findings_as_well() {
        assertThat(detailsOf(refusing(problem("age", "Wrong")), "{\"findings\": {\"age-years\": 161}}"))
                .isEqualTo("line 1, column 15, findings.age-years: Wrong.\nMaybe no.");
    }

    @Test
    void a_presentation_that_is_in_order_is_assessed() {
        Assessment assessment = new PresentationReader()
                .read("{\"age\": 61, \"findings\": {\"blood-in-semen\": \"present\","
                        + " \"erectile-dysfunction\": \"present\"}}")
                .assess(DecisionSupport.standard());
        assertThat(assessment.urgency()).isEqualTo(Urgency.URGENT);
    }

    private static String detailsOf(DecisionSupport support, String document) {
        return refusal(support, document).details();
    }

    private static String detailsOf(String document) {
        return refusal(document).details();
    }

    private static RefusedInputException refusal(DecisionSupport support, String document) {
        Submission submission = new PresentationReader().read(document);
        return catchThrowableOfType(RefusedInputException.class, () -> submission.assess(support));
    }

    private static Problem problem(String subject, String what) {
        return new Problem("made-up", subject, what, "no");
    }

    private static DecisionSupport refusing(Problem... problems) {
        return StubSupport.assessing(presentation -> {
            throw new InvalidPresentationException(List.of(problems));
        });
    }

    private static RefusedInputException refusal(String document) {
        return catchThrowableOfType(RefusedInputException.class, () -> new PresentationReader().read(document));
    }
}
