package io.github.seminal.explain;

import io.github.seminal.ConditionStatus;
import io.github.seminal.InvalidPresentationException;
import io.github.seminal.Presentation;
import io.github.seminal.engine.PatientFacts;
import io.github.seminal.explain.BoundFacts.Binding;
import io.github.seminal.knowledge.rulebook.Condition;
import io.github.seminal.knowledge.rulebook.Condition.AllOf;
import io.github.seminal.knowledge.rulebook.Condition.AnyOf;
import io.github.seminal.knowledge.rulebook.Condition.Not;
import io.github.seminal.knowledge.rulebook.Condition.Pattern;
import io.github.seminal.knowledge.rulebook.FactType;
import io.github.seminal.knowledge.rulebook.Rule;
import io.github.seminal.knowledge.vocabulary.Finding;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds out whether answers to open questions could make a condition hold for one patient, by looking for such answers: what
 * the condition asks for is answered part by part, and whatever was tried is evaluated as the rules are. What is known stays
 * as it is; what was asked in vain counts as open. For one thread.
 */
public final class Completions {

    /** Far above what a rule needs. A search that takes more ends without a result, and the condition counts as open. */
    private static final int MOST_STEPS = 2_000;

    private final PlainKnowledge knowledge;
    private final RuleEvaluator evaluator;
    private final OpenAnswers open;
    private final Presentation patient;
    private final Map<Condition, ConditionStatus> known = new IdentityHashMap<>();

    Completions(PlainKnowledge knowledge, Presentation patient) {
        this.knowledge = knowledge;
        this.evaluator = knowledge.evaluator();
        this.open = new OpenAnswers(knowledge.vocabulary(), knowledge.valuesToTry());
        this.patient = patient;
    }

    /** Whether the condition holds, fails whatever is answered, or could still hold. */
    public ConditionStatus status(Condition condition) {
        return known.computeIfAbsent(condition, this::find);
    }

    private ConditionStatus find(Condition condition) {
        if (condition.holds(facts(patient))) {
            return ConditionStatus.HOLDS;
        }
        Search search = new Search(condition);
        return search.run().isPresent() || search.isGivenUp() ? ConditionStatus.UNKNOWN : ConditionStatus.FAILS;
    }

    /**
     * The patient with further answers for which the condition holds.
     *
     * @return the patient, who passes {@link PlainKnowledge#check}; empty when the condition fails whatever is answered, or,
     *     rarely, when the search was given up
     */
    public Optional<Presentation> completing(Condition condition) {
        return condition.holds(facts(patient)) ? Optional.of(patient) : new Search(condition).run();
    }

    private FactsOnDemand facts(Presentation presentation) {
        return new FactsOnDemand(
                evaluator, PatientFacts.of(knowledge.vocabulary(), presentation).facts());
    }

    /**
     * What is still to be achieved.
     *
     * @param condition the condition
     * @param from the first part of an {@link AllOf} that is still open
     * @param wanted true when it must hold, false when it must not
     * @param bound what its patterns may refer to
     * @param next what is to be achieved after this; null for nothing
     */
    private record Goal(
            Condition condition, int from, boolean wanted, @Nullable Binding bound, @Nullable Goal next) {}

    /** One search. */
    private final class Search {

        private final Condition condition;
        private int steps;
        private @Nullable Presentation found;

        private Search(Condition condition) {
            this.condition = condition;
        }

        private Optional<Presentation> run() {
            achieve(new Goal(condition, 0, true, null, null), patient);
            return Optional.ofNullable(found);
        }

        private boolean isGivenUp() {
            return steps >= MOST_STEPS;
        }

        private boolean achieve(@Nullable Goal goal, Presentation so) {
            if (steps >= MOST_STEPS) {
                return false;
            }
            steps++;
            if (goal == null) {
                return accept(so);
            }
            return goal.wanted() ? hold(goal, so) : fail(goal, so);
        }

        private boolean accept(Presentation so) {
            if (condition.holds(facts(so)) && passes(so)) {
                found = so;
                return true;
            }
            return false;
        }

        private boolean passes(Presentation so) {
            try {
                knowledge.check(so);
                return true;
            } catch (InvalidPresentationException e) {
                return false;
            }
        }

        private boolean hold(Goal goal, Presentation so) {
            if (goal.condition() instanceof AllOf all) {
                if (goal.from() == all.conditions().size()) {
                    return achieve(goal.next(), so);
                }
                Condition part = all.conditions().get(goal.from());
                Goal rest = new Goal(all, goal.from() + 1, true, goal.bound(), goal.next());
                return part instanceof Pattern pattern
                        ? match(pattern, rest, goal.bound(), so)
                        : achieve(new Goal(part, 0, true, goal.bound(), rest), so);
            }
            if (goal.condition() instanceof AnyOf any) {
                for (Condition one : any.conditions()) {
                    if (achieve(new Goal(one, 0, true, goal.bound(), goal.next()), so)) {
                        return true;
                    }
                }
                return false;
            }
            if (goal.condition() instanceof Not not) {
                return achieve(new Goal(not.pattern(), 0, false, goal.bound(), goal.next()), so);
            }
            return match((Pattern) goal.condition(), goal.next(), goal.bound(), so);
        }

        private boolean match(Pattern pattern, @Nullable Goal rest, @Nullable Binding bound, Presentation so) {
            if (pattern.codes().isEmpty()) {
                return tryEach(pattern, so, facts -> facts.match(pattern), rest);
            }
            for (String code : pattern.codes()) {
                if (!BoundFacts.isTaken(pattern, code, bound) && match(pattern, code, withBinding(rest, pattern, code), so)) {
                    return true;
                }
            }
            return false;
        }

