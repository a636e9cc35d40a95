package io.github.seminal.authoring.lookup;

import java.util.List;

/**
 * Something that the rules know.
 *
 * @param kind what it is
 * @param code its code, or the id of a rule or source
 * @param name its name for people; the sentence of a rule
 * @param synonyms other names for it, such as the codes of other systems; may be empty
 * @param text what it means; may be empty
 */
public record Entry(Kind kind, String code, String name, List<String> synonyms, String text) {

    public Entry {
        synonyms = List.copyOf(synonyms);
    }
}
