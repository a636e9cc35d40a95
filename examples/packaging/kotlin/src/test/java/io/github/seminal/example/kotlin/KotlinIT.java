package io.github.seminal.example.kotlin;

import io.github.seminal.example.harness.Java;
import java.io.File;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A host in Kotlin, whose compiler takes the library's nullness annotations as errors. */
class KotlinIT {

    @ParameterizedTest
    @EnumSource
    void a_host_in_kotlin_answers(Java java) {
        java.run(
                        "-Dslf4j.internal.verbosity=ERROR",
                        "-cp",
                        "target/classes" + File.pathSeparator + "target/lib/*",
                        "io.github.seminal.example.kotlin.MainKt")
                .answers()
                .silently();
    }
}