        /** A bound pattern binds for the parts after it. */
        private static @Nullable Goal withBinding(@Nullable Goal rest, Pattern pattern, String code) {
            return rest == null || pattern.binding().isEmpty()
                    ? rest
                    : new Goal(
                            rest.condition(),
                            rest.from(),
                            rest.wanted(),
                            new Binding(pattern.binding(), code, rest.bound()),
                            rest.next());
        }

        private boolean match(Pattern pattern, String code, @Nullable Goal rest, Presentation so) {
            return switch (pattern.type()) {
                case PRESENT -> present(code, rest, so);
                case ABSENT ->
                    so.absent().contains(code)
                            ? achieve(rest, so)
                            : isTristate(code) && !so.present().contains(code)
                                    && achieve(rest, so.toBuilder().absent(code).build());
                default -> tryEach(pattern, so, facts -> facts.match(pattern, code), rest);
            };
        }

        private boolean present(String code, @Nullable Goal rest, Presentation so) {
            if (so.present().contains(code)) {
                return achieve(rest, so);
            }
            List<Rule> rules = evaluator.inferenceOf(code);
            if (!rules.isEmpty()) {
                if (facts(so).isPresent(code) && achieve(rest, so)) {
                    return true;
                }
                for (Rule rule : rules) {
                    if (achieve(new Goal(rule.condition(), 0, true, null, rest), so)) {
                        return true;
                    }
                }
                return false;
            }
            return isTristate(code)
                    && !so.absent().contains(code)
                    && achieve(rest, so.toBuilder().present(code).build());
        }

        private boolean isTristate(String code) {
            return knowledge
                    .vocabulary()
                    .finding(code)
                    .filter(finding -> finding.type() == Finding.Type.TRISTATE)
                    .isPresent();
        }

        private boolean fail(Goal goal, Presentation so) {
            FactsOnDemand facts = facts(so);
            if (!goal.condition().holds(facts)) {
                return achieve(goal.next(), so);
            }
            if (goal.condition() instanceof AllOf all) {
                for (Condition one : all.conditions()) {
                    if (achieve(new Goal(one, 0, false, null, goal.next()), so)) {
                        return true;
                    }
                }
                return false;
            }
            if (goal.condition() instanceof AnyOf any) {
                Goal goals = goal.next();
                for (Condition one : any.conditions()) {
                    goals = new Goal(one, 0, false, null, goals);
                }
                return achieve(goals, so);
            }
            if (goal.condition() instanceof Not not) {
                return achieve(new Goal(not.pattern(), 0, true, null, goal.next()), so);
            }
            return mismatch((Pattern) goal.condition(), goal.next(), so, facts);
        }

        /** What matches because it is known stays; what was derived or computed may change. */
        private boolean mismatch(Pattern pattern, @Nullable Goal rest, Presentation so, FactsOnDemand facts) {
            if (pattern.type() != FactType.PRESENT) {
                return tryEach(pattern, so, tried -> !tried.match(pattern), rest);
            }
            Goal goals = rest;
            for (String code : pattern.codes()) {
                if (so.present().contains(code)) {
                    return false;
                }
                if (facts.isPresent(code)) {
                    for (Rule rule : evaluator.inferenceOf(code)) {
                        goals = new Goal(rule.condition(), 0, false, null, goals);
                    }
                }
            }
            return achieve(goals, so);
        }

        /** Goes on with every answer that makes the facts as they are wanted. */
        private boolean tryEach(
                Pattern pattern, Presentation so, Predicate<FactsOnDemand> wanted, @Nullable Goal rest) {
            if (wanted.test(facts(so)) && achieve(rest, so)) {
                return true;
            }
            for (Presentation one : answered(pattern, so)) {
                if (wanted.test(facts(one)) && achieve(rest, one)) {
                    return true;
                }
            }
            return false;
        }

        /** The patient with every answer, or pair of answers, that the pattern may depend on. */
        private List<Presentation> answered(Pattern pattern, Presentation so) {
            return switch (pattern.type()) {
                case PRESENT, ABSENT -> List.of();
                case DESCRIBED -> each(pattern.codes(), code -> open.choice(code, so));
                case PATIENT -> {
                    List<Presentation> all = new ArrayList<>(then(open.ages(so)));
                    if (so.medicines() == null) {
                        Presentation listed = so.toBuilder().noMedicines().build();
                        all.add(listed);
                        all.addAll(then(open.ages(listed)));
                    }
                    yield all;
                }
                case MEASURED -> {
                    List<Presentation> all = new ArrayList<>();
                    for (String code : pattern.codes()) {
                        String input = PatientFacts.inputOf(code);
                        all.addAll(then(open.number(input, so)));
                        if (!input.equals(code)) {
                            for (Presentation one : medicines(so)) {
                                all.add(one);
                                all.addAll(then(open.number(input, one)));
                            }
                        }
                    }
                    yield all;
                }
                default -> {
                    List<Presentation> all = new ArrayList<>(times(so));
                    for (Presentation one : medicines(so)) {
                        all.add(one);
                        all.addAll(times(one));
                    }
                    yield all;
                }
            };
        }

        private List<Presentation> medicines(Presentation so) {
            return then(open.medicines(so, patient.medicines() == null));
        }

        private List<Presentation> times(Presentation so) {
            return each(List.of(PatientFacts.LEAK_ONSET, PatientFacts.TIME_TO_LEAK), code -> open.number(code, so));
        }

        private static List<Presentation> each(
                List<String> codes, Function<String, List<OpenAnswer>> answers) {
            return codes.stream()
                    .flatMap(code -> answers.apply(code).stream())
                    .map(OpenAnswer::then)
                    .toList();
        }

        private static List<Presentation> then(List<OpenAnswer> answers) {
            return answers.stream().map(OpenAnswer::then).toList();
        }
    }
}
