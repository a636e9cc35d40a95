package io.github.seminal.engine;

import io.github.seminal.Advice;
import io.github.seminal.Prohibition;
import io.github.seminal.Urgency;
import io.github.seminal.engine.Ranking.Ranked;
import io.github.seminal.knowledge.vocabulary.AdvicePolicy;
import io.github.seminal.knowledge.vocabulary.ProhibitionPolicy;
import io.github.seminal.knowledge.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Selects advice and prohibitions: those of the shown causes and of the rules that fired, those that go with a finding, and
 * those that always apply. The urgency or a rule can withhold advice.
 */
final class AdviceSelection {

    private final Map<String, Advice> advice = new LinkedHashMap<>();
    private final List<Prohibition> prohibitions = new ArrayList<>();

    /**
     * Selects the advice and the prohibitions.
     *
     * @param firedRules the ids of the rules that fired, sorted
     */
    AdviceSelection(Vocabulary vocabulary, UrgencyAndRanking judgement, List<String> firedRules) {
        Set<String> proposed = new HashSet<>();
        Set<String> forbidden = new HashSet<>();
        for (Ranked ranked : judgement.shown()) {
            proposed.addAll(ranked.cause().advice());
            forbidden.addAll(ranked.cause().avoid());
        }
        for (Conclusion flag : judgement.flags()) {
            proposed.addAll(flag.rule().advice());
        }
        for (AdvicePolicy policy : vocabulary.advice()) {
            if (isGiven(policy, proposed, judgement, firedRules)) {
                advice.put(
                        policy.code(),
                        new Advice(policy.code(), vocabulary.texts().get("advice", policy.code())));
            }
        }
        for (ProhibitionPolicy policy : vocabulary.prohibitions()) {
            if (policy.always() || forbidden.contains(policy.code()) || anyFired(policy.addedBy(), firedRules)) {
                prohibitions.add(
                        new Prohibition(policy.code(), vocabulary.texts().get("prohibitions", policy.code())));
            }
        }
    }

    private static boolean isGiven(
            AdvicePolicy policy, Set<String> proposed, UrgencyAndRanking judgement, List<String> firedRules) {
        if (policy.always()) {
            return true;
        }
        Urgency withheldFrom = policy.withheldFrom();
        boolean withheld = (withheldFrom != null && judgement.urgency().isAtLeast(withheldFrom))
                || anyFired(policy.withheldBy(), firedRules);
        return !withheld && (proposed.contains(policy.code()) || anyOf(policy.givenWith(), judgement.known()));
    }

    // Counted loops: these run for every piece of advice, and iterators would be a tenth of the memory of an answer.

    private static boolean anyFired(List<String> rules, List<String> firedRules) {
        for (int i = 0; i < rules.size(); i++) {
            if (Collections.binarySearch(firedRules, rules.get(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean anyOf(List<String> some, Set<String> all) {
        for (int i = 0; i < some.size(); i++) {
            if (all.contains(some.get(i))) {
                return true;
            }
        }
        return false;
    }

    /** The advice to give, the most urgent first. */
    List<Advice> advice() {
        return List.copyOf(advice.values());
    }

    /** The prohibitions that apply. */
    List<Prohibition> prohibitions() {
        return prohibitions;
    }

    /** Those of these pieces of advice that are given. */
    List<String> givenOf(List<String> codes) {
        List<String> given = new ArrayList<>(codes.size());
        for (int i = 0; i < codes.size(); i++) {
            if (advice.containsKey(codes.get(i))) {
                given.add(codes.get(i));
            }
        }
        return given;
    }
}
