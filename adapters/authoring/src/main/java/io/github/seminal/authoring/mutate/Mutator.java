package io.github.seminal.authoring.mutate;

import io.github.seminal.Urgency;
import io.github.seminal.authoring.condition.DrlText;
import io.github.seminal.authoring.condition.Part;
import io.github.seminal.knowledge.diagnostic.Diagnostics;
import io.github.seminal.knowledge.rulebook.Condition;
import io.github.seminal.knowledge.rulebook.Condition.AnyOf;
import io.github.seminal.knowledge.rulebook.Condition.Not;
import io.github.seminal.knowledge.rulebook.Condition.Pattern;
import io.github.seminal.knowledge.rulebook.Constraint;
import io.github.seminal.knowledge.rulebook.Constraint.Comparison;
import io.github.seminal.knowledge.rulebook.Constraint.Either;
import io.github.seminal.knowledge.rulebook.Constraint.Membership;
import io.github.seminal.knowledge.rulebook.Constraint.Operator;
import io.github.seminal.knowledge.rulebook.FactType;
import io.github.seminal.knowledge.rulebook.Rule;
import io.github.seminal.knowledge.rulebook.Rulebook;
import io.github.seminal.knowledge.rulebook.RulebookCheck;
import io.github.seminal.knowledge.rulebook.Verb;
import io.github.seminal.knowledge.vocabulary.Finding;
import io.github.seminal.knowledge.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Changes one rule in every way that an author could have got it wrong by one step. */
final class Mutator {

    private static final List<Urgency> URGENCIES = List.of(Urgency.values());

    /** Units in which people count whole: years, days, hours, times. */
    private static final Set<String> COUNTED = Set.of("1", "a", "mo", "wk", "d", "h", "min", "/wk", "/d", "");

    private final Rulebook rulebook;
    private final Vocabulary vocabulary;
    private final Neighbours neighbours;

    Mutator(Rulebook rulebook, Vocabulary vocabulary) {
        this.rulebook = rulebook;
        this.vocabulary = vocabulary;
        this.neighbours = new Neighbours(vocabulary);
    }

    /** Every change of the rule that the checks of rules would let pass, in the order of its text. */
    List<Mutant> mutantsOf(Rule rule) {
        return new OneRule(rule).mutants();
    }

    /** The changes of one rule. */
    private final class OneRule {

        private final Rule rule;
        private final Set<String> problemsBefore;
        private final List<Mutant> mutants = new ArrayList<>();
        private final Map<String, Integer> ids = new HashMap<>();

        private OneRule(Rule rule) {
            this.rule = rule;
            this.problemsBefore = Set.copyOf(problemsOf(rule));
        }

        private List<Mutant> mutants() {
            for (Part part : Part.of(rule.condition())) {
                if (part.isLeaf()) {
                    drop(part, part.pattern().line());
                    negate(part);
                    changeConstraints(part);
                } else if (part.condition() instanceof AnyOf any) {
                    any.patterns().findFirst().ifPresent(first -> drop(part, first.line()));
                } else if (part.isAlternative()) {
                    part.condition().patterns().findFirst().ifPresent(first -> drop(part, first.line()));
                }
            }
            changeConclusion();
            add(Mutant.Kind.DROP_RULE, "the rule", null, rule.line());
            return mutants;
        }

        private void drop(Part part, int line) {
            condition(
                    Mutant.Kind.DROP_CONDITION,
                    DrlText.brief(part.condition()),
                    part.with(part.isAlternative() ? Part.NEVER : Part.ALWAYS),
                    line);
        }

        private void negate(Part part) {
            Pattern pattern = part.pattern();
            Condition contrary = part.condition() instanceof Not ? pattern : new Not(pattern);
            if (pattern.binding().isEmpty()) {
                replace(Mutant.Kind.NEGATE_CONDITION, part, contrary);
            }
            if (pattern.type() == FactType.PRESENT || pattern.type() == FactType.ABSENT) {
                FactType other = pattern.type() == FactType.PRESENT ? FactType.ABSENT : FactType.PRESENT;
                Pattern denied =
                        new Pattern(pattern.binding(), other, pattern.constraints(), pattern.line(), pattern.column());
                replace(Mutant.Kind.NEGATE_CONDITION, part, part.condition() instanceof Not ? new Not(denied) : denied);
            }
        }

