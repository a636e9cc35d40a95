package io.github.seminal.authoring.prove;

import io.github.seminal.knowledge.rulebook.Rule;
import io.github.seminal.knowledge.rulebook.Rulebook;
import io.github.seminal.knowledge.vocabulary.AgeBand;
import io.github.seminal.knowledge.vocabulary.Cause;
import io.github.seminal.knowledge.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.logicng.formulas.Formula;
import org.logicng.formulas.FormulaFactory;
import org.logicng.formulas.Variable;

/**
 * The arithmetic of the ranking as logic, for one {@link SymbolicRules}: for each cause and each sum of points that it can
 * reach, a variable that says whether it reaches that sum. Base points, groups and caps count as in the engine.
 */
final class SymbolicPoints {

    private final FormulaFactory f;
    private final SymbolicRules world;
    private final SymbolicPresentation space;
    private final String name;
    private final List<Rule> rules;
    private final int possibleFrom;
    private final List<Formula> definitions = new ArrayList<>();
    private final Map<Cause, Tally> tallies = new LinkedHashMap<>();
    private int handedOut;

    /**
     * One cause.
     *
     * @param ranked holds when the cause is considered and not excluded
     * @param atLeast for every sum that the cause can reach, a formula that holds when it has at least so many points
     */
    private record Tally(Formula ranked, NavigableMap<Integer, Formula> atLeast) {}

    /**
     * The points of every cause.
     *
     * @param name distinguishes its variables from those of another world
     */
    SymbolicPoints(
            FormulaFactory f,
            SymbolicPresentation space,
            SymbolicRules world,
            String name,
            Rulebook rulebook,
            Vocabulary vocabulary) {
        this.f = f;
        this.world = world;
        this.space = space;
        this.name = name;
        this.rules = rulebook.rules();
        this.possibleFrom = vocabulary.ranking().possibleFrom();
        vocabulary.causes().values().forEach(cause -> tallies.put(cause, tally(cause)));
    }

    /** The definitions of the variables that were made since the last call. */
    List<Formula> newDefinitions() {
        List<Formula> fresh = List.copyOf(definitions.subList(handedOut, definitions.size()));
        handedOut = definitions.size();
        return fresh;
    }

    /** Holds when the cause is considered and not excluded. */
    Formula ranked(Cause cause) {
        return tallyOf(cause).ranked();
    }

    /** Holds when the cause is likely or possible, so that it is shown. */
    Formula shown(Cause cause) {
        return f.and(ranked(cause), from(tallyOf(cause).atLeast(), possibleFrom));
    }

    private Tally tallyOf(Cause cause) {
        return Optional.ofNullable(tallies.get(cause)).orElseThrow();
    }

    private Formula from(NavigableMap<Integer, Formula> atLeast, int points) {
        Map.Entry<Integer, Formula> entry = atLeast.ceilingEntry(points);
        return entry == null ? f.falsum() : entry.getValue();
    }

    /** Holds when the cause is shown and no other cause is ranked above it. */
    Formula first(Cause cause) {
        List<Formula> all = new ArrayList<>();
        all.add(shown(cause));
        NavigableMap<Integer, Formula> own = tallyOf(cause).atLeast();
        tallies.forEach((other, tally) -> {
            if (!other.equals(cause)) {
                int lead = goesFirst(other, cause) ? 1 : 0;
                // Every sum that the other cause reaches, this one must reach too, or exceed if the other wins a draw.
                tally.atLeast()
                        .forEach((points, reached) ->
                                all.add(f.or(f.not(tally.ranked()), f.not(reached), from(own, points + lead))));
            }
        });
        return f.and(all);
    }

    /** With the same points, the more urgent cause is first, then the first in the alphabet. */
    private static boolean goesFirst(Cause one, Cause other) {
        int urgency = one.urgency().compareTo(other.urgency());
        return urgency > 0 || (urgency == 0 && one.code().compareTo(other.code()) < 0);
    }

