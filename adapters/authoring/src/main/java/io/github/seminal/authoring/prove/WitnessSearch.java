package io.github.seminal.authoring.prove;

import io.github.seminal.InvalidPresentationException;
import io.github.seminal.Presentation;
import io.github.seminal.authoring.prove.SymbolicPresentation.World;
import io.github.seminal.engine.PatientFacts;
import io.github.seminal.explain.PlainKnowledge;
import io.github.seminal.explain.RuleEvaluation;
import io.github.seminal.facts.Medication;
import io.github.seminal.knowledge.rulebook.Rule;
import io.github.seminal.knowledge.rulebook.Verb;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.logicng.formulas.Formula;
import org.logicng.formulas.FormulaFactory;
import org.logicng.formulas.Literal;
import org.logicng.formulas.Variable;

/**
 * Searches for a presentation for which something holds. A solver proposes presentations, and the answers to them decide, since
 * the logic may be less exact than the arithmetic. So every example is correct, and where the solver finds none there is none.
 * For one thread.
 */
final class WitnessSearch {

    /** The age from which on a patient is an adult. */
    static final int ADULT = 18;

    /** A negated list of codes has an example for each of them. */
    private static final int MOST_EXAMPLES = 50;

    private final PlainKnowledge knowledge;
    private final FormulaFactory f = new FormulaFactory();
    private final Solver solver = new Solver(f);
    private final SymbolicPresentation space;
    private final SymbolicRules before;
    private final Optional<SymbolicRules> after;
    private final Optional<SymbolicPoints> pointsBefore;
    private final Optional<SymbolicPoints> pointsAfter;
    private final Map<String, SymbolicRules> raised = new LinkedHashMap<>();
    private final NavigableMap<Integer, SymbolicRules> ages = new TreeMap<>();
    private final Map<String, Variable> added = new LinkedHashMap<>();
    private final PresentationSearch proposals;

    /** Optional parts of a search. Each takes time to solve. */
    enum Part {
        /** The rules after one more finding became present. */
        ADDED_FINDING,
        /** The red flags after one unknown finding was denied. */
        DENIED_FINDING,
        /** The red flags after a number that is worse when it is higher rose, for each such number. */
        RAISED_NUMBER,
        /** The rules after one more medicine without known effects was added. */
        ADDED_MEDICINE,
        /** The red flags at every age from 18 on that the rules distinguish. */
        ADULT_AGES,
        /** The points of the causes. */
        POINTS
    }

    WitnessSearch(PlainKnowledge knowledge, Set<Part> parts) {
        this.knowledge = knowledge;
        this.space = new SymbolicPresentation(
                f, knowledge.vocabulary(), knowledge.rulebook().rules());
        space.tristates().forEach(code -> added.put(code, f.variable("added " + code)));
        this.before = new SymbolicRules(f, space, knowledge.rulebook(), "before", space.world(), rule -> true);
        this.after = after(parts);
        if (parts.contains(Part.RAISED_NUMBER)) {
            for (String code : knowledge.vocabulary().ranking().worseWhenHigher()) {
                raised.put(code, flags("raised " + code, space.raising(code)));
            }
        }
        if (parts.contains(Part.ADULT_AGES)) {
            // The limits on the age are known once all rules have been translated.
            NavigableSet<Integer> spans = new TreeSet<>(space.agesFrom(ADULT));
            spans.addAll(space.agesFrom(Prover.MIDDLE_AGE));
            for (int years : spans) {
                ages.put(years, flags("at " + years, space.at(years)));
            }
        }
        boolean hasPoints = parts.contains(Part.POINTS);
        this.pointsBefore = hasPoints ? Optional.of(points(before, "before")) : Optional.empty();
        this.pointsAfter = hasPoints ? after.map(rules -> points(rules, "after")) : Optional.empty();
        after.ifPresent(rules -> solver.addAll(rules.definitions()));
        if (parts.contains(Part.ADDED_MEDICINE)) {
            solver.addAll(space.constraintsOfAdded());
        } else if (after.isPresent()) {
            added.forEach((code, atom) ->
                    solver.add(f.implication(atom, f.and(f.not(space.given(code)), f.not(space.absent(code))))));
            solver.add(f.amo(added.values()));
        }
        solver.addAll(before.definitions());
        raised.values().forEach(rules -> solver.addAll(rules.definitions()));
        ages.values().forEach(rules -> solver.addAll(rules.definitions()));
        pointsBefore.ifPresent(points -> solver.addAll(points.newDefinitions()));
        pointsAfter.ifPresent(points -> solver.addAll(points.newDefinitions()));
        solver.addAll(space.constraints());
        this.proposals = new PresentationSearch(f, solver, space, space.arithmetic());
    }

    private Optional<SymbolicRules> after(Set<Part> parts) {
        if (parts.contains(Part.ADDED_FINDING)) {
            return Optional.of(
                    all(new World(code -> f.or(space.given(code), added(code)), space::absent, space.age())));
        }
        if (parts.contains(Part.ADDED_MEDICINE)) {
            return Optional.of(all(space.addingMedicine()));
        }
        return parts.contains(Part.DENIED_FINDING)
                ? Optional.of(flags(
                        "after", new World(space::given, code -> f.or(space.absent(code), added(code)), space.age())))
                : Optional.empty();
    }

    private SymbolicRules all(World world) {
        return new SymbolicRules(f, space, knowledge.rulebook(), "after", world, rule -> true);
    }

