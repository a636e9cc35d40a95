package io.github.seminal.authoring.prove;

import io.github.seminal.Urgency;
import io.github.seminal.authoring.prove.WitnessSearch.Part;
import io.github.seminal.explain.PlainKnowledge;
import io.github.seminal.knowledge.rulebook.Condition;
import io.github.seminal.knowledge.rulebook.Rule;
import io.github.seminal.knowledge.rulebook.Verb;
import io.github.seminal.knowledge.vocabulary.Cause;
import io.github.seminal.knowledge.vocabulary.ExclusiveFindings;
import io.github.seminal.knowledge.vocabulary.Finding;
import io.github.seminal.knowledge.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.logicng.formulas.Formula;
import org.logicng.formulas.FormulaFactory;
import org.logicng.formulas.Variable;

/** Proves or refutes each property. For one thread, used once. */
final class Prover {

    /** The age from which on an urgent answer at every age makes one at an unknown age urgent. */
    static final int MIDDLE_AGE = 40;

    private static final Set<Property> OF_RULES =
            Set.of(Property.ALIVE, Property.DISTINCT, Property.NEEDED, Property.COUNTING);

    private final Vocabulary vocabulary;
    private final List<Rule> rules;
    private final Set<Property> asked;
    private final PlainKnowledge knowledge;
    private final Map<Set<Part>, WitnessSearch> searches = new HashMap<>();
    private final SampledWitnesses sample;
    private final Silencing silencing;
    private final Set<String> dead = new HashSet<>();
    private final List<Verdict> verdicts = new ArrayList<>();

    Prover(PlainKnowledge knowledge, Set<Property> asked) {
        this.vocabulary = knowledge.vocabulary();
        this.rules = knowledge.rulebook().rules();
        this.asked = asked;
        this.knowledge = knowledge;
        this.sample = Collections.disjoint(asked, OF_RULES) ? SampledWitnesses.none() : SampledWitnesses.of(knowledge);
        this.silencing = Silencing.among(rules);
    }

    private WitnessSearch about(Part... parts) {
        return searches.computeIfAbsent(Set.of(parts), some -> new WitnessSearch(knowledge, some));
    }

    /** All verdicts, property by property. */
    List<Verdict> verdicts() {
        if (asked.contains(Property.LAYERED)) {
            verdicts.addAll(Layering.verdicts(rules));
        }
        if (!Collections.disjoint(asked, OF_RULES)) {
            // A rule that never matches breaks the other properties as well, and is reported for this one only.
            rules.forEach(this::alive);
        }
        if (asked.contains(Property.EXCLUSIVE)) {
            vocabulary.exclusive().forEach(this::exclusive);
        }
        List<Rule> alive =
                rules.stream().filter(rule -> !dead.contains(rule.id())).toList();
        if (asked.contains(Property.DISTINCT) || asked.contains(Property.NEEDED)) {
            Map<List<Object>, List<Rule>> byConclusion =
                    alive.stream().collect(Collectors.groupingBy(Prover::conclusion));
            alive.forEach(rule -> {
                try {
                    distinctAndNeeded(rule, byConclusion.getOrDefault(conclusion(rule), List.of()));
                } catch (Solver.UndecidedException e) {
                    verdicts.add(Verdict.about(Property.DISTINCT, rule).undecided());
                }
            });
        }
        if (asked.contains(Property.COUNTING)) {
            alive.stream().filter(rule -> rule.verb().hasPoints()).forEach(this::counting);
        }
        if (asked.contains(Property.REACHABLE) || asked.contains(Property.FIRST)) {
            vocabulary.causes().values().forEach(this::reachableAndFirst);
        }
        if (asked.contains(Property.URGENCY_KEPT)) {
            urgencyKept(rule -> true);
        }
        forFlags(Property.DENIAL_KEPT, this::denialKept);
        forFlags(Property.NUMBER_KEPT, this::numberKept);
        if (asked.contains(Property.MEDICINE_KEPT)) {
            rules.stream().filter(rule -> isOfCause(rule.verb())).forEach(this::medicineKept);
        }
        if (asked.contains(Property.AGE_KEPT)) {
            ageKept();
        }
        if (asked.contains(Property.FLOOR_KEPT)) {
            vocabulary.findings().values().stream()
                    .filter(finding -> finding.type() == Finding.Type.TRISTATE)
                    .forEach(finding -> floorKept(finding.code()));
        }
        if (asked.contains(Property.ANSWER_KEPT)) {
            vocabulary.causes().values().forEach(this::answerKept);
        }
        verdicts.removeIf(verdict -> !asked.contains(verdict.property()));
        verdicts.sort(Comparator.comparing(Verdict::property));
        return verdicts;
    }

