package io.github.seminal.authoring.cover;

import io.github.seminal.authoring.condition.DrlText;
import io.github.seminal.authoring.condition.Part;
import io.github.seminal.authoring.cover.Observation.Kind;
import io.github.seminal.explain.RuleEvaluation;
import io.github.seminal.knowledge.rulebook.Condition;
import io.github.seminal.knowledge.rulebook.Condition.Pattern;
import io.github.seminal.knowledge.rulebook.Constraint;
import io.github.seminal.knowledge.rulebook.Constraint.Comparison;
import io.github.seminal.knowledge.rulebook.Constraint.Either;
import io.github.seminal.knowledge.rulebook.Constraint.Membership;
import io.github.seminal.knowledge.rulebook.Constraint.Operator;
import java.util.ArrayList;
import java.util.List;

/** What a test should show about one condition, each with the question to ask of a patient. */
final class Probes {

    private final Condition whole;
    private final List<Probe> probes = new ArrayList<>();

    private Probes(Condition whole) {
        this.whole = whole;
    }

    /** A question to ask of a patient. */
    interface Question {

        boolean isAnsweredBy(RuleEvaluation patient);
    }

    /** One thing to be shown, and how to tell whether a patient shows it. */
    record Probe(Kind kind, String text, int line, Question question) {}

    static List<Probe> of(Condition whole) {
        Probes probes = new Probes(whole);
        Part.leavesOf(whole).forEach(probes::leaf);
        return probes.probes;
    }

    private void leaf(Part leaf) {
        Condition never = leaf.with(Part.NEVER);
        Condition always = leaf.with(Part.ALWAYS);
        String text = DrlText.brief(leaf.condition());
        add(Kind.HOLDS, text, leaf, patient -> patient.holds(whole) && !patient.holds(never));
        add(Kind.STOPS, text, leaf, patient -> !patient.holds(whole) && patient.holds(always));
        List<Constraint> constraints = leaf.pattern().constraints();
        for (int i = 0; i < constraints.size(); i++) {
            Constraint constraint = constraints.get(i);
            if (constraint instanceof Membership membership) {
                codes(leaf, constraints, i, membership);
            } else if (constraint instanceof Either either) {
                alternatives(leaf, constraints, i, either);
            } else if (constraints.size() > 1) {
                decides(leaf, DrlText.of(constraint), leaf.withConstraints(Part.without(constraints, i)));
            }
            if (constraint instanceof Comparison comparison) {
                sides(leaf, constraints, i, comparison);
            }
        }
    }

    private void codes(Part leaf, List<Constraint> constraints, int place, Membership membership) {
        List<String> values = membership.values();
        boolean isCode = membership.field().equals("code");
        if (values.size() > 1 && !(isCode && Part.isSecondOfPair(leaf, whole))) {
            for (int i = 0; i < values.size(); i++) {
                Membership without = new Membership(membership.field(), Part.without(values, i));
                decides(
                        leaf,
                        "\"" + values.get(i) + "\"",
                        isCode
                                ? leaf.withCodes(whole, membership, without)
                                : leaf.withConstraints(Part.replaced(constraints, place, without)));
            }
        }
        if (!isCode && constraints.size() > 1) {
            decides(leaf, DrlText.of(membership), leaf.withConstraints(Part.without(constraints, place)));
        }
    }

    private void alternatives(Part leaf, List<Constraint> constraints, int place, Either either) {
        for (int i = 0; i < either.constraints().size(); i++) {
            Constraint one = either.constraints().get(i);
            decides(
                    leaf,
                    DrlText.of(one),
                    leaf.withConstraints(
                            Part.replaced(constraints, place, new Either(Part.without(either.constraints(), i)))));
            if (one instanceof Comparison comparison) {
                sides(leaf, constraints, place, comparison);
            }
        }
    }

    private void decides(Part leaf, String text, Condition without) {
        add(Kind.DECIDES, text, leaf, patient -> patient.holds(whole) != patient.holds(without));
    }

    /** The limit is asked for alone, in place of the constraint and of what is an alternative to it, and never negated. */
    private void sides(Part leaf, List<Constraint> constraints, int place, Comparison comparison) {
        String text = DrlText.of(comparison);
        side(Kind.BELOW, text, leaf, constraints, place, comparison, Operator.BELOW, Operator.BELOW);
        side(Kind.AT, text, leaf, constraints, place, comparison, Operator.AT_LEAST, Operator.AT_MOST);
        side(Kind.ABOVE, text, leaf, constraints, place, comparison, Operator.ABOVE, Operator.ABOVE);
    }

    private void side(
            Kind kind,
            String text,
            Part leaf,
            List<Constraint> constraints,
            int place,
            Comparison comparison,
            Operator one,
            Operator other) {
        List<Constraint> asked = new ArrayList<>(constraints);
        asked.set(place, new Comparison(comparison.field(), one, comparison.limit()));
        asked.add(new Comparison(comparison.field(), other, comparison.limit()));
        Pattern pattern = Part.withConstraints(leaf.pattern(), asked);
        Condition question = leaf.with(pattern);
        Condition without = leaf.with(Part.NEVER);
        add(kind, text, leaf, patient -> patient.holds(question) && !patient.holds(without));
    }

    private void add(Kind kind, String text, Part leaf, Question question) {
        probes.add(new Probe(kind, text, leaf.pattern().line(), question));
    }
}
