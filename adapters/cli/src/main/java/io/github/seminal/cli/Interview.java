package io.github.seminal.cli;

import io.github.seminal.Assessment;
import io.github.seminal.Choice;
import io.github.seminal.DecisionSupport;
import io.github.seminal.InvalidPresentationException;
import io.github.seminal.Medicine;
import io.github.seminal.NextQuestion;
import io.github.seminal.NextQuestions;
import io.github.seminal.Presentation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A dialogue on a terminal: one question, one line of answer. The user can go back, ask why, or stop at any time. */
final class Interview {

    /** How a dialogue ends. */
    enum End {
        /** No further question is needed, or wanted. */
        COMPLETE,
        /** There is no more input. */
        INTERRUPTED
    }

    /** More questions than these are a burden. */
    static final int MOST_QUESTIONS = 25;

    private static final Set<String> YES = Set.of("y", "yes", "s", "si", "s\u00ed");
    private static final Set<String> NO = Set.of("n", "no");
    private static final Set<String> NONE = Set.of("n", "no", "none", "ninguno", "ninguna");
    private static final Set<String> DONT_KNOW =
            Set.of("?", "d", "don't know", "dont know", "unknown", "no s\u00e9", "no se");

    private final DecisionSupport support;
    private final TypedLines in;
    private final AnswerStream out;
    private final AnswerWords words;
    private final Consumer<Presentation> keep;
    private final Deque<Presentation> before = new ArrayDeque<>();
    private Presentation presentation = Presentation.builder().build();

    /**
     * A dialogue.
     *
     * @param words the words of the language that the decision support answers in
     * @param keep takes the answers so far, after each one
     */
    Interview(
            DecisionSupport support, AnswerWords words, TypedLines in, AnswerStream out, Consumer<Presentation> keep) {
        this.support = support;
        this.words = words;
        this.in = in;
        this.out = out;
        this.keep = keep;
    }

    /** Asks questions, starting from what is known. */
    End from(Presentation known) {
        presentation = known;
        for (int asked = 0; asked < MOST_QUESTIONS; asked++) {
            NextQuestions next = support.questionsFor(presentation);
            if (next.stop() != null || next.questions().isEmpty()) {
                return End.COMPLETE;
            }
            NextQuestion question = next.questions().get(0);
            show(question);
            Said said = ask(question);
            if (said == Said.NOTHING_MORE) {
                return End.INTERRUPTED;
            }
            if (said == Said.STOP) {
                return End.COMPLETE;
            }
            if (said == Said.BACK) {
                asked = Math.max(-1, asked - 2);
            }
            keep.accept(presentation);
        }
        return End.COMPLETE;
    }

    /** The assessment of the answers so far. */
    Assessment assessment() {
        return support.assess(presentation);
    }

    /** The answers so far. */
    Presentation presentation() {
        return presentation;
    }

    /** The user's reaction to a question. */
    private enum Said {
        ANSWER,
        BACK,
        STOP,
        NOTHING_MORE
    }

    private void show(NextQuestion question) {
        out.write("\n" + Printable.lines(question.text()) + "\n");
        List<NextQuestion.Item> items = question.items();
        boolean isOne = items.size() == 1;
        List<String> choices = isOne
                ? items.get(0).choices().stream().map(Choice::label).toList()
                : items.stream().map(NextQuestion.Item::question).toList();
        for (int i = 0; i < choices.size(); i++) {
            out.write("  " + (i + 1) + ". " + choices.get(i) + "\n");
        }
        prompt(isOne ? howToAnswer(items.get(0)) : words.of("interview.several"));
    }

    private String howToAnswer(NextQuestion.Item item) {
        return switch (item.kind()) {
            case YES_OR_NO -> words.of("interview.yes-or-no");
            case NUMBER -> words.of("interview.number", item.unit());
            case CHOICE -> words.of("interview.choice");
            case MEDICINES -> words.of("interview.medicines");
        };
    }

    private void prompt(String text) {
        out.write(text + " ");
        out.flush();
    }

    private Said ask(NextQuestion question) {
        while (true) {
            String line = line();
            if (line == null) {
                return Said.NOTHING_MORE;
            }
            String answer = line.strip().toLowerCase(Locale.ROOT);
            switch (answer) {
                case "b", "back" -> {
                    if (!before.isEmpty()) {
                        presentation = before.pop();
                    }
                    return Said.BACK;
                }
                case "w", "why" -> {
                    question.reasons().forEach(reason -> out.write("  " + reason + "\n"));
                    prompt(">");
                }
                case "q", "quit" -> {
                    return Said.STOP;
                }
                default -> {
                    if (take(question, answer)) {
                        return Said.ANSWER;
                    }
                }
            }
        }
    }

