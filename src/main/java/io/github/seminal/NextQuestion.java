package io.github.seminal;

import java.util.List;

/**
 * A question worth asking.
 *
 * @param step {@code screen} and {@code context} ask several findings at once; otherwise the finding's code
 * @param text the question for the patient
 * @param items the findings it asks for
 * @param value what an answer is worth: 2 for each step of urgency it could raise, and the points by which it tells causes
 *     apart; 0 for the fixed first questions, which are always asked
 * @param reasons why it is asked
 */
public record NextQuestion(String step, String text, List<Item> items, double value, List<String> reasons) {

    public NextQuestion {
        items = List.copyOf(items);
        reasons = List.copyOf(reasons);
    }

    /**
     * One finding that is asked for.
     *
     * @param finding its code; {@code medicines} stands for the list of medicines
     * @param name its name for people
     * @param question its own question
     * @param kind the kind of answer
     * @param unit the unit of a number for people; empty otherwise
     * @param choices the values of a choice; empty otherwise
     */
    public record Item(String finding, String name, String question, Kind kind, String unit, List<String> choices) {

        public Item {
            choices = List.copyOf(choices);
        }
    }

    /** The kinds of answers. */
    public enum Kind {
        /** Yes, no, or not known. */
        YES_OR_NO,
        /** A number in the unit. */
        NUMBER,
        /** One of the choices. */
        CHOICE,
        /** The list of medicines. */
        MEDICINES
    }
}
