package io.github.seminal.authoring.yaml;

import io.github.seminal.knowledge.diagnostic.Check;
import io.github.seminal.knowledge.diagnostic.Diagnostic;
import io.github.seminal.knowledge.diagnostic.Diagnostics;
import io.github.seminal.knowledge.diagnostic.HiddenCharacters;
import io.github.seminal.knowledge.diagnostic.Place;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads plain YAML from its events, with the place of every node. Aliases, anchors and tags are refused as soon as they
 * occur, and so is deeper nesting than any test needs: no tree is built from a file that may be huge.
 */
public final class YamlTree {

    /** How deep a file may be nested. */
    public static final int MOST_DEPTH = 10;

    /** The plain scalars that YAML reads as null. */
    private static final Set<String> NOTHING = Set.of("", "~", "null", "Null", "NULL");

    private final String file;
    private final Iterator<Event> events;

    private YamlTree(String file, Iterator<Event> events) {
        this.file = file;
        this.events = events;
    }

    /** The same for a file whose texts are shown to people: characters that nobody sees are reported. */
    public static Optional<YamlNode> readShown(String file, String text, Diagnostics problems) {
        Optional<YamlNode> root = read(file, text, problems);
        root.ifPresent(node -> refuseHidden(node, problems));
        return root;
    }

    private static void refuseHidden(YamlNode node, Diagnostics problems) {
        String inOneLine = node.text().replace('\n', ' ').replace('\t', ' ');
        int hidden = HiddenCharacters.indexIn(inOneLine);
        if (hidden >= 0) {
            node.refuse(
                    "the character (" + HiddenCharacters.name(inOneLine.codePointAt(hidden)) + ") cannot be seen",
                    "it was pasted with other text: leave it out",
                    problems);
        }
        node.items().forEach(item -> refuseHidden(item, problems));
        node.entries().forEach(entry -> {
            refuseHidden(entry.getKey(), problems);
            refuseHidden(entry.getValue(), problems);
        });
    }

    /** The content of a file; empty when it holds nothing, or is refused, which is reported. */
    public static Optional<YamlNode> read(String file, String text, Diagnostics problems) {
        LoadSettings settings = LoadSettings.builder().setLabel(file).build();
        try {
            return Optional.ofNullable(
                    new YamlTree(file, new Parse(settings).parseString(text).iterator()).document());
        } catch (NotPlainYamlException e) {
            problems.add(e.problem);
        } catch (MarkedYamlEngineException e) {
            problems.add(
                    Check.MALFORMED_CASE,
                    placeOf(file, e.getContextMark().or(e::getProblemMark)),
                    "not YAML (" + oneLine(e.getProblem()) + ")",
                    "the indentation, a quote or a bracket is wrong");
        } catch (YamlEngineException e) {
            problems.add(
                    Check.MALFORMED_CASE,
                    Place.file(file),
                    "not YAML (" + oneLine(e.getMessage()) + ")",
                    "the file holds characters that YAML does not");
        }
        return Optional.empty();
    }

    private static String oneLine(@Nullable String text) {
        return String.valueOf(text).lines().findFirst().orElse("");
    }

    /** The file is refused. */
    private static final class NotPlainYamlException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Diagnostic problem;

        NotPlainYamlException(Place place, String what, String maybe) {
            super(what, null, false, false);
            this.problem = new Diagnostic(Check.MALFORMED_CASE, place, what, maybe);
        }
    }

    private @Nullable YamlNode document() {
        YamlNode root = null;
        while (events.hasNext()) {
            Event event = events.next();
            if (event instanceof DocumentStartEvent) {
                if (root != null) {
                    throw new NotPlainYamlException(
                            placeOf(file, event.getStartMark()), "the file holds two documents", "leave (---) out");
                }
            } else if (event instanceof NodeEvent node) {
                root = node(node, 0);
            }
        }
        return root;
    }

    private YamlNode node(NodeEvent event, int depth) {
        Place place = placeOf(file, event.getStartMark());
        if (event instanceof AliasEvent || event.getAnchor().isPresent()) {
            throw new NotPlainYamlException(place, "aliases and anchors are not allowed", "write the text out");
        }
        Optional<String> tag = event instanceof ScalarEvent scalar
                ? scalar.getTag()
                : event instanceof CollectionStartEvent start ? start.getTag() : Optional.empty();
        if (tag.isPresent()) {
            throw new NotPlainYamlException(place, "the tag (" + tag.get() + ") is not allowed", "leave it out");
        }
        if (depth > MOST_DEPTH) {
            throw new NotPlainYamlException(
                    place, "the file is nested more than " + MOST_DEPTH + " deep", "a bracket is left over");
        }
        if (event instanceof ScalarEvent scalar) {
            int end =
                    scalar.isPlain() && place.column() > 0 && scalar.getValue().indexOf('\n') < 0
                            ? place.column() + scalar.getValue().length()
                            : place.endColumn();
            return new YamlNode(
                    scalar.isPlain() && NOTHING.contains(scalar.getValue())
                            ? YamlNode.Kind.NOTHING
                            : YamlNode.Kind.SCALAR,
                    new Place(file, place.line(), place.column(), end),
                    scalar.getValue(),
                    List.of(),
                    List.of());
        }
        return event.getEventId() == Event.ID.SequenceStart ? list(place, depth) : map(place, depth);
    }

    private YamlNode list(Place place, int depth) {
        List<YamlNode> items = new ArrayList<>();
        for (Event event = events.next(); event.getEventId() != Event.ID.SequenceEnd; event = events.next()) {
            items.add(node((NodeEvent) event, depth + 1));
        }
        return new YamlNode(YamlNode.Kind.LIST, place, "", items, List.of());
    }

    private YamlNode map(Place place, int depth) {
        List<Map.Entry<YamlNode, YamlNode>> entries = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (Event event = events.next(); event.getEventId() != Event.ID.MappingEnd; event = events.next()) {
            YamlNode key = node((NodeEvent) event, depth + 1);
            if (key.kind() != YamlNode.Kind.SCALAR || !keys.add(key.text())) {
                throw new NotPlainYamlException(
                        key.place(),
                        key.kind() == YamlNode.Kind.SCALAR
                                ? "the key (" + key.text() + ") is defined twice"
                                : "a key is not a text",
                        "join the two");
            }
            entries.add(Map.entry(key, node((NodeEvent) events.next(), depth + 1)));
        }
        return new YamlNode(YamlNode.Kind.MAP, place, "", List.of(), entries);
    }

    private static Place placeOf(String file, Optional<Mark> mark) {
        return mark.map(at -> new Place(file, at.getLine() + 1, at.getColumn() + 1, at.getColumn() + 2))
                .orElse(Place.file(file));
    }
}