    /** Takes a valid answer; otherwise prints what is wrong. */
    private boolean take(NextQuestion question, String answer) {
        Presentation.Builder builder = presentation.toBuilder();
        try {
            String trouble = null;
            if (DONT_KNOW.contains(answer)) {
                question.items().forEach(item -> builder.unknown(item.finding()));
            } else {
                trouble = question.items().size() > 1
                        ? several(question.items(), answer, builder)
                        : one(question.items().get(0), answer, builder);
            }
            if (trouble == null) {
                Presentation then = builder.build();
                support.questionsFor(then);
                before.push(presentation);
                presentation = then;
                return true;
            }
            prompt(trouble + "\n>");
        } catch (InvalidPresentationException e) {
            prompt(Printable.lines(e.details()) + "\n>");
        }
        return false;
    }

    /** Yes to those that are ticked, or their number; the others are denied, or not known when they are not about yes or no. */
    private @Nullable String several(List<NextQuestion.Item> items, String answer, Presentation.Builder builder) {
        Set<Integer> ticked = new TreeSet<>();
        if (!NONE.contains(answer)) {
            for (String word : wordsOf(answer)) {
                Integer number = numberUpTo(items.size(), word);
                if (number == null) {
                    return words.of("interview.no-such-number", word, items.size());
                }
                ticked.add(number);
            }
            if (ticked.isEmpty()) {
                return words.of("interview.several");
            }
        }
        for (int i = 0; i < items.size(); i++) {
            NextQuestion.Item item = items.get(i);
            boolean isTicked = ticked.contains(i + 1);
            if (item.kind() == NextQuestion.Kind.YES_OR_NO) {
                if (isTicked) {
                    builder.present(item.finding());
                } else {
                    builder.absent(item.finding());
                }
            } else if (isTicked) {
                value(item, builder);
            } else {
                builder.unknown(item.finding());
            }
        }
        return null;
    }

    /** Asks for the number or the choice of an item of a list until it is said, or not known. */
    private void value(NextQuestion.Item item, Presentation.Builder builder) {
        for (int i = 0; i < item.choices().size(); i++) {
            out.write("  " + (i + 1) + ". " + item.choices().get(i).label() + "\n");
        }
        String trouble = item.question() + "\n" + howToAnswer(item);
        while (trouble != null) {
            prompt(trouble);
            String line = line();
            String answer = line == null ? "?" : line.strip().toLowerCase(Locale.ROOT);
            if (DONT_KNOW.contains(answer)) {
                builder.unknown(item.finding());
                return;
            }
            trouble = one(item, answer, builder);
        }
    }

    private @Nullable String one(NextQuestion.Item item, String answer, Presentation.Builder builder) {
        switch (item.kind()) {
            case YES_OR_NO -> {
                if (YES.contains(answer)) {
                    builder.present(item.finding());
                } else if (NO.contains(answer)) {
                    builder.absent(item.finding());
                } else {
                    return howToAnswer(item);
                }
            }
            case NUMBER -> {
                try {
                    builder.measured(item.finding(), Double.parseDouble(answer.replace(',', '.')));
                } catch (NumberFormatException e) {
                    return howToAnswer(item);
                }
            }
            case CHOICE -> {
                Integer number = numberUpTo(item.choices().size(), answer);
                if (number == null) {
                    return howToAnswer(item);
                }
                builder.described(item.finding(), item.choices().get(number - 1).value());
            }
            case MEDICINES -> {
                return medicines(answer, builder);
            }
        }
        return null;
    }

    private @Nullable String medicines(String answer, Presentation.Builder builder) {
        if (NONE.contains(answer)) {
            builder.noMedicines();
            return null;
        }
        List<Medicine> medicines = new ArrayList<>();
        for (String part : answer.split(",", -1)) {
            if (part.isBlank()) {
                return words.of("interview.medicines");
            }
            medicines.add(started(Medicine.named(part.strip())));
        }
        builder.medicines(medicines);
        return null;
    }

    /** The medicine with the days since its start, if they are known. */
    private Medicine started(Medicine medicine) {
        while (true) {
            prompt(words.of("interview.started", Printable.lines(medicine.name())));
            String line = line();
            String answer = line == null ? "" : line.strip().toLowerCase(Locale.ROOT);
            if (answer.isEmpty() || DONT_KNOW.contains(answer)) {
                return medicine;
            }
            Integer days = wholeNumber(answer);
            if (days != null && days >= 0) {
                return medicine.startedDaysAgo(days);
            }
        }
    }

    private static List<String> wordsOf(String answer) {
        return Arrays.stream(answer.split("[, ]", -1))
                .filter(word -> !word.isBlank())
                .toList();
    }

    private static @Nullable Integer numberUpTo(int most, String text) {
        Integer number = wholeNumber(text);
        return number == null || number < 1 || number > most ? null : number;
    }

    private static @Nullable Integer wholeNumber(String text) {
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private @Nullable String line() {
        while (true) {
            try {
                return in.next();
            } catch (TypedLines.TooLongException e) {
                prompt(words.of("interview.too-long", TypedLines.MOST_CHARACTERS));
            }
        }
    }
}
