package io.github.seminal.example.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Checks the line that every example prints for a man of 61 with blood in his semen and erection problems. */
public final class Answer {

    private static final Path RULES = Path.of("src", "main", "resources", "rules");

    private Answer() {}

    /** Requires the urgency, the rule RF-49a, and the number of rules in the source. */
    public static void isRight(String line) {
        assertThat(line).matches("URGENT \\[.*] " + rulesWritten() + " rules").contains("RF-49a");
    }

    /** Counted in the rule files of the source, not by the library. */
    private static long rulesWritten() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve(RULES))) {
            folder = Objects.requireNonNull(folder.getParent(), "not in the source of the library");
        }
        try (Stream<Path> files = Files.walk(folder.resolve(RULES))) {
            return files.filter(file -> file.toString().endsWith(".drl"))
                    .flatMap(file -> lines(file).stream())
                    .filter(line -> line.startsWith("rule \""))
                    .count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
