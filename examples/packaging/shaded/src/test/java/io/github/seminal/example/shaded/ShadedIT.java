package io.github.seminal.example.shaded;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seminal.example.harness.Java;
import io.github.seminal.example.harness.Run;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** One jar with the host, the library and all dependencies: {@code java -jar host.jar}. */
class ShadedIT {

    @ParameterizedTest
    @EnumSource
    void a_merged_jar_answers(Java java) throws IOException {
        java.run("-jar", jar("merged").toString()).answers();
    }

    /** No two run-time dependencies declare the same service. */
    @ParameterizedTest
    @EnumSource
    void a_jar_whose_services_were_not_merged_answers_too(Java java) throws IOException {
        java.run("-jar", jar("unmerged").toString()).answers();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            META-INF/services/.*                           | Drools does not start
            META-INF/services/.*[.]ComponentsSupplier      | Drools does not start
            META-INF/services/.*[.]RuntimeComponentFactory | Drools does not start
            rules/redflags/blood.drl                       | redflags/blood.drl: the file is missing.
            rules/vocabulary/findings.csv                  | vocabulary/findings.csv: the file is missing.
            """)
    void a_jar_that_lost_something_does_not_answer_but_says_so(String lost, String complaint, @TempDir Path folder)
            throws IOException {
        Run run = Java.OF_THE_BUILD.run(
                "-jar", without(lost, folder.resolve("host.jar")).toString());
        assertThat(run.out()).isEmpty();
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("IllegalStateException: ", complaint, "\nMaybe ");
    }

    private static Path jar(String kind) throws IOException {
        try (Stream<Path> built = Files.list(Path.of("target"))) {
            return built.filter(file -> file.toString().endsWith("-" + kind + ".jar"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** A copy of the merged jar without the files whose path matches. */
    private static Path without(String lost, Path copy) throws IOException {
        Files.copy(jar("merged"), copy);
        try (FileSystem zip = FileSystems.newFileSystem(copy);
                Stream<Path> all = Files.walk(zip.getPath("/"))) {
            List<Path> matching = all.filter(file -> Files.isRegularFile(file)
                            && file.toString().substring(1).matches(lost))
                    .toList();
            assertThat(matching).isNotEmpty();
            for (Path file : matching) {
                Files.delete(file);
            }
        }
        return copy;
    }
}
