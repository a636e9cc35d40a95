package io.github.seminal.authoring.mutate;

import io.github.seminal.Urgency;
import io.github.seminal.authoring.condition.ConditionPart;
import io.github.seminal.authoring.condition.ConstraintPart;
import io.github.seminal.authoring.condition.DrlText;
import io.github.seminal.authoring.mutate.Mutant.Kind;
import io.github.seminal.knowledge.diagnostic.Diagnostics;
import io.github.seminal.knowledge.rulebook.Condition;
import io.github.seminal.knowledge.rulebook.Condition.AnyOf;
import io.github.seminal.knowledge.rulebook.Condition.Not;
import io.github.seminal.knowledge.rulebook.Condition.Pattern;
import io.github.seminal.knowledge.rulebook.Constraint;
import io.github.seminal.knowledge.rulebook.Constraint.Comparison;
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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Changes one rule in every way that its author could have got it wrong by one step. */
final class Mutator {

    private static final List<Urgency> URGENCIES = List.of(Urgency.values());

    /** Units of which people count whole ones: years, days, hours, times. */
    private static final Set<String> COUNTED = Set.of("1", "a", "mo", "wk", "d", "h", "min", "/wk", "/d", "");

    private final Rulebook rulebook;
    private final Vocabulary vocabulary;
    private final Neighbours neighbours;

    Mutator(Rulebook rulebook, Vocabulary vocabulary) {
        this.rulebook = rulebook;
        this.vocabulary = vocabulary;
        this.neighbours = new Neighbours(vocabulary);
    }

