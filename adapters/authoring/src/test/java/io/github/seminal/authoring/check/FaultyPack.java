package io.github.seminal.authoring.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * A pack with a fault, as the files beside the sound pack describe it.
 *
 * @param name the name of the fault
 * @param edits what differs from the sound pack
 */
record FaultyPack(String name, List<Edit> edits) {

    static final Path SOUND = Path.of("src/test/resources/check/pack");

    /**
     * One change of a file.
     *
     * @param kind what is done to the file: a text in it is replaced, it gets a content, becomes a link, or is deleted
     * @param times how often the new text is repeated
     */
    record Edit(String kind, String file, String replaced, String text, int times) {}

    /** All packs of a description, in its order. */
    static List<FaultyPack> all(String description) {
        try (InputStream in = Files.newInputStream(Path.of("src/test/resources/check", description))) {
            List<FaultyPack> packs = new ArrayList<>();
            for (Object one : (Iterable<?>) new Load(LoadSettings.builder().build()).loadFromInputStream(in)) {
                packs.add(of((Map<?, ?>) one));
            }
            return packs;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FaultyPack of(Map<?, ?> one) {
        List<Edit> edits = new ArrayList<>();
        if (one.get("edits") instanceof List<?> list) {
            list.forEach(edit -> edits.add(edit((Map<?, ?>) edit)));
        } else {
            edits.add(edit(one));
        }
        return new FaultyPack(String.valueOf(one.get("fault")), edits);
    }

    private static Edit edit(Map<?, ?> edit) {
        String kind = Stream.of("replace", "content", "bytes", "link", "delete")
                .filter(edit::containsKey)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No kind of edit in " + edit));
        return new Edit(
                kind,
                String.valueOf(edit.get("file")),
                String.valueOf(edit.get("replace")),
                String.valueOf(edit.get(kind.equals("replace") ? "with" : kind)),
                edit.get("times") instanceof Integer times ? times : 1);
    }

    /** Lays the pack down in a directory. */
    void layInto(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(SOUND)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = directory.resolve(SOUND.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        for (Edit edit : edits) {
            apply(edit, directory.resolve(edit.file()));
        }
    }

    private void apply(Edit edit, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        switch (edit.kind()) {
            case "replace" -> {
                String text = Files.readString(file);
                assertThat(text).as(name).contains(edit.replaced());
                Files.writeString(
                        file, text.replace(edit.replaced(), edit.text().repeat(edit.times())), StandardCharsets.UTF_8);
            }
            case "content" -> Files.writeString(file, edit.text().repeat(edit.times()), StandardCharsets.UTF_8);
            case "bytes" -> Files.write(file, HexFormat.of().parseHex(edit.text()));
            case "link" -> {
                Files.deleteIfExists(file);
                Files.createSymbolicLink(file, Path.of(edit.text()));
            }
            default -> Files.delete(file);
        }
    }

    /** The line of the first difference that the first edit makes; 0 when a file is new, gone or a link. */
    int line() throws IOException {
        Edit edit = edits.get(0);
        if (!edit.kind().equals("replace")) {
            return 0;
        }
        String before = Files.readString(SOUND.resolve(edit.file()));
        int same = before.indexOf(edit.replaced());
        String replaced = edit.replaced();
        String text = edit.text();
        int common = 0;
        while (common < Math.min(replaced.length(), text.length()) && replaced.charAt(common) == text.charAt(common)) {
            common++;
        }
        return (int) before.substring(0, same + common)
                        .chars()
                        .filter(c -> c == '\n')
                        .count()
                + 1;
    }

    @Override
    public String toString() {
        return name;
    }
}
