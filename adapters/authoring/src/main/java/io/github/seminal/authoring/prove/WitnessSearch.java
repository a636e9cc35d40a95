package io.github.seminal.authoring.prove;

import io.github.seminal.Assessment;
import io.github.seminal.InvalidPresentationException;
import io.github.seminal.Presentation;
import io.github.seminal.explain.PlainKnowledge;
import io.github.seminal.knowledge.rulebook.Rule;
import io.github.seminal.knowledge.rulebook.Rulebook;
import io.github.seminal.knowledge.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.logicng.formulas.Formula;
import org.logicng.formulas.FormulaFactory;
import org.logicng.formulas.Literal;
import org.logicng.formulas.Variable;

/**
 * Looks for a presentation for which something holds: first in logic, then, since logic may be less exact than arithmetic, in
 * the answer itself. What it finds is true; what it does not find is not there. For one thread.
 */
final class WitnessSearch {

    private static final int MOST_TRIES = 40;

    private final PlainKnowledge knowledge;
    private final FormulaFactory f = new FormulaFactory();
    private final Solver solver = new Solver(f);
    private final SymbolicPresentation space;
    private final SymbolicRules before;
    private final SymbolicRules after;
    private final SymbolicPoints pointsBefore;
    private final SymbolicPoints pointsAfter;
    private final Map<String, Variable> added = new LinkedHashMap<>();
    private final List<Variable> arithmetic;
    private final Set<Part> parts;

    /** What a search may be about; what is left out takes no time. */
    enum Part {
        /** A second world, in which one more finding is present. */
        ADDED_FINDING,
        /** The points of the causes. */
        POINTS
    }

    WitnessSearch(PlainKnowledge knowledge, Set<Part> parts) {
        this.knowledge = knowledge;
        this.parts = parts;
        Rulebook rulebook = knowledge.rulebook();
        Vocabulary vocabulary = knowledge.vocabulary();
        this.space = new SymbolicPresentation(f, vocabulary, rulebook);
        space.tristates().forEach(code -> added.put(code, f.variable("added " + code)));
        this.before = new SymbolicRules(f, space, rulebook, "before", space::given);
        this.after = parts.contains(Part.ADDED_FINDING)
                ? new SymbolicRules(f, space, rulebook, "after", code -> f.or(space.given(code), added(code)))
                : before;
        this.pointsBefore = new SymbolicPoints(f, space, before, "before");
        this.pointsAfter = new SymbolicPoints(f, space, after, "after");
        if (parts.contains(Part.POINTS)) {
            pointsBefore.tally(rulebook, vocabulary);
            if (parts.contains(Part.ADDED_FINDING)) {
                pointsAfter.tally(rulebook, vocabulary);
            }
        }
        if (parts.contains(Part.ADDED_FINDING)) {
            added.forEach((code, atom) ->
                    solver.add(f.implication(atom, f.and(f.not(space.given(code)), f.not(space.absent(code))))));
            solver.add(f.amo(added.values()));
            solver.addAll(after.definitions());
        }
        solver.addAll(before.definitions());
        solver.addAll(pointsBefore.newDefinitions());
        solver.addAll(pointsAfter.newDefinitions());
        solver.addAll(space.constraints());
        this.arithmetic = space.arithmetic();
    }

    private Variable added(String code) {
        return Optional.ofNullable(added.get(code)).orElseThrow();
    }

    /** How a search ends: with an example, with none since there is none, or undecided. */
    record Result(Optional<Verdict> example, boolean isDecided) {

        /** True when there is no such presentation. */
        boolean isImpossible() {
            return example.isEmpty() && isDecided;
        }
    }

    FormulaFactory logic() {
        return f;
    }

    SymbolicPresentation space() {
        return space;
    }

    /** Adds what a formula of this search needs to be defined. */
    void define(List<Formula> definitions) {
        solver.addAll(definitions);
    }

    SymbolicRules before() {
        return before;
    }

    SymbolicRules after() {
        require(Part.ADDED_FINDING);
        return after;
    }

    SymbolicPoints pointsBefore() {
        require(Part.POINTS);
        return pointsBefore;
    }

    SymbolicPoints pointsAfter() {
        require(Part.POINTS);
        require(Part.ADDED_FINDING);
        return pointsAfter;
    }

