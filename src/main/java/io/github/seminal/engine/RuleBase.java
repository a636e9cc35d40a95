package io.github.seminal.engine;

import io.github.seminal.knowledge.diagnostic.Check;
import io.github.seminal.knowledge.diagnostic.Diagnostics;
import io.github.seminal.knowledge.diagnostic.NearestName;
import io.github.seminal.knowledge.diagnostic.Place;
import io.github.seminal.knowledge.rulebook.Rulebook;
import io.github.seminal.knowledge.vocabulary.AdvicePolicy;
import io.github.seminal.knowledge.vocabulary.Cause;
import io.github.seminal.knowledge.vocabulary.KnowledgeFiles;
import io.github.seminal.knowledge.vocabulary.ProhibitionPolicy;
import io.github.seminal.knowledge.vocabulary.Table;
import io.github.seminal.knowledge.vocabulary.Vocabulary;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.drools.core.common.ReteEvaluator;
import org.kie.api.runtime.KieSession;

/** The compiled rules and what their annotations say. */
final class RuleBase {

    /** Far above what any patient needs: only rules that derive a finding fire, each a few times. */
    private static final int FIRING_LIMIT = 20_000;

    private final RuleNetwork network;
    private final RuleMeanings meanings;
    private final RuleBranches branches;

    /** The rules with their meanings, of which it is known that nothing is wrong. */
    RuleBase(RuleNetwork network, RuleMeanings meanings) {
        this.network = network;
        this.meanings = meanings;
        this.branches = network.branches(name -> conditionOf(name).derives());
    }

    /** Rules with what their annotations say. What is wrong with these is added to the problems. */
    static RuleBase of(RuleNetwork network, Vocabulary vocabulary, Diagnostics problems) {
        RuleMeanings meanings = RuleMeanings.of(network.rules(), vocabulary, problems);
        check(meanings, vocabulary, problems);
        return new RuleBase(network, meanings);
    }

    /** Checks that the tables name rules that are there. What is missing is added to the problems. */
    static void check(RuleMeanings meanings, Vocabulary vocabulary, Diagnostics problems) {
        NavigableSet<String> ids = new TreeSet<>();
        meanings.byName().values().forEach(rule -> ids.add(rule.id()));
        requireRulesOfTables(
                vocabulary, ids, (table, code, column, word) -> Place.file("vocabulary/" + table), problems);
    }

    /** Adds what is wrong with the annotations of rules, and with rules that tables name, to the problems. */
    static void check(Rulebook rulebook, Vocabulary vocabulary, KnowledgeFiles files, Diagnostics problems) {
        RuleAnnotations annotations = new RuleAnnotations(vocabulary, problems);
        Stream.concat(rulebook.rules().stream(), rulebook.damaged().stream())
                .forEach(rule -> annotations.check(rule, rulebook));
        requireRulesOfTables(
                vocabulary,
                new TreeSet<>(rulebook.ids()),
                (table, code, column, word) -> Table.place(files, table, code, column, word),
                problems);
    }

    int size() {
        return meanings.byName().size();
    }

    List<String> ids() {
        return meanings.byName().values().stream().map(RuleInfo::id).sorted().toList();
    }

    Collection<RuleInfo> all() {
        return meanings.byName().values();
    }

    RuleInfo named(String name) {
        RuleInfo info = meanings.byName().get(name);
        if (info == null) {
            throw new IllegalStateException("The rule (" + name + ") fired but is not in the rule base.");
        }
        return info;
    }

    /** The condition that Drools knows by this name of one of its rules. */
    JoinedCondition conditionOf(String name) {
        JoinedCondition condition = meanings.conditions().get(name);
        if (condition == null) {
            throw new IllegalStateException("The rule (" + name + ") fired but is not in the rule base.");
        }
        return condition;
    }

    /**
     * What the rules conclude from these facts: one short-lived session on the shared rules.
     *
     * @throws IllegalStateException if the rules fire without end
     */
    List<Conclusion> conclude(List<Object> facts) {
        KieSession session = network.newSession();
        try {
            Recorder recorder = new Recorder(this, session, Prospects.of(facts, branches, (ReteEvaluator) session));
            session.setGlobal(Recorder.GLOBAL, recorder);
            facts.forEach(session::insert);
            if (session.fireAllRules(recorder, FIRING_LIMIT) >= FIRING_LIMIT) {
                throw new IllegalStateException("The rules fired " + FIRING_LIMIT + " times and were stopped.\n"
                        + "Maybe a rule answers itself.");
            }
            return recorder.conclusions();
        } finally {
            session.dispose();
        }
    }

    /** Finds a word in a table. */
    private interface TablePlaces {
        Place of(String table, String code, String column, String word);
    }

    private static void requireRulesOfTables(
            Vocabulary vocabulary, NavigableSet<String> ids, TablePlaces places, Diagnostics problems) {
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
            List<String> named, Set<String> ids, Function<String, Place> place, Diagnostics problems) {
        for (String id : named) {
            if (!ids.contains(id)) {
                problems.add(
                        Check.UNKNOWN_RULE,
                        place.apply(id),
                        "the table names the rule (" + id + "), which does not exist",
                        NearestName.of(id, ids)
                                .map(near -> "it is (" + near + ")")
                                .orElse("the rule was renamed: ids are permanent"));
            }
        }
    }
}
