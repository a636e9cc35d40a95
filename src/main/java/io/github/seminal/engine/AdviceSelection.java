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
 * those that always apply. The urgency or a rule can withhold advice. A cause that is set aside gives none.
 */
final class AdviceSelection {

    private final Map<String, Advice> advice = new LinkedHashMap<>();
    private final List<Advice> inParticular = new ArrayList<>();
    private final List<Advice> instructions = new ArrayList<>();
    private final List<Prohibition> prohibitions = new ArrayList<>();
    private final List<Prohibition> particular = new ArrayList<>();

    /**
     * Selects the advice and the prohibitions.
     *
     * @param firedRules the ids of the rules that fired, sorted
     */
    AdviceSelection(Vocabulary vocabulary, UrgencyAndRanking judgement, List<String> firedRules) {
        Set<String> proposed = new HashSet<>();
        Set<String> forbidden = new HashSet<>();
        Set<String> setAside = new HashSet<>();
        for (Ranked ranked : judgement.shown()) {
            if (judgement.setsAside(ranked.cause())) {
                setAside.addAll(ranked.cause().avoid());
            } else {
                proposed.addAll(ranked.cause().advice());
                forbidden.addAll(ranked.cause().avoid());
            }
        }
        for (Conclusion flag : judgement.flags()) {
            proposed.addAll(flag.rule().advice());
        }
        for (AdvicePolicy policy : vocabulary.advice()) {
            if (isGiven(policy, proposed, judgement, firedRules)) {
                Advice given = new Advice(policy.code(), vocabulary.texts().get("advice", policy.code()));
                if (policy.forClinician()) {
                    instructions.add(given);
                } else {
                    advice.put(policy.code(), given);
                    if (!policy.always()) {
                        inParticular.add(given);
                    }
                }
            }
        }
        for (ProhibitionPolicy policy : vocabulary.prohibitions()) {
            boolean isParticular = forbidden.contains(policy.code())
                    || anyFired(policy.addedBy(), firedRules)
                    || (policy.addedFrom() != null && judgement.urgency().isAtLeast(policy.addedFrom()));
            if (isParticular || policy.always() || setAside.contains(policy.code())) {
                Prohibition prohibition =
                        new Prohibition(policy.code(), vocabulary.texts().get("prohibitions", policy.code()));
                prohibitions.add(prohibition);
                if (isParticular) {
                    particular.add(prohibition);
                }
            }
        }
    }

    private static boolean isGiven(
            AdvicePolicy policy, Set<String> proposed, UrgencyAndRanking judgement, List<String> firedRules) {
        if (policy.always()) {
            return true;
        }
        // Most advice is not proposed, so that is asked first.
        if (!proposed.contains(policy.code()) && !anyOf(policy.givenWith(), judgement.known())) {
            return false;
        }
        Urgency withheldFrom = policy.withheldFrom();
        boolean isUrgent = withheldFrom != null && judgement.urgency().isAtLeast(withheldFrom);
        return !isUrgent && !anyFired(policy.withheldBy(), firedRules);
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

    /** The advice that fits in a plan, the most urgent first: what always applies would only delay urgent care. */
    List<Advice> toTell(Urgency urgency) {
        return urgency.isAtLeast(Urgency.SAME_DAY) ? inParticular : List.copyOf(advice.values());
    }

    /** What the clinician should do, the most urgent first. */
    List<Advice> instructions() {
        return instructions;
    }

    /** The prohibitions that apply. */
    List<Prohibition> prohibitions() {
        return prohibitions;
    }

    /** Those that apply to this patient in particular. */
    List<Prohibition> particular() {
        return particular;
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