        private void replace(Mutant.Kind kind, Part part, Condition other) {
            condition(
                    kind,
                    DrlText.brief(part.condition()) + " -> " + DrlText.brief(other),
                    part.with(other),
                    part.pattern().line());
        }

        private void changeConstraints(Part part) {
            List<Constraint> constraints = part.pattern().constraints();
            for (int i = 0; i < constraints.size(); i++) {
                int place = i;
                Constraint constraint = constraints.get(i);
                boolean isCode = constraint instanceof Membership membership
                        && membership.field().equals("code");
                if (!isCode && (constraints.size() > 1 || part.pattern().type() != FactType.PATIENT)) {
                    constraints(Mutant.Kind.DROP_CONDITION, part, DrlText.of(constraint), Part.without(constraints, i));
                }
                if (constraint instanceof Either either) {
                    for (int j = 0; j < either.constraints().size(); j++) {
                        int alternative = j;
                        Constraint one = either.constraints().get(j);
                        constraints(
                                Mutant.Kind.DROP_CONDITION,
                                part,
                                DrlText.of(one),
                                Part.replaced(constraints, i, new Either(Part.without(either.constraints(), j))));
                        changeConstraint(
                                part,
                                one,
                                other -> Part.replaced(
                                        constraints,
                                        place,
                                        new Either(Part.replaced(either.constraints(), alternative, other))));
                    }
                } else {
                    changeConstraint(part, constraint, other -> Part.replaced(constraints, place, other));
                }
            }
        }

        private void changeConstraint(
                Part part, Constraint constraint, Function<Constraint, List<Constraint>> replacing) {
            if (constraint instanceof Comparison comparison) {
                double step = step(part.pattern(), comparison);
                for (double by : new double[] {step, -step}) {
                    double limit = BigDecimal.valueOf(comparison.limit())
                            .add(BigDecimal.valueOf(by))
                            .doubleValue();
                    replace(
                            Mutant.Kind.MOVE_THRESHOLD,
                            part,
                            constraint,
                            new Comparison(comparison.field(), comparison.operator(), limit),
                            replacing);
                }
                replace(
                        Mutant.Kind.CHANGE_OPERATOR,
                        part,
                        constraint,
                        new Comparison(comparison.field(), otherSide(comparison.operator()), comparison.limit()),
                        replacing);
            } else if (constraint instanceof Membership membership) {
                changeValues(part, membership, replacing);
            }
        }

        private void changeValues(Part part, Membership membership, Function<Constraint, List<Constraint>> replacing) {
            boolean isCode = membership.field().equals("code");
            if (isCode && Part.isSecondOfPair(part, rule.condition())) {
                return;
            }
            Function<Membership, Condition> changing = other -> isCode
                    ? part.withCodes(rule.condition(), membership, other)
                    : part.withConstraints(replacing.apply(other));
            int line = part.pattern().line();
            List<String> values = membership.values();
            for (int i = 0; i < values.size(); i++) {
                String value = values.get(i);
                if (values.size() > 1) {
                    condition(
                            Mutant.Kind.DROP_CODE,
                            "\"" + value + "\"",
                            changing.apply(new Membership(membership.field(), Part.without(values, i))),
                            line);
                }
                int place = i;
                neighbours
                        .of(part.pattern(), membership, value)
                        .ifPresent(other -> condition(
                                Mutant.Kind.CHANGE_CODE,
                                "\"" + value + "\" -> \"" + other + "\"",
                                changing.apply(new Membership(membership.field(), Part.replaced(values, place, other))),
                                line));
            }
        }

        private void replace(
                Mutant.Kind kind,
                Part part,
                Constraint constraint,
                Constraint other,
                Function<Constraint, List<Constraint>> replacing) {
            constraints(kind, part, DrlText.of(constraint) + " -> " + DrlText.of(other), replacing.apply(other));
        }

        private void constraints(Mutant.Kind kind, Part part, String change, List<Constraint> constraints) {
            condition(
                    kind,
                    change,
                    part.withConstraints(constraints),
                    part.pattern().line());
        }

