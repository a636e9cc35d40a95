package io.github.seminal.test;

import io.github.seminal.Advice;
import io.github.seminal.Assessment;
import io.github.seminal.Explanation;
import io.github.seminal.Outcome;
import io.github.seminal.Prohibition;
import io.github.seminal.RedFlag;
import io.github.seminal.Urgency;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on an answer that read as a clinician would say them. Causes, advice and destinations are named by their codes;
 * red flags, pathways and cautions by the id of their rule or by their short number, for instance {@code RF-49a}.
 */
public final class AssessmentAssert extends AbstractAssert<AssessmentAssert, Assessment> {

    private AssessmentAssert(@Nullable Assessment actual) {
        super(actual, AssessmentAssert.class);
    }

    /** Begins to assert something on this answer. */
    public static AssessmentAssert assertThat(@Nullable Assessment actual) {
        return new AssessmentAssert(actual);
    }

    /** It is exactly as urgent as this. */
    public AssessmentAssert hasUrgency(Urgency urgency) {
        Assertions.assertThat(answer().urgency()).as("urgency").isEqualTo(urgency);
        return this;
    }

    /** It is as urgent as this, or more. */
    public AssessmentAssert hasUrgencyOfAtLeast(Urgency urgency) {
        Assertions.assertThat(answer().urgency()).as("urgency").isGreaterThanOrEqualTo(urgency);
        return this;
    }

    /** The plan sends the patient to this destination first. */
    public AssessmentAssert sendsTo(String destination) {
        Assertions.assertThat(answer().plan().destination().code())
                .as("destination of the plan")
                .isEqualTo(destination);
        return this;
    }

    /** It is an answer of this kind. */
    public AssessmentAssert hasOutcome(Outcome outcome) {
        Assertions.assertThat(answer().outcome()).as("outcome").isEqualTo(outcome);
        return this;
    }

    /** It has these red flags, pathways or cautions, maybe among others. */
    public AssessmentAssert raises(String... flags) {
        Assertions.assertThat(flags()).as("red flags").containsAll(List.of(flags));
        return this;
    }

    /** It has none of these red flags, pathways and cautions. */
    public AssessmentAssert doesNotRaise(String... flags) {
        Assertions.assertThat(flags()).as("red flags").doesNotContainAnyElementsOf(orNone(flags));
        return this;
    }

    /** This red flag, pathway or caution rests on exactly this evidence, in its short form, for instance {@code age 61}. */
    public AssessmentAssert raisesOn(String flag, String... evidence) {
        raises(flag);
        RedFlag raised = answer().redFlags().stream()
                .filter(one -> one.spec().equals(flag) || one.rule().equals(flag))
                .findFirst()
                .orElseThrow();
        Assertions.assertThat(raised.evidence())
                .as("evidence of %s", flag)
                .extracting(Object::toString)
                .containsExactly(evidence);
        return this;
    }

    /** This cause is the first explanation. */
    public AssessmentAssert ranksFirst(String cause) {
        Assertions.assertThat(causes()).as("explanations").startsWith(cause);
        return this;
    }

    /** No cause is likely or possible. */
    public AssessmentAssert explainsNothing() {
        Assertions.assertThat(causes()).as("explanations").isEmpty();
        return this;
    }

    /** This cause is among the explanations; what follows says above which others. */
    public RankAssert ranks(String cause) {
        Assertions.assertThat(causes()).as("explanations").contains(cause);
        return new RankAssert(this, cause);
    }

    /** None of these causes is among the explanations. */
    public AssessmentAssert doesNotRank(String... causes) {
        Assertions.assertThat(causes()).as("explanations").doesNotContainAnyElementsOf(orNone(causes));
        return this;
    }

    /** It gives this advice, maybe among other. */
    public AssessmentAssert advises(String... advice) {
        Assertions.assertThat(advice()).as("advice").containsAll(List.of(advice));
        return this;
    }

    /** It gives none of this advice. */
    public AssessmentAssert doesNotAdvise(String... advice) {
        Assertions.assertThat(advice()).as("advice").doesNotContainAnyElementsOf(orNone(advice));
        return this;
    }

    /** It has these prohibitions, maybe among others. */
    public AssessmentAssert forbids(String... prohibitions) {
        Assertions.assertThat(answer().avoid().stream().map(Prohibition::id).toList())
                .as("prohibitions")
                .containsAll(List.of(prohibitions));
        return this;
    }

    /** The rules with these ids matched, maybe among others. */
    public AssessmentAssert fired(String... rules) {
        Assertions.assertThat(answer().rulesFired()).as("rules fired").containsAll(List.of(rules));
        return this;
    }

    private Assessment answer() {
        isNotNull();
        return actual;
    }

    /** AssertJ refuses to exclude nothing; a code that never occurs stands for it. */
    private static List<String> orNone(String... codes) {
        return codes.length == 0 ? List.of("(none)") : List.of(codes);
    }

    private List<String> flags() {
        return answer().redFlags().stream()
                .flatMap(flag -> Stream.of(flag.spec(), flag.rule()).distinct())
                .toList();
    }

    private List<String> causes() {
        return answer().explanations().stream().map(Explanation::cause).toList();
    }

    private List<String> advice() {
        return answer().advice().stream().map(Advice::id).toList();
    }

    /** Where one cause stands among the others. */
    public static final class RankAssert {

        private final AssessmentAssert assessment;
        private final String cause;

        private RankAssert(AssessmentAssert assessment, String cause) {
            this.assessment = assessment;
            this.cause = cause;
        }

        /** It stands above each of these that is an explanation at all. */
        public AssessmentAssert above(String... others) {
            List<String> causes = assessment.causes();
            Assertions.assertThat(Arrays.stream(others).map(causes::indexOf))
                    .as("the places of %s below %s in %s", Arrays.toString(others), cause, causes)
                    .allMatch(place -> place < 0 || place > causes.indexOf(cause));
            return assessment;
        }
    }
}
