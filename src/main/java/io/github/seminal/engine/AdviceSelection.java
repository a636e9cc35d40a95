package io.github.seminal.engine;

import io.github.seminal.Advice;
import io.github.seminal.Prohibition;
import io.github.seminal.Urgency;
import io.github.seminal.engine.Ranking.Ranked;
import io.github.seminal.vocabulary.AdvicePolicy;
import io.github.seminal.vocabulary.ProhibitionPolicy;
import io.github.seminal.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which advice is given and which prohibitions hold: those of the shown causes and of the rules that fired, those that
 * go with a finding, those that always hold; less what the urgency or a rule withholds.
 */
final class AdviceSelection {

    private final Map<String, Advice> advice = new LinkedHashMap<>();
    private final List<Prohibition> prohibitions = new ArrayList<>();

    AdviceSelection(Vocabulary vocabulary, Judgement judgement, Set<String> firedRules) {
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
            if (policy.always() || forbidden.contains(policy.code()) || anyOf(policy.addedBy(), firedRules)) {
                prohibitions.add(
                        new Prohibition(policy.code(), vocabulary.texts().get("prohibitions", policy.code())));
            }
        }
    }

    private static boolean isGiven(
            AdvicePolicy policy, Set<String> proposed, Judgement judgement, Set<String> firedRules) {
        if (policy.always()) {
            return true;
        }
        Urgency withheldFrom = policy.withheldFrom();
        boolean withheld = (withheldFrom != null && judgement.urgency().isAtLeast(withheldFrom))
                || anyOf(policy.withheldBy(), firedRules);
        return !withheld && (proposed.contains(policy.code()) || anyOf(policy.givenWith(), judgement.known()));
    }

    private static boolean anyOf(List<String> some, Set<String> all) {
        for (String one : some) {
            if (all.contains(one)) {
                return true;
            }
        }
        return false;
    }

    /** The advice to give, the most urgent first. */
    List<Advice> advice() {
        return List.copyOf(advice.values());
    }

    /** The prohibitions that hold. */
    List<Prohibition> prohibitions() {
        return prohibitions;
    }

    /** Of these pieces of advice, the ones that are given. */
    List<String> givenOf(List<String> codes) {
        List<String> given = new ArrayList<>(codes.size());
        for (String code : codes) {
            if (advice.containsKey(code)) {
                given.add(code);
            }
        }
        return given;
    }
}
