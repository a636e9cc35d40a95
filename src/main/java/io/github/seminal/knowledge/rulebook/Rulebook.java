package io.github.seminal.knowledge.rulebook;

import io.github.seminal.knowledge.diagnostic.Check;
import io.github.seminal.knowledge.diagnostic.Diagnostic;
import io.github.seminal.knowledge.diagnostic.Diagnostics;
import io.github.seminal.knowledge.diagnostic.Place;
import io.github.seminal.knowledge.files.Limits;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** All rules of a knowledge base as data. Immutable. */
public final class Rulebook {

    private final Map<String, Rule> byId;
    private final List<Rule> damaged;
    private final Set<String> unreadable;
    /** The text of the file of each rule, by identity: two packs may have files of the same name. */
    private final IdentityHashMap<Rule, String> texts;

    private Rulebook(
            Map<String, Rule> byId, List<Rule> damaged, Set<String> unreadable, IdentityHashMap<Rule, String> texts) {
        this.byId = Collections.unmodifiableMap(byId);
        this.damaged = List.copyOf(damaged);
        this.unreadable = Set.copyOf(unreadable);
        this.texts = texts;
    }

    /**
     * The rulebook of these files.
     *
     * @param files the text of each rule file by its path in the pack
     * @throws RuleSyntaxException at the first fault
     */
    public static Rulebook parse(Map<String, String> files) {
        Diagnostics problems = new Diagnostics();
        Rulebook rulebook = parse(files, problems);
        List<Diagnostic> found = problems.all();
        if (!found.isEmpty()) {
            throw new RuleSyntaxException(found.get(0));
        }
        return rulebook;
    }

    /**
     * The rulebook of these files, as far as they keep to the form of a rule. Everything that is wrong with the form is
     * added to the problems, and so are ids and sentences that are there twice; where there are any, the rulebook is for
     * reports alone.
     *
     * @param files the text of each rule file by its path in the pack
     */
    public static Rulebook parse(Map<String, String> files, Diagnostics problems) {
        Map<String, Rule> byId = new LinkedHashMap<>();
        Map<String, Rule> bySentence = new HashMap<>();
        List<Rule> damaged = new ArrayList<>();
        Set<String> unreadable = new HashSet<>();
        IdentityHashMap<Rule, String> texts = new IdentityHashMap<>();
        files.forEach((file, text) -> {
            RuleFileParser.ParsedFile parsed = RuleFileParser.parse(file, text);
            parsed.problems().forEach(problems::add);
            damaged.addAll(parsed.damaged());
            unreadable.addAll(parsed.unreadable());
            parsed.damaged().forEach(rule -> texts.put(rule, text));
            for (Rule rule : parsed.rules()) {
                texts.put(rule, text);
                Rule sameId = byId.putIfAbsent(rule.id(), rule);
                Rule sameSentence = bySentence.putIfAbsent(rule.sentence(), rule);
                RulePlaces places = sameId == null && sameSentence == null ? null : RulePlaces.of(rule, text);
                if (places != null && sameId != null) {
                    damaged.add(rule);
                    problems.add(twice(Check.DUPLICATE_ID, "id", rule.id(), rule, sameId, places.annotation("id")));
                }
                if (places != null && sameSentence != null) {
                    problems.add(twice(
                            Check.DUPLICATE_SENTENCE,
                            "sentence",
                            rule.sentence(),
                            rule,
                            sameSentence,
                            places.sentence()));
                }
            }
        });
        requireNotTooMany(byId.size(), problems);
        return new Rulebook(byId, damaged, unreadable, texts);
    }

    private static void requireNotTooMany(int rules, Diagnostics problems) {
        if (rules > Limits.MOST_RULES) {
            problems.add(
                    Check.LIMIT,
                    Place.NOWHERE,
                    "there are " + rules + " rules, more than " + Limits.MOST_RULES,
                    "several packs were put together");
        }
    }

