package io.github.seminal.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A real process whose standard output fails, in several languages: where the system has the locale, or LOCPATH leads to
 * it, the system's message is in that language too.
 */
class StandardOutputTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"en_GB", "es_ES", "pl_PL", "tr_TR"})
    void a_closed_pipe_ends_quietly(String locale) throws Exception {
        Process process = command(locale).start();
        process.getInputStream().close();
        answer(process);
        int exitCode = process.waitFor();
        assertThat(errors()).isEmpty();
        assertThat(exitCode).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en_GB", "es_ES", "pl_PL", "tr_TR"})
    void a_full_disk_is_reported(String locale) throws Exception {
        File full = new File("/dev/full");
        assumeTrue(full.exists());
        Process process = command(locale).redirectOutput(Redirect.to(full)).start();
        answer(process);
        assertThat(process.waitFor()).isEqualTo(70);
        assertThat(errors()).startsWith("The answers cannot be written: ").endsWith("\nMaybe the disk is full.\n");
    }

    private ProcessBuilder command(String locale) {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.language=" + locale.substring(0, 2),
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "assess",
                "--format",
                "json",
                "--lines",
                "-"));
        builder.environment().put("LC_ALL", locale + ".UTF-8");
        return builder.redirectError(folder.resolve("errors").toFile());
    }

    private static void answer(Process process) throws IOException {
        try (OutputStream in = process.getOutputStream()) {
            in.write("{}\n{}\n".getBytes(StandardCharsets.UTF_8));
        }
    }

    /** What the process has written to standard error by its end. */
    private String errors() throws IOException {
        return Files.readString(folder.resolve("errors"));
    }
}
