package io.github.seminal.cli;

import io.github.seminal.Assessment;
import io.github.seminal.CauseDefinition;
import io.github.seminal.Change;
import io.github.seminal.Explanation;
import io.github.seminal.KnowledgeBase;
import io.github.seminal.Urgency;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What would change an answer, as one screen for a clinician: what raises the urgency most comes first. */
final class ChangeText {

    private static final int UNLIMITED = Integer.MAX_VALUE;

    private final Assessment assessment;
    private final AnswerWords words;
    private final Map<String, String> causeNames;
    private final boolean isFull;
    private final Screen screen;

    private ChangeText(
            Assessment assessment, AnswerWords words, Map<String, String> causeNames, boolean isFull, Screen screen) {
        this.assessment = assessment;
        this.words = words;
        this.causeNames = causeNames;
        this.isFull = isFull;
        this.screen = screen;
    }

    /**
     * The text, with a line end after it.
     *
     * @param changes the changes
     * @param assessment the answer that they change
     * @param knowledge the knowledge that gave both, in the language of the words
     * @param isFull whether everything is written, and not one screen
     */
    static String of(
            List<Change> changes,
            Assessment assessment,
            KnowledgeBase knowledge,
            AnswerWords words,
            boolean isFull,
            boolean isColourful) {
        Map<String, String> names =
                knowledge.causes().stream().collect(Collectors.toMap(CauseDefinition::code, CauseDefinition::name));
        Screen screen = new Screen(isFull ? UNLIMITED : Screen.mostLines(assessment.urgency()));
        new ChangeText(assessment, words, names, isFull, screen).add(changes);
        return screen.text(TextStyle.of(assessment.urgency()), isColourful);
    }

    private void add(List<Change> changes) {
        screen.add(words.headline(assessment), UNLIMITED);
        screen.add(
                indented(assessment.explanations().stream()
                        .findFirst()
                        .map(Explanation::name)
                        .map(name -> words.of("change.first", name))
                        .orElseGet(() -> words.named("outcome.", assessment.outcome()))),
                UNLIMITED);
        if (changes.isEmpty()) {
            screen.add(indented(words.of("change.none")), UNLIMITED);
        }
        Map<Urgency, List<Change>> raising = new TreeMap<>(Comparator.reverseOrder());
        Map<String, List<Change>> others = new LinkedHashMap<>();
        for (Change change : changes) {
            if (change.urgency().compareTo(assessment.urgency()) > 0) {
                raising.computeIfAbsent(change.urgency(), urgency -> new ArrayList<>())
                        .add(change);
            } else {
                others.computeIfAbsent(change.first(), first -> new ArrayList<>())
                        .add(change);
            }
        }
        raising.forEach((urgency, those) -> screen.add(lines(words.named("plan.could-become.", urgency), those), 2));
        others.forEach((first, those) -> screen.add(lines(then(first), those), 1));
        screen.add(words.notice(assessment), UNLIMITED);
    }

    private String then(String first) {
        return first.isEmpty()
                ? words.of("change.first-none")
                : words.of("change.first-then", causeNames.getOrDefault(first, first));
    }

    /** The answers behind each other; each on a line of its own, with its question, when everything is written. */
    private List<String> lines(String then, List<Change> changes) {
        if (!isFull) {
            String answers = changes.stream().map(Change::label).collect(Collectors.joining("; "));
            return outdented(TextLayout.wrapped(then + " " + answers, TextLayout.WIDTH - 2));
        }
        List<String> lines = new ArrayList<>(TextLayout.wrapped(then, TextLayout.WIDTH));
        for (Change change : changes) {
            lines.addAll(Screen.hanging("  - ", change.label() + " (" + change.question() + ")", TextLayout.WIDTH));
        }
        return lines;
    }

    /** All lines but the first are indented. */
    private static List<String> outdented(List<String> lines) {
        List<String> outdented = new ArrayList<>(lines);
        outdented.replaceAll(line -> "  " + line);
        outdented.set(0, lines.get(0));
        return outdented;
    }

    private static List<String> indented(String text) {
        return Screen.hanging("  ", text, TextLayout.WIDTH);
    }
}
