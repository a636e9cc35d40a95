package io.github.seminal.example.quarkus;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seminal.example.harness.Answer;
import io.github.seminal.example.harness.Java;
import io.github.seminal.example.harness.Run;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A Quarkus application in its usual packaging: {@code java -jar quarkus-app/quarkus-run.jar}. */
class QuarkusIT {

    @ParameterizedTest
    @EnumSource
    void beans_are_injected_contribute_and_are_told(Java java) {
        Run run = java.run("-jar", "target/quarkus-app/quarkus-run.jar");
        List<String> lines = run.out().lines().toList();
        assertThat(run.status()).as(run.out() + run.err()).isZero();
        assertThat(lines).hasSize(5);
        assertThat(lines.subList(0, 2)).containsExactly("told: URGENT", "observed: URGENT");
        Answer.isRight(lines.get(2));
        assertThat(lines.subList(3, 5)).containsExactly("in words: En dos semanas", "ended: seminal-standard");
    }
}
