package io.github.seminal.authoring.yaml;

import io.github.seminal.knowledge.diagnostic.Check;
import io.github.seminal.knowledge.diagnostic.Diagnostics;
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

/** The keys of one map in a file. Every problem is reported with its place. */
public final class YamlFields {

    private final YamlNode node;
    private final Diagnostics problems;
    private final Map<String, YamlNode> values = new LinkedHashMap<>();

    /**
     * Reads the keys of a map. An unknown key is a problem: its expectation would silently not be checked.
     *
     * @param known the allowed keys; any when empty
     */
    public YamlFields(YamlNode node, Set<String> known, Diagnostics problems) {
        this.node = node;
        this.problems = problems;
        if (!isMap()) {
            node.refuse("(" + node.shown() + ") should be keys with values", "one of " + sorted(known), problems);
        }
        node.entries().forEach(entry -> {
            String key = entry.getKey().text();
            if (known.isEmpty() || known.contains(key)) {
                values.put(key, entry.getValue());
            } else {
                entry.getKey()
                        .refuse(
                                "the key (" + key + ") is not known",
                                NearestName.advice(key, known, "it is one of " + sorted(known)),
                                problems);
            }
        });
    }

    /** True when there are keys to read; otherwise the problem has been reported. */
    public boolean isMap() {
        return node.kind() == YamlNode.Kind.MAP;
    }

    /** The value of a key; empty when it is left out. */
    public Optional<YamlNode> value(String key) {
        return Optional.ofNullable(values.get(key)).filter(value -> value.kind() != YamlNode.Kind.NOTHING);
    }

    /** The text of a key; empty when it is left out. */
    public String text(String key) {
        return value(key).map(this::textOf).orElse("");
    }

    /** The text of a required key. */
    public String requiredText(String key) {
        String text = text(key);
        if (text.isEmpty()) {
            node.refuse("the key (" + key + ") is missing", "add it", problems);
        }
        return text;
    }

    /** The text of a value, which must be one. */
    public String textOf(YamlNode value) {
        if (value.kind() != YamlNode.Kind.SCALAR) {
            value.refuse("(" + value.shown() + ") should be one text", "it is a list or has keys", problems);
        }
        return value.text();
    }

    /** The name under a key, which must be known; empty when it is left out. */
    public String name(String key, String what, Collection<String> known) {
        return name(Check.MALFORMED_CASE, key, what, known);
    }

    /** The same; an unknown name fails this check. */
    public String name(Check check, String key, String what, Collection<String> known) {
        return value(key).map(value -> nameOf(check, value, what, known)).orElse("");
    }

    /** The value as a name, which must be known. */
    public String nameOf(YamlNode value, String what, Collection<String> known) {
        return nameOf(Check.MALFORMED_CASE, value, what, known);
    }

    private String nameOf(Check check, YamlNode value, String what, Collection<String> known) {
        String name = textOf(value);
        requireKnown(check, value, name, what, known);
        return name;
    }

    private void requireKnown(Check check, YamlNode where, String name, String what, Collection<String> known) {
        if (!known.contains(name) && !problems.isFull()) {
            problems.add(
                    check,
                    where.place(),
                    "the " + what + " (" + name + ") is not known",
                    NearestName.advice(name, known, "it was renamed in the rules or tables"));
        }
    }

    /** The items of a list; none when the key is left out. */
    public List<YamlNode> list(String key) {
        YamlNode value = value(key).orElse(null);
        if (value == null) {
            return List.of();
        }
        if (value.kind() != YamlNode.Kind.LIST) {
            value.refuse("(" + key + ") should be a list", "write [" + value.shown() + "]", problems);
        }
        return value.items();
    }

    /** The texts of a list. */
    public List<String> texts(String key) {
        return list(key).stream().map(this::textOf).toList();
    }

    /** The names of a list, which must be known. */
    public List<String> names(String key, String what, Collection<String> known) {
        return list(key).stream().map(one -> nameOf(one, what, known)).toList();
    }

    /** The keys below a key, which must be these. */
    public Optional<YamlFields> fields(String key, Set<String> known) {
        return value(key).map(value -> new YamlFields(value, known, problems));
    }

    /** All keys below a key with their values; none when the key is left out. */
    public Map<String, YamlNode> map(String key) {
        return fields(key, Set.of()).map(fields -> fields.values).orElse(Map.of());
    }

    /** The keys below a key, which must be known names, with their values. */
    public Map<String, YamlNode> map(String key, String what, Collection<String> known) {
        Map<String, YamlNode> values = map(key);
        values.forEach((name, value) -> requireKnown(Check.MALFORMED_CASE, value, name, what, known));
        return values;
    }

    /** A constant of an enumeration, in any case; null when it is missing or wrong. */
    public <E extends Enum<E>> @Nullable E constant(@Nullable YamlNode value, Class<E> type) {
        if (value == null) {
            return null;
        }
        String given = textOf(value);
        String text = given.strip().toUpperCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
        List<String> names = new ArrayList<>();
        for (E one : type.getEnumConstants()) {
            if (one.name().equals(text)) {
                return one;
            }
            names.add(one.name());
        }
        value.refuse(
                "(" + given + ") is not one of " + names,
                NearestName.advice(text, names, "one of these is meant"),
                problems);
        return null;
    }

    /** The whole number of a key; null when it is left out or wrong. */
    public @Nullable Integer wholeNumber(String key) {
        YamlNode value = value(key).orElse(null);
        if (value == null) {
            return null;
        }
        try {
            return Integer.valueOf(value.text().strip());
        } catch (NumberFormatException e) {
            value.refuse("(" + value.shown() + ") is not a whole number", "write digits alone", problems);
            return null;
        }
    }

    /** The number that a value is; null when it is not one. */
    public @Nullable Double number(YamlNode value) {
        try {
            double number = Double.parseDouble(value.text().strip());
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Reported below, with what is not finite.
        }
        value.refuse("(" + value.shown() + ") is not a number", "write it like 37.5", problems);
        return null;
    }

    private static List<String> sorted(Set<String> known) {
        return known.stream().sorted().toList();
    }
}
