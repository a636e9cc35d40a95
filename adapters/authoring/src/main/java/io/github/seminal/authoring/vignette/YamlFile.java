package io.github.seminal.authoring.vignette;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** One YAML file: read within limits, so that no file can fill the memory or nest without end. */
final class YamlFile {

    static final int MOST_BYTES = 1 << 20;
    private static final int DEEPEST = 12;

    private final Path path;
    private final String file;
    private final List<String> problems;

    YamlFile(Path path, String file, List<String> problems) {
        this.path = path;
        this.file = file;
        this.problems = problems;
    }

    /** The one document in the file; empty when there is none, or when something is wrong, which is then a problem. */
    Optional<Node> root() {
        if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
            problem(1, "it is no plain file", "copy what the link leads to");
            return Optional.empty();
        }
        try {
            long size = Files.size(path);
            if (size > MOST_BYTES) {
                problem(1, "the file has (" + size + ") bytes, more than " + MOST_BYTES, "split it");
                return Optional.empty();
            }
            return root(Files.readString(path));
        } catch (CharacterCodingException e) {
            problem(1, "the file is not written in UTF-8", "save it as UTF-8");
        } catch (IOException e) {
            problem(1, "the file cannot be read (" + e.getClass().getSimpleName() + ")", "look at its permissions");
        }
        return Optional.empty();
    }

    /** The one document in a text, read within the same limits; empty as above. */
    Optional<Node> root(String text) {
        try {
            return isTame(text) ? new Compose(settings()).composeString(text) : Optional.empty();
        } catch (MarkedYamlEngineException e) {
            problem(lineOf(e.getProblemMark()), e.getProblem(), "an indentation, a quote or a bracket is wrong");
        } catch (YamlEngineException e) {
            problem(1, String.valueOf(e.getMessage()), "the file is no YAML");
        }
        return Optional.empty();
    }

    /** Looked at before anything is built from it: nesting, and aliases, which can make a small file large. */
    private boolean isTame(String text) {
        int depth = 0;
        for (Event event : new Parse(settings()).parseString(text)) {
            if (event instanceof AliasEvent
                    || (event instanceof NodeEvent node && node.getAnchor().isPresent())) {
                problem(lineOf(event.getStartMark()), "anchors (&) and aliases (*) are not read", "write it out");
                return false;
            }
            if (event instanceof CollectionStartEvent && ++depth > DEEPEST) {
                problem(lineOf(event.getStartMark()), "nested deeper than " + DEEPEST, "a bracket is too much");
                return false;
            }
            if (event instanceof CollectionEndEvent) {
                depth--;
            }
        }
        return true;
    }

    private LoadSettings settings() {
        return LoadSettings.builder()
                .setLabel(file)
                .setAllowDuplicateKeys(false)
                .setCodePointLimit(MOST_BYTES)
                .build();
    }

    Place place(Node node) {
        return new Place(path, file, lineOf(node.getStartMark()));
    }

    void problem(Node node, String what, String maybe) {
        problem(lineOf(node.getStartMark()), what, maybe);
    }

    private void problem(int line, String what, String maybe) {
        problems.add(file + ":" + line + ": " + what + ".\nMaybe " + maybe + ".");
    }

    private static int lineOf(Optional<Mark> mark) {
        return mark.map(Mark::getLine).orElse(0) + 1;
    }
}
