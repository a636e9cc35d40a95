package io.github.seminal.authoring.lookup;

import io.github.seminal.authoring.Pack;
import io.github.seminal.knowledge.diagnostic.NearestName;
import io.github.seminal.knowledge.vocabulary.MedicineEntry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds what the rules of a pack know by words: by code, name, synonym, and the words of their texts. */
public final class Lookup {

    /** A longer query names nothing. */
    public static final int MOST_CHARACTERS = 200;

    private static final int SHORTEST_WITH_TWO_SLIPS = 6;

    private final Pack pack;
    private final List<Known> known;

    /** How well something fits; the best first. */
    private enum Rank {
        NAME,
        SYNONYM,
        WORDS_OF_NAME,
        WORDS_OF_TEXT,
        NONE
    }

    /** What is known of an entry for comparing. */
    private record Known(
            Entry entry, List<String> names, List<String> synonyms, List<String> words, List<String> text) {

        static Known of(Entry entry) {
            List<String> words = new ArrayList<>(Words.of(entry.code()));
            words.addAll(Words.of(entry.name()));
            entry.synonyms().forEach(synonym -> words.addAll(Words.of(synonym)));
            List<String> text = new ArrayList<>(words);
            text.addAll(Words.of(entry.text()));
            return new Known(
                    entry,
                    List.of(Words.normal(entry.code()), Words.normal(entry.name())),
                    entry.synonyms().stream().map(Words::normal).toList(),
                    words,
                    text);
        }

        Rank rank(String query, List<String> wanted) {
            if (names.contains(query)) {
                return Rank.NAME;
            } else if (synonyms.contains(query)) {
                return Rank.SYNONYM;
            } else if (Words.holdAll(words, wanted)) {
                return Rank.WORDS_OF_NAME;
            }
            return Words.holdAll(text, wanted) ? Rank.WORDS_OF_TEXT : Rank.NONE;
        }
    }

    private record Ranked(Entry entry, Rank rank) {}

    private Lookup(Pack pack, List<Entry> entries) {
        this.pack = pack;
        this.known = entries.stream().map(Known::of).toList();
    }

    /** A look-up in this pack, in its language. */
    public static Lookup in(Pack pack) {
        return new Lookup(pack, Entries.of(pack));
    }

    /**
     * What fits the words: what has exactly this code or name, then what has it as a synonym, then what has all words in its
     * names, then what has them in its text.
     *
     * @throws IllegalArgumentException if there are no words, or more than {@link #MOST_CHARACTERS}
     */
    public List<Entry> find(String query) {
        String normal = Words.normal(query);
        if (normal.isEmpty()) {
            throw new IllegalArgumentException(
                    "There is no word in (" + query + ").\nMaybe name a symptom, such as (weak stream).");
        }
        if (query.length() > MOST_CHARACTERS) {
            throw new IllegalArgumentException("The words have " + query.length() + " characters, more than "
                    + MOST_CHARACTERS + ".\nMaybe a text was pasted: name one thing.");
        }
        List<String> wanted = Words.telling(query);
        Set<String> medicines = new LinkedHashSet<>();
        for (MedicineEntry medicine : pack.vocabulary().medicineNames().understand(query)) {
            medicines.add(medicine.name());
        }
        return known.stream()
                .map(one -> {
                    Rank rank = one.rank(normal, wanted);
                    boolean isBrand = one.entry().kind() == Kind.MEDICINE
                            && medicines.contains(one.entry().code());
                    return new Ranked(one.entry(), isBrand && rank.compareTo(Rank.SYNONYM) > 0 ? Rank.SYNONYM : rank);
                })
                .filter(one -> one.rank() != Rank.NONE)
                .sorted(Comparator.comparing(Ranked::rank))
                .map(Ranked::entry)
                .toList();
    }

    /** What was probably meant by words that fit nothing: a known name, or the words with one of them spelt as it is known. */
    public Optional<String> nearest(String query) {
        List<String> names = known.stream()
                .flatMap(one -> Stream.of(
                                Stream.of(one.entry().code(), one.entry().name()), one.entry().synonyms().stream())
                        .flatMap(all -> all))
                .filter(name -> name.length() <= MOST_CHARACTERS)
                .toList();
        return slip(query, names).or(() -> respelt(query));
    }

    private Optional<String> respelt(String query) {
        Set<String> all = new LinkedHashSet<>();
        known.forEach(one -> all.addAll(one.words()));
        List<String> words = new ArrayList<>();
        for (String word : Words.telling(query)) {
            Optional<String> near = all.contains(word) ? Optional.of(word) : slip(word, List.copyOf(all));
            near.ifPresent(words::add);
        }
        String better = String.join(" ", words);
        return better.isEmpty() || find(better).isEmpty() ? Optional.empty() : Optional.of(better);
    }

    /** The nearest name, unless it is far: most of what is known has nothing to do with the query. */
    private static Optional<String> slip(String query, List<String> names) {
        String wanted = Words.normal(query);
        int most = wanted.length() < SHORTEST_WITH_TWO_SLIPS ? 1 : wanted.length() / 4 + 1;
        return names.stream()
                .filter(name -> Math.abs(Words.normal(name).length() - wanted.length()) <= most)
                .min(Comparator.comparingInt(name -> NearestName.distance(wanted, Words.normal(name))))
                .filter(name -> NearestName.distance(wanted, Words.normal(name)) <= most);
    }

    /** What has exactly this code or id. */
    Optional<Entry> entry(String code) {
        return known.stream()
                .map(Known::entry)
                .filter(entry -> entry.code().equals(code))
                .findFirst();
    }

    Pack pack() {
        return pack;
    }
}
