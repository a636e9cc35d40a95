package io.github.seminal.rulebook;

import io.github.seminal.rulebook.Condition.Pattern;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All rules of a knowledge base as data. Immutable. */
public final class Rulebook {

    private final Map<String, RuleEntry> byId;
    private final Map<String, List<RuleEntry>> byFinding;

    private Rulebook(Map<String, RuleEntry> byId) {
        this.byId = Collections.unmodifiableMap(byId);
        Map<String, List<RuleEntry>> users = new LinkedHashMap<>();
        for (RuleEntry rule : byId.values()) {
            rule.condition()
                    .patterns()
                    .map(Pattern::codes)
                    .flatMap(List::stream)
                    .distinct()
                    .forEach(code -> users.computeIfAbsent(code, finding -> new ArrayList<>())
                            .add(rule));
        }
        users.replaceAll((code, rules) -> List.copyOf(rules));
        this.byFinding = Collections.unmodifiableMap(users);
    }

    /**
     * The rulebook of these files.
     *
     * @param files the text of each rule file by its path in the pack
     * @throws RuleSyntaxException at the first fault
     */
    public static Rulebook parse(Map<String, String> files) {
        Map<String, RuleEntry> byId = new LinkedHashMap<>();
        files.forEach((file, text) -> {
            for (RuleEntry rule : RuleFileParser.parse(file, text)) {
                RuleEntry other = byId.put(rule.id(), rule);
                if (other != null) {
                    throw new RuleSyntaxException(
                            file,
                            rule.line(),
                            1,
                            "the id (" + rule.id() + ") is there already, in " + other.file() + ":" + other.line()
                                    + ".\nMaybe a rule was copied: ids are for ever.");
                }
            }
        });
        return new Rulebook(byId);
    }

    /**
     * The rulebook of these rules, which may come from several rulebooks.
     *
     * @throws IllegalArgumentException if two of them have the same id
     */
    public static Rulebook of(List<RuleEntry> rules) {
        Map<String, RuleEntry> byId = new LinkedHashMap<>();
        for (RuleEntry rule : rules) {
            if (byId.put(rule.id(), rule) != null) {
                throw new IllegalArgumentException(
                        "The id (" + rule.id() + ") is there twice.\nMaybe a rule was copied: ids are for ever.");
            }
        }
        return new Rulebook(byId);
    }

    /** The same rules; those that are in the other rulebook too, as they stand there, with its file and line. */
    public Rulebook withPlacesOf(Rulebook other) {
        List<RuleEntry> rules = new ArrayList<>();
        byId.forEach((id, rule) -> rules.add(other.byId.getOrDefault(id, rule)));
        return of(rules);
    }

    /** All rules, file by file. */
    public List<RuleEntry> rules() {
        return List.copyOf(byId.values());
    }

    /** The rule with this id. */
    public Optional<RuleEntry> rule(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The rules of a cause, or of a kind such as {@code red-flag} or {@code inference}. */
    public List<RuleEntry> rulesOf(String kind) {
        return byId.values().stream().filter(rule -> rule.kind().equals(kind)).toList();
    }

    /** The rules whose conditions name this finding, given or derived, negated or not. */
    public List<RuleEntry> usersOf(String finding) {
        return byFinding.getOrDefault(finding, List.of());
    }
}
