package io.github.seminal.authoring.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seminal.authoring.yaml.YamlFields;
import io.github.seminal.authoring.yaml.YamlNode;
import io.github.seminal.authoring.yaml.YamlTree;
import io.github.seminal.knowledge.diagnostic.Diagnostics;
import io.github.seminal.knowledge.files.PackDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

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
        Diagnostics problems = new Diagnostics();
        List<FaultyPack> packs = new ArrayList<>();
        PackDirectory.tests(Path.of("src/test/resources/check"), List.of(description), problems)
                .forEach((file, text) -> YamlTree.read(file, text, problems)
                        .ifPresent(root -> root.list(problems).forEach(one -> packs.add(of(one, problems)))));
        problems.throwIfAny();
        return packs;
    }

    private static FaultyPack of(YamlNode node, Diagnostics problems) {
        YamlFields fault = new YamlFields(node, Set.of(), problems);
        List<YamlNode> edits = fault.value("edits").map(YamlNode::items).orElse(List.of(node));
        return new FaultyPack(
                fault.requiredText("fault"),
                edits.stream().map(edit -> edit(edit, problems)).toList(),
                fault.text("at"));
    }

    private static Edit edit(YamlNode node, Diagnostics problems) {
        YamlFields edit = new YamlFields(node, Set.of(), problems);
        String kind = Stream.of("replace", "content", "bytes", "link", "rules", "delete")
                .filter(key -> edit.value(key).isPresent())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No kind of edit at " + node.place()));
        Integer times = edit.wholeNumber("times");
        return new Edit(
                kind,
                edit.requiredText("file"),
                edit.text("replace"),
                edit.text(kind.equals("replace") ? "with" : kind),
                times == null ? 1 : times);
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