    private static Diagnostic twice(Check check, String what, String text, Rule rule, Rule other, Place place) {
        return new Diagnostic(
                check,
                place,
                rule.sentence(),
                "the " + what + " (" + text + ") is there already, in " + other.file() + ":" + other.line(),
                "a rule was copied: " + (check == Check.DUPLICATE_ID ? "ids are for ever" : "say what differs"));
    }

    /**
     * The rulebook of these rules, which may come from several rulebooks.
     *
     * @throws IllegalArgumentException if two of them have the same id
     */
    public static Rulebook of(List<Rule> rules) {
        return of(rules, new IdentityHashMap<>());
    }

    private static Rulebook of(List<Rule> rules, IdentityHashMap<Rule, String> texts) {
        Map<String, Rule> byId = new LinkedHashMap<>();
        for (Rule rule : rules) {
            if (byId.put(rule.id(), rule) != null) {
                throw new IllegalArgumentException(
                        "The id (" + rule.id() + ") is there twice.\nMaybe a rule was copied: ids are for ever.");
            }
        }
        return new Rulebook(byId, List.of(), Set.of(), texts);
    }

    /**
     * These rules laid over others: a rule replaces the one with the same id.
     *
     * @param base the rules that these are laid over
     * @param retired ids of rules of the base that are left out
     * @param problems takes sentences that are there twice
     */
    public Rulebook laidOver(Rulebook base, Set<String> retired, Diagnostics problems) {
        Set<String> replaced = new HashSet<>(retired);
        replaced.addAll(byId.keySet());
        damaged.forEach(rule -> replaced.add(rule.id()));
        replaced.addAll(unreadable);
        Map<String, Rule> bySentence = new HashMap<>();
        List<Rule> all = new ArrayList<>();
        for (Rule rule : base.rules()) {
            if (!replaced.contains(rule.id())) {
                all.add(rule);
                bySentence.put(rule.sentence(), rule);
            }
        }
        for (Rule rule : rules()) {
            all.add(rule);
            Rule same = bySentence.get(rule.sentence());
            if (same != null) {
                problems.add(twice(
                        Check.DUPLICATE_SENTENCE,
                        "sentence",
                        rule.sentence(),
                        rule,
                        same,
                        placesOf(rule).sentence()));
            }
        }
        requireNotTooMany(all.size(), problems);
        Map<String, Rule> ids = new LinkedHashMap<>();
        all.forEach(rule -> ids.put(rule.id(), rule));
        IdentityHashMap<Rule, String> both = new IdentityHashMap<>(base.texts);
        both.putAll(texts);
        return new Rulebook(ids, damaged, unreadable, both);
    }

    /** Where the parts of a rule of this rulebook stand. A rule that was not read from a file is nowhere but in a line. */
    public RulePlaces placesOf(Rule rule) {
        return RulePlaces.of(rule, texts.getOrDefault(rule, ""));
    }

    /** Rules that do not keep to the form, as far as they could be read: for reports alone. */
    public List<Rule> damaged() {
        return damaged;
    }

    /** Ids of rules that could not be read at all. */
    Set<String> unreadable() {
        return unreadable;
    }

    /** The ids of all rules, those among them that could not be read. */
    public Set<String> ids() {
        Set<String> ids = new TreeSet<>(byId.keySet());
        damaged.forEach(rule -> ids.add(rule.id()));
        ids.addAll(unreadable);
        ids.remove("");
        return Collections.unmodifiableSet(ids);
    }

    /** All rules, file by file. */
    public List<Rule> rules() {
        return List.copyOf(byId.values());
    }

    /** The rule with this id. */
    public Optional<Rule> rule(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The rules of a cause, or of a kind such as {@code red-flag} or {@code inference}. */
    public List<Rule> rulesOf(String kind) {
        return byId.values().stream().filter(rule -> rule.kind().equals(kind)).toList();
    }

    /** The rules whose conditions name this finding, given or derived, negated or not. */
    public List<Rule> usersOf(String finding) {
        return byId.values().stream()
                .filter(rule -> rule.condition()
                        .patterns()
                        .anyMatch(pattern -> pattern.codes().contains(finding)))
                .toList();
    }
}
