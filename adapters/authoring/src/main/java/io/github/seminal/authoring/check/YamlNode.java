package io.github.seminal.authoring.check;

import io.github.seminal.knowledge.diagnostic.Place;
import java.util.List;
import java.util.Optional;

/**
 * A piece of YAML with its place.
 *
 * @param text the text of a scalar; empty otherwise
 * @param items the items of a list; empty otherwise
 * @param entries the entries of a map; empty otherwise
 */
record YamlNode(Kind kind, Place place, String text, List<YamlNode> items, List<Entry> entries) {

    /** The kinds. */
    enum Kind {
        SCALAR,
        LIST,
        MAP
    }

    /** A key with its value. */
    record Entry(YamlNode key, YamlNode value) {}

    /** The value of a key. */
    Optional<YamlNode> get(String key) {
        return entries.stream()
                .filter(entry -> entry.key().text().equals(key))
                .map(Entry::value)
                .findFirst();
    }
}
