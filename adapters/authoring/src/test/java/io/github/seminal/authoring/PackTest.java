package io.github.seminal.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seminal.Assessment;
import io.github.seminal.DecisionSupport;
import io.github.seminal.Explanation;
import io.github.seminal.Presentation;
import io.github.seminal.RedFlag;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PackTest {

    @Test
    void the_standard_pack_answers_in_plain_java_as_drools_does() {
        Pack pack = Pack.standard(Optional.empty());
        Presentation patient = Presentation.builder()
                .age(61)
                .present("blood-in-semen", "erectile-dysfunction", "weak-stream", "nocturia")
                .noMedicines()
                .build();
        Assessment plain = pack.knowledge().assess(patient);
        Assessment drools = DecisionSupport.standard().assess(patient);
        assertThat(plain.urgency()).isEqualTo(drools.urgency());
        assertThat(plain.outcome()).isEqualTo(drools.outcome());
        assertThat(plain.rulesFired()).isEqualTo(drools.rulesFired());
        assertThat(plain.redFlags())
                .extracting(RedFlag::rule)
                .isEqualTo(drools.redFlags().stream().map(RedFlag::rule).toList());
        assertThat(plain.considered())
                .extracting(Explanation::cause, Explanation::points)
                .isEqualTo(drools.considered().stream()
                        .map(one -> org.assertj.core.groups.Tuple.tuple(one.cause(), one.points()))
                        .toList());
        assertThat(plain.advice()).isEqualTo(drools.advice());
        assertThat(plain.avoid()).isEqualTo(drools.avoid());
    }
}
