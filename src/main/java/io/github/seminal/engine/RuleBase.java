package io.github.seminal.engine;

import io.github.seminal.rulebook.Rulebook;
import io.github.seminal.vocabulary.AdvicePolicy;
import io.github.seminal.vocabulary.Cause;
import io.github.seminal.vocabulary.Check;
import io.github.seminal.vocabulary.KnowledgeFiles;
import io.github.seminal.vocabulary.NearestName;
import io.github.seminal.vocabulary.Place;
import io.github.seminal.vocabulary.Problems;
import io.github.seminal.vocabulary.ProhibitionPolicy;
import io.github.seminal.vocabulary.Vocabulary;
import io.github.seminal.vocabulary.VocabularyLoader;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.kie.api.KieBase;
import org.kie.api.definition.rule.Rule;
import org.kie.api.runtime.KieSession;

/** The compiled rules and what their annotations say. */
final class RuleBase {

    private final KieBase rules;
    private final Map<String, RuleInfo> byName;

    private RuleBase(KieBase rules, Map<String, RuleInfo> byName) {
        this.rules = rules;
        this.byName = byName;
    }

    /** Rules with what their annotations say. What is wrong with these is added to the problems. */
    static RuleBase of(KieBase rules, Vocabulary vocabulary, Problems problems) {
        List<Rule> sorted = rules.getKiePackages().stream()
                .flatMap(rulePackage -> rulePackage.getRules().stream())
                .sorted((one, other) -> one.getName().compareTo(other.getName()))
                .toList();
        Map<String, RuleInfo> byName = new HashMap<>();
        NavigableMap<String, RuleInfo> byId = new TreeMap<>();
        RuleAnnotations annotations = new RuleAnnotations(vocabulary, problems);
        for (Rule rule : sorted) {
            RuleInfo info = annotations.read(rule.getName(), rule.getMetaData(), byName.size());
            byName.put(rule.getName(), info);
            if (byId.put(info.id(), info) != null) {
                problems.add(
                        Check.DUPLICATE_ID,
                        Place.NOWHERE,
                        "the rule id (" + info.id() + ") is there twice",
                        "a rule was copied: ids are for ever");
            }
        }
        requireRulesOfTables(
                vocabulary,
                new TreeSet<>(byId.keySet()),
                (table, code, column, word) -> Place.file("vocabulary/" + table),
                problems);
        return new RuleBase(rules, byName);
    }

    /** Adds what is wrong with the annotations of rules, and with rules that tables name, to the problems. */
    static void check(Rulebook rulebook, Vocabulary vocabulary, KnowledgeFiles files, Problems problems) {
        RuleAnnotations annotations = new RuleAnnotations(vocabulary, problems);
        Stream.concat(rulebook.rules().stream(), rulebook.damaged().stream())
                .forEach(rule -> annotations.check(rule, rulebook));
        requireRulesOfTables(
                vocabulary,
                new TreeSet<>(rulebook.ids()),
                (table, code, column, word) -> VocabularyLoader.placeOf(files, table, code, column, word),
                problems);
    }

    int size() {
        return byName.size();
    }

    List<String> ids() {
        return byName.values().stream().map(RuleInfo::id).sorted().toList();
    }

    Collection<RuleInfo> all() {
        return byName.values();
    }

    RuleInfo named(String name) {
        RuleInfo info = byName.get(name);
        if (info == null) {
            throw new IllegalStateException("The rule (" + name + ") fired but is not in the rule base.");
        }
        return info;
    }

    /** A new session, to be disposed by the caller. */
    KieSession newSession() {
        return rules.newKieSession();
    }

    /** Where a word stands in a table. */
    private interface TablePlaces {
        Place of(String table, String code, String column, String word);
    }

    private static void requireRulesOfTables(
            Vocabulary vocabulary, NavigableSet<String> ids, TablePlaces places, Problems problems) {
        for (Cause cause : vocabulary.causes().values()) {
            // Ids are sorted: the first one from "cause." on belongs to the cause, if any does.
            String first = ids.ceiling(cause.code() + ".");
            if (first == null || !first.startsWith(cause.code() + ".")) {
                problems.add(
                        Check.CAUSE_WITHOUT_GATE,
                        places.of("causes.csv", cause.code(), "code", cause.code()),
                        "the cause (" + cause.code() + ") has no rule",
                        "its file is missing");
            }
        }
        for (AdvicePolicy policy : vocabulary.advice()) {
            requireRules(
                    policy.withheldBy(),
                    ids,
                    id -> places.of("advice.csv", policy.code(), "withheld_by", id),
                    problems);
        }
        for (ProhibitionPolicy policy : vocabulary.prohibitions()) {
            requireRules(
                    policy.addedBy(),
                    ids,
                    id -> places.of("prohibitions.csv", policy.code(), "added_by", id),
                    problems);
        }
    }

    private static void requireRules(
            List<String> named, Set<String> ids, Function<String, Place> place, Problems problems) {
        for (String id : named) {
            if (!ids.contains(id)) {
                problems.add(
                        Check.UNKNOWN_RULE,
                        place.apply(id),
                        "the table names the rule (" + id + "), which is not there",
                        NearestName.of(id, ids)
                                .map(near -> "it is (" + near + ")")
                                .orElse("the rule was renamed: ids are for ever"));
            }
        }
    }
}
