package io.github.seminal.engine;

import io.github.seminal.Plan;
import io.github.seminal.Urgency;
import io.github.seminal.knowledge.rulebook.Condition.Pattern;
import io.github.seminal.knowledge.rulebook.Conjunction;
import io.github.seminal.knowledge.rulebook.Constraint;
import io.github.seminal.knowledge.rulebook.FactType;
import io.github.seminal.knowledge.rulebook.Rule;
import io.github.seminal.knowledge.rulebook.Rulebook;
import io.github.seminal.knowledge.rulebook.Verb;
import io.github.seminal.knowledge.vocabulary.QuestionPolicy;
import io.github.seminal.knowledge.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds what is not known of a patient and would raise the urgency by itself: the rules that lack one finding. Each answer
 * asks it, so the rules are prepared once and the patient's findings are looked up in them, not the other way round.
 */
public final class OpenDangers {

    private final Vocabulary vocabulary;
    /** One for each alternative of each red flag, pathway and caution, the most urgent first. */
    private final List<Danger> dangers;
    /** For each group of findings of which one is needed, those that can be asked for. */
    private final List<List<String>> askable;
    /** The groups that a finding belongs to. */
    private final Map<String, List<Integer>> groupsOf;

    /**
     * What a rule needs.
     *
     * @param urgency its urgency
     * @param groups the groups of findings of each of which one must be present
     * @param rest what else must hold
     */
    private record Danger(Urgency urgency, List<Integer> groups, List<Conjunction.Part> rest) {}

    /** Findings that are missing, and whether anything else of this patient counts too. */
    private record Missing(List<String> findings, boolean isParticular) {

        private static final Missing TOO_MUCH = new Missing(List.of(), false);
    }

    private OpenDangers(
            Vocabulary vocabulary,
            List<Danger> dangers,
            List<List<String>> askable,
            Map<String, List<Integer>> groupsOf) {
        this.vocabulary = vocabulary;
        this.dangers = dangers;
        this.askable = askable;
        this.groupsOf = groupsOf;
    }

    /** Prepares these rules. */
    public OpenDangers(Rulebook rulebook, Vocabulary vocabulary) {
        this(vocabulary, new ArrayList<>(), new ArrayList<>(), new HashMap<>());
        Map<String, List<Rule>> inferences = new HashMap<>();
        for (Rule rule : rulebook.rulesOf("inference")) {
            inferences
                    .computeIfAbsent(rule.target(), target -> new ArrayList<>(1))
                    .add(rule);
        }
        Map<List<String>, Integer> groups = new HashMap<>();
        for (Rule rule : rulebook.rules()) {
            if (rule.verb() == Verb.REFER || rule.verb() == Verb.PATHWAY || rule.verb() == Verb.CAUTION) {
                for (Conjunction conjunction : Conjunction.of(rule.condition())) {
                    addDanger(rule, conjunction, groups, inferences);
                }
            }
        }
        dangers.sort(Comparator.comparing(Danger::urgency).reversed());
    }

    /** For rules that are not to be searched: nothing is named. */
    public static OpenDangers none(Vocabulary vocabulary) {
        return new OpenDangers(vocabulary, List.of(), List.of(), Map.of());
    }

    /** The same rules with the words of another language. */
    public OpenDangers in(Vocabulary other) {
        return new OpenDangers(other, dangers, askable, groupsOf);
    }

    private void addDanger(
            Rule rule, Conjunction conjunction, Map<List<String>, Integer> groups, Map<String, List<Rule>> inferences) {
        List<Integer> needed = new ArrayList<>();
        List<Conjunction.Part> rest = new ArrayList<>();
        for (Conjunction.Part part : conjunction.parts()) {
            Pattern pattern = part.pattern();
            if (pattern.constraints().stream().anyMatch(Constraint.DiffersFrom.class::isInstance)) {
                return; // Two different findings of a list: one more answer seldom decides it.
            }
            if (part.negated() || pattern.type() != FactType.PRESENT) {
                rest.add(part);
            } else {
                Integer group = groups.get(pattern.codes());
                if (group == null) {
                    group = groups.size();
                    groups.put(pattern.codes(), group);
                    addGroup(group, pattern.codes(), inferences);
                }
                needed.add(group);
            }
        }
        Urgency urgency = rule.urgency();
        if (urgency != null) {
            dangers.add(new Danger(urgency, needed, rest));
        }
    }

