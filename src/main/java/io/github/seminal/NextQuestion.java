package io.github.seminal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question worth asking.
 *
 * @param step the name of the step, for instance {@code screen} or {@code context}, which ask for several findings at once;
 *     {@code raising} for what could raise the urgency, {@code lowering} for what could end an emergency, {@code dependent}
 *     for what known findings make worth knowing, {@code further} for the rest; the finding's code for one asked alone
 * @param text the question for the patient
 * @param items the findings it asks for
 * @param value what an answer is worth: 2 for each level by which it could change the urgency, 2 if it could change the
 *     first explanation, and the points by which it tells causes apart; 0 for fixed questions
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
     * @param min the least number that is accepted; null unless a number
     * @param max the greatest number that is accepted; null unless a number
     */
    public record Item(
            String finding,
            String name,
            String question,
            Kind kind,
            String unit,
            List<Choice> choices,
            @Nullable Double min,
            @Nullable Double max) {

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
