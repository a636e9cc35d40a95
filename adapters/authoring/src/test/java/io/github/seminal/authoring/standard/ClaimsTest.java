package io.github.seminal.authoring.standard;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seminal.Assessment;
import io.github.seminal.Contribution;
import io.github.seminal.DecisionSupport;
import io.github.seminal.Evidence;
import io.github.seminal.Explanation;
import io.github.seminal.Outcome;
import io.github.seminal.Presentation;
import io.github.seminal.Urgency;
import io.github.seminal.knowledge.vocabulary.Cause;
import io.github.seminal.knowledge.vocabulary.Finding;
import io.github.seminal.knowledge.vocabulary.Vocabulary;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Claims of the article that no rule carries, or that are decided against it; each method begins with the claim. */
class ClaimsTest {

    private static final Vocabulary VOCABULARY = StandardPack.PACK.vocabulary();
    private final DecisionSupport support = DecisionSupport.standard();

    @Test
    void s_07_a_leak_that_nothing_explains_is_seen_by_a_doctor() {
        Assessment assessment = support.assess(Presentation.builder()
                .age(30)
                .present("leak-present", "leak-spontaneous-no-arousal")
                .absent("fever", "dysuria", "takes-any-medicine")
                .build());
        assertThat(assessment.outcome()).isEqualTo(Outcome.UNEXPLAINED);
        assertThat(assessment.urgency()).isEqualTo(Urgency.ROUTINE);
    }

    @Test
    void s_25_wet_dreams_are_likelier_in_the_young() {
        Cause emission = cause("nocturnal-emission");
        assertThat(Stream.of(15, 20, 30, 45, 60, 75).map(emission::basePointsAt))
                .containsExactly(2, 2, 1, 0, -1, -1);
    }

    @Test
    void s_35_erection_problems_are_neutral_for_retrograde_ejaculation() {
        Presentation.Builder dry = Presentation.builder().age(50).present("dry-orgasm");
        Explanation without = explanation(support.assess(dry.build()), "retrograde-ejaculation");
        Explanation with =
                explanation(support.assess(dry.present("erectile-dysfunction").build()), "retrograde-ejaculation");
        assertThat(with.points()).isEqualTo(without.points());
    }

    @Test
    void s_53_prostate_cancer_is_likelier_with_age() {
        Cause cancer = cause("prostate-cancer");
        assertThat(Stream.of(30, 45, 60, 75).map(cancer::basePointsAt)).containsExactly(-8, -3, -1, 0);
    }

    @Test
    void s_56_leakage_never_counts_as_a_sign_of_prostate_cancer() {
        String[] leaks = VOCABULARY.findings().values().stream()
                .filter(finding -> finding.group().equals("leak") && finding.type() == Finding.Type.TRISTATE)
                .map(Finding::code)
                .toArray(String[]::new);
        assertThat(leaks).hasSizeGreaterThan(10);
        Explanation cancer = explanation(
                support.assess(Presentation.builder()
                        .age(70)
                        .present("nocturia")
                        .present(leaks)
                        .build()),
                "prostate-cancer");
        assertThat(Stream.concat(cancer.supporting().stream(), cancer.opposing().stream())
                        .map(Contribution::evidence)
                        .flatMap(List::stream)
                        .map(Evidence::code))
                .containsOnly("nocturia");
    }

    @Test
    void s_67_prostatitis_gets_no_points_for_being_older() {
        assertThat(cause("cp-cpps").basePointsAt(60))
                .isLessThan(cause("cp-cpps").basePointsAt(35));
        assertThat(cause("acute-bacterial-prostatitis").basePointsAt(60))
                .isLessThanOrEqualTo(cause("acute-bacterial-prostatitis").basePointsAt(30));
    }

    @Test
    void s_83_acute_prostatitis_is_for_today_and_chronic_pain_for_the_general_practitioner() {
        assertThat(support.assess(Presentation.builder()
                                .age(35)
                                .present("fever", "dysuria", "perineal-pelvic-pain")
                                .build())
                        .urgency())
                .isEqualTo(Urgency.SAME_DAY);
        Assessment chronic = support.assess(Presentation.builder()
                .age(35)
                .present("perineal-pelvic-pain", "painful-ejaculation")
                .absent("fever")
                .measured("pain-duration-days", 200)
                .build());
        assertThat(chronic.urgency()).isEqualTo(Urgency.ROUTINE);
        assertThat(chronic.firstExplanation().orElseThrow().destination().code())
                .isEqualTo("gp");
    }

    private static Cause cause(String code) {
        return Objects.requireNonNull(VOCABULARY.causes().get(code), code);
    }

    private static Explanation explanation(Assessment assessment, String cause) {
        return assessment.considered().stream()
                .filter(one -> one.cause().equals(cause))
                .findFirst()
                .orElseThrow();
    }
}
