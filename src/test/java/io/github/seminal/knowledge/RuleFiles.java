package io.github.seminal.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The rule files as they stand in the source tree. */
final class RuleFiles {

    private static final Path PACK = Path.of("src/main/resources/rules");

    private RuleFiles() {}

    /** Every DRL file's text, by its path in the pack, in alphabetical order. */
    static Map<String, String> all() {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(PACK)) {
            for (Path path :
                    paths.filter(path -> path.toString().endsWith(".drl")).toList()) {
                files.put(PACK.relativize(path).toString().replace('\\', '/'), Files.readString(path));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }
}
