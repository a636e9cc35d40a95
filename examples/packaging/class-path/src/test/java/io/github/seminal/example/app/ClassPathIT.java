package io.github.seminal.example.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seminal.example.harness.Java;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.simple.SimpleLogger;

/** The library and its dependencies on the class path: {@code java -cp app.jar:lib/* ..}. */
class ClassPathIT {

    private static final String CLASS_PATH = "target/classes" + File.pathSeparator + "target/lib/*";
    private static final String MAIN = "io.github.seminal.example.app.Main";

    @ParameterizedTest
    @EnumSource
    void a_host_without_a_logger_gets_the_answer_and_only_slf4j_says_so(Java java) {
        assertThat(java.run("-cp", CLASS_PATH, MAIN).answers().err().lines())
                .hasSize(3)
                .allSatisfy(line -> assertThat(line).startsWith("SLF4J(W): "));
    }

    @ParameterizedTest
    @EnumSource
    void a_host_with_a_logger_gets_one_line_when_the_knowledge_is_loaded(Java java) throws Exception {
        assertThat(java.run("-cp", CLASS_PATH + File.pathSeparator + jarOf(SimpleLogger.class), MAIN)
                        .answers()
                        .err()
                        .lines())
                .singleElement()
                .satisfies(line -> assertThat(line).contains("INFO io.github.seminal - Loaded seminal-standard"));
    }

    @ParameterizedTest
    @EnumSource
    void nothing_is_printed_when_the_logger_shows_warnings_only(Java java) throws Exception {
        java.run(
                        "-cp",
                        CLASS_PATH + File.pathSeparator + jarOf(SimpleLogger.class),
                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                        MAIN)
                .answers()
                .silently();
    }

    @Test
    @Tag("long")
    void a_java_made_with_jlink_needs_the_module_java_desktop(@TempDir Path folder) throws Exception {
        assertThat(runOn(folder.resolve("small"), "java.base"))
                .contains("Maybe this Java was made with jlink: add the module java.desktop");
        assertThat(runOn(folder.resolve("enough"), "java.base,java.desktop")).startsWith("URGENT [");
    }

    private static String runOn(Path java, String modules) throws Exception {
        ToolProvider jlink = ToolProvider.findFirst("jlink").orElseThrow();
        assertThat(jlink.run(
                        System.out, System.err, "--add-modules", modules, "--strip-debug", "--output", java.toString()))
                .isZero();
        Process process = new ProcessBuilder(
                        java.resolve("bin").resolve("java").toString(),
                        "-cp",
                        CLASS_PATH,
                        "-Dslf4j.internal.verbosity=ERROR",
                        MAIN)
                .redirectErrorStream(true)
                .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void a_host_gets_nothing_that_it_did_not_ask_for() {
        assertThat(Path.of("target", "lib").toFile().list())
                .hasSizeLessThan(30)
                .noneMatch(jar -> jar.matches(
                        "(jakarta|cdi|weld|jackson|junit|slf4j-simple|logback|mvel|xstream|antlr|ecj)" + ".*"));
    }

    private static String jarOf(Class<?> type) throws Exception {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI())
                .toString();
    }
}
