package io.github.seminal.authoring.diff;

import io.github.seminal.Medicine;
import io.github.seminal.Presentation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** The patients of a pack's vignettes, whatever answer is expected. */
final class VignettePatients {

    private VignettePatients() {}

    /**
     * The patients in all YAML files below {@code vignettes/}.
     *
     * @throws IllegalStateException if a file is not YAML
     */
    static List<Presentation> of(Optional<Path> tests) {
        List<Presentation> patients = new ArrayList<>();
        Optional<Path> folder =
                tests.map(directory -> directory.resolve("vignettes")).filter(Files::isDirectory);
        if (folder.isPresent()) {
            try (Stream<Path> files = Files.walk(folder.orElseThrow())) {
                for (Path file : files.filter(one -> one.toString().endsWith(".yaml"))
                        .sorted()
                        .toList()) {
                    read(file, patients);
                }
            } catch (IOException e) {
                throw new UncheckedIOException("The vignettes (" + folder.orElseThrow() + ") cannot be read.", e);
            }
        }
        return patients;
    }

    private static void read(Path file, List<Presentation> patients) throws IOException {
        Object root;
        try (InputStream in = Files.newInputStream(file)) {
            root = new Load(LoadSettings.builder()
                            .setLabel(file.toString())
                            .setAllowDuplicateKeys(false)
                            .build())
                    .loadFromInputStream(in);
        } catch (YamlEngineException e) {
            throw new IllegalStateException(
                    "The vignettes (" + file + ") are not YAML.\nMaybe a quote or a colon is missing.", e);
        }
        if (root instanceof List<?> vignettes) {
            for (Object vignette : vignettes) {
                if (vignette instanceof Map<?, ?> map && map.get("patient") instanceof Map<?, ?> patient) {
                    patients.add(patient(patient));
                }
            }
        }
    }

    private static Presentation patient(Map<?, ?> patient) {
        Presentation.Builder builder = Presentation.builder();
        if (patient.get("age") instanceof Integer age) {
            builder.age(age);
        }
        texts(patient.get("present")).forEach(builder::present);
        texts(patient.get("absent")).forEach(builder::absent);
        texts(patient.get("unknown")).forEach(builder::unknown);
        if (patient.get("measured") instanceof Map<?, ?> measured) {
            measured.forEach((code, value) -> {
                if (value instanceof Number number) {
                    builder.measured(String.valueOf(code), number.doubleValue());
                }
            });
        }
        if (patient.get("described") instanceof Map<?, ?> described) {
            described.forEach((code, value) -> builder.described(String.valueOf(code), String.valueOf(value)));
        }
        if (patient.get("medicines") instanceof List<?> medicines) {
            builder.medicines(
                    medicines.stream().flatMap(VignettePatients::medicine).toList());
        }
        return builder.build();
    }

    private static Stream<Medicine> medicine(Object medicine) {
        return medicine instanceof Map<?, ?> map
                ? Stream.of(new Medicine(
                        String.valueOf(map.get("name")),
                        days(map.get("started days ago")),
                        days(map.get("dose increased days ago")),
                        days(map.get("stopped days ago"))))
                : Stream.empty();
    }

    private static @Nullable Integer days(@Nullable Object value) {
        return value instanceof Integer days ? days : null;
    }

    private static List<String> texts(@Nullable Object value) {
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }
}
