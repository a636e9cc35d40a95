package io.github.seminal.rulebook;

import io.github.seminal.rulebook.Condition.AllOf;
import io.github.seminal.rulebook.Condition.AnyOf;
import io.github.seminal.rulebook.Condition.Not;
import io.github.seminal.rulebook.Condition.Pattern;
import io.github.seminal.vocabulary.Finding;
import io.github.seminal.vocabulary.NearestName;
import io.github.seminal.vocabulary.Problems;
import io.github.seminal.vocabulary.Vocabulary;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Holds rules against the vocabulary: a code that nobody knows would make a rule silent without a word. */
public final class RulebookCheck {

    private static final String EFFECTIVE_PSA = "psa-effective-ng-ml";
    private static final int SALIENCE_OF_INFERENCE = 100;
    private static final int MOST_POINTS = 6;

    private final Vocabulary vocabulary;
    private final Problems problems;

    private RulebookCheck(Vocabulary vocabulary, Problems problems) {
        this.vocabulary = vocabulary;
        this.problems = problems;
    }

    /** Adds everything that is wrong with the rules to the problems, each with file and line. */
    public static void check(Rulebook rulebook, Vocabulary vocabulary, Problems problems) {
        RulebookCheck check = new RulebookCheck(vocabulary, problems);
        rulebook.rules().forEach(check::check);
    }

    private void check(RuleEntry rule) {
        checkVerb(rule);
        boolean inference = rule.verb() == Verb.INFER;
        if (rule.salience() != (inference ? SALIENCE_OF_INFERENCE : 0)) {
            problem(
                    rule,
                    "the salience is " + rule.salience(),
                    inference ? "write (salience 100)" : "leave it out: only inference rules run before others");
        }
        rule.condition().patterns().forEach(pattern -> check(rule, pattern));
        checkNegations(rule, rule.condition());
    }

    private void checkVerb(RuleEntry rule) {
        switch (rule.verb()) {
            case CONSIDERS, EXCLUDES ->
                known(rule, rule.target(), "cause", vocabulary.causes().keySet());
            case SUPPORTS, OPPOSES -> {
                known(rule, rule.target(), "cause", vocabulary.causes().keySet());
                boolean supports = rule.verb() == Verb.SUPPORTS;
                int strength = supports ? rule.points() : -rule.points();
                if (strength < 1 || strength > MOST_POINTS) {
                    problem(
                            rule,
                            "the rule " + (supports ? "supports" : "opposes") + " with (" + rule.points() + ") points",
                            "write 1 to " + MOST_POINTS + " to support, -1 to -" + MOST_POINTS + " to oppose");
                }
            }
            case REFER, PATHWAY, CAUTION -> known(rule, rule.target(), "destination", vocabulary.destinations());
            case INFER -> known(rule, rule.target(), "derived finding", vocabulary.derived());
        }
    }

    private void check(RuleEntry rule, Pattern pattern) {
        for (String code : pattern.codes()) {
            Finding finding = vocabulary.findings().get(code);
            switch (pattern.type()) {
                case PRESENT -> {
                    if (!vocabulary.derived().contains(code)) {
                        fits(rule, code, finding, Finding.Type.TRISTATE);
                    }
                }
                case ABSENT -> fits(rule, code, finding, Finding.Type.TRISTATE);
                case MEASURED -> {
                    if (!code.equals(EFFECTIVE_PSA)) {
                        fits(rule, code, finding, Finding.Type.NUMBER);
                    }
                }
                case DESCRIBED -> {
                    fits(rule, code, finding, Finding.Type.CHOICE);
                    if (finding != null) {
                        checkValues(rule, pattern, finding);
                    }
                }
                case PATIENT, MEDICINE, TIME_TO_LEAK -> {}
            }
        }
    }

    private void checkValues(RuleEntry rule, Pattern pattern, Finding finding) {
        for (Constraint constraint : pattern.constraints()) {
            if (constraint instanceof Constraint.Membership membership
                    && membership.field().equals("value")) {
                membership.values().forEach(value -> known(rule, value, "value", finding.values()));
            }
        }
    }

    private void fits(RuleEntry rule, String code, @Nullable Finding finding, Finding.Type type) {
        if (finding == null) {
            Set<String> all = new HashSet<>(vocabulary.findings().keySet());
            all.addAll(vocabulary.derived());
            known(rule, code, "finding", all);
        } else if (finding.type() != type) {
            problem(rule, "the finding (" + code + ") is of another kind", "another fact type is meant");
        }
    }

    /** An inference rule must not negate what others derive: then one layer would not be enough. */
    private void checkNegations(RuleEntry rule, Condition condition) {
        if (condition instanceof AllOf all) {
            all.conditions().forEach(one -> checkNegations(rule, one));
        } else if (condition instanceof AnyOf any) {
            any.conditions().forEach(one -> checkNegations(rule, one));
        } else if (condition instanceof Not not && rule.verb() == Verb.INFER) {
            for (String code : not.pattern().codes()) {
                if (vocabulary.derived().contains(code)) {
                    problem(
                            rule,
                            "the inference rule negates the derived finding (" + code + ")",
                            "say it by what that is derived from");
                }
            }
        }
    }

    private void known(RuleEntry rule, String code, String what, Collection<String> all) {
        if (!all.contains(code)) {
            problem(
                    rule,
                    "the " + what + " (" + code + ") is not known",
                    NearestName.of(code, all)
                            .map(near -> "it is (" + near + ")")
                            .orElse("add it to its table"));
        }
    }

    private void problem(RuleEntry rule, String what, String maybe) {
        problems.add(rule.file() + ":" + rule.line() + ": rule \"" + rule.sentence() + "\": " + what + ".\nMaybe "
                + maybe + ".");
    }
}
