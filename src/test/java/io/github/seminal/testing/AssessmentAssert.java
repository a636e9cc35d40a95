package io.github.seminal.testing;

import io.github.seminal.Advice;
import io.github.seminal.Assessment;
import io.github.seminal.Explanation;
import io.github.seminal.Outcome;
import io.github.seminal.Prohibition;
import io.github.seminal.RedFlag;
import io.github.seminal.Urgency;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;

/** Assertions that read as a clinician would say them. */
public final class AssessmentAssert extends AbstractAssert<AssessmentAssert, Assessment> {

    private AssessmentAssert(Assessment actual) {
        super(actual, AssessmentAssert.class);
    }

    public static AssessmentAssert assertThat(Assessment actual) {
        return new AssessmentAssert(actual);
    }

    public AssessmentAssert hasUrgency(Urgency urgency) {
        Assertions.assertThat(actual.urgency()).as("urgency").isEqualTo(urgency);
        return this;
    }

    public AssessmentAssert hasOutcome(Outcome outcome) {
        Assertions.assertThat(actual.outcome()).as("outcome").isEqualTo(outcome);
        return this;
    }

    public AssessmentAssert raises(String... specs) {
        Assertions.assertThat(specs()).as("red flags").containsAll(List.of(specs));
        return this;
    }

    public AssessmentAssert doesNotRaise(String... specs) {
        Assertions.assertThat(specs()).as("red flags").doesNotContainAnyElementsOf(orNone(specs));
        return this;
    }

    public AssessmentAssert ranksFirst(String cause) {
        Assertions.assertThat(causes()).as("explanations").startsWith(cause);
        return this;
    }

    public AssessmentAssert explainsNothing() {
        Assertions.assertThat(causes()).as("explanations").isEmpty();
        return this;
    }

    public RankAssert ranks(String cause) {
        Assertions.assertThat(causes()).as("explanations").contains(cause);
        return new RankAssert(this, cause);
    }

    public AssessmentAssert advises(String... codes) {
        Assertions.assertThat(advice()).as("advice").containsAll(List.of(codes));
        return this;
    }

    public AssessmentAssert doesNotAdvise(String... codes) {
        Assertions.assertThat(advice()).as("advice").doesNotContainAnyElementsOf(orNone(codes));
        return this;
    }

    public AssessmentAssert forbids(String... codes) {
        Assertions.assertThat(actual.avoid().stream().map(Prohibition::id).toList())
                .as("prohibitions")
                .containsAll(List.of(codes));
        return this;
    }

    public AssessmentAssert fired(String... rules) {
        Assertions.assertThat(actual.rulesFired()).as("rules fired").containsAll(List.of(rules));
        return this;
    }

    /** The red flag with this specification id rests on exactly this evidence, in the contract's short form. */
    public AssessmentAssert raisesOn(String spec, String... evidence) {
        raises(spec);
        RedFlag flag = actual.redFlags().stream()
                .filter(one -> one.spec().equals(spec))
                .findFirst()
                .orElseThrow();
        Assertions.assertThat(flag.evidence())
                .as("evidence of %s", spec)
                .extracting(Object::toString)
                .containsExactly(evidence);
        return this;
    }

    /** AssertJ refuses to exclude nothing; a code that never occurs stands for it. */
    private static List<String> orNone(String... codes) {
        return codes.length == 0 ? List.of("(none)") : List.of(codes);
    }

    private List<String> specs() {
        return actual.redFlags().stream().map(RedFlag::spec).toList();
    }

    private List<String> causes() {
        return actual.explanations().stream().map(Explanation::cause).toList();
    }

    private List<String> advice() {
        return actual.advice().stream().map(Advice::id).toList();
    }

    /** Where one cause stands among the others. */
    public static final class RankAssert {

        private final AssessmentAssert assessment;
        private final String cause;

        private RankAssert(AssessmentAssert assessment, String cause) {
            this.assessment = assessment;
            this.cause = cause;
        }

        public AssessmentAssert above(String... others) {
            List<String> causes = assessment.causes();
            Assertions.assertThat(Arrays.stream(others).map(causes::indexOf))
                    .as("the places of %s below %s in %s", Arrays.toString(others), cause, causes)
                    .allMatch(place -> place < 0 || place > causes.indexOf(cause));
            return assessment;
        }
    }
}