    /** Every change of the rule that passes the checks of rules, in the order of the rule's text. */
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
            for (ConditionPart part : ConditionPart.of(rule.condition())) {
                if (part.isLeaf() || part.isAlternative() || part.condition() instanceof AnyOf) {
                    drop(part);
                }
                if (part.isLeaf()) {
                    negate(part);
                    part.constraints().forEach(this::changeConstraint);
                }
            }
            changeConclusion();
            add(Kind.DROP_RULE, "the rule", null, rule.line());
            return mutants;
        }

        private void drop(ConditionPart part) {
            part.condition()
                    .patterns()
                    .findFirst()
                    .ifPresent(first -> condition(
                            Kind.DROP_CONDITION,
                            DrlText.brief(part.condition()),
                            part.with(part.isAlternative() ? ConditionPart.NEVER : ConditionPart.ALWAYS),
                            first.line()));
        }

        private void negate(ConditionPart part) {
            Pattern pattern = part.pattern();
            if (pattern.binding().isEmpty()) {
                negate(part, part.isNegated() ? pattern : new Not(pattern));
            }
            if (pattern.type() == FactType.PRESENT || pattern.type() == FactType.ABSENT) {
                FactType other = pattern.type() == FactType.PRESENT ? FactType.ABSENT : FactType.PRESENT;
                Pattern denied =
                        new Pattern(pattern.binding(), other, pattern.constraints(), pattern.line(), pattern.column());
                negate(part, part.isNegated() ? new Not(denied) : denied);
            }
        }

        private void negate(ConditionPart part, Condition other) {
            condition(
                    Kind.NEGATE_CONDITION,
                    DrlText.brief(part.condition()) + " -> " + DrlText.brief(other),
                    part.with(other),
                    part.pattern().line());
        }

        private void changeConstraint(ConstraintPart part) {
            Pattern pattern = part.leaf().pattern();
            if (part.isAlternative()
                    || (!part.isCode() && (pattern.constraints().size() > 1 || pattern.type() != FactType.PATIENT))) {
                condition(Kind.DROP_CONDITION, DrlText.of(part.constraint()), part.without(), pattern.line());
            }
            if (part.constraint() instanceof Comparison comparison) {
                changeLimit(part, comparison);
            } else if (part.constraint() instanceof Membership membership) {
                changeValues(part, membership);
            }
        }

        private void changeLimit(ConstraintPart part, Comparison old) {
            BigDecimal step = step(part.leaf().pattern(), old);
            for (BigDecimal by : List.of(step, step.negate())) {
                double limit = BigDecimal.valueOf(old.limit()).add(by).doubleValue();
                replace(Kind.MOVE_THRESHOLD, part, new Comparison(old.field(), old.operator(), limit));
            }
            replace(Kind.CHANGE_OPERATOR, part, new Comparison(old.field(), otherSide(old.operator()), old.limit()));
        }

        private void replace(Kind kind, ConstraintPart part, Constraint other) {
            condition(
                    kind,
                    DrlText.of(part.constraint()) + " -> " + DrlText.of(other),
                    part.with(other),
                    part.leaf().pattern().line());
        }

        private void changeValues(ConstraintPart part, Membership old) {
            ConditionPart leaf = part.leaf();
            if (part.isCode() && leaf.isSecondOfPair(rule.condition())) {
                return;
            }
            Function<List<String>, Condition> with = changed -> {
                Membership other = new Membership(old.field(), changed);
                return part.isCode() ? leaf.withCodes(rule.condition(), old, other) : part.with(other);
            };
            List<String> values = old.values();
            int line = leaf.pattern().line();
            for (int i = 0; i < values.size(); i++) {
                int place = i;
                String value = "\"" + values.get(i) + "\"";
                if (values.size() > 1) {
                    condition(Kind.DROP_CODE, value, with.apply(ConditionPart.without(values, i)), line);
                }
                neighbours
                        .of(leaf.pattern(), old, values.get(i))
                        .ifPresent(other -> condition(
                                Kind.CHANGE_CODE,
                                value + " -> \"" + other + "\"",
                                with.apply(ConditionPart.replaced(values, place, other)),
                                line));
            }
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
                                    Kind.CHANGE_DESTINATION,
                                    "\"" + rule.target() + "\" -> \"" + other + "\"",
                                    changed(rule.condition(), other, rule.points(), rule.urgency()),
                                    rule.line()));
                }
                case CONSIDERS, EXCLUDES, INFER -> {}
            }
        }

        private void points(int points) {
            add(
                    Kind.CHANGE_POINTS,
                    rule.points() + " -> " + points,
                    changed(rule.condition(), rule.target(), points, rule.urgency()),
                    rule.line());
        }

        private void urgency(Urgency urgency, int place) {
            if (place >= 0 && place < URGENCIES.size()) {
                Urgency other = URGENCIES.get(place);
                add(
                        Kind.CHANGE_URGENCY,
                        urgency + " -> " + other,
                        changed(rule.condition(), rule.target(), rule.points(), other),
                        rule.line());
            }
        }

        private void condition(Kind kind, String change, Condition condition, int line) {
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

        private void add(Kind kind, String change, @Nullable Rule changed, int line) {
            if (changed != null && isRefused(changed)) {
                return;
            }
            String id = rule.id() + ": " + kind.words() + ": " + change;
            int times = ids.merge(id, 1, Integer::sum);
            mutants.add(new Mutant(
                    times == 1 ? id : id + " (" + times + ")", kind, change, rule, Optional.ofNullable(changed), line));
        }

        /**
         * True when the checks refuse the changed rule, so that no test has to notice it. Problems that the checks find in the
         * original as well do not count: they come from checking a single rule without the others.
         */
        private boolean isRefused(Rule changed) {
            return !problemsBefore.containsAll(problemsOf(changed))
                    || (changed.verb() == Verb.INFER
                            && inputsOf(changed, new HashSet<>()).contains(changed.target()));
        }
    }

    private List<String> problemsOf(Rule rule) {
        Diagnostics problems = new Diagnostics();
        RulebookCheck.check(Rulebook.of(List.of(rule)), vocabulary, problems);
        return problems.messages();
    }

    /** Every finding that the inference rule uses, directly or through other inference rules. */
    private Set<String> inputsOf(Rule inference, Set<String> seen) {
        inference
                .condition()
                .patterns()
                .flatMap(pattern -> pattern.codes().stream())
                .filter(seen::add)
                .forEach(code -> rulebook.rules().stream()
                        .filter(rule ->
                                rule.verb() == Verb.INFER && rule.target().equals(code))
                        .forEach(rule -> inputsOf(rule, seen)));
        return seen;
    }

    private static Operator otherSide(Operator operator) {
        return switch (operator) {
            case AT_LEAST -> Operator.ABOVE;
            case ABOVE -> Operator.AT_LEAST;
            case AT_MOST -> Operator.BELOW;
            case BELOW -> Operator.AT_MOST;
        };
    }

    private BigDecimal step(Pattern pattern, Comparison comparison) {
        boolean isCounted = comparison.limit() == Math.rint(comparison.limit())
                && pattern.codes().stream()
                        .map(code -> vocabulary.finding(code).map(Finding::unit).orElse("ng/mL"))
                        .allMatch(COUNTED::contains);
        return isCounted ? BigDecimal.ONE : BigDecimal.valueOf(0.1);
    }
}