    private void exclusive(ExclusiveFindings exclusive) {
        List<String> codes = exclusive.findings();
        for (int one = 0; one < codes.size(); one++) {
            for (int other = one + 1; other < codes.size(); other++) {
                exclude(codes.get(one), codes.get(other), exclusive.unless());
            }
        }
    }

    private void exclude(String one, String other, String unless) {
        SymbolicRules before = about().before();
        Formula both = about().logic()
                .and(
                        before.present(one),
                        before.present(other),
                        before.present(unless).negate());
        String place = rules.stream()
                .filter(rule -> rule.verb() == Verb.INFER && rule.target().equals(one))
                .findFirst()
                .map(Verdict::placeOf)
                .orElse("");
        Verdict draft = Verdict.about(Property.EXCLUSIVE, one, place).withOther(other);
        WitnessSearch.Result result = about().find(both, draft);
        if (result.isImpossible()) {
            verdicts.add(Verdict.about(Property.EXCLUSIVE, one + " " + other, place));
            return;
        }
        verdicts.add(result.example()
                .map(shown -> shown.fails(
                        "The findings (" + one + ") and (" + other
                                + ") exclude each other, but both are derived for a patient",
                        "a limit was moved in one rule and not in the other"))
                .orElseGet(draft::undecided));
    }

    private void alive(Rule rule) {
        Verdict draft = Verdict.about(Property.ALIVE, rule);
        if (sample.hasMatched(rule)) {
            verdicts.add(draft);
            return;
        }
        WitnessSearch search = about();
        boolean isAlive = judge(draft, search.find(search.before().rule(rule), draft), verdict -> dead(verdict, rule));
        if (!isAlive) {
            dead.add(rule.id());
        }
    }

    /**
     * Records that the draft holds, that it fails, or that it is undecided.
     *
     * @param failure makes the draft say what is wrong
     * @return false when it fails
     */
    private boolean judge(Verdict draft, WitnessSearch.Result result, UnaryOperator<Verdict> failure) {
        if (result.isImpossible()) {
            verdicts.add(failure.apply(draft));
        } else {
            verdicts.add(result.isDecided() ? draft : draft.undecided());
        }
        return !result.isImpossible();
    }

    /** The verdict on a rule that never matches, with the conditions that exclude each other. */
    private Verdict dead(Verdict draft, Rule rule) {
        String never = "The rule (" + rule.id() + ") matches for no presentation";
        if (!(rule.condition() instanceof Condition.AllOf all)
                || all.patterns().anyMatch(pattern -> !pattern.binding().isEmpty())) {
            return draft.fails(never, "two of its conditions exclude each other, or a code is never given");
        }
        WitnessSearch search = about();
        List<Condition> needed = new ArrayList<>(all.conditions());
        for (Condition one : all.conditions()) {
            List<Condition> fewer = new ArrayList<>(needed);
            fewer.remove(one);
            Formula together = search.logic()
                    .and(fewer.stream().map(search.before()::holds).toList());
            if (!search.isPossible(together)) {
                needed = fewer;
            }
        }
        List<Integer> lines = needed.stream()
                .flatMap(Condition::patterns)
                .map(Condition.Pattern::line)
                .distinct()
                .sorted()
                .toList();
        return lines.size() == 1
                ? draft.fails(
                        never + ": the condition in line " + lines.get(0) + " never holds",
                        "its limits exclude each other or lie out of range, or nothing derives the finding")
                : draft.fails(
                        never + ": the conditions in lines " + lines + " exclude each other",
                        "one of them is meant the other way round");
    }

