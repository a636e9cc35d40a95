package io.github.seminal.authoring.prove;

import io.github.seminal.knowledge.rulebook.Condition;
import io.github.seminal.knowledge.rulebook.Condition.AllOf;
import io.github.seminal.knowledge.rulebook.Condition.AnyOf;
import io.github.seminal.knowledge.rulebook.Condition.Not;
import io.github.seminal.knowledge.rulebook.Condition.Pattern;
import io.github.seminal.knowledge.rulebook.Constraint;
import io.github.seminal.knowledge.rulebook.FactType;
import io.github.seminal.knowledge.rulebook.Rule;
import io.github.seminal.knowledge.rulebook.Rulebook;
import io.github.seminal.knowledge.rulebook.Verb;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.logicng.formulas.Formula;
import org.logicng.formulas.FormulaFactory;
import org.logicng.formulas.Variable;

/**
 * The rules over one presentation, as logic: a variable for each rule that says whether it matches, and one for each derived
 * finding, which is present if and only if one of its inference rules matches. Two worlds over one space differ in what is
 * present alone.
 */
final class SymbolicRules {

    private final FormulaFactory f;
    private final SymbolicPresentation space;
    private final Map<String, Formula> present = new LinkedHashMap<>();
    private final Map<String, Variable> rules = new LinkedHashMap<>();
    private final List<Formula> definitions = new ArrayList<>();

    /**
     * The world of these rules.
     *
     * @param name sets its variables apart from those of another world
     * @param given when a finding is given as present, by its code
     */
    SymbolicRules(
            FormulaFactory f,
            SymbolicPresentation space,
            Rulebook rulebook,
            String name,
            Function<String, Formula> given) {
        this.f = f;
        this.space = space;
        Map<String, List<Formula>> derivations = new LinkedHashMap<>();
        for (Rule rule : rulebook.rules()) {
            Variable variable = f.variable(name + " rule " + rule.id());
            rules.put(rule.id(), variable);
            if (rule.verb() == Verb.INFER) {
                derivations
                        .computeIfAbsent(rule.target(), target -> new ArrayList<>())
                        .add(variable);
            }
        }
        for (String code : space.tristates()) {
            present.put(code, given.apply(code));
        }
        derivations.forEach((code, matching) -> {
            Variable derived = f.variable(name + " derived " + code);
            definitions.add(f.equivalence(derived, f.or(matching)));
            present.merge(code, derived, (a, b) -> f.or(a, b));
        });
        for (Rule rule : rulebook.rules()) {
            definitions.add(f.equivalence(rule(rule), holds(rule.condition(), null)));
        }
    }

    /** What must hold in this world. */
    List<Formula> definitions() {
        return definitions;
    }

    /** When the rule matches. */
    Variable rule(Rule rule) {
        return Optional.ofNullable(rules.get(rule.id())).orElseThrow();
    }

    /** When the finding, given or derived, is present. */
    Formula present(String code) {
        return Optional.ofNullable(present.get(code)).orElse(f.falsum());
    }

    /** When a condition holds that needs no name bound outside of it. */
    Formula holds(Condition condition) {
        return holds(condition, null);
    }

    /** The code of a fact that a pattern has bound to a name. */
    private record Bound(String name, String code, @Nullable Bound outer) {}

    private Formula holds(Condition condition, @Nullable Bound bound) {
        if (condition instanceof Pattern pattern) {
            return matches(pattern, bound);
        }
        if (condition instanceof Not not) {
            return f.not(matches(not.pattern(), bound));
        }
        if (condition instanceof AnyOf any) {
            return f.or(any.conditions().stream().map(one -> holds(one, bound)).toList());
        }
        if (condition instanceof AllOf all) {
            return allHold(all.conditions(), 0, bound);
        }
        throw new IllegalStateException("The condition (" + condition + ") is of no known kind.");
    }

    private Formula allHold(List<Condition> conditions, int from, @Nullable Bound bound) {
        List<Formula> all = new ArrayList<>();
        for (int i = from; i < conditions.size(); i++) {
            if (conditions.get(i) instanceof Pattern pattern
                    && !pattern.binding().isEmpty()) {
                List<Formula> any = new ArrayList<>();
                for (String code : pattern.codes()) {
                    any.add(f.and(
                            codeMatches(pattern, code, bound),
                            allHold(conditions, i + 1, new Bound(pattern.binding(), code, bound))));
                }
                all.add(f.or(any));
                return f.and(all);
            }
            all.add(holds(conditions.get(i), bound));
        }
        return f.and(all);
    }

    private Formula matches(Pattern pattern, @Nullable Bound bound) {
        return switch (pattern.type()) {
            case PRESENT, ABSENT, MEASURED, DESCRIBED ->
                f.or(pattern.codes().stream()
                        .map(code -> codeMatches(pattern, code, bound))
                        .toList());
            case PATIENT, MEDICINE, TIME_TO_LEAK -> space.matches(pattern, "");
        };
    }

    private Formula codeMatches(Pattern pattern, String code, @Nullable Bound bound) {
        for (Constraint constraint : pattern.constraints()) {
            if (constraint instanceof Constraint.DiffersFrom differs && code.equals(codeOf(differs.binding(), bound))) {
                return f.falsum();
            }
        }
        return pattern.type() == FactType.PRESENT ? present(code) : space.matches(pattern, code);
    }

    private static @Nullable String codeOf(String binding, @Nullable Bound bound) {
        for (Bound one = bound; one != null; one = one.outer()) {
            if (one.name().equals(binding)) {
                return one.code();
            }
        }
        return null;
    }
}
