package io.github.seminal.example.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seminal.example.harness.Answer;
import io.github.seminal.example.harness.Java;
import io.github.seminal.example.harness.Run;
import java.io.File;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The library in web applications, each with its own class loader that has all jars and is asked first. */
class WebApplicationIT {

    private static final String SERVER = "io.github.seminal.example.server.Server";
    private static final String LIB = "target/lib";
    /** Newer versions of Java keep soft references to types of records. With this option they are cleared at once. */
    private static final String SOFT_IS_FREE = "-XX:SoftRefLRUPolicyMSPerMB=0";

    @ParameterizedTest
    @EnumSource
    void applications_answer_whatever_the_context_loader_and_leave_nothing_behind(Java java) {
        assertThatEveryoneAnswers(java.run(SOFT_IS_FREE, "-cp", "target/classes", SERVER, LIB));
    }

    @ParameterizedTest
    @EnumSource
    void a_copy_of_the_library_in_the_server_does_no_harm(Java java) {
        assertThatEveryoneAnswers(
                java.run(SOFT_IS_FREE, "-cp", "target/classes" + File.pathSeparator + LIB + "/*", SERVER, LIB));
    }

    private static void assertThatEveryoneAnswers(Run run) {
        assertThat(run.status()).as(run.err()).isZero();
        List<String> lines = run.out().lines().toList();
        assertThat(lines).hasSize(9).last().isEqualTo("dropped and gone");
        assertThat(lines.subList(0, 8)).allSatisfy(line -> Answer.isRight(line.substring(line.indexOf(": ") + 2)));
    }
}