    private void distinctAndNeeded(Rule rule, List<Rule> sameConclusion) {
        boolean isDistinct = true;
        boolean isNeeded = !rule.verb().hasPoints();
        for (Rule other : sameConclusion) {
            if (other.id().equals(rule.id()) || !implies(rule, other)) {
                continue;
            }
            if (implies(other, rule)) {
                isDistinct = false;
                redundant(
                        Verdict.about(Property.DISTINCT, rule).withOther(other.id()),
                        rule,
                        "The rules (" + rule.id() + ") and (" + other.id() + "), " + Verdict.placeOf(other)
                                + ", match for the same presentations and say the same",
                        "one of them was copied and not changed");
            } else if (!rule.verb().hasPoints()) {
                isNeeded = false;
                redundant(
                        Verdict.about(Property.NEEDED, rule).withOther(other.id()),
                        rule,
                        "Whenever the rule (" + rule.id() + ") matches, (" + other.id() + "), " + Verdict.placeOf(other)
                                + ", matches as well and says the same",
                        "it was to be more urgent, or it can go");
            }
        }
        if (isDistinct) {
            verdicts.add(Verdict.about(Property.DISTINCT, rule));
        }
        if (isNeeded) {
            verdicts.add(Verdict.about(Property.NEEDED, rule));
        }
    }

    private boolean implies(Rule one, Rule other) {
        return !sample.hasMatchedWithout(one, other) && about().implies(one, other);
    }

    /** Everything that decides what the rule concludes. Points add up, so they must be the same and in the same group. */
    private static List<Object> conclusion(Rule rule) {
        Urgency urgency = rule.urgency();
        return List.of(
                rule.verb(),
                rule.target(),
                urgency == null ? "" : urgency,
                rule.points(),
                rule.verb().hasPoints() ? SymbolicPoints.groupOf(rule) : "");
    }

    private void redundant(Verdict draft, Rule rule, String what, String maybe) {
        WitnessSearch search = about();
        verdicts.add(search.find(search.before().rule(rule), draft)
                .example()
                .orElse(draft)
                .fails(what, maybe));
    }

    private void counting(Rule rule) {
        Cause cause = vocabulary.causes().get(rule.target());
        if (cause == null) {
            return;
        }
        Verdict draft = Verdict.about(Property.COUNTING, rule);
        if (sample.hasCounted(rule)) {
            verdicts.add(draft);
            return;
        }
        WitnessSearch search = about(Part.POINTS);
        Formula counts = search.pointsBefore().counts(cause, rule);
        search.define(search.pointsBefore().newDefinitions());
        judge(
                draft,
                search.find(counts, draft),
                verdict -> verdict.fails(
                        "The points (" + rule.points() + ") of the rule (" + rule.id() + ") never change the total of ("
                                + cause.code() + ")",
                        "its group has reached its cap whenever it matches, or the cause is not considered then"));
    }

