package io.github.seminal.authoring.check;

import io.github.seminal.knowledge.diagnostic.Check;
import io.github.seminal.knowledge.diagnostic.Diagnostic;
import io.github.seminal.knowledge.diagnostic.Place;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells causes from consequences. What stands in a row, a rule or a file that cannot be read is unknown everywhere else: such
 * problems are put below the one that they follow from.
 */
final class Consequences {

    /** What keeps a file, or a part of it, from being read. The first kinds explain most. */
    private static final List<Check> CAUSES = List.of(
            Check.NOT_UTF8,
            Check.STRAY_FILE,
            Check.MALFORMED_TABLE,
            Check.SYNTAX,
            Check.QUOTE_NOT_CLOSED,
            Check.FORBIDDEN_CHARACTER,
            Check.NOT_IN_PROFILE,
            Check.UNKNOWN_VERB,
            Check.LIMIT,
            Check.INVALID_FIELD,
            Check.MALFORMED_TEXT,
            Check.INVALID_ANNOTATION,
            Check.NEVER_DERIVED,
            Check.UNKNOWN_RULE,
            Check.MALFORMED_CASE);

    private static final Set<Check> CONSEQUENCES = EnumSet.of(
            Check.UNKNOWN_FINDING,
            Check.UNKNOWN_SOURCE,
            Check.UNKNOWN_DESTINATION,
            Check.UNKNOWN_ADVICE,
            Check.UNKNOWN_PROHIBITION,
            Check.UNKNOWN_MEDICINE,
            Check.UNKNOWN_RULE,
            Check.MISSING_TEXT,
            Check.UNREAD_TEXT,
            Check.WRONG_KIND,
            Check.UNKNOWN_VALUE,
            Check.NEVER_DERIVED,
            Check.DERIVED_NOT_DERIVED,
            Check.NO_CAP,
            Check.CAUSE_WITHOUT_GATE,
            Check.MALFORMED_CASE,
            Check.MISSING_CASE);

    private static final Pattern NAMED = Pattern.compile("\\(([^()\\s]{2,80})\\)");
    private static final Pattern WORD = Pattern.compile("[\\w./-]+");

    private final Map<String, String> texts;
    private final Map<String, String[]> linesOfFiles = new HashMap<>();

    private Consequences(Map<String, String> texts) {
        this.texts = texts;
    }

    /**
     * The problems that are no consequences, in their order, each with those that follow from it.
     *
     * @param texts the text of each file by its path
     */
    static Map<Diagnostic, List<Diagnostic>> of(List<Diagnostic> findings, Map<String, String> texts) {
        Consequences consequences = new Consequences(texts);
        List<Scope> scopes = new ArrayList<>();
        for (Check check : CAUSES) {
            findings.stream()
                    .filter(finding -> finding.check() == check)
                    .forEach(finding -> consequences.scope(finding).ifPresent(scopes::add));
        }
        Map<Diagnostic, Diagnostic> causes = new LinkedHashMap<>();
        for (Diagnostic finding : findings) {
            for (Scope scope : scopes) {
                if (!causes.containsKey(scope.cause()) && scope.explains(finding)) {
                    causes.put(finding, scope.cause());
                    break;
                }
            }
        }
        Map<Diagnostic, List<Diagnostic>> all = new LinkedHashMap<>();
        for (Diagnostic finding : findings) {
            if (!causes.containsKey(finding)) {
                all.put(finding, new ArrayList<>());
            }
        }
        causes.forEach((finding, cause) -> {
            Diagnostic root = causes.getOrDefault(cause, cause);
            all.getOrDefault(root, new ArrayList<>()).add(finding);
        });
        return all;
    }

    /**
     * What cannot be read because of a problem.
     *
     * @param isWhole true when it is the whole file
     * @param first the first of its lines
     * @param last the last of its lines
     * @param words the words in it, and those that were maybe meant
     */
    private record Scope(Diagnostic cause, boolean isWhole, int first, int last, Set<String> words) {

        boolean explains(Diagnostic finding) {
            boolean isInUnreadFile = cause.check() == Check.NOT_UTF8
                    && finding.place().file().equals(cause.place().file());
            if (isInUnreadFile) {
                return !finding.equals(cause);
            }
            if (finding.equals(cause)
                    || !CONSEQUENCES.contains(finding.check())
                    || cause.check().severity().compareTo(finding.check().severity()) > 0) {
                return false;
            }
            if (cause.check() == Check.MALFORMED_CASE && !isWhole && finding.check() != Check.MISSING_CASE) {
                return false; // A fault of one patient says nothing of the others.
            }
            Place place = finding.place();
            if (place.file().equals(cause.place().file())) {
                if (isWhole) {
                    return true;
                }
                if (place.line() >= first && place.line() <= last) {
                    return false;
                }
            }
            Matcher named = NAMED.matcher(readable(finding.what()));
            while (named.find()) {
                String name = named.group(1);
                // A key of a text begins with the code that it is about.
                int end = name.lastIndexOf('.');
                if (words.contains(name) || (end > 0 && words.contains(name.substring(0, end)))) {
                    return true;
                }
            }
            return false;
        }
    }

    private Optional<Scope> scope(Diagnostic cause) {
        Place place = cause.place();
        String file = place.file();
        if (file.isEmpty()) {
            return Optional.empty();
        }
        boolean isCase = cause.check() == Check.MALFORMED_CASE || cause.check() == Check.UNKNOWN_RULE;
        if (isCase && !cause.what().startsWith("not YAML")) {
            // A misspelt name leaves the one that was meant without what stands here.
            return Optional.of(new Scope(cause, false, place.line(), place.line(), words(cause.maybe())));
        }
        String[] lines = linesOfFiles.computeIfAbsent(
                file, path -> texts.getOrDefault(path, "").split("\n", -1));
        boolean isWhole = place.line() == 0
                || cause.what().startsWith("not YAML")
                || (cause.check() == Check.MALFORMED_TABLE && place.line() == 1);
        if (isWhole) {
            boolean isUnread = cause.check() != Check.STRAY_FILE || !texts.containsKey(file);
            return Optional.of(
                    new Scope(cause, isUnread, 1, lines.length, words(readable(texts.getOrDefault(file, "")))));
        }
        int first = Math.min(place.line(), lines.length);
        int last = first;
        if (file.endsWith(".drl")) {
            while (first > 1 && !lines[first - 1].startsWith("rule")) {
                first--;
            }
            while (last < lines.length && !lines[last].startsWith("rule")) {
                last++;
            }
        }
        Set<String> words = new HashSet<>();
        for (int i = first; i <= last; i++) {
            words.addAll(words(lines[i - 1]));
        }
        return Optional.of(new Scope(cause, false, first, last, words));
    }

    /** UTF-16 that was read as UTF-8 has a zero beside each letter. */
    private static String readable(String text) {
        return text.replaceAll("[\\x00\\uFFFD]", "");
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            words.add(word.group());
            words.add(word.group().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        return words;
    }
}