    private void require(Part part) {
        if (!parts.contains(part)) {
            throw new IllegalStateException("The search is not about (" + part + ").\nMaybe make it with that part.");
        }
    }

    /** When the finding was denied. */
    Formula absent(String code) {
        return space.absent(code);
    }

    /** True when the literals can hold together, as far as logic goes. */
    boolean isPossible(List<Literal> literals) {
        return solver.model(literals).isPresent();
    }

    /** True when the formula can hold, as far as logic goes. */
    boolean isPossible(Formula formula) {
        Variable question = solver.question(formula);
        boolean possible = solver.model(question).isPresent();
        solver.close(question);
        return possible;
    }

    /** True when the one rule matches nowhere without the other. */
    boolean implies(Rule one, Rule other) {
        return solver.model(before.rule(one), before.rule(other).negate()).isEmpty();
    }

    /**
     * Looks for a presentation that shows what the verdict says.
     *
     * @param wanted what must hold of it in logic
     * @param draft the verdict without its example
     */
    Result find(Formula wanted, Verdict draft) {
        Variable question = solver.question(wanted);
        try {
            return search(question, draft, false);
        } finally {
            solver.close(question);
        }
    }

    /**
     * Looks for presentations to each of which some finding can be added so that the verdict's claim is shown: one for each
     * such finding.
     *
     * @param wanted what must hold in logic
     * @param draft the verdict without its example, and without the finding
     */
    List<Result> findAdded(Formula wanted, Verdict draft) {
        Variable question = solver.question(f.and(wanted, f.or(added.values())));
        List<Result> results = new ArrayList<>();
        try {
            Result result = search(question, draft, true);
            while (!result.isImpossible()) {
                results.add(result);
                if (result.example().isEmpty()) {
                    break;
                }
                String finding = result.example().orElseThrow().other();
                solver.add(f.or(f.not(question), f.not(added(finding))));
                result = search(question, draft, true);
            }
            return results;
        } finally {
            solver.close(question);
        }
    }

    private Result search(Variable question, Verdict draft, boolean isAdding) {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            Optional<Set<Variable>> model = solver.model(question);
            if (model.isEmpty()) {
                return new Result(Optional.empty(), true);
            }
            Set<Variable> atoms = model.orElseThrow();
            Verdict claim = isAdding ? about(draft, addedIn(atoms)) : draft;
            Optional<Presentation> found =
                    space.read(atoms).filter(this::passes).filter(one -> shows(claim, one));
            if (found.isPresent()) {
                Presentation small = Shrinker.of(found.orElseThrow(), one -> shows(claim, one));
                return new Result(Optional.of(with(claim, small)), true);
            }
            solver.add(f.or(f.not(question), otherwise(atoms)));
        }
        return new Result(Optional.empty(), false);
    }

    /** The same numbers again would fail again. */
    private Formula otherwise(Set<Variable> atoms) {
        List<Formula> changes = new ArrayList<>();
        arithmetic.forEach(atom -> changes.add(atoms.contains(atom) ? f.not(atom) : atom));
        return f.or(changes);
    }

    private String addedIn(Set<Variable> atoms) {
        return added.entrySet().stream()
                .filter(one -> atoms.contains(one.getValue()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    private boolean passes(Presentation presentation) {
        try {
            knowledge.check(presentation);
            return true;
        } catch (InvalidPresentationException e) {
            // Logic may go further than the door; what the door refuses is no presentation.
            return false;
        }
    }

    private boolean shows(Verdict claim, Presentation presentation) {
        return claim.isShownBy(presentation, this::assess);
    }

    private Assessment assess(Presentation presentation) {
        return knowledge.assess(presentation);
    }

    private static Verdict about(Verdict draft, String other) {
        return new Verdict(
                draft.property(),
                draft.subject(),
                other,
                draft.outcome(),
                draft.place(),
                draft.message(),
                draft.example(),
                draft.reason());
    }

    private static Verdict with(Verdict draft, Presentation example) {
        return new Verdict(
                draft.property(),
                draft.subject(),
                draft.other(),
                draft.outcome(),
                draft.place(),
                draft.message(),
                Optional.of(example),
                draft.reason());
    }
}
