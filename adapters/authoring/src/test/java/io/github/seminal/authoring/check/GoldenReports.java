package io.github.seminal.authoring.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seminal.knowledge.diagnostic.Check;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reports word for word, in one file by name; {@code -Dseminal.docs.write=true} writes them again, to be read in the diff. */
final class GoldenReports {

    private static final String HEADING = "=== ";

    private final Path file;
    private final Map<String, String> reports = new TreeMap<>();

    private GoldenReports(Path file) {
        this.file = file;
    }

    static GoldenReports of(String name) {
        GoldenReports golden = new GoldenReports(Path.of("src/test/resources/check", name));
        try {
            if (Files.exists(golden.file)) {
                for (String section :
                        Files.readString(golden.file).replace("\r\n", "\n").split("(?m)^" + HEADING, -1)) {
                    int end = section.indexOf('\n');
                    if (end > 0) {
                        golden.reports.put(section.substring(0, end), section.substring(end + 1));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return golden;
    }

    String report(String name) {
        return reports.getOrDefault(name, "");
    }

    /** The first finding of a check, in words, with a line end behind it. */
    Optional<String> firstWith(Check check) {
        for (String report : reports.values()) {
            for (String finding : report.split("\n\n", -1)) {
                if (finding.lines().findFirst().orElse("").endsWith(" [" + check.code() + "]")) {
                    return Optional.of(finding.stripTrailing() + "\n");
                }
            }
        }
        return Optional.empty();
    }

    void matches(String name, String report) {
        if (Boolean.getBoolean("seminal.docs.write")) {
            reports.put(name, report);
            StringBuilder all = new StringBuilder();
            reports.forEach(
                    (one, text) -> all.append(HEADING).append(one).append('\n').append(text));
            try {
                Files.writeString(file, all);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        assertThat(report).as("%s in %s", name, file).isEqualTo(reports.get(name));
    }
}
