package io.github.seminal.authoring.prove;

import io.github.seminal.authoring.prove.SymbolicPresentation.World;
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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.logicng.formulas.Formula;
import org.logicng.formulas.FormulaFactory;
import org.logicng.formulas.Variable;

/**
 * The rules as logic: a variable for each rule that says whether it matches, and one for each derived finding, which is present
 * if and only if one of its inference rules matches. Two of these over the same {@link SymbolicPresentation} describe the same
 * patient before and after a finding was added.
 */
final class SymbolicRules {

    private final FormulaFactory f;
    private final SymbolicPresentation space;
    private final World world;
    private final Map<String, Formula> present = new LinkedHashMap<>();
    private final Map<String, Variable> rules = new LinkedHashMap<>();
    private final List<Formula> definitions = new ArrayList<>();

    /**
     * The rules of the rulebook.
     *
     * @param name distinguishes its variables from those of another instance
     * @param world the answers
     * @param which the rules that matter; derived findings need all inference rules
     */
    SymbolicRules(
            FormulaFactory f,
            SymbolicPresentation space,
            Rulebook rulebook,
            String name,
            World world,
            Predicate<Rule> which) {
        this.f = f;
        this.space = space;
        this.world = world;
        List<Rule> all = rulebook.rules().stream().filter(which).toList();
        Map<String, List<Formula>> derivations = new LinkedHashMap<>();
        for (Rule rule : all) {
            Variable variable = f.variable(name + " rule " + rule.id());
            rules.put(rule.id(), variable);
            if (rule.verb() == Verb.INFER) {
                derivations
                        .computeIfAbsent(rule.target(), target -> new ArrayList<>())
                        .add(variable);
            }
        }
        for (String code : space.tristates()) {
            present.put(code, world.present().apply(code));
        }
        derivations.forEach((code, matching) -> {
            Variable derived = f.variable(name + " derived " + code);
            definitions.add(f.equivalence(derived, f.or(matching)));
            present.merge(code, derived, f::or);
        });
        for (Rule rule : all) {
            definitions.add(f.equivalence(rule(rule), holds(rule.condition())));
        }
    }

    /** The definitions of all variables. */
    List<Formula> definitions() {
        return definitions;
    }

    /** Holds when the rule matches. */
    Variable rule(Rule rule) {
        return Optional.ofNullable(rules.get(rule.id())).orElseThrow();
    }

    /** Holds when the finding, given or derived, is present. */
    Formula present(String code) {
        return Optional.ofNullable(present.get(code)).orElse(f.falsum());
    }

    /** Holds when the condition holds, which must not use a name that is bound outside it. */
    Formula holds(Condition condition) {
        return holds(condition, Map.of());
    }

    /**
     * Holds when the condition holds.
     *
     * @param bound the code that each bound name stands for
     */
    private Formula holds(Condition condition, Map<String, String> bound) {
        if (condition instanceof AllOf all) {
            return allHold(all.conditions(), 0, bound);
        }
        if (condition instanceof AnyOf any) {
            return f.or(any.conditions().stream().map(one -> holds(one, bound)).toList());
        }
        return condition instanceof Not not
                ? f.not(matches(not.pattern(), bound))
                : matches((Pattern) condition, bound);
    }

    private Formula allHold(List<Condition> conditions, int from, Map<String, String> bound) {
        List<Formula> all = new ArrayList<>();
        for (int i = from; i < conditions.size(); i++) {
            if (conditions.get(i) instanceof Pattern pattern
                    && !pattern.binding().isEmpty()) {
                List<Formula> any = new ArrayList<>();
                for (String code : pattern.codes()) {
                    Map<String, String> inner = new HashMap<>(bound);
                    inner.put(pattern.binding(), code);
                    any.add(f.and(codeMatches(pattern, code, bound), allHold(conditions, i + 1, inner)));
                }
                all.add(f.or(any));
                return f.and(all);
            }
            all.add(holds(conditions.get(i), bound));
        }
        return f.and(all);
    }

    private Formula matches(Pattern pattern, Map<String, String> bound) {
        return switch (pattern.type()) {
            case PRESENT, ABSENT, MEASURED, DESCRIBED ->
                f.or(pattern.codes().stream()
                        .map(code -> codeMatches(pattern, code, bound))
                        .toList());
            case PATIENT, MEDICATION -> space.matches(pattern, "", world);
        };
    }

    private Formula codeMatches(Pattern pattern, String code, Map<String, String> bound) {
        for (Constraint constraint : pattern.constraints()) {
            if (constraint instanceof Constraint.DiffersFrom differs && code.equals(bound.get(differs.binding()))) {
                return f.falsum();
            }
        }
        return pattern.type() == FactType.PRESENT ? present(code) : space.matches(pattern, code, world);
    }
}