    private void addGroup(Integer group, List<String> codes, Map<String, List<Rule>> inferences) {
        Set<String> asked = new LinkedHashSet<>();
        for (String code : codes) {
            groupsOf.computeIfAbsent(code, any -> new ArrayList<>(2)).add(group);
            addAskable(code, inferences, asked);
        }
        asked.removeAll(vocabulary.questions().never());
        askable.add(List.copyOf(asked));
    }

    /** A derived finding is asked for by what it follows from alone. */
    private void addAskable(String code, Map<String, List<Rule>> inferences, Set<String> asked) {
        if (vocabulary.findings().containsKey(code)) {
            asked.add(code);
        }
        for (Rule rule : inferences.getOrDefault(code, List.of())) {
            for (Conjunction conjunction : Conjunction.of(rule.condition())) {
                Conjunction.Part only = conjunction.parts().get(0);
                FactType type = only.pattern().type();
                if (conjunction.parts().size() == 1
                        && !only.negated()
                        && (type == FactType.PRESENT || type == FactType.MEASURED)) {
                    only.pattern().codes().forEach(one -> addAskable(one, inferences, asked));
                }
            }
        }
    }

    /**
     * What would raise the urgency of this patient: first what does so together with something known of the patient, then
     * what does so for anyone, as far as it belongs to the first questions.
     */
    List<Plan.NotAsked> of(PatientFacts patient, UrgencyAndRanking judgement) {
        boolean[] isMet = new boolean[askable.size()];
        for (String code : judgement.known()) {
            List<Integer> groups = groupsOf.getOrDefault(code, List.of());
            for (int i = 0; i < groups.size(); i++) {
                isMet[groups.get(i)] = true;
            }
        }
        Map<String, Urgency> particular = new LinkedHashMap<>();
        Map<String, Urgency> anyone = new HashMap<>();
        for (int i = 0; i < dangers.size(); i++) {
            Danger danger = dangers.get(i);
            if (danger.urgency().compareTo(judgement.urgency()) <= 0) {
                break;
            }
            Missing missing = missing(danger, isMet, patient, judgement.known());
            for (String code : missing.findings()) {
                if (!patient.presentation().knows(code)) {
                    (missing.isParticular() ? particular : anyone).putIfAbsent(code, danger.urgency());
                }
            }
        }
        for (QuestionPolicy.Step step : vocabulary.questions().steps()) {
            for (String code : step.findings()) {
                Urgency urgency = anyone.get(code);
                if (urgency != null && step.kind() != QuestionPolicy.Kind.AFTER) {
                    particular.putIfAbsent(code, urgency);
                }
            }
        }
        List<Plan.NotAsked> notAsked = new ArrayList<>();
        particular.forEach((code, urgency) -> {
            if (notAsked.size() < Plan.MOST_NOT_ASKED) {
                notAsked.add(new Plan.NotAsked(
                        code,
                        vocabulary.nameOf(code),
                        vocabulary.texts().get("findings", code + ".question"),
                        urgency));
            }
        });
        return notAsked;
    }

    /** The findings of which one is all that the rule lacks; none when it lacks more, or cannot match. */
    private Missing missing(Danger danger, boolean[] isMet, PatientFacts patient, Set<String> known) {
        int lacking = -1;
        boolean isParticular = false;
        List<Integer> groups = danger.groups();
        for (int i = 0; i < groups.size(); i++) {
            if (isMet[groups.get(i)]) {
                isParticular = true;
            } else if (lacking < 0) {
                lacking = groups.get(i);
            } else {
                return Missing.TOO_MUCH;
            }
        }
        List<String> number = List.of();
        for (Conjunction.Part part : danger.rest()) {
            FactType type = part.pattern().type();
            if (holds(part, patient.facts(), known)) {
                isParticular |= !part.negated() && type != FactType.PATIENT && type != FactType.ABSENT;
            } else if (lacking >= 0 || !number.isEmpty() || part.negated() || type != FactType.MEASURED) {
                return Missing.TOO_MUCH;
            } else {
                number = part.pattern().codes().stream()
                        .filter(vocabulary.findings()::containsKey)
                        .toList();
            }
        }
        return new Missing(lacking >= 0 ? askable.get(lacking) : number, isParticular);
    }

    private static boolean holds(Conjunction.Part part, List<Object> facts, Set<String> known) {
        Pattern pattern = part.pattern();
        if (pattern.type() == FactType.PRESENT) {
            for (String code : pattern.codes()) {
                if (known.contains(code)) {
                    return !part.negated();
                }
            }
            return part.negated();
        }
        for (int i = 0; i < facts.size(); i++) {
            if (pattern.admits(facts.get(i))) {
                return !part.negated();
            }
        }
        return part.negated();
    }
}
