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
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds what is not known of a patient and would raise the urgency by itself: the rules that lack one finding. Each answer
 * asks it, so the rules are prepared once and the patient's findings are looked up in them, not the other way round.
 */
public final class OpenDangers {

    private final Vocabulary vocabulary;
    /** What needs more than one thing to be known of a patient, the most urgent first. */
    private final List<Danger> particular;
    /** What one finding is enough for in anyone, as far as a safety screen asks for it; the most urgent first. */
    private final List<Danger> general;
    /** For each group of findings of which one is needed, those that can be asked for. */
    private final List<List<String>> askable;
    /** The groups that a finding belongs to. */
    private final Map<String, List<Integer>> groupsOf;
    /** What cannot be present when the presenting complaint is denied. */
    private final Set<String> patterns;
    /** What the safety screens ask for. */
    private final Set<String> screened;
    /** The words of the findings that can be asked for: every answer needs some. */
    private final Map<String, Words> words;

    /**
     * What a rule needs.
     *
     * @param urgency its urgency
     * @param groups the groups of findings of each of which one must be present
     * @param rest what else must hold
     */
    private record Danger(Urgency urgency, List<Integer> groups, List<Conjunction.Part> rest) {}

    /** How a finding is named and asked for. */
    private record Words(String name, String question) {}

    private OpenDangers(
            Vocabulary vocabulary,
            List<Danger> particular,
            List<Danger> general,
            List<List<String>> askable,
            Map<String, List<Integer>> groupsOf,
            Map<String, Words> words) {
        this.vocabulary = vocabulary;
        this.particular = particular;
        this.general = general;
        this.askable = askable;
        this.groupsOf = groupsOf;
        this.screened = vocabulary.questions().findings(QuestionPolicy.Kind.SCREEN);
        this.patterns = Set.copyOf(PresentationValidator.patternsOf(vocabulary));
        this.words = words;
    }

    /** Prepares these rules. */
    public OpenDangers(Rulebook rulebook, Vocabulary vocabulary) {
        this(vocabulary, new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new HashMap<>(), wordsIn(vocabulary));
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
        Comparator<Danger> mostUrgentFirst =
                Comparator.comparing(Danger::urgency).reversed();
        particular.sort(mostUrgentFirst);
        general.sort(mostUrgentFirst);
    }

    /** For rules that are not to be searched: nothing is named. */
    public static OpenDangers none(Vocabulary vocabulary) {
        return new OpenDangers(vocabulary, List.of(), List.of(), List.of(), Map.of(), Map.of());
    }

    /** The same rules with the words of another language. */
    public OpenDangers in(Vocabulary other) {
        return new OpenDangers(other, particular, general, askable, groupsOf, wordsIn(other));
    }

    private static Map<String, Words> wordsIn(Vocabulary vocabulary) {
        Map<String, Words> words = new HashMap<>();
        for (String code : vocabulary.findings().keySet()) {
            words.put(
                    code, new Words(vocabulary.nameOf(code), vocabulary.texts().get("findings", code + ".question")));
        }
        return words;
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
            long known = needed.size()
                    + rest.stream()
                            .filter(part -> !part.negated()
                                    && part.pattern().type() != FactType.PATIENT
                                    && part.pattern().type() != FactType.ABSENT)
                            .count();
            Danger danger = new Danger(urgency, List.copyOf(needed), List.copyOf(rest));
            if (known > 1) {
                particular.add(danger);
            } else if (isScreened(danger)) {
                general.add(danger);
            }
        }
    }

    private boolean isScreened(Danger danger) {
        for (Integer group : danger.groups()) {
            if (!Collections.disjoint(askable.get(group), screened)) {
                return true;
            }
        }
        for (Conjunction.Part part : danger.rest()) {
            if (part.pattern().type() == FactType.MEASURED
                    && !Collections.disjoint(part.pattern().codes(), screened)) {
                return true;
            }
        }
        return false;
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
     * what does so for anyone, as far as a safety screen asks for it.
     */
    List<Plan.NotAsked> of(PatientFacts patient, UrgencyAndRanking judgement) {
        boolean[] isMet = new boolean[askable.size()];
        for (String code : judgement.known()) {
            List<Integer> groups = groupsOf.getOrDefault(code, List.of());
            for (int i = 0; i < groups.size(); i++) {
                isMet[groups.get(i)] = true;
            }
        }
        List<Plan.NotAsked> notAsked = new ArrayList<>();
        add(particular, null, isMet, patient, judgement, notAsked);
        add(general, screened, isMet, patient, judgement, notAsked);
        return notAsked;
    }

    // Counted loops: every answer goes through all rules that are more urgent.
    private void add(
            List<Danger> dangers,
            @Nullable Set<String> allowed,
            boolean[] isMet,
            PatientFacts patient,
            UrgencyAndRanking judgement,
            List<Plan.NotAsked> notAsked) {
        boolean isDenied =
                patient.presentation().absent().contains(vocabulary.ranking().presentingComplaint());
        for (int i = 0; i < dangers.size() && notAsked.size() < Plan.MOST_NOT_ASKED; i++) {
            Danger danger = dangers.get(i);
            if (danger.urgency().compareTo(judgement.urgency()) <= 0) {
                return;
            }
            List<String> missing = missing(danger, isMet, patient, judgement.known());
            for (int k = 0; k < missing.size() && notAsked.size() < Plan.MOST_NOT_ASKED; k++) {
                String code = missing.get(k);
                if ((allowed == null || allowed.contains(code))
                        && !patient.presentation().knows(code)
                        && !(isDenied && patterns.contains(code))
                        && !isNamed(code, notAsked)) {
                    Words asked = Objects.requireNonNull(words.get(code));
                    notAsked.add(new Plan.NotAsked(code, asked.name(), asked.question(), danger.urgency()));
                }
            }
        }
    }

    private static boolean isNamed(String code, List<Plan.NotAsked> notAsked) {
        for (int i = 0; i < notAsked.size(); i++) {
            if (notAsked.get(i).finding().equals(code)) {
                return true;
            }
        }
        return false;
    }

    /** The findings of which one is all that the rule lacks; none when it lacks more, or cannot match. */
    private List<String> missing(Danger danger, boolean[] isMet, PatientFacts patient, Set<String> known) {
        int lacking = -1;
        List<Integer> groups = danger.groups();
        for (int i = 0; i < groups.size(); i++) {
            if (!isMet[groups.get(i)]) {
                if (lacking >= 0) {
                    return List.of();
                }
                lacking = groups.get(i);
            }
        }
        List<String> number = List.of();
        List<Conjunction.Part> rest = danger.rest();
        for (int i = 0; i < rest.size(); i++) {
            Conjunction.Part part = rest.get(i);
            if (!holds(part, patient.facts(), known)) {
                boolean isNumber = !part.negated() && part.pattern().type() == FactType.MEASURED;
                if (lacking >= 0 || !number.isEmpty() || !isNumber) {
                    return List.of();
                }
                number = part.pattern().codes();
            }
        }
        // The effective PSA and the like cannot be asked for.
        return lacking >= 0
                ? askable.get(lacking)
                : vocabulary.findings().keySet().containsAll(number) ? number : List.of();
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
