package io.github.seminal.authoring.prove;

import io.github.seminal.Assessment;
import io.github.seminal.Explanation;
import io.github.seminal.InvalidPresentationException;
import io.github.seminal.Presentation;
import io.github.seminal.authoring.condition.DrlText;
import io.github.seminal.explain.PlainKnowledge;
import io.github.seminal.knowledge.rulebook.Rule;
import io.github.seminal.knowledge.rulebook.Verb;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.logicng.formulas.Formula;
import org.logicng.formulas.FormulaFactory;
import org.logicng.formulas.Variable;

/** Finds a patient for each rule that two rulebooks have differently, and what the two say of the patient. */
public final class ChangeWitnesses {

    private static final String NONE = "none";
    private static final Set<String> DECIDING_NOTHING =
            Set.of("id", "cite", "reviewed", "spec", "claims", "basis", "negates", "icd10");

    private final PlainKnowledge old;
    private final PlainKnowledge now;

    private ChangeWitnesses(PlainKnowledge old, PlainKnowledge now) {
        this.old = old;
        this.now = now;
    }

    /** What a change does to the patient of its example. */
    public enum Effect {
        /** The patient is seen later, or at a lower urgency. */
        LESS_URGENT,
        /** The patient is seen sooner, or at a higher urgency. */
        MORE_URGENT,
        /** The rule matches on one side only, or says something else. */
        OTHER
    }

    /**
     * An example of what a change of one rule does.
     *
     * @param effect what it does
     * @param before what the old side says
     * @param after what the new side says
     * @param patient a small patient
     */
    public record Witness(Effect effect, String before, String after, Presentation patient) {}

    /**
     * The examples, the most dangerous first. A change that shows for no patient has none, as one of its words alone.
     *
     * @param old the rules before
     * @param now the rules after
     */
    public static Map<String, Witness> between(PlainKnowledge old, PlainKnowledge now) {
        Map<String, Witness> found = new LinkedHashMap<>();
        addLevels(Effect.LESS_URGENT, LoweredUrgency.between(old, now), found);
        addLevels(Effect.MORE_URGENT, LoweredUrgency.between(now, old), found);
        new ChangeWitnesses(old, now).addOthers(found);
        return found;
    }

    private static void addLevels(Effect effect, List<LoweredUrgency.Lowering> lowered, Map<String, Witness> found) {
        for (LoweredUrgency.Lowering one : lowered) {
            one.patient().ifPresent(patient -> {
                boolean isLower = effect == Effect.LESS_URGENT;
                Witness witness = new Witness(
                        effect,
                        (isLower ? one.before() : one.after()).toString(),
                        (isLower ? one.after() : one.before()).toString(),
                        patient);
                one.changed().forEach(id -> found.putIfAbsent(id, witness));
            });
        }
    }

    private void addOthers(Map<String, Witness> found) {
        Set<String> open = new TreeSet<>(old.rulebook().ids());
        open.addAll(now.rulebook().ids());
        open.removeIf(id -> found.containsKey(id)
                || (saysTheSame(id)
                        && old.rulebook()
                                .rule(id)
                                .map(DrlText::conditions)
                                .equals(now.rulebook().rule(id).map(DrlText::conditions))));
        if (open.isEmpty()) {
            return;
        }
        FormulaFactory f = new FormulaFactory();
        Solver solver = new Solver(f);
        List<Rule> rules = Stream.of(old, now)
                .flatMap(side -> side.rulebook().rules().stream())
                .filter(rule -> isNeeded(rule, open))
                .toList();
        SymbolicPresentation space = new SymbolicPresentation(f, now.vocabulary(), rules);
        SymbolicRules before =
                new SymbolicRules(f, space, old.rulebook(), "old", space.world(), rule -> isNeeded(rule, open));
        SymbolicRules after =
                new SymbolicRules(f, space, now.rulebook(), "new", space.world(), rule -> isNeeded(rule, open));
        solver.addAll(before.definitions());
        solver.addAll(after.definitions());
        solver.addAll(space.constraints());
        PresentationSearch search = new PresentationSearch(f, solver, space, space.arithmetic());
        for (String id : open) {
            Variable question = solver.question(differs(id, f, before, after));
            search.find(
                            question,
                            (atoms, proposed) -> Optional.of(proposed)
                                    .filter(patient -> isShown(id, patient))
                                    .map(patient -> Shrinker.of(patient, smaller -> isShown(id, smaller))))
                    .example()
                    .ifPresent(patient -> found.put(
                            id, new Witness(Effect.OTHER, answer(old, patient), answer(now, patient), patient)));
            solver.close(question);
        }
    }

    private static boolean isNeeded(Rule rule, Set<String> open) {
        return rule.verb() == Verb.INFER || open.contains(rule.id());
    }

    /** Holds when the rule matches on one side only; when it says something else, where it matches on any. */
    private Formula differs(String id, FormulaFactory f, SymbolicRules before, SymbolicRules after) {
        List<Formula> matches = new ArrayList<>();
        old.rulebook().rule(id).map(before::rule).ifPresent(matches::add);
        now.rulebook().rule(id).map(after::rule).ifPresent(matches::add);
        return matches.size() == 2 && saysTheSame(id)
                ? f.not(f.equivalence(matches.get(0), matches.get(1)))
                : f.or(matches);
    }

    private boolean saysTheSame(String id) {
        return old.rulebook()
                .rule(id)
                .map(ChangeWitnesses::says)
                .equals(now.rulebook().rule(id).map(ChangeWitnesses::says));
    }

    /** What the rule concludes, with the annotations that have a part in it. */
    private static List<Object> says(Rule rule) {
        Map<String, String> deciding = new TreeMap<>(rule.annotations());
        deciding.keySet().removeAll(DECIDING_NOTHING);
        return List.of(DrlText.conclusion(rule), deciding);
    }

    private boolean isShown(String id, Presentation patient) {
        Optional<Assessment> before = assessed(old, patient);
        Optional<Assessment> after = assessed(now, patient);
        if (before.isEmpty() || after.isEmpty()) {
            return false;
        }
        boolean fired = before.orElseThrow().rulesFired().contains(id);
        boolean fires = after.orElseThrow().rulesFired().contains(id);
        return saysTheSame(id) ? fired != fires : fired || fires;
    }

    private static Optional<Assessment> assessed(PlainKnowledge side, Presentation patient) {
        Presentation known = Shrinker.keeping(patient, side.vocabulary().findings()::containsKey);
        try {
            side.check(known);
            return Optional.of(side.assess(known));
        } catch (InvalidPresentationException e) {
            return Optional.empty();
        }
    }

    /** The urgency and the first explanation, with its points. */
    private static String answer(PlainKnowledge side, Presentation patient) {
        return assessed(side, patient)
                .map(answer -> answer.urgency() + ", first "
                        + answer.firstExplanation()
                                .map(ChangeWitnesses::withPoints)
                                .orElse(NONE))
                .orElse(NONE);
    }

    private static String withPoints(Explanation one) {
        return one.cause() + " (" + one.points() + ")";
    }
}
