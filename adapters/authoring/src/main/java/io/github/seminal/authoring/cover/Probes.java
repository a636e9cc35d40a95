package io.github.seminal.authoring.cover;

import io.github.seminal.authoring.condition.ConditionPart;
import io.github.seminal.authoring.condition.ConstraintPart;
import io.github.seminal.authoring.condition.DrlText;
import io.github.seminal.authoring.cover.Observation.Kind;
import io.github.seminal.explain.RuleEvaluation;
import io.github.seminal.knowledge.rulebook.Condition;
import io.github.seminal.knowledge.rulebook.Constraint;
import io.github.seminal.knowledge.rulebook.Constraint.Comparison;
import io.github.seminal.knowledge.rulebook.Constraint.Either;
import io.github.seminal.knowledge.rulebook.Constraint.Membership;
import io.github.seminal.knowledge.rulebook.Constraint.Operator;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Lists what tests should show about a condition. */
final class Probes {

    private final Condition whole;
    private final List<Probe> probes = new ArrayList<>();

    private Probes(Condition whole) {
        this.whole = whole;
    }

    /** One thing that a test should show, and whether a patient shows it. */
    record Probe(Kind kind, String text, int line, Predicate<RuleEvaluation> isShownBy) {}

    static List<Probe> of(Condition whole) {
        Probes probes = new Probes(whole);
        ConditionPart.leavesOf(whole).forEach(probes::leaf);
        return probes.probes;
    }

    private void leaf(ConditionPart leaf) {
        Condition never = leaf.with(ConditionPart.NEVER);
        Condition always = leaf.with(ConditionPart.ALWAYS);
        String text = DrlText.brief(leaf.condition());
        add(Kind.HOLDS, text, leaf, patient -> patient.holds(whole) && !patient.holds(never));
        add(Kind.STOPS, text, leaf, patient -> !patient.holds(whole) && patient.holds(always));
        boolean isOneOfSeveral = leaf.pattern().constraints().size() > 1;
        for (ConstraintPart part : leaf.constraints()) {
            if (part.constraint() instanceof Membership membership && !part.isAlternative()) {
                values(part, membership);
            }
            if (part.isAlternative() || (isOneOfSeveral && !part.isCode() && !(part.constraint() instanceof Either))) {
                decides(leaf, DrlText.of(part.constraint()), part.without());
            }
            if (part.constraint() instanceof Comparison comparison) {
                sides(part, comparison);
            }
        }
    }

    private void values(ConstraintPart part, Membership membership) {
        List<String> values = membership.values();
        if (values.size() == 1 || (part.isCode() && part.leaf().isSecondOfPair(whole))) {
            return;
        }
        for (int i = 0; i < values.size(); i++) {
            Membership fewer = new Membership(membership.field(), ConditionPart.without(values, i));
            decides(
                    part.leaf(),
                    "\"" + values.get(i) + "\"",
                    part.isCode() ? part.leaf().withCodes(whole, membership, fewer) : part.with(fewer));
        }
    }

    private void decides(ConditionPart leaf, String text, Condition without) {
        add(Kind.DECIDES, text, leaf, patient -> patient.holds(whole) != patient.holds(without));
    }

    private void sides(ConstraintPart part, Comparison comparison) {
        side(Kind.BELOW, part, comparison, Operator.BELOW, Operator.BELOW);
        side(Kind.AT, part, comparison, Operator.AT_LEAST, Operator.AT_MOST);
        side(Kind.ABOVE, part, comparison, Operator.ABOVE, Operator.ABOVE);
    }

    /** The probe replaces the constraint, with all of its alternatives, and is not negated when the pattern is. */
    private void side(Kind kind, ConstraintPart part, Comparison comparison, Operator one, Operator other) {
        ConditionPart leaf = part.leaf();
        List<Constraint> asked = new ArrayList<>(leaf.pattern().constraints());
        asked.set(part.place(), new Comparison(comparison.field(), one, comparison.limit()));
        asked.add(new Comparison(comparison.field(), other, comparison.limit()));
        Condition question = leaf.with(ConditionPart.withConstraints(leaf.pattern(), asked));
        Condition without = leaf.with(ConditionPart.NEVER);
        add(kind, DrlText.of(comparison), leaf, patient -> patient.holds(question) && !patient.holds(without));
    }

    private void add(Kind kind, String text, ConditionPart leaf, Predicate<RuleEvaluation> isShownBy) {
        probes.add(new Probe(kind, text, leaf.pattern().line(), isShownBy));
    }
}