    private void reachableAndFirst(Cause cause) {
        String place = rules.stream()
                .filter(rule -> rule.target().equals(cause.code()))
                .findFirst()
                .map(Verdict::placeOf)
                .orElse("");
        SymbolicPoints points = about(Part.POINTS).pointsBefore();
        Verdict reachable = Verdict.about(Property.REACHABLE, cause.code(), place);
        boolean isReachable = judge(
                reachable,
                about(Part.POINTS).find(points.ranked(cause), reachable),
                verdict -> verdict.fails(
                        "The cause (" + cause.code() + ") is considered for no presentation",
                        "its gate, a rule with (considers), is missing, or never matches unless it is ruled out"));
        if (isReachable && asked.contains(Property.FIRST)) {
            Verdict first = Verdict.about(Property.FIRST, cause.code(), place);
            WitnessSearch search = about(Part.POINTS);
            FormulaFactory f = search.logic();
            Formula leads = points.first(cause);
            if (cause.urgency() == Urgency.SELF_CARE) {
                // From there on a harmless cause is set aside.
                leads = f.and(leads, f.not(f.or(flagsFrom(Urgency.SAME_DAY, search.before()))));
                for (Cause other : vocabulary.causes().values()) {
                    if (other.urgency().isAtLeast(Urgency.SAME_DAY)) {
                        leads = f.and(leads, f.not(points.shown(other)));
                    }
                }
            }
            WitnessSearch.Result result = search.find(leads, first);
            judge(
                    result.example().orElse(first),
                    result,
                    verdict -> verdict.fails(
                            "The cause (" + cause.code() + ") is the first explanation for no presentation",
                            "its points are too few to be shown, or another cause always has more"));
        }
    }

    /** Verdicts on {@link Property#URGENCY_KEPT} for these red flags, pathways and cautions only. */
    List<Verdict> urgencyKept(Predicate<Rule> which) {
        for (Rule rule : rules) {
            Urgency urgency = rule.urgency();
            if (urgency != null && which.test(rule)) {
                urgencyKept(rule, urgency);
            }
        }
        return verdicts;
    }

    private void urgencyKept(Rule rule, Urgency urgency) {
        Verdict draft = Verdict.about(Property.URGENCY_KEPT, rule);
        if (!silencing.canBreak(rule.condition())) {
            verdicts.add(draft);
            return;
        }
        WitnessSearch search = about(Part.ADDED_FINDING);
        FormulaFactory f = search.logic();
        Formula lowered = f.and(search.before().rule(rule), f.not(f.or(flagsFrom(urgency, search.after()))));
        judgeAdded(
                draft,
                search.findAdded(lowered, draft),
                verdict -> verdict.fails(
                        "The rule (" + rule.id() + ", " + urgency + ") falls silent when (" + verdict.other()
                                + ") becomes known to be present, and nothing as urgent takes over",
                        "another rule should, or the condition that it breaks can go"));
    }

    private void forFlags(Property property, BiConsumer<Rule, Urgency> proof) {
        if (asked.contains(property)) {
            for (Rule rule : rules) {
                Urgency urgency = rule.urgency();
                if (urgency != null) {
                    proof.accept(rule, urgency);
                }
            }
        }
    }

    private void denialKept(Rule rule, Urgency urgency) {
        Verdict draft = Verdict.about(Property.DENIAL_KEPT, rule);
        if (!silencing.canNeedDenial(rule.condition())) {
            verdicts.add(draft);
            return;
        }
        WitnessSearch search = about(Part.DENIED_FINDING);
        FormulaFactory f = search.logic();
        Formula raised = f.and(search.after().rule(rule), f.not(f.or(flagsFrom(urgency, search.before()))));
        judgeAdded(
                draft,
                search.findAdded(raised, draft),
                verdict -> verdict.fails(
                        "The rule (" + rule.id() + ", " + urgency + ") matches only once (" + verdict.other()
                                + ") is denied, and nothing as urgent holds while that is unknown",
                        "(not Present) was meant, or an unknown finding should count as a danger"));
    }

    private void numberKept(Rule rule, Urgency urgency) {
        for (String code : vocabulary.ranking().worseWhenHigher()) {
            Verdict draft = Verdict.about(Property.NUMBER_KEPT, rule).withOther(code);
            WitnessSearch search = about(Part.RAISED_NUMBER);
            SymbolicRules raised =
                    Optional.ofNullable(search.raised().get(code)).orElseThrow();
            FormulaFactory f = search.logic();
            Formula lowered = f.and(search.before().rule(rule), f.not(f.or(flagsFrom(urgency, raised))));
            WitnessSearch.Result result = search.find(lowered, draft);
            if (result.isImpossible()) {
                continue;
            }
            verdicts.add(result.example()
                    .map(verdict -> verdict.fails(
                            "The rule (" + rule.id() + ", " + urgency + ") falls silent when (" + code
                                    + ") rises, and nothing as urgent takes over",
                            "its upper limit can go, or another rule should begin there"))
                    .orElseGet(draft::undecided));
            return;
        }
        verdicts.add(Verdict.about(Property.NUMBER_KEPT, rule));
    }