    /** The red flags, pathways and cautions, with all that they need. */
    private SymbolicRules flags(String name, World world) {
        return new SymbolicRules(
                f,
                space,
                knowledge.rulebook(),
                name,
                world,
                rule -> rule.verb() == Verb.INFER || rule.urgency() != null);
    }

    private SymbolicPoints points(SymbolicRules rules, String name) {
        return new SymbolicPoints(f, space, rules, name, knowledge.rulebook(), knowledge.vocabulary());
    }

    private Variable added(String code) {
        return Optional.ofNullable(added.get(code)).orElseThrow();
    }

    /** The result of a search: an example, proof that there is none, or undecided. */
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

    /** Adds definitions that a formula of this search needs. */
    void define(List<Formula> definitions) {
        solver.addAll(definitions);
    }

    SymbolicRules before() {
        return before;
    }

    /** The red flags after each number rose, by the number, for a search with {@link Part#RAISED_NUMBER}. */
    Map<String, SymbolicRules> raised() {
        return raised;
    }

    /** The red flags at these ages, for a search with {@link Part#ADULT_AGES}. */
    NavigableMap<Integer, SymbolicRules> ages() {
        return ages;
    }

    /** The rules after the finding was added or denied, for a search with such a part. */
    SymbolicRules after() {
        return after.orElseThrow();
    }

    /** True when the finding is present, given or added. */
    Formula isPresentAfter(String code) {
        return f.or(space.given(code), added(code));
    }

    /** The points, for a search with {@link Part#POINTS}. */
    SymbolicPoints pointsBefore() {
        return pointsBefore.orElseThrow();
    }

    /** The points after the finding was added, for a search with both parts. */
    SymbolicPoints pointsAfter() {
        return pointsAfter.orElseThrow();
    }

    /** True when the logic allows the literals together. */
    boolean isPossible(List<Literal> literals) {
        return solver.model(literals).isPresent();
    }

    /** True when the logic allows the formula, or it is not known. */
    boolean isPossible(Formula formula) {
        Variable question = solver.question(formula);
        try {
            return solver.model(question).isPresent();
        } catch (Solver.UndecidedException e) {
            return true;
        } finally {
            solver.close(question);
        }
    }

    /** True when the other rule matches wherever the one matches. */
    boolean implies(Rule one, Rule other) {
        return solver.model(before.rule(one), before.rule(other).negate()).isEmpty();
    }

    /**
     * Searches for a presentation that shows the verdict.
     *
     * @param wanted what must hold in the logic
     * @param draft the verdict without an example
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
     * Searches for presentations to which a finding can be added so that the verdict is shown, one for each such finding.
     *
     * @param wanted what must hold in the logic
     * @param draft the verdict without an example and without the finding
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
                if (results.size() >= MOST_EXAMPLES) {
                    results.add(new Result(Optional.empty(), false));
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
        PresentationSearch.Found<Verdict> found = proposals.find(question, (atoms, proposed) -> {
            if (!passes(proposed)) {
                return Optional.empty();
            }
            Verdict claim = isAdding ? draft.withOther(addedIn(atoms)) : changedIn(draft, atoms, proposed);
            return shows(claim, proposed)
                    ? Optional.of(claim.withExample(Shrinker.of(proposed, one -> shows(claim, one))))
                    : Optional.empty();
        });
        return new Result(found.example(), found.isDecided());
    }

    private String addedIn(Set<Variable> atoms) {
        return added.entrySet().stream()
                .filter(one -> atoms.contains(one.getValue()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    /** The verdict with the value to which its number rose, or the medicine that was added, if it is about one. */
    private Verdict changedIn(Verdict draft, Set<Variable> atoms, Presentation found) {
        return switch (draft.property()) {
            case NUMBER_KEPT ->
                space.raised(draft.other()).read(atoms).candidates().stream()
                        .findFirst()
                        .map(draft::withRaisedTo)
                        .orElse(draft);
            case MEDICINE_KEPT ->
                space.readAdded(atoms, found).map(draft::withMedicine).orElse(draft);
            default -> draft;
        };
    }

    private boolean passes(Presentation presentation) {
        try {
            knowledge.check(presentation);
            return true;
        } catch (InvalidPresentationException e) {
            // The logic may allow more than the validation does.
            return false;
        }
    }

    private boolean shows(Verdict claim, Presentation presentation) {
        if (claim.property() == Property.EXCLUSIVE) {
            RuleEvaluation evaluation = knowledge.read(presentation);
            return evaluation.isPresent(claim.subject())
                    && evaluation.isPresent(claim.other())
                    && knowledge.vocabulary().exclusive().stream()
                            .filter(one -> one.findings().containsAll(List.of(claim.subject(), claim.other())))
                            .anyMatch(one -> !evaluation.isPresent(one.unless()));
        }
        if (claim.property() == Property.MEDICINE_KEPT) {
            return claim.medicine() != null
                    && hasMedicineThatCounts(presentation)
                    && passes(claim.changed(presentation))
                    && claim.isShownBy(presentation, knowledge::assess);
        }
        return claim.isShownBy(presentation, knowledge::assess);
    }

    private boolean hasMedicineThatCounts(Presentation presentation) {
        return PatientFacts.of(knowledge.vocabulary(), presentation).facts().stream()
                .anyMatch(fact -> fact instanceof Medication medicine
                        && medicine.current()
                        && medicine.listed()
                        && (medicine.daysToLeak() == null || medicine.daysToLeak() >= 0));
    }
}
