package io.github.seminal.authoring.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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
 * @param at file and line where the fault must be named; empty where the first edit makes the first difference
 */
public record FaultyPack(String name, List<Edit> edits, String at) {

    /** The sound pack. */
    public static final Path SOUND = Path.of("src/test/resources/check/pack");

    private static final String RULE = """

            rule "Rule NUMBER of very many"
                @id( "saddle-pressure.rule-NUMBER" )
                @spec( "X" )
                @cite( "CONSENSUS" )
                @reviewed( "2026-11-22" )
            when
                Present( code == "fever" )
            then
                conclude.supports( 1 );
            end
            """;

    /**
     * One change of a file.
     *
     * @param kind what is done to the file: a text in it is replaced, it gets a content, becomes a link, or is deleted
     * @param times how often the new text is repeated
     */
    public record Edit(String kind, String file, String replaced, String text, int times) {}

    /** All packs of a description, in its order. */
    public static List<FaultyPack> all(String description) {
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
        return new FaultyPack(String.valueOf(one.get("fault")), edits, one.get("at") instanceof String at ? at : "");
    }

    private static Edit edit(Map<?, ?> edit) {
        String kind = Stream.of("replace", "content", "bytes", "link", "rules", "delete")
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
    public void layInto(Path directory) throws IOException {
        layInto(directory, SOUND);
    }

    /** Lays the pack down in a directory, its faults put into a copy of this one. */
    public void layInto(Path directory, Path sound) throws IOException {
        try (Stream<Path> files = Files.walk(sound)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = directory.resolve(sound.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        for (Edit edit : edits) {
            if (edit.file().contains("NAME")) {
                for (int i = 0; i < edit.times(); i++) {
                    apply(edit, directory.resolve(edit.file().replace("NAME", "name-" + i)));
                }
            } else {
                apply(edit, directory.resolve(edit.file()));
            }
        }
    }

    /** Removes the links in a directory, so that nobody who cleans up after a test wonders where they lead. */
    public static void removeLinks(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path link : files.filter(Files::isSymbolicLink).toList()) {
                Files.delete(link);
            }
        }
    }

    private void apply(Edit edit, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        switch (edit.kind()) {
            case "replace" -> {
                String text = Files.readString(file);
                assertThat(text).as(name).contains(edit.replaced());
                Files.writeString(
                        file, text.replace(edit.replaced(), edit.text().repeat(edit.times())));
            }
            case "rules" -> {
                StringBuilder rules = new StringBuilder(Files.readString(file));
                for (int i = 0; i < edit.times(); i++) {
                    rules.append(RULE.replace("NUMBER", String.valueOf(i)));
                }
                Files.writeString(file, rules);
            }
            case "content" ->
                Files.writeString(
                        file,
                        edit.file().contains("NAME") ? edit.text() : edit.text().repeat(edit.times()));
            case "bytes" -> Files.write(file, HexFormat.of().parseHex(edit.text()));
            case "link" -> {
                Files.deleteIfExists(file);
                Files.createSymbolicLink(file, Path.of(edit.text()));
            }
            default -> Files.delete(file);
        }
    }

    /** File and line where the fault must be named; the file alone when it is new, gone or a link. */
    String place() throws IOException {
        Edit edit = edits.get(0);
        if (!at.isEmpty()) {
            return at;
        }
        if (!edit.kind().equals("replace")) {
            return edit.file();
        }
        String before = Files.readString(SOUND.resolve(edit.file()));
        int same = before.indexOf(edit.replaced());
        String replaced = edit.replaced();
        String text = edit.text();
        int common = 0;
        while (common < Math.min(replaced.length(), text.length()) && replaced.charAt(common) == text.charAt(common)) {
            common++;
        }
        // What is put behind a line begins in the next one.
        boolean isBehindLine = common == replaced.length() && text.startsWith("\n", common);
        long line = before.substring(0, same + common)
                        .chars()
                        .filter(c -> c == '\n')
                        .count()
                + (isBehindLine ? 2 : 1);
        return edit.file() + ":" + line;
    }

    @Override
    public String toString() {
        return name;
    }
}
