package io.github.seminal.knowledge.vocabulary;

import io.github.seminal.knowledge.diagnostic.NearestName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The names of medicines as people write them: generic names, and the other names of the table (brands, combinations, national
 * names, abbreviations). Letter case, accents, spaces and punctuation do not count.
 *
 * <p>A text is understood when nothing is left of it after its names, its numbers, and the words for strength, salt, form, maker
 * and directions ({@link MedicineWords}). So {@code sodium valproate 500 mg bd} is understood, and {@code no sertraline} and
 * {@code allergic to penicillin} are not: what the other words say is not known.
 */
public final class MedicineNames {

    /** More words than any name has. */
    private static final int LONGEST_NAME = 5;
    /** Nearly every word of fewer letters is one letter away from some brand. */
    private static final int SHORTEST_MISSPELT_NAME = 5;
    /** A misspelt name differs by one letter; one of a medicine, not of a brand, from this many letters on by at most two. */
    private static final int LONG_NAME = 8;

    private final Map<String, MedicineEntry> generic;
    private final Map<String, Name> names;

    private MedicineNames(Map<String, MedicineEntry> generic, Map<String, Name> names) {
        this.generic = generic;
        this.names = names;
    }

    /**
     * The ingredients that the text stands for, in alphabetical order, each once; none when the text is not understood as a
     * whole.
     */
    public List<MedicineEntry> understand(String text) {
        List<String> words = MedicineWords.of(text);
        Map<String, MedicineEntry> found = new TreeMap<>();
        boolean isPurpose = false;
        int at = 0;
        while (at < words.size()) {
            String word = words.get(at);
            Found name = nameAt(words, at);
            if (name != null) {
                if (isPurpose) {
                    return List.of();
                }
                name.ingredients().forEach(one -> found.put(one.name(), one));
                at += name.length();
            } else if (isPurpose || MedicineWords.isBesideTheName(word)) {
                at++;
            } else if (word.equals("for") && !found.isEmpty()) {
                isPurpose = true;
                at++;
            } else {
                return List.of();
            }
        }
        return List.copyOf(found.values());
    }

    /**
     * The known name that the text probably misspells: it begins with the same letter and differs by one letter, or by two
     * when it is a medicine's own name of at least eight letters. Empty when the text is understood, when no name is so near, and when names of different medicines are
     * equally near.
     */
    public Optional<String> nearest(String text) {
        StringBuilder core = new StringBuilder();
        for (String word : MedicineWords.of(text)) {
            if (!MedicineWords.isBesideTheName(word)) {
                core.append(word);
            }
        }
        String wanted = core.toString();
        if (wanted.length() < SHORTEST_MISSPELT_NAME || !understand(text).isEmpty()) {
            return Optional.empty();
        }
        int letters = lettersIn(wanted);
        int bestDistance = Integer.MAX_VALUE;
        Name best = null;
        boolean isAmbiguous = false;
        for (Map.Entry<String, Name> entry : names.entrySet()) {
            String key = entry.getKey();
            int most = Math.min(key.length(), wanted.length()) < LONG_NAME
                            || entry.getValue().isBrand()
                    ? 1
                    : 2;
            // Each letter that differs leaves at most two letters that only one of the names has.
            if (key.charAt(0) != wanted.charAt(0)
                    || Math.abs(key.length() - wanted.length()) > most
                    || Integer.bitCount(entry.getValue().letters ^ letters) > 2 * most) {
                continue;
            }
            int distance = NearestName.distance(wanted, key);
            if (distance > most) {
                continue;
            }
            if (distance < bestDistance) {
                bestDistance = distance;
                best = entry.getValue();
                isAmbiguous = false;
            } else if (distance == bestDistance && best != null) {
                isAmbiguous |= !best.isSameMedicineAs(entry.getValue());
            }
        }
        return best == null || isAmbiguous ? Optional.empty() : Optional.of(best.written);
    }

    /** One bit for each letter that the name has, and many for a number, which is not misspelt. */
    private static int lettersIn(String key) {
        int letters = 0;
        for (int at = 0; at < key.length(); at++) {
            char c = key.charAt(at);
            letters |= c >= 'a' && c <= 'z' ? 1 << (c - 'a') : 0b111111 << 26;
        }
        return letters;
    }

    /** The longest name that begins at a word. */
    private @Nullable Found nameAt(List<String> words, int at) {
        for (int length = Math.min(LONGEST_NAME, words.size() - at); length > 0; length--) {
            Name name = findName(words, at, length);
            if (name != null) {
                return new Found(name.ingredients(), length);
            }
        }
        return null;
    }

    private @Nullable Name findName(List<String> words, int at, int length) {
        if (length > 1) {
            return names.get(String.join("", words.subList(at, at + length)));
        }
        String word = words.get(at);
        Name name = names.get(word);
        return name == null ? inAnotherLanguage(word) : name;
    }

    /** Generic names differ between languages in their last letter: sertralin, sertralina; ibuprofeno; tamsulosine. */
    private @Nullable Name inAnotherLanguage(String word) {
        MedicineEntry entry = generic.get(word + "e");
        char last = word.charAt(word.length() - 1);
        if (entry == null && (last == 'a' || last == 'o' || last == 'e')) {
            String stem = word.substring(0, word.length() - 1);
            entry = generic.getOrDefault(stem, generic.get(stem + "e"));
        }
        return entry == null ? null : new Name(entry.name(), List.of(entry), 0);
    }

    /** A name as the table writes it, what it stands for, and its letters. */
    private record Name(String written, List<MedicineEntry> ingredients, int letters) {

        /** The table writes brands with a capital letter, and medicines' own names without. */
        private boolean isBrand() {
            return Character.isUpperCase(written.charAt(0));
        }

        private boolean isSameMedicineAs(Name other) {
            return ingredients.stream()
                    .map(MedicineEntry::name)
                    .toList()
                    .equals(other.ingredients.stream().map(MedicineEntry::name).toList());
        }
    }

    /** What a number of words stands for. */
    private record Found(List<MedicineEntry> ingredients, int length) {}

    /** Collects the names of the tables. */
    static final class Builder {

        private final Map<String, MedicineEntry> medicines;
        private final Map<String, MedicineEntry> generic = new HashMap<>();
        private final Map<String, Name> names = new LinkedHashMap<>();

        Builder(Map<String, MedicineEntry> medicines) {
            this.medicines = medicines;
            medicines.values().forEach(entry -> {
                String key = MedicineWords.key(entry.name());
                generic.put(key, entry);
                names.put(key, new Name(entry.name(), List.of(entry), lettersIn(key)));
            });
        }

        /** Adds a name; ingredients that are not known are left out. The name that is written alike, if there is one already. */
        @Nullable
        String add(String written, List<String> ingredients) {
            List<MedicineEntry> entries = new ArrayList<>(ingredients.size());
            for (String ingredient : ingredients) {
                MedicineEntry entry = medicines.get(ingredient);
                if (entry != null) {
                    entries.add(entry);
                }
            }
            String key = MedicineWords.key(written);
            Name before = names.putIfAbsent(key, new Name(written, entries, lettersIn(key)));
            return before == null ? null : before.written;
        }

        MedicineNames build() {
            return new MedicineNames(Collections.unmodifiableMap(generic), Collections.unmodifiableMap(names));
        }
    }
}
