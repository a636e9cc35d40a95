package io.github.seminal.knowledge.rulebook;

import io.github.seminal.knowledge.rulebook.Condition.AllOf;
import io.github.seminal.knowledge.rulebook.Condition.AnyOf;
import io.github.seminal.knowledge.rulebook.Condition.Not;
import io.github.seminal.knowledge.rulebook.Condition.Pattern;
import java.util.ArrayList;
import java.util.List;

/**
 * A condition without {@code or}: patterns that must all match or, if negated, must not match. A condition with {@code or}
 * is several conjunctions.
 *
 * <p>Conjunctions are compared by their texts: comparing records slows the start.
 */
public final class Conjunction {

    private final List<Part> parts;
    private final String text;

    private Conjunction(List<Part> parts) {
        this.parts = parts;
        StringBuilder all = new StringBuilder();
        for (Part part : parts) {
            all.append(part.text()).append('\n');
        }
        this.text = all.toString();
    }

    /** The patterns from left to right. */
    public List<Part> parts() {
        return parts;
    }

    /** The conjunction as text; equal for equal conjunctions. */
    public String text() {
        return text;
    }

    /**
     * A pattern, independent of where it is written.
     *
     * @param negated true when no fact may match
     * @param pattern the pattern
     * @param text both as text; equal for equal parts
     */
    public record Part(boolean negated, Pattern pattern, String text) {

        Part(boolean negated, Pattern pattern) {
            this(
                    negated,
                    pattern,
                    (negated ? "not " : "") + pattern.binding() + " "
                            + pattern.type().word() + pattern.constraints());
        }
    }

    /** The conjunctions of which at least one must hold for the condition to hold. */
    public static List<Conjunction> of(Condition condition) {
        List<Conjunction> conjunctions = new ArrayList<>();
        for (List<Part> parts : alternatives(condition)) {
            conjunctions.add(new Conjunction(parts));
        }
        return conjunctions;
    }

    private static List<List<Part>> alternatives(Condition condition) {
        if (condition instanceof Pattern pattern) {
            return List.of(List.of(new Part(false, pattern)));
        }
        if (condition instanceof Not not) {
            return List.of(List.of(new Part(true, not.pattern())));
        }
        if (condition instanceof AnyOf any) {
            List<List<Part>> alternatives = new ArrayList<>();
            for (Condition one : any.conditions()) {
                alternatives.addAll(alternatives(one));
            }
            return alternatives;
        }
        List<List<Part>> alternatives = List.of(List.of());
        for (Condition one : ((AllOf) condition).conditions()) {
            List<List<Part>> longer = new ArrayList<>();
            for (List<Part> before : alternatives) {
                for (List<Part> after : alternatives(one)) {
                    List<Part> both = new ArrayList<>(before);
                    both.addAll(after);
                    longer.add(List.copyOf(both));
                }
            }
            alternatives = longer;
        }
        return alternatives;
    }
}
