package io.github.seminal.authoring.check;

import io.github.seminal.knowledge.diagnostic.Check;
import io.github.seminal.knowledge.diagnostic.Diagnostic;
import io.github.seminal.knowledge.diagnostic.Diagnostics;
import io.github.seminal.knowledge.rulebook.Condition.Pattern;
import io.github.seminal.knowledge.rulebook.Conjunction;
import io.github.seminal.knowledge.rulebook.Conjunction.Part;
import io.github.seminal.knowledge.rulebook.Constraint;
import io.github.seminal.knowledge.rulebook.Rule;
import io.github.seminal.knowledge.rulebook.Rulebook;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds patterns of a condition that change nothing: a code twice in a list, a pattern that another one beside it implies, a
 * branch of an {@code or} that another branch covers. Mostly one of them was meant to be something else.
 */
final class ConditionCheck {

    private final Rulebook rulebook;
    private final Diagnostics problems;

    private ConditionCheck(Rulebook rulebook, Diagnostics problems) {
        this.rulebook = rulebook;
        this.problems = problems;
    }

    static void check(Rulebook rulebook, Diagnostics problems) {
        ConditionCheck check = new ConditionCheck(rulebook, problems);
        rulebook.rules().forEach(check::check);
    }

    private void check(Rule rule) {
        if (codeTwice(rule)
                || rule.condition()
                        .patterns()
                        .anyMatch(pattern -> !pattern.binding().isEmpty())) {
            return;
        }
        List<Conjunction> branches = Conjunction.of(rule.condition());
        for (Conjunction branch : branches) {
            if (repeated(rule, branch.parts(), branches)) {
                return;
            }
        }
        for (int i = 0; i < branches.size(); i++) {
            for (int j = 0; j < branches.size(); j++) {
                if (i != j && implies(branches.get(i).parts(), branches.get(j).parts())) {
                    Pattern covered = distinguishing(
                            branches.get(i).parts(), branches.get(j).parts());
                    Pattern covering = distinguishing(
                            branches.get(j).parts(), branches.get(i).parts());
                    report(
                            rule,
                            covered,
                            "whenever this branch of the condition holds, the branch in line " + covering.line()
                                    + " holds as well",
                            "one of the two is meant otherwise, or can go");
                    return;
                }
            }
        }
    }

    private boolean codeTwice(Rule rule) {
        for (Pattern pattern : rule.condition().patterns().toList()) {
            Set<String> seen = new HashSet<>();
            for (String code : pattern.codes()) {
                if (!seen.add(code)) {
                    report(rule, pattern, "the code (" + code + ") is named twice", "one of the two is misspelt");
                    return true;
                }
            }
        }
        return false;
    }

    private boolean repeated(Rule rule, List<Part> parts, List<Conjunction> branches) {
        for (int i = 0; i < parts.size(); i++) {
            for (int j = 0; j < parts.size(); j++) {
                Part idle = parts.get(j);
                if (i != j
                        && implies(parts.get(i), idle)
                        && (i < j || !implies(idle, parts.get(i)))
                        && branches.stream().allMatch(branch -> isIdle(idle, branch.parts()))) {
                    report(
                            rule,
                            idle.pattern(),
                            "the pattern in line " + parts.get(i).pattern().line() + " says this already",
                            "one of the two is meant otherwise, or can go");
                    return true;
                }
            }
        }
        return false;
    }

    /** True when the pattern is not in the branch, or another one there implies it. */
    private static boolean isIdle(Part part, List<Part> branch) {
        return branch.stream().noneMatch(one -> isSamePlace(one, part))
                || branch.stream().anyMatch(one -> !isSamePlace(one, part) && implies(one, part));
    }

    private static boolean isSamePlace(Part one, Part other) {
        return one.pattern().line() == other.pattern().line()
                && one.pattern().column() == other.pattern().column();
    }

    /** The first pattern of a branch that the other does not share; its first one when all are shared. */
    private static Pattern distinguishing(List<Part> branch, List<Part> other) {
        return branch.stream()
                .filter(part -> other.stream().noneMatch(one -> one.text().equals(part.text())))
                .findFirst()
                .orElse(branch.get(0))
                .pattern();
    }

    private static boolean implies(List<Part> branch, List<Part> other) {
        return other.stream().allMatch(part -> branch.stream().anyMatch(one -> implies(one, part)));
    }

    private static boolean implies(Part one, Part other) {
        if (one.negated() != other.negated()) {
            return false;
        }
        return one.negated() ? admits(one.pattern(), other.pattern()) : admits(other.pattern(), one.pattern());
    }

    /** True when every fact that matches the narrow pattern matches the wide one. */
    private static boolean admits(Pattern wide, Pattern narrow) {
        return wide.type() == narrow.type()
                && wide.constraints().stream()
                        .allMatch(asked -> narrow.constraints().stream().anyMatch(given -> implies(given, asked)));
    }

    private static boolean implies(Constraint given, Constraint asked) {
        if (given.equals(asked)) {
            return true;
        }
        if (asked instanceof Constraint.Either either) {
            return either.constraints().stream().anyMatch(one -> implies(given, one));
        }
        if (given instanceof Constraint.Membership narrow && asked instanceof Constraint.Membership wide) {
            return narrow.field().equals(wide.field()) && wide.values().containsAll(narrow.values());
        }
        return given instanceof Constraint.Comparison narrow
                && asked instanceof Constraint.Comparison wide
                && narrow.field().equals(wide.field())
                && isWithin(narrow, wide);
    }

    private static boolean isWithin(Constraint.Comparison narrow, Constraint.Comparison wide) {
        boolean isUpwards = isUpwards(narrow);
        if (isUpwards != isUpwards(wide)) {
            return false;
        }
        int order = Double.compare(narrow.limit(), wide.limit());
        return order == 0 ? wide.holds(wide.limit()) || !narrow.holds(narrow.limit()) : isUpwards == order > 0;
    }

    private static boolean isUpwards(Constraint.Comparison comparison) {
        return comparison.operator() == Constraint.Operator.AT_LEAST
                || comparison.operator() == Constraint.Operator.ABOVE;
    }

    private void report(Rule rule, Pattern pattern, String what, String maybe) {
        problems.add(new Diagnostic(
                Check.IDLE_CONDITION, rulebook.placesOf(rule).pattern(pattern), rule.sentence(), what, maybe));
    }
}
