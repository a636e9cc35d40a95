package io.github.seminal.knowledge.diagnostic;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToIntBiFunction;

/** Finds the known name that someone probably meant, by the number of letters that differ. */
public final class NearestName {

    private static final int LONG_NAME = 6;
    private static final int MOST_LETTERS = 80;
    private static final int KINDS_OF_LETTERS = 64;

    private NearestName() {}

    /**
     * The known name that is nearest to the given one; of several, the first in alphabetical order. Empty when none
     * shares at least about half of its letters in place. For authors, who see at once whether it is what they meant.
     */
    public static Optional<String> of(String given, Collection<String> known) {
        return nearest(given, known, (wanted, name) -> Math.max(wanted.length(), name.length()) / 2);
    }

    /** The nearest known name as the second line of a message, for instance {@code it is (fever)}; otherwise other advice. */
    public static String advice(String given, Collection<String> known, String otherwise) {
        return inWords(of(given, known), otherwise);
    }

    /**
     * The known name that a slip makes of the given one: it begins with the same letter and differs in one letter, or in two
     * when it is longer. For patients: a name further away is more often another finding than a misspelt one.
     */
    public static String adviceOnSlip(String given, Collection<String> known, String otherwise) {
        return inWords(
                nearest(given, known, (wanted, name) -> {
                    boolean isSameLetter = !wanted.isEmpty() && !name.isEmpty() && wanted.charAt(0) == name.charAt(0);
                    return !isSameLetter ? -1 : Math.min(wanted.length(), name.length()) < LONG_NAME ? 1 : 2;
                }),
                otherwise);
    }

    private static String inWords(Optional<String> near, String otherwise) {
        return near.map(name -> "it is (" + name + ")").orElse(otherwise);
    }

    /** The nearest name that differs in no more letters than it may. */
    private static Optional<String> nearest(
            String given, Collection<String> known, ToIntBiFunction<String, String> most) {
        String wanted = normal(given);
        int[] letters = new int[KINDS_OF_LETTERS];
        for (int i = 0; i < wanted.length(); i++) {
            letters[wanted.charAt(i) % KINDS_OF_LETTERS]++;
        }
        String best = null;
        int bestDistance = Integer.MAX_VALUE;
        for (String name : known) {
            String candidate = normal(name);
            int allowed = Math.min(most.applyAsInt(wanted, candidate), bestDistance);
            if (Math.abs(wanted.length() - candidate.length()) > allowed
                    || lettersThatDiffer(letters, candidate) > allowed) {
                continue;
            }
            int distance = distance(wanted, candidate);
            if (distance <= allowed && (distance < bestDistance || (best != null && name.compareTo(best) < 0))) {
                best = name;
                bestDistance = distance;
            }
        }
        return Optional.ofNullable(best);
    }

    /** At most the distance: what one text has of each letter and the other has not. Saves most of the long comparisons. */
    private static int lettersThatDiffer(int[] letters, String candidate) {
        int[] left = letters.clone();
        int added = 0;
        for (int i = 0; i < candidate.length(); i++) {
            if (--left[candidate.charAt(i) % KINDS_OF_LETTERS] < 0) {
                added++;
            }
        }
        int missing = 0;
        for (int count : left) {
            missing += Math.max(0, count);
        }
        return Math.max(added, missing);
    }

    private static String normal(String name) {
        String shortened = name.length() > MOST_LETTERS ? name.substring(0, MOST_LETTERS) : name;
        return shortened.strip().toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
    }

    /** The number of letters to insert, delete, replace or swap with a neighbour. */
    public static int distance(String a, String b) {
        int[] before = new int[b.length() + 1];
        int[] previous = new int[b.length() + 1];
        int[] current = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                current[j] = Math.min(Math.min(current[j - 1] + 1, previous[j] + 1), previous[j - 1] + cost);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    current[j] = Math.min(current[j], before[j - 2] + 1);
                }
            }
            int[] spare = before;
            before = previous;
            previous = current;
            current = spare;
        }
        return previous[b.length()];
    }
}
