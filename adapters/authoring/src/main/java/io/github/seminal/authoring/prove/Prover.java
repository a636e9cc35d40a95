package io.github.seminal.authoring.prove;

import io.github.seminal.Urgency;
import io.github.seminal.explain.PlainKnowledge;
import io.github.seminal.knowledge.rulebook.Condition;
import io.github.seminal.knowledge.rulebook.Rule;
import io.github.seminal.knowledge.rulebook.Verb;
import io.github.seminal.knowledge.vocabulary.Cause;
import io.github.seminal.knowledge.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.logicng.formulas.Formula;
import org.logicng.formulas.FormulaFactory;
import org.logicng.formulas.Variable;

/** Asks for every property whether it holds. For one thread, once. */
final class Prover {

    private static final Set<Property> OF_RULES =
            Set.of(Property.ALIVE, Property.DISTINCT, Property.NEEDED, Property.COUNTING);

    private final Vocabulary vocabulary;
    private final List<Rule> rules;
    private final Set<Property> asked;
    private final PlainKnowledge knowledge;
    private final Map<Set<WitnessSearch.Part>, WitnessSearch> searches = new HashMap<>();
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

    private WitnessSearch about(WitnessSearch.Part... parts) {
        return searches.computeIfAbsent(Set.of(parts), some -> new WitnessSearch(knowledge, some));
    }

    /** All verdicts, property by property. */
    List<Verdict> verdicts() {
        if (asked.contains(Property.LAYERED)) {
            verdicts.addAll(layering(rules));
        }
        if (!Collections.disjoint(asked, OF_RULES)) {
            // A rule that never matches breaks other properties as well, which would be noise.
            alive();
        }
        if (asked.contains(Property.DISTINCT) || asked.contains(Property.NEEDED)) {
            distinctAndNeeded();
        }
        if (asked.contains(Property.COUNTING)) {
            counting();
        }
        if (asked.contains(Property.REACHABLE) || asked.contains(Property.FIRST)) {
            vocabulary.causes().values().forEach(this::reachableAndFirst);
        }
        if (asked.contains(Property.URGENCY_KEPT)) {
            urgencyKept(rule -> true);
        }
        if (asked.contains(Property.ANSWER_KEPT)) {
            vocabulary.causes().values().forEach(this::answerKept);
        }
        verdicts.removeIf(verdict -> !asked.contains(verdict.property()));
        verdicts.sort((one, other) -> one.property().compareTo(other.property()));
        return verdicts;
    }

    static List<Verdict> layering(List<Rule> rules) {
        Map<String, List<Verdict>> faults = new HashMap<>();
        for (Layering.Fault fault : Layering.faults(rules)) {
            Rule rule = fault.rule();
            String message = fault.negated()
                    ? "The inference rule (" + rule.id() + ") negates the derived finding (" + fault.finding()
                            + "): what it derives depends on which rule runs first.\n"
                            + "Maybe say it by what that finding is derived from."
                    : "The inference rule (" + rule.id() + ") derives (" + rule.target() + ") from (" + fault.finding()
                            + "), which is derived from (" + rule.target() + ").\n"
                            + "Maybe one of them names the wrong finding.";
            faults.computeIfAbsent(rule.id(), id -> new ArrayList<>())
                    .add(new Verdict(
                            Property.LAYERED,
                            rule.id(),
                            fault.finding(),
                            Verdict.Outcome.FAILS,
                            place(rule),
                            message,
                            Optional.empty(),
                            ""));
        }
        List<Verdict> verdicts = new ArrayList<>();
        rules.stream()
                .filter(rule -> rule.verb() == Verb.INFER)
                .forEach(rule -> verdicts.addAll(
                        faults.getOrDefault(rule.id(), List.of(holds(Property.LAYERED, rule.id(), place(rule))))));
        return verdicts;
    }

