package io.github.seminal.authoring.prove;

import io.github.seminal.knowledge.rulebook.Rule;
import io.github.seminal.knowledge.rulebook.Rulebook;
import io.github.seminal.knowledge.rulebook.Verb;
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
 * The arithmetic of the ranking in one world, as logic: for each cause and each sum of points that it can reach, a variable
 * that says whether it has so many. Base points, groups and their caps count as in the engine.
 */
final class SymbolicPoints {

    private final FormulaFactory f;
    private final SymbolicRules world;
    private final SymbolicPresentation space;
    private final String name;
    private final List<Formula> definitions = new ArrayList<>();
    private int handedOut;
    private int possibleFrom;
    private final Map<Cause, Tally> tallies = new LinkedHashMap<>();

    /**
     * One cause.
     *
     * @param ranked when it is considered and not excluded
     * @param atLeast when it has at least so many points, for every sum that it can reach
     */
    private record Tally(Formula ranked, NavigableMap<Integer, Formula> atLeast) {}

    SymbolicPoints(FormulaFactory f, SymbolicPresentation space, SymbolicRules world, String name) {
        this.f = f;
        this.world = world;
        this.space = space;
        this.name = name;
    }

    /** Adds up the points of every cause. */
    void tally(Rulebook rulebook, Vocabulary vocabulary) {
        possibleFrom = vocabulary.ranking().possibleFrom();
        Map<String, List<Rule>> byCause = new LinkedHashMap<>();
        for (Rule rule : rulebook.rules()) {
            byCause.computeIfAbsent(rule.target(), target -> new ArrayList<>()).add(rule);
        }
        for (Cause cause : vocabulary.causes().values()) {
            tallies.put(cause, tally(cause, byCause.getOrDefault(cause.code(), List.of())));
        }
    }

    /** What must hold of the sums that came up since this was last asked. */
    List<Formula> newDefinitions() {
        List<Formula> fresh = List.copyOf(definitions.subList(handedOut, definitions.size()));
        handedOut = definitions.size();
        return fresh;
    }

    /** When the cause is considered and not excluded. */
    Formula ranked(Cause cause) {
        return tallyOf(cause).ranked();
    }

    /** When the cause is likely or possible, and so is shown. */
    Formula shown(Cause cause) {
        return f.and(ranked(cause), atLeast(cause, possibleFrom));
    }

    private Tally tallyOf(Cause cause) {
        return Optional.ofNullable(tallies.get(cause)).orElseThrow();
    }

    private Formula atLeast(Cause cause, int points) {
        Map.Entry<Integer, Formula> entry = tallyOf(cause).atLeast().ceilingEntry(points);
        return entry == null ? f.falsum() : entry.getValue();
    }

    /** When no other cause comes before this one, which is shown. */
    Formula first(Cause cause) {
        List<Formula> all = new ArrayList<>();
        all.add(shown(cause));
        NavigableMap<Integer, Formula> own = tallyOf(cause).atLeast();
        tallies.forEach((other, tally) -> {
            if (!other.equals(cause)) {
                int lead = goesFirst(other, cause) ? 1 : 0;
                // Whatever the other reaches, this one reaches as well, with a lead where a draw would not do.
                tally.atLeast().forEach((points, reached) -> {
                    Map.Entry<Integer, Formula> needed = own.ceilingEntry(points + lead);
                    all.add(f.or(
                            f.not(tally.ranked()), f.not(reached), needed == null ? f.falsum() : needed.getValue()));
                });
            }
        });
        return f.and(all);
    }

    /** With the same points, the more urgent cause goes first, then the alphabet. */
    private static boolean goesFirst(Cause one, Cause other) {
        int urgency = one.urgency().compareTo(other.urgency());
        return urgency > 0 || (urgency == 0 && one.code().compareTo(other.code()) < 0);
    }

    private Tally tally(Cause cause, List<Rule> rules) {
        List<Formula> considers = new ArrayList<>();
        List<Formula> excludes = new ArrayList<>();
        Map<String, List<Rule>> groups = new TreeMap<>();
        for (Rule rule : rules) {
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

    private static String groupOf(Rule rule) {
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
            int points = cause.basePoints().getOrDefault(band.label(), 0);
            base.merge(points, holds, (a, b) -> f.or(a, b));
        }
        return base;
    }

    /** The sum of a group's rules, within its cap. */
    private NavigableMap<Integer, Formula> groupTotal(Cause cause, String group, List<Rule> rules) {
        NavigableMap<Integer, Formula> zero = new TreeMap<>(Map.of(0, f.verum()));
        NavigableMap<Integer, Formula> capped = new TreeMap<>();
        plusRules(zero, rules, cause.code() + " group " + group)
                .forEach((sum, holds) -> capped.merge(capped(cause, group, sum), holds, (a, b) -> f.or(a, b)));
        return capped;
    }

    /** When the rule, one of the cause's, matches and its points change the cause's total. */
    Formula counts(Cause cause, Rule rule, List<Rule> rules) {
        String group = groupOf(rule);
        if (group.isEmpty()) {
            return f.and(world.rule(rule), ranked(cause));
        }
        List<Rule> others = rules.stream()
                .filter(one -> one.verb() == Verb.SUPPORTS || one.verb() == Verb.OPPOSES)
                .filter(one -> groupOf(one).equals(group) && !one.id().equals(rule.id()))
                .toList();
        NavigableMap<Integer, Formula> zero = new TreeMap<>(Map.of(0, f.verum()));
        List<Formula> effective = new ArrayList<>();
        plusRules(zero, others, cause.code() + " group " + group + " without " + rule.id())
                .forEach((sum, holds) -> {
                    if (capped(cause, group, sum) != capped(cause, group, sum + rule.points())) {
                        effective.add(holds);
                    }
                });
        return f.and(world.rule(rule), ranked(cause), f.or(effective));
    }

    /** What a sum of the group counts. */
    static int capped(Cause cause, String group, int sum) {
        return cause.capOf(group)
                .map(cap -> cap > 0 ? Math.min(sum, cap) : Math.max(sum, cap))
                .orElse(sum);
    }

    private NavigableMap<Integer, Formula> plusRules(
            NavigableMap<Integer, Formula> sums, List<Rule> rules, String label) {
        NavigableMap<Integer, Formula> result = sums;
        int step = 0;
        for (Rule rule : rules) {
            NavigableMap<Integer, Formula> addend = new TreeMap<>();
            addend.put(0, f.not(world.rule(rule)));
            addend.merge(rule.points(), world.rule(rule), (a, b) -> f.or(a, b));
            result = plus(result, addend, label + " " + step++);
        }
        return result;
    }

    private NavigableMap<Integer, Formula> plus(
            NavigableMap<Integer, Formula> one, NavigableMap<Integer, Formula> other, String label) {
        NavigableMap<Integer, Formula> cases = new TreeMap<>();
        one.forEach((a, first) ->
                other.forEach((b, second) -> cases.merge(a + b, f.and(first, second), (x, y) -> f.or(x, y))));
        NavigableMap<Integer, Formula> sums = new TreeMap<>();
        cases.forEach((sum, holds) -> {
            Variable has = f.variable(name + " " + label + " = " + sum);
            definitions.add(f.equivalence(has, holds));
            sums.put(sum, has);
        });
        return sums;
    }
}
