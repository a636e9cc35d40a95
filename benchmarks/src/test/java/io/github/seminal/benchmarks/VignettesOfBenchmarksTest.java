package io.github.seminal.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seminal.Medicine;
import io.github.seminal.Presentation;
import io.github.seminal.json.PresentationWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Checks that the benchmarks' copy of the vignettes is up to date. */
class VignettesOfBenchmarksTest {

    private static final Path VIGNETTES = Path.of("../src/test/resources/vignettes");
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

    private static String vignettes() throws IOException {
        try (Stream<Path> paths = Files.walk(VIGNETTES)) {
            return paths.filter(path -> path.toString().endsWith(".yaml"))
                    .sorted()
                    .flatMap(VignettesOfBenchmarksTest::in)
                    .map(patient -> new PresentationWriter().write(patient) + "\n")
                    .collect(Collectors.joining());
        }
    }

    private static Stream<Presentation> in(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            List<?> vignettes = (List<?>) new Load(LoadSettings.builder().build()).loadFromInputStream(in);
            return vignettes.stream()
                    .map(vignette ->
                            presentation((Map<?, ?>) Objects.requireNonNull(((Map<?, ?>) vignette).get("patient"))))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Presentation presentation(Map<?, ?> patient) {
        Presentation.Builder builder = Presentation.builder();
        patient.forEach((key, value) -> {
            switch (String.valueOf(key)) {
                case "age" -> builder.age((Integer) value);
                case "present" -> ((List<?>) value).forEach(code -> builder.present((String) code));
                case "absent" -> ((List<?>) value).forEach(code -> builder.absent((String) code));
                case "unknown" -> ((List<?>) value).forEach(code -> builder.unknown((String) code));
                case "measured" ->
                    ((Map<?, ?>) value)
                            .forEach(
                                    (code, number) -> builder.measured((String) code, ((Number) number).doubleValue()));
                case "described" ->
                    ((Map<?, ?>) value).forEach((code, chosen) -> builder.described((String) code, (String) chosen));
                case "medicines" ->
                    builder.medicines(((List<?>) value)
                            .stream().map(one -> medicine((Map<?, ?>) one)).toList());
                default -> throw new IllegalArgumentException("The key (" + key + ") of a patient is not known here.");
            }
        });
        return builder.build();
    }

    private static Medicine medicine(Map<?, ?> medicine) {
        return new Medicine(
                String.valueOf(medicine.get("name")),
                (@Nullable Integer) medicine.get("started days ago"),
                (@Nullable Integer) medicine.get("dose increased days ago"),
                (@Nullable Integer) medicine.get("stopped days ago"));
    }
}
