package io.github.seminal.knowledge;

import io.github.seminal.knowledge.diagnostic.Check;
import io.github.seminal.knowledge.diagnostic.Diagnostic;
import io.github.seminal.knowledge.diagnostic.Diagnostics;
import io.github.seminal.knowledge.diagnostic.Place;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the skeleton of a pack leaves to its author: {@code TODO: ..}, outside of comments. A pack with any of it is not
 * loaded, so that no placeholder becomes part of an answer.
 */
public final class Unwritten {

    /** Ends with the text in which it stands; an urgency (Urgency.TODO) is reported as an unknown one, with those there are. */
    private static final Pattern IN_QUOTES = Pattern.compile("(?<!Urgency\\.)(?<!\\w)TODO\\b(?:: *([^\"]*))?");

    private static final Pattern IN_A_FIELD = Pattern.compile("(?<!Urgency\\.)(?<!\\w)TODO\\b(?:: *([^\",]*))?");
    /** A hint is a sentence; a hostile file may hold anything. */
    private static final int MOST_CHARACTERS = 200;

    private static final Pattern COMMENT = Pattern.compile("\\s*(?:#|!|//).*");

    private Unwritten() {}

    /** Adds everything in the file that is left to its author to the problems. */
    public static void check(String path, String text, Diagnostics problems) {
        if (!text.contains("TODO")) {
            return;
        }
        Pattern pattern = path.endsWith(".csv") ? IN_A_FIELD : IN_QUOTES;
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (COMMENT.matcher(line).matches()) {
                continue;
            }
            Matcher matcher = pattern.matcher(line);
            while (matcher.find()) {
                String hint = matcher.group(1) == null ? "" : matcher.group(1).strip();
                String wanted = hint.length() > MOST_CHARACTERS ? hint.substring(0, MOST_CHARACTERS) + ".." : hint;
                problems.add(
                        Check.UNWRITTEN,
                        new Place(path, i + 1, matcher.start() + 1, matcher.start() + 5),
                        wanted.isEmpty() ? "this is not written yet" : "this is not written yet: " + wanted,
                        "write it in place of (TODO: ..)");
            }
        }
    }

    /** The problems without those that follow from something unwritten in the same line. */
    public static List<Diagnostic> withoutWhatFollows(List<Diagnostic> problems) {
        Set<Place> lines = new HashSet<>();
        for (Diagnostic problem : problems) {
            if (problem.check() == Check.UNWRITTEN) {
                lines.add(line(problem));
            }
        }
        return lines.isEmpty()
                ? problems
                : problems.stream()
                        .filter(problem -> problem.check() == Check.UNWRITTEN || !lines.contains(line(problem)))
                        .toList();
    }

    private static Place line(Diagnostic problem) {
        return Place.line(problem.place().file(), problem.place().line());
    }
}