    private static boolean isOfCause(Verb verb) {
        return verb.hasPoints() || verb == Verb.CONSIDERS || verb == Verb.EXCLUDES;
    }

    private void medicineKept(Rule rule) {
        Verdict draft = Verdict.about(Property.MEDICINE_KEPT, rule);
        if (!silencing.dependsOnMedicines(rule.condition())) {
            verdicts.add(draft);
            return;
        }
        WitnessSearch search = about(Part.ADDED_MEDICINE);
        FormulaFactory f = search.logic();
        Formula changed = f.and(
                search.space().hasMedicineThatCounts(),
                f.not(f.equivalence(search.before().rule(rule), search.after().rule(rule))));
        judgeFound(
                draft,
                search.find(changed, draft),
                verdict -> verdict.fails(
                        "The rule (" + rule.id() + ") changes when a medicine without known effects (" + verdict.other()
                                + ") is added to one with known effects",
                        "its condition on medicines needs (listed), or (not Medication( current, listed .. )) beside it"));
    }

    private void ageKept() {
        ageKept(Urgency.ROUTINE, WitnessSearch.ADULT);
        ageKept(Urgency.URGENT, MIDDLE_AGE);
        ageKept(Urgency.SAME_DAY, WitnessSearch.ADULT);
        ageKept(Urgency.EMERGENCY_NOW, WitnessSearch.ADULT);
        Set<String> failing = verdicts.stream()
                .filter(one -> one.property() == Property.AGE_KEPT)
                .map(Verdict::subject)
                .collect(Collectors.toSet());
        rules.stream()
                .filter(rule -> rule.urgency() != null && !failing.contains(rule.id()))
                .forEach(rule -> verdicts.add(Verdict.about(Property.AGE_KEPT, rule)));
    }

    /** What is at least so urgent at every age from this one on must be so at an unknown age. */
    private void ageKept(Urgency least, int years) {
        WitnessSearch search = about(Part.ADULT_AGES);
        FormulaFactory f = search.logic();
        List<Formula> all = new ArrayList<>();
        all.add(f.not(search.space().age().known()));
        all.add(f.not(f.or(flagsFrom(least, search.before()))));
        search.ages().tailMap(years).values().forEach(there -> all.add(f.or(flagsFrom(least, there))));
        Formula lower = f.and(all);
        if (!search.isPossible(lower)) {
            return;
        }
        SymbolicRules last = search.ages().lastEntry().getValue();
        for (Rule rule : rules) {
            Urgency urgency = rule.urgency();
            if (urgency == null || !urgency.isAtLeast(least)) {
                continue;
            }
            Verdict draft = Verdict.about(Property.AGE_KEPT, rule);
            WitnessSearch.Result result = search.find(f.and(lower, last.rule(rule)), draft);
            if (!result.isImpossible()) {
                verdicts.add(result.example()
                        .map(verdict -> verdict.fails(
                                "At every age from " + years + " on the answer is at least " + least + ", (" + rule.id()
                                        + ") being one of the reasons, but not at an unknown age",
                                "the condition on the age should also hold for (ageUnknown)"))
                        .orElseGet(draft::undecided));
            }
        }
    }