    private void alive() {
        for (Rule rule : rules) {
            Verdict draft = draft(Property.ALIVE, rule, "");
            if (sample.hasMatched(rule)) {
                verdicts.add(holds(draft));
                continue;
            }
            WitnessSearch search = about();
            WitnessSearch.Result result = search.find(search.before().rule(rule), draft);
            if (result.isImpossible()) {
                dead.add(rule.id());
                verdicts.add(
                        failed(draft, "The rule (" + rule.id() + ") matches for no presentation" + conflict(rule)));
            } else {
                verdicts.add(result.isDecided() ? holds(draft) : undecided(draft));
            }
        }
    }

    /** Which of its conditions exclude each other. */
    private String conflict(Rule rule) {
        String otherwise = ".\nMaybe two of its conditions exclude each other, or a code is never given.";
        if (!(rule.condition() instanceof Condition.AllOf all)
                || rule.condition()
                        .patterns()
                        .anyMatch(pattern -> !pattern.binding().isEmpty())) {
            return otherwise;
        }
        List<Condition> needed = new ArrayList<>(all.conditions());
        for (Condition one : all.conditions()) {
            List<Condition> fewer = new ArrayList<>(needed);
            fewer.remove(one);
            WitnessSearch search = about();
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
                ? ": the condition in line " + lines.get(0) + " never holds.\n"
                        + "Maybe its limits exclude each other or lie out of range, or nothing derives the finding."
                : ": the conditions in lines " + lines + " exclude each other.\n"
                        + "Maybe one of them is meant the other way round.";
    }

    private void distinctAndNeeded() {
        Map<List<Object>, List<Rule>> bySaying = new HashMap<>();
        for (Rule rule : rules) {
            if (!dead.contains(rule.id())) {
                bySaying.computeIfAbsent(saying(rule), saying -> new ArrayList<>())
                        .add(rule);
            }
        }
        for (Rule rule : rules) {
            if (dead.contains(rule.id())) {
                continue;
            }
            boolean distinct = true;
            boolean needed = true;
            for (Rule other : bySaying.getOrDefault(saying(rule), List.of())) {
                if (other.id().equals(rule.id()) || !implies(rule, other)) {
                    continue;
                }
                if (implies(other, rule)) {
                    distinct = false;
                    same(rule, other);
                } else if (!hasPoints(rule)) {
                    needed = false;
                    subsumed(rule, other);
                }
            }
            if (distinct) {
                verdicts.add(holds(draft(Property.DISTINCT, rule, "")));
            }
            if (needed && !hasPoints(rule)) {
                verdicts.add(holds(draft(Property.NEEDED, rule, "")));
            }
        }
    }

    private boolean implies(Rule one, Rule other) {
        return !sample.hasMatchedWithout(one, other) && about().implies(one, other);
    }

    /** What a rule says; rules with points say the same only with the same points in the same group. */
    private static List<Object> saying(Rule rule) {
        Urgency urgency = rule.urgency();
        return List.of(
                rule.verb(),
                rule.target(),
                urgency == null ? "" : urgency,
                rule.points(),
                hasPoints(rule) ? rule.annotations().getOrDefault("group", "").strip() : "");
    }

    private static boolean hasPoints(Rule rule) {
        return rule.verb() == Verb.SUPPORTS || rule.verb() == Verb.OPPOSES;
    }

    private void same(Rule rule, Rule other) {
        found(
                draft(Property.DISTINCT, rule, other.id()),
                rule,
                "The rules (" + rule.id() + ") and (" + other.id() + "), " + place(other)
                        + ", match for the same presentations and say the same.\n"
                        + "Maybe one of them was copied and not changed.");
    }

    private void subsumed(Rule rule, Rule other) {
        found(
                draft(Property.NEEDED, rule, other.id()),
                rule,
                "Whenever the rule (" + rule.id() + ") matches, (" + other.id() + "), " + place(other)
                        + ", matches as well and says the same.\n"
                        + "Maybe it was to be more urgent, or it can go.");
    }

    private void found(Verdict draft, Rule rule, String message) {
        WitnessSearch search = about();
        verdicts.add(search.find(search.before().rule(rule), draft)
                .example()
                .map(example -> failed(example, message))
                .orElseGet(() -> failed(draft, message)));
    }

    private void counting() {
        Map<String, List<Rule>> byCause = new HashMap<>();
        rules.forEach(rule -> byCause.computeIfAbsent(rule.target(), target -> new ArrayList<>())
                .add(rule));
        for (Rule rule : rules) {
            Cause cause = vocabulary.causes().get(rule.target());
            if (!hasPoints(rule) || cause == null || dead.contains(rule.id())) {
                continue;
            }
            Verdict draft = draft(Property.COUNTING, rule, "");
            if (sample.hasCounted(rule)) {
                verdicts.add(holds(draft));
                continue;
            }
            WitnessSearch search = about(WitnessSearch.Part.POINTS);
            SymbolicPoints points = search.pointsBefore();
            Formula counts = points.counts(cause, rule, byCause.getOrDefault(rule.target(), List.of()));
            search.define(points.newDefinitions());
            WitnessSearch.Result result = search.find(counts, draft);
            if (result.isImpossible()) {
                verdicts.add(failed(
                        draft,
                        "The points (" + rule.points() + ") of the rule (" + rule.id() + ") never change the total of ("
                                + cause.code() + ").\nMaybe its group has reached its cap whenever it matches, "
                                + "or the cause is not considered then."));
            } else {
                verdicts.add(result.isDecided() ? holds(draft) : undecided(draft));
            }
        }
    }

    private void reachableAndFirst(Cause cause) {
        String place = rules.stream()
                .filter(rule -> rule.target().equals(cause.code()))
                .findFirst()
                .map(Prover::place)
                .orElse("");
        Verdict reachable = new Verdict(
                Property.REACHABLE, cause.code(), "", Verdict.Outcome.HOLDS, place, "", Optional.empty(), "");
        WitnessSearch search = about(WitnessSearch.Part.POINTS);
        WitnessSearch.Result result = search.find(search.pointsBefore().ranked(cause), reachable);
        if (result.isImpossible()) {
            verdicts.add(failed(
                    reachable,
                    "The cause (" + cause.code() + ") is considered for no presentation.\n"
                            + "Maybe its gate, a rule with (considers), is missing, or never matches unless it is ruled "
                            + "out."));
            return;
        }
        verdicts.add(result.isDecided() ? reachable : undecided(reachable));
        if (!asked.contains(Property.FIRST)) {
            return;
        }
        Verdict first =
                new Verdict(Property.FIRST, cause.code(), "", Verdict.Outcome.HOLDS, place, "", Optional.empty(), "");
        WitnessSearch.Result ranked = search.find(search.pointsBefore().first(cause), first);
        if (ranked.isImpossible()) {
            verdicts.add(failed(
                    first,
                    "The cause (" + cause.code() + ") is the first explanation for no presentation.\n"
                            + "Maybe its points are too few to be shown, or another cause always has more."));
        } else {
            verdicts.add(ranked.example().orElseGet(() -> undecided(first)));
        }
    }

    /** What is proved of these red flags, pathways and cautions alone: that no added present finding lowers their urgency. */
    List<Verdict> urgencyKept(Predicate<Rule> which) {
        rules.stream().filter(Prover::isFlag).filter(which).forEach(this::urgencyKept);
        return verdicts;
    }

    private void urgencyKept(Rule rule) {
        Verdict draft = draft(Property.URGENCY_KEPT, rule, "");
        if (!silencing.canBreak(rule.condition())) {
            verdicts.add(holds(draft));
            return;
        }
        WitnessSearch search = about(WitnessSearch.Part.ADDED_FINDING);
        FormulaFactory f = search.logic();
        Formula lowered = f.and(search.before().rule(rule), f.not(f.or(flagsFrom(urgencyOf(rule), search.after()))));
        List<WitnessSearch.Result> results = search.findAdded(lowered, draft);
        if (results.isEmpty()) {
            verdicts.add(holds(draft));
        }
        for (WitnessSearch.Result result : results) {
            verdicts.add(result.example()
                    .map(example -> failed(
                            example,
                            "The rule (" + rule.id() + ", " + urgencyOf(rule) + ") falls silent when ("
                                    + example.other() + ") becomes known to be present, and nothing as urgent takes "
                                    + "over.\nMaybe another rule should, or the condition that it breaks can go."))
                    .orElseGet(() -> undecided(draft)));
        }
    }

    /** The red flags, pathways and cautions of at least this urgency, after the finding was added. */
    private List<Variable> flagsFrom(Urgency urgency, SymbolicRules after) {
        return rules.stream()
                .filter(Prover::isFlag)
                .filter(rule -> urgencyOf(rule).isAtLeast(urgency))
                .map(after::rule)
                .toList();
    }

    private static boolean isFlag(Rule rule) {
        return rule.urgency() != null;
    }

    private static Urgency urgencyOf(Rule rule) {
        Urgency urgency = rule.urgency();
        return urgency == null ? Urgency.SELF_CARE : urgency;
    }

    private void answerKept(Cause cause) {
        Urgency urgency = cause.urgency();
        Urgency floor = vocabulary.ranking().floorWithoutExplanation();
        Verdict draft = new Verdict(
                Property.ANSWER_KEPT, cause.code(), "", Verdict.Outcome.HOLDS, "", "", Optional.empty(), "");
        if (urgency == Urgency.SELF_CARE) {
            return;
        }
        WitnessSearch search = about(WitnessSearch.Part.ADDED_FINDING, WitnessSearch.Part.POINTS);
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
        if (floor.isAtLeast(urgency)) {
            // Without an explanation, the floor is as urgent as the cause was.
            all.add(f.or(f.or(shownAfter), search.absent(vocabulary.ranking().presentingComplaint())));
        }
        List<WitnessSearch.Result> results = search.findAdded(f.and(all), draft);
        if (results.isEmpty()) {
            verdicts.add(draft);
        }
        for (WitnessSearch.Result result : results) {
            verdicts.add(result.example()
                    .map(example -> noted(
                            example,
                            "The shown cause (" + cause.code() + ", " + urgency + ") makes way when (" + example.other()
                                    + ") becomes known to be present, and nothing as urgent takes over.\n"
                                    + "Maybe that is as it should be: a finding may speak against a cause."))
                    .orElseGet(() -> undecided(draft)));
        }
    }

    private static String place(Rule rule) {
        return rule.file() + ":" + rule.line();
    }

    private static Verdict draft(Property property, Rule rule, String other) {
        return new Verdict(property, rule.id(), other, Verdict.Outcome.HOLDS, place(rule), "", Optional.empty(), "");
    }

    private static Verdict holds(Property property, String subject, String place) {
        return new Verdict(property, subject, "", Verdict.Outcome.HOLDS, place, "", Optional.empty(), "");
    }

    private static Verdict holds(Verdict draft) {
        return holds(draft.property(), draft.subject(), draft.place());
    }

    private static Verdict failed(Verdict draft, String message) {
        return with(draft, Verdict.Outcome.FAILS, message);
    }

    private static Verdict noted(Verdict draft, String message) {
        return with(draft, Verdict.Outcome.NOTED, message);
    }

    private static Verdict undecided(Verdict draft) {
        return with(
                draft,
                Verdict.Outcome.UNDECIDED,
                "Neither a proof nor an example was found of ("
                        + draft.property().code() + ") for (" + draft.subject()
                        + ").\nMaybe its limits on days leave room for no whole day.");
    }

    private static Verdict with(Verdict draft, Verdict.Outcome outcome, String message) {
        return new Verdict(
                draft.property(), draft.subject(), draft.other(), outcome, draft.place(), message, draft.example(), "");
    }
}
