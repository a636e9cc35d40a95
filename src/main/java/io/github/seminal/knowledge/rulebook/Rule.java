package io.github.seminal.knowledge.rulebook;

import io.github.seminal.Urgency;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One rule, as it is written in its file.
 *
 * @param id its permanent id
 * @param sentence its name, a sentence that a clinician would sign
 * @param annotations all annotations by name, with those that follow from its file
 * @param salience its salience; 0 when none is given
 * @param condition when it matches
 * @param verb what it says
 * @param target the cause, destination or derived finding that the verb is about
 * @param points the points of {@link Verb#SUPPORTS} and {@link Verb#OPPOSES}; 0 otherwise
 * @param urgency the urgency of a red flag, pathway or caution; null otherwise
 * @param file the file in the pack, for instance {@code causes/prostate-cancer.drl}
 * @param line the line of its name, from 1 on
 */
public record Rule(
        String id,
        String sentence,
        Map<String, String> annotations,
        int salience,
        Condition condition,
        Verb verb,
        String target,
        int points,
        @Nullable Urgency urgency,
        String file,
        int line) {

    public Rule {
        annotations = Map.copyOf(annotations);
    }

    /** The words of an annotation, for instance the sources of {@code @cite}; none when the rule does not have it. */
    public List<String> annotation(String name) {
        String text = annotations.getOrDefault(name, "").strip();
        return text.isEmpty() ? List.of() : List.of(text.split("\\s+"));
    }

    /** The cause whose rule it is, a red flag's kind, or {@code inference}: the id up to its first dot. */
    public String kind() {
        return id.substring(0, Math.max(0, id.indexOf('.')));
    }
}
