package io.github.seminal.example.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seminal.example.harness.Java;
import java.io.File;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A jar that contains the library's jar: {@code java -jar host.jar}. */
class SpringBootIT {

    @ParameterizedTest
    @EnumSource
    void a_jar_of_jars_answers_and_prints_nothing_else(Java java) {
        File[] jars = Objects.requireNonNull(new File("target").listFiles((folder, name) -> name.endsWith(".jar")));
        assertThat(jars).hasSize(1);
        java.run("-jar", jars[0].getPath()).answers().silently();
    }
}
