package io.github.seminal.authoring.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Which vignettes say that they cover a claim, a cause or an entry of the specification. */
final class CoveringVignettes {

    private final Map<String, TreeSet<String>> byCovered = new HashMap<>();

    private CoveringVignettes() {}

    /** Those below the directory; none without one. */
    static CoveringVignettes in(Optional<Path> tests) {
        CoveringVignettes vignettes = new CoveringVignettes();
        tests.map(directory -> directory.resolve("vignettes"))
                .filter(Files::isDirectory)
                .ifPresent(vignettes::read);
        return vignettes;
    }

    List<String> of(String covered) {
        return List.copyOf(byCovered.getOrDefault(covered, new TreeSet<>()));
    }

    private void read(Path directory) {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> found = Files.walk(directory)) {
            found.filter(path -> path.toString().endsWith(".yaml")).sorted().forEach(files::add);
            for (Path file : files) {
                Load load = new Load(LoadSettings.builder()
                        .setLabel(file.getFileName().toString())
                        .build());
                for (Object document : load.loadAllFromString(Files.readString(file))) {
                    if (document instanceof List<?> list) {
                        list.forEach(this::note);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The vignettes in (" + directory + ") cannot be read.", e);
        }
    }

    private void note(Object vignette) {
        if (vignette instanceof Map<?, ?> fields && fields.get("covers") instanceof List<?> covers) {
            for (Object covered : covers) {
                byCovered
                        .computeIfAbsent(String.valueOf(covered), key -> new TreeSet<>())
                        .add(String.valueOf(fields.get("id")));
            }
        }
    }
}