        private void changeConclusion() {
            switch (rule.verb()) {
                case SUPPORTS, OPPOSES -> {
                    points(rule.points() + 1);
                    points(rule.points() - 1);
                }
                case REFER, PATHWAY, CAUTION -> {
                    Urgency urgency = rule.urgency();
                    if (urgency != null) {
                        urgency(urgency, URGENCIES.indexOf(urgency) + 1);
                        urgency(urgency, URGENCIES.indexOf(urgency) - 1);
                    }
                    neighbours
                            .ofDestination(rule.target())
                            .ifPresent(other -> add(
                                    Mutant.Kind.CHANGE_DESTINATION,
                                    "\"" + rule.target() + "\" -> \"" + other + "\"",
                                    changed(rule.condition(), other, rule.points(), rule.urgency()),
                                    rule.line()));
                }
                case CONSIDERS, EXCLUDES, INFER -> {}
            }
        }

        private void points(int points) {
            add(
                    Mutant.Kind.CHANGE_POINTS,
                    rule.points() + " -> " + points,
                    changed(rule.condition(), rule.target(), points, rule.urgency()),
                    rule.line());
        }

        private void urgency(Urgency urgency, int place) {
            if (place >= 0 && place < URGENCIES.size()) {
                Urgency other = URGENCIES.get(place);
                add(
                        Mutant.Kind.CHANGE_URGENCY,
                        urgency + " -> " + other,
                        changed(rule.condition(), rule.target(), rule.points(), other),
                        rule.line());
            }
        }

        private void condition(Mutant.Kind kind, String change, Condition condition, int line) {
            add(kind, change, changed(condition, rule.target(), rule.points(), rule.urgency()), line);
        }

        private Rule changed(Condition condition, String target, int points, @Nullable Urgency urgency) {
            return new Rule(
                    rule.id(),
                    rule.sentence(),
                    rule.annotations(),
                    rule.salience(),
                    condition,
                    rule.verb(),
                    target,
                    points,
                    urgency,
                    rule.file(),
                    rule.line());
        }

        /** What the checks refuse needs no vignette. What they miss beside a rule that is alone, they miss before the change. */
        private boolean isRefused(Rule changed) {
            return !problemsBefore.containsAll(problemsOf(changed)) || restsOnItself(changed);
        }

        private void add(Mutant.Kind kind, String change, @Nullable Rule changed, int line) {
            if (changed != null && isRefused(changed)) {
                return;
            }
            String id = rule.id() + ": " + kind.words() + ": " + change;
            int times = ids.merge(id, 1, Integer::sum);
            mutants.add(new Mutant(
                    times == 1 ? id : id + " (" + times + ")", kind, change, rule, Optional.ofNullable(changed), line));
        }
    }

    /** What the checks of rules say of the rule alone. */
    private List<String> problemsOf(Rule rule) {
        Diagnostics problems = new Diagnostics();
        RulebookCheck.check(Rulebook.of(List.of(rule)), vocabulary, problems);
        return problems.messages();
    }

    /** A finding that is derived from itself could never be read in one layer. */
    private boolean restsOnItself(Rule changed) {
        if (changed.verb() != Verb.INFER) {
            return false;
        }
        Set<String> seen = new HashSet<>();
        Deque<Rule> open = new ArrayDeque<>(List.of(changed));
        while (!open.isEmpty()) {
            open.pop()
                    .condition()
                    .patterns()
                    .flatMap(pattern -> pattern.codes().stream())
                    .filter(seen::add)
                    .forEach(code -> rulebook.rules().stream()
                            .filter(rule ->
                                    rule.verb() == Verb.INFER && rule.target().equals(code))
                            .forEach(open::push));
        }
        return seen.contains(changed.target());
    }

    private static Operator otherSide(Operator operator) {
        return switch (operator) {
            case AT_LEAST -> Operator.ABOVE;
            case ABOVE -> Operator.AT_LEAST;
            case AT_MOST -> Operator.BELOW;
            case BELOW -> Operator.AT_MOST;
        };
    }

    private double step(Pattern pattern, Comparison comparison) {
        boolean counted = comparison.limit() == Math.rint(comparison.limit())
                && pattern.codes().stream()
                        .map(code -> vocabulary.finding(code).map(Finding::unit).orElse("ng/mL"))
                        .allMatch(COUNTED::contains);
        return counted ? 1 : 0.1;
    }
}