    private Tally tally(Cause cause) {
        List<Formula> considers = new ArrayList<>();
        List<Formula> excludes = new ArrayList<>();
        Map<String, List<Rule>> groups = new TreeMap<>();
        for (Rule rule : rulesOf(cause)) {
            switch (rule.verb()) {
                case CONSIDERS -> considers.add(world.rule(rule));
                case EXCLUDES -> excludes.add(world.rule(rule));
                case SUPPORTS, OPPOSES ->
                    groups.computeIfAbsent(groupOf(rule), group -> new ArrayList<>())
                            .add(rule);
                case REFER, PATHWAY, CAUTION, INFER -> {}
            }
        }
        NavigableMap<Integer, Formula> sums = basePoints(cause);
        for (Map.Entry<String, List<Rule>> group : groups.entrySet()) {
            String label = cause.code() + " " + group.getKey();
            if (group.getKey().isEmpty()) {
                sums = plusRules(sums, group.getValue(), label);
            } else {
                sums = plus(sums, groupTotal(cause, group.getKey(), group.getValue()), label);
            }
        }
        NavigableMap<Integer, Formula> atLeast = new TreeMap<>();
        Formula above = f.falsum();
        for (Map.Entry<Integer, Formula> sum : sums.descendingMap().entrySet()) {
            Variable reached = f.variable(name + " " + cause.code() + " points >= " + sum.getKey());
            definitions.add(f.equivalence(reached, f.or(above, sum.getValue())));
            atLeast.put(sum.getKey(), reached);
            above = reached;
        }
        return new Tally(f.and(f.or(considers), f.not(f.or(excludes))), atLeast);
    }

    private List<Rule> rulesOf(Cause cause) {
        return rules.stream().filter(rule -> rule.target().equals(cause.code())).toList();
    }

    /** The group under whose cap the rule's points count; empty for none. */
    static String groupOf(Rule rule) {
        return rule.annotations().getOrDefault("group", "").strip();
    }

    private NavigableMap<Integer, Formula> basePoints(Cause cause) {
        NavigableMap<Integer, Formula> base = new TreeMap<>();
        for (AgeBand band : cause.bands()) {
            Formula holds = band.from() < 0
                    ? f.not(space.age().known())
                    : f.and(
                            space.age().beyond(band.from(), false),
                            f.not(space.age().beyond(band.to(), true)));
            base.merge(band.points(), holds, f::or);
        }
        return base;
    }

    /** The sum of a group's rules, limited by its cap. */
    private NavigableMap<Integer, Formula> groupTotal(Cause cause, String group, List<Rule> members) {
        NavigableMap<Integer, Formula> capped = new TreeMap<>();
        plusRules(zero(), members, cause.code() + " group " + group)
                .forEach((sum, holds) -> capped.merge(capped(cause, group, sum), holds, f::or));
        return capped;
    }

    /** Holds when the cause's rule matches and its points change the cause's total. */
    Formula counts(Cause cause, Rule rule) {
        String group = groupOf(rule);
        if (group.isEmpty()) {
            return f.and(world.rule(rule), ranked(cause));
        }
        List<Rule> others = rulesOf(cause).stream()
                .filter(one -> one.verb().hasPoints())
                .filter(one -> groupOf(one).equals(group) && !one.id().equals(rule.id()))
                .toList();
        List<Formula> effective = new ArrayList<>();
        plusRules(zero(), others, cause.code() + " group " + group + " without " + rule.id())
                .forEach((sum, holds) -> {
                    if (capped(cause, group, sum) != capped(cause, group, sum + rule.points())) {
                        effective.add(holds);
                    }
                });
        return f.and(world.rule(rule), ranked(cause), f.or(effective));
    }

    /** How much of a sum counts under the cap of the group. */
    static int capped(Cause cause, String group, int sum) {
        return cause.capOf(group)
                .map(cap -> cap > 0 ? Math.min(sum, cap) : Math.max(sum, cap))
                .orElse(sum);
    }

    private NavigableMap<Integer, Formula> zero() {
        return new TreeMap<>(Map.of(0, f.verum()));
    }

    private NavigableMap<Integer, Formula> plusRules(
            NavigableMap<Integer, Formula> sums, List<Rule> addends, String label) {
        NavigableMap<Integer, Formula> result = sums;
        int step = 0;
        for (Rule rule : addends) {
            NavigableMap<Integer, Formula> addend = new TreeMap<>();
            addend.put(0, f.not(world.rule(rule)));
            addend.merge(rule.points(), world.rule(rule), f::or);
            result = plus(result, addend, label + " " + step++);
        }
        return result;
    }

    private NavigableMap<Integer, Formula> plus(
            NavigableMap<Integer, Formula> one, NavigableMap<Integer, Formula> other, String label) {
        NavigableMap<Integer, Formula> cases = new TreeMap<>();
        one.forEach((a, first) -> other.forEach((b, second) -> cases.merge(a + b, f.and(first, second), f::or)));
        NavigableMap<Integer, Formula> sums = new TreeMap<>();
        cases.forEach((sum, holds) -> {
            Variable has = f.variable(name + " " + label + " = " + sum);
            definitions.add(f.equivalence(has, holds));
            sums.put(sum, has);
        });
        return sums;
    }
}
