package io.github.seminal.example.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The Java versions that packagings are run on: the second in the profile ci alone. */
public enum Java {
    OF_THE_BUILD(System.getProperty("java.home")),
    JAVA_25(System.getenv().getOrDefault("SEMINAL_JDK25", "/usr/lib/jvm/temurin-25-jdk-amd64"));

    /** Environment variables that change a JVM and make it print a line. */
    private static final List<String> FOREIGN = List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "CLASSPATH");

    private final Path java;

    Java(String home) {
        this.java = Path.of(home, "bin", "java");
    }

    /** Runs Java with these arguments in the folder of the module. Skips the test when this Java is not installed. */
    public Run run(String... arguments) {
        assumeTrue(this == OF_THE_BUILD || Boolean.getBoolean("seminal.java25"), "Java 25 is for the profile ci.");
        assumeTrue(Files.isExecutable(java), () -> "There is no " + java + ": set SEMINAL_JDK25 to test on Java 25.");
        List<String> command = new ArrayList<>(List.of(java.toString()));
        command.addAll(List.of(arguments));
        try {
            Path out = Files.createTempFile("out", ".txt");
            Path err = Files.createTempFile("err", ".txt");
            try {
                ProcessBuilder builder =
                        new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
                Map<String, String> environment = builder.environment();
                FOREIGN.forEach(environment::remove);
                Process process = builder.start();
                assertThat(process.waitFor(2, TimeUnit.MINUTES))
                        .as("%s ends within two minutes", command)
                        .isTrue();
                return new Run(
                        process.exitValue(),
                        Files.readString(out, StandardCharsets.UTF_8),
                        Files.readString(err, StandardCharsets.UTF_8));
            } finally {
                Files.delete(out);
                Files.delete(err);
            }
        } catch (IOException e) {
            throw new AssertionError("Cannot run " + command, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted: " + command, e);
        }
    }
}
