package io.github.seminal.example.weld;

import io.github.seminal.example.harness.Java;
import java.io.File;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A CDI container that the host starts finds the library's beans: {@code java -cp host.jar:lib/* ..}. */
class WeldIT {

    @ParameterizedTest
    @EnumSource
    void a_bean_of_the_host_answers(Java java) {
        java.run("-cp", "target/classes" + File.pathSeparator + "target/lib/*", "io.github.seminal.example.weld.Main")
                .answers();
    }
}
