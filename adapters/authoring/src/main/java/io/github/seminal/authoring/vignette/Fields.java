package io.github.seminal.authoring.vignette;

import io.github.seminal.knowledge.diagnostic.NearestName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** The keys of one mapping in a file. Whatever is not as it should be becomes a problem with its line. */
final class Fields {

    private final YamlFile file;
    private final Node node;
    private final Map<String, Node> values = new LinkedHashMap<>();

    /** Reads the keys of a mapping. A key that nobody reads is a mistake: it would be an expectation that nobody checks. */
    Fields(YamlFile file, Node node, Set<String> known) {
        this.file = file;
        this.node = node;
        if (!(node instanceof MappingNode mapping)) {
            file.problem(node, "(" + shown(node) + ") should be keys with values", "one of " + sorted(known));
            return;
        }
        for (NodeTuple tuple : mapping.getValue()) {
            String key =
                    tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : shown(tuple.getKeyNode());
            if (!known.isEmpty() && !known.contains(key)) {
                file.problem(
                        tuple.getKeyNode(),
                        "the key (" + key + ") is not known",
                        NearestName.of(key, known)
                                .map(near -> "it is (" + near + ")")
                                .orElse("one of " + sorted(known)));
            } else if (values.put(key, tuple.getValueNode()) != null) {
                file.problem(tuple.getKeyNode(), "the key (" + key + ") is there twice", "one of the two is old");
            }
        }
    }

    static Fields anyKeys(YamlFile file, Node node) {
        return new Fields(file, node, Set.of());
    }

    /** True when there are keys to read; or else a problem has been told already. */
    boolean isMapping() {
        return node instanceof MappingNode;
    }

    YamlFile file() {
        return file;
    }

    Node node() {
        return node;
    }

    Map<String, Node> values() {
        return values;
    }

    Optional<Node> value(String key) {
        return Optional.ofNullable(values.get(key))
                .filter(value -> !value.getTag().equals(Tag.NULL));
    }

    /** The text of a key; empty when it is not there. */
    String text(String key) {
        return value(key).map(this::textOf).orElse("");
    }

    String requiredText(String key) {
        String text = text(key);
        if (text.isEmpty()) {
            file.problem(node, "the key (" + key + ") is missing", "add it");
        }
        return text;
    }

    String textOf(Node value) {
        if (value instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        file.problem(value, "(" + shown(value) + ") should be one text", "it is a list or has keys");
        return "";
    }

    List<String> texts(String key) {
        return nodes(key).stream().map(this::textOf).toList();
    }

    /** Texts that must be known names. */
    List<String> names(String key, String what, Collection<String> known) {
        List<String> names = new ArrayList<>();
        for (Node node : nodes(key)) {
            String name = textOf(node);
            requireKnown(node, name, what, known);
            names.add(name);
        }
        return names;
    }

    void requireKnown(Node where, String name, String what, Collection<String> known) {
        if (!known.contains(name)) {
            file.problem(
                    where,
                    "the " + what + " (" + name + ") is not known",
                    NearestName.of(name, known)
                            .map(near -> "it is (" + near + ")")
                            .orElse("the rules or tables have lost it"));
        }
    }

    List<Node> nodes(String key) {
        Node value = value(key).orElse(null);
        if (value == null) {
            return List.of();
        }
        if (value instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        file.problem(value, "(" + key + ") should be a list", "write [" + shown(value) + "]");
        return List.of();
    }

    Optional<Fields> fields(String key, Set<String> known) {
        return value(key).map(value -> new Fields(file, value, known));
    }

    /** Keys that must be known names, each with a value. */
    Map<String, Node> named(String key, String what, Collection<String> known) {
        Fields fields = value(key).map(value -> anyKeys(file, value)).orElse(null);
        if (fields == null) {
            return Map.of();
        }
        fields.values().forEach((name, value) -> requireKnown(value, name, what, known));
        return fields.values();
    }

    /** A constant of an enumeration, in any case; null when it is missing or wrong. */
    <E extends Enum<E>> @Nullable E constant(Node value, Class<E> type) {
        String text =
                textOf(value).strip().toUpperCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
        List<String> names = new ArrayList<>();
        for (E one : type.getEnumConstants()) {
            if (one.name().equals(text)) {
                return one;
            }
            names.add(one.name());
        }
        file.problem(
                value,
                "(" + textOf(value) + ") is none of " + names,
                NearestName.of(text, names).map(near -> "it is (" + near + ")").orElse("one of these is meant"));
        return null;
    }

    @Nullable
    Integer wholeNumber(String key) {
        Node value = value(key).orElse(null);
        return value == null ? null : wholeNumber(value);
    }

    @Nullable
    Integer wholeNumber(Node value) {
        try {
            return Integer.valueOf(textOf(value).strip());
        } catch (NumberFormatException e) {
            file.problem(value, "(" + shown(value) + ") is no whole number", "write digits alone");
            return null;
        }
    }

    @Nullable
    Double number(Node value) {
        try {
            double number = Double.parseDouble(textOf(value).strip());
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Told below, with numbers that are none.
        }
        file.problem(value, "(" + shown(value) + ") is no number", "write it like 37.5");
        return null;
    }

    static String shown(Node node) {
        String text = node instanceof ScalarNode scalar
                ? scalar.getValue()
                : node instanceof SequenceNode ? "a list" : "keys with values";
        return text.length() > 60 ? text.substring(0, 57) + "..." : text;
    }

    private static List<String> sorted(Set<String> known) {
        return known.stream().sorted().toList();
    }
}
