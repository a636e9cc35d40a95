package io.github.seminal.knowledge.rulebook;

import io.github.seminal.knowledge.diagnostic.Check;
import io.github.seminal.knowledge.diagnostic.Diagnostic;
import io.github.seminal.knowledge.diagnostic.Diagnostics;
import io.github.seminal.knowledge.diagnostic.Place;
import io.github.seminal.knowledge.files.Limits;
import java.util.ArrayList;
import java.util.Collection;
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
     * @throws IllegalArgumentException at the first fault; the message says where it is
     */
    public static Rulebook parse(Map<String, String> files) {
        Diagnostics problems = new Diagnostics();
        Rulebook rulebook = parse(files, problems);
        List<Diagnostic> found = problems.all();
        if (!found.isEmpty()) {
            throw new IllegalArgumentException(found.get(0).message());
        }
        return rulebook;
    }

    /**
     * The rulebook of these files, as far as they are well-formed. Faults of form, and ids and sentences that are used twice,
     * are added to the problems. If there are any, use the rulebook for reports only.
     *
     * @param files the text of each rule file by its path in the pack
     */
    public static Rulebook parse(Map<String, String> files, Diagnostics problems) {
        Map<String, Rule> byId = new LinkedHashMap<>();
        Map<String, Rule> bySentence = new HashMap<>();
        List<Rule> damaged = new ArrayList<>();
        Set<String> unreadable = new HashSet<>();
        IdentityHashMap<Rule, String> texts = new IdentityHashMap<>();
        for (Map.Entry<String, String> file : files.entrySet()) {
            String text = file.getValue();
            RuleFileParser.ParsedFile parsed = RuleFileParser.parse(file.getKey(), text);
            parsed.problems().forEach(problems::add);
            damaged.addAll(parsed.damaged());
            unreadable.addAll(parsed.unreadable());
            parsed.damaged().forEach(rule -> texts.put(rule, text));
            for (Rule rule : parsed.rules()) {
                texts.put(rule, text);
                Rule sameId = byId.putIfAbsent(rule.id(), rule);
                Rule sameSentence = bySentence.putIfAbsent(rule.sentence(), rule);
                if (sameId != null) {
                    damaged.add(rule);
                    Place place = RulePlaces.of(rule, text).annotation("id");
                    problems.add(twice(Check.DUPLICATE_ID, "id", rule.id(), rule, sameId, place));
                }
                if (sameSentence != null) {
                    problems.add(sentenceTwice(rule, sameSentence, text));
                }
            }
        }
        requireNotTooMany(byId.values(), problems);
        return new Rulebook(byId, damaged, unreadable, texts);
    }

    private static Diagnostic sentenceTwice(Rule rule, Rule other, String text) {
        Place place = RulePlaces.of(rule, text).sentence();
        return twice(Check.DUPLICATE_SENTENCE, "sentence", rule.sentence(), rule, other, place);
    }

    private static void requireNotTooMany(Collection<Rule> rules, Diagnostics problems) {
        if (rules.size() > Limits.MOST_RULES) {
            problems.add(
                    Check.LIMIT,
                    Place.NOWHERE,
                    "there are " + rules.size() + " rules, more than " + Limits.MOST_RULES,
                    "several packs were put together");
        }
        double combinations = 0;
        for (Rule rule : rules) {
            combinations += ConditionSize.combinations(rule.condition());
        }
        if (combinations > Limits.MOST_COMBINATIONS_OF_ALL) {
            problems.add(
                    Check.LIMIT,
                    Place.NOWHERE,
                    Math.round(combinations) + " combinations of facts could match the rules together, more than "
                            + Limits.MOST_COMBINATIONS_OF_ALL,
                    "derive a finding from each list of codes that several rules share");
        }
    }

    private static Diagnostic twice(Check check, String what, String text, Rule rule, Rule other, Place place) {
        return new Diagnostic(
                check,
                place,
                rule.sentence(),
                "the " + what + " (" + text + ") is already used, in " + other.file() + ":" + other.line(),
                "a rule was copied: " + (check == Check.DUPLICATE_ID ? "ids are permanent" : "say what differs"));
    }

    /**
     * The rulebook of these rules, which may come from several rulebooks.
     *
     * @throws IllegalArgumentException if two of them have the same id
     */
    public static Rulebook of(List<Rule> rules) {
        Map<String, Rule> byId = new LinkedHashMap<>();
        for (Rule rule : rules) {
            if (byId.put(rule.id(), rule) != null) {
                throw new IllegalArgumentException(
                        "The id (" + rule.id() + ") is used twice.\nMaybe a rule was copied: ids are permanent.");
            }
        }
        return new Rulebook(byId, List.of(), Set.of(), new IdentityHashMap<>());
    }

    /**
     * These rules laid over others: a rule replaces the one with the same id.
     *
     * @param base the rules that these are laid over
     * @param retired ids of rules of the base that are left out
     * @param problems takes sentences that are used twice
     */
    public Rulebook laidOver(Rulebook base, Set<String> retired, Diagnostics problems) {
        Set<String> replaced = new HashSet<>(retired);
        replaced.addAll(byId.keySet());
        damaged.forEach(rule -> replaced.add(rule.id()));
        replaced.addAll(unreadable);
        Map<String, Rule> bySentence = new HashMap<>();
        Map<String, Rule> all = new LinkedHashMap<>();
        for (Rule rule : base.byId.values()) {
            if (!replaced.contains(rule.id())) {
                all.put(rule.id(), rule);
                bySentence.put(rule.sentence(), rule);
            }
        }
        for (Rule rule : byId.values()) {
            all.put(rule.id(), rule);
            Rule same = bySentence.get(rule.sentence());
            if (same != null) {
                problems.add(sentenceTwice(rule, same, texts.getOrDefault(rule, "")));
            }
        }
        requireNotTooMany(all.values(), problems);
        IdentityHashMap<Rule, String> both = new IdentityHashMap<>(base.texts);
        both.putAll(texts);
        return new Rulebook(all, damaged, unreadable, both);
    }

    /** The places of the parts of a rule. Of a rule that was not read from a file, only the line is known. */
    public RulePlaces placesOf(Rule rule) {
        return RulePlaces.of(rule, texts.getOrDefault(rule, ""));
    }

    /** Malformed rules, as far as they could be read: for reports only. */
    public List<Rule> damaged() {
        return damaged;
    }

    /** All rules as their author wrote them, the malformed ones last: for reports only. */
    public List<Rule> written() {
        List<Rule> written = new ArrayList<>(byId.values());
        written.addAll(damaged);
        return written;
    }

    /** The ids of rules that could not be read at all. */
    Set<String> unreadable() {
        return unreadable;
    }

    /** The ids of all rules, including those that could not be read. */
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
                .filter(rule -> rule.condition().findings().contains(finding))
                .toList();
    }
}
