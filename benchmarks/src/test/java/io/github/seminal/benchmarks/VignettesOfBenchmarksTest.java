package io.github.seminal.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seminal.authoring.vignette.TestSuite;
import io.github.seminal.json.PresentationWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Checks that the benchmarks' copy of the vignettes is up to date. */
class VignettesOfBenchmarksTest {

    private static final Path TESTS = Path.of("../src/test/resources");
    private static final Path COPY = Path.of("src/main/resources/io/github/seminal/benchmarks/vignettes.jsonl");

    @Test
    void the_copy_of_the_vignettes_is_fresh() throws IOException {
        String fresh = vignettes();
        if (Boolean.getBoolean("seminal.docs.write")) {
            Files.writeString(COPY, fresh);
        }
        assertThat(Files.exists(COPY) ? Files.readString(COPY) : "")
                .as("%s is stale; maybe build with -Dseminal.docs.write=true", COPY)
                .isEqualTo(fresh);
    }

    @Test
    void made_up_patients_have_as_many_known_findings_as_they_say() {
        assertThat(PatientSet.VIGNETTES.presentations()).hasSizeGreaterThan(100);
        assertThat(PatientSet.RANDOM_8.presentations())
                .hasSize(500)
                .allMatch(patient -> patient.knownFindings() == 8)
                .isEqualTo(PatientSet.RANDOM_8.presentations());
        assertThat(PatientSet.RANDOM_40.presentations()).allMatch(patient -> patient.knownFindings() == 40);
    }

    private static String vignettes() {
        return TestSuite.patientsIn(TESTS).stream()
                .map(patient -> new PresentationWriter().write(patient) + "\n")
                .collect(Collectors.joining());
    }
}
