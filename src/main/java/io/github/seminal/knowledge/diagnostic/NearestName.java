package io.github.seminal.knowledge.diagnostic;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the known name that someone probably meant, by the number of letters that differ. */
public final class NearestName {

    private NearestName() {}

    /**
     * The known name that is nearest to the given one; of several, the first in alphabetical order. Empty when none
     * shares at least about half of its letters in place.
     */
    public static Optional<String> of(String given, Collection<String> known) {
        String wanted = normal(given);
        String best = null;
        int bestDistance = Integer.MAX_VALUE;
        for (String name : known) {
            int distance = distance(wanted, normal(name));
            if (distance < bestDistance || (distance == bestDistance && best != null && name.compareTo(best) < 0)) {
                best = name;
                bestDistance = distance;
            }
        }
        return best != null && bestDistance * 2 <= Math.max(wanted.length(), best.length())
                ? Optional.of(best)
                : Optional.empty();
    }

    /** The nearest known name as the second line of a message, for instance {@code it is (fever)}; otherwise other advice. */
    public static String advice(String given, Collection<String> known, String otherwise) {
        return of(given, known).map(near -> "it is (" + near + ")").orElse(otherwise);
    }

    private static String normal(String name) {
        String shortened = name.length() > 80 ? name.substring(0, 80) : name;
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