    private void floorKept(String finding) {
        Verdict draft = Verdict.about(Property.FLOOR_KEPT, finding, "");
        List<String> keeping = vocabulary.ranking().floorKeptBy();
        if (keeping.contains(finding)) {
            verdicts.add(draft);
            return;
        }
        WitnessSearch search = about(Part.POINTS);
        FormulaFactory f = search.logic();
        List<Formula> all = new ArrayList<>();
        all.add(search.space().given(finding));
        all.add(f.not(f.or(flagsFrom(Urgency.ROUTINE, search.before()))));
        keeping.forEach(code -> all.add(f.not(search.before().present(code))));
        List<Formula> harmless = new ArrayList<>();
        for (Cause cause : vocabulary.causes().values()) {
            Formula shown = search.pointsBefore().shown(cause);
            if (cause.urgency() == Urgency.SELF_CARE) {
                harmless.add(shown);
            } else {
                all.add(f.not(shown));
            }
        }
        all.add(f.or(harmless));
        judgeFound(
                draft,
                search.find(f.and(all), draft),
                verdict -> verdict.fails(
                        "The answer can be self-care although (" + finding + ") is present",
                        "it should keep the floor (floor_kept_by in vocabulary/ranking.csv), or it needs no"
                                + " explanation of its own"));
    }

    /** Records that the property holds when nothing was found that breaks it. */
    private void judgeFound(Verdict draft, WitnessSearch.Result result, UnaryOperator<Verdict> failure) {
        judgeAdded(draft, result.isImpossible() ? List.of() : List.of(result), failure);
    }

    private void judgeAdded(Verdict draft, List<WitnessSearch.Result> results, UnaryOperator<Verdict> failure) {
        if (results.isEmpty()) {
            verdicts.add(draft);
        }
        results.forEach(result -> verdicts.add(result.example().map(failure).orElseGet(draft::undecided)));
    }

    /** The red flags, pathways and cautions of at least this urgency, after the finding was added. */
    private List<Variable> flagsFrom(Urgency least, SymbolicRules after) {
        return rules.stream()
                .filter(rule -> {
                    Urgency urgency = rule.urgency();
                    return urgency != null && urgency.isAtLeast(least);
                })
                .map(after::rule)
                .toList();
    }

    private void answerKept(Cause cause) {
        Urgency urgency = cause.urgency();
        if (urgency == Urgency.SELF_CARE) {
            return;
        }
        WitnessSearch search = about(Part.ADDED_FINDING, Part.POINTS);
        FormulaFactory f = search.logic();
        List<Formula> all = new ArrayList<>();
        all.add(search.pointsBefore().shown(cause));
        all.add(f.not(f.or(flagsFrom(urgency, search.after()))));
        List<Formula> shownAfter = new ArrayList<>();
        for (Cause other : vocabulary.causes().values()) {
            Formula shown = search.pointsAfter().shown(other);
            shownAfter.add(shown);
            if (other.urgency().isAtLeast(urgency)) {
                all.add(f.not(shown));
            }
        }
        if (vocabulary.ranking().floorWithoutExplanation().isAtLeast(urgency)) {
            // With no explanation left, the answer would be as urgent as the cause was.
            all.add(f.or(
                    f.or(shownAfter), search.space().absent(vocabulary.ranking().presentingComplaint())));
            vocabulary.ranking().floorKeptBy().forEach(code -> all.add(f.not(search.isPresentAfter(code))));
        }
        Verdict draft = Verdict.about(Property.ANSWER_KEPT, cause.code(), "");
        List<WitnessSearch.Result> results = search.findAdded(f.and(all), draft);
        if (results.stream().anyMatch(result -> !result.isDecided())) {
            verdicts.add(draft.with(
                    Verdict.Outcome.NOTED,
                    "It is not decided whether the shown cause (" + cause.code() + ", " + urgency
                            + ") can make way for something less urgent",
                    "not every list of medicines that the logic allows can be written down"));
        }
        judgeAdded(
                draft,
                results.stream().filter(WitnessSearch.Result::isDecided).toList(),
                verdict -> verdict.with(
                        Verdict.Outcome.NOTED,
                        "The shown cause (" + cause.code() + ", " + urgency + ") makes way when (" + verdict.other()
                                + ") becomes known to be present, and nothing as urgent takes over",
                        "that is as it should be: a finding may speak against a cause"));
    }
}
