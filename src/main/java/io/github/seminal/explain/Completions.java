package io.github.seminal.explain;

import io.github.seminal.ConditionStatus;
import io.github.seminal.InvalidPresentationException;
import io.github.seminal.Medicine;
import io.github.seminal.Presentation;
import io.github.seminal.engine.PatientFacts;
import io.github.seminal.explain.BoundFacts.Binding;
import io.github.seminal.knowledge.rulebook.Condition;
import io.github.seminal.knowledge.rulebook.Condition.AllOf;
import io.github.seminal.knowledge.rulebook.Condition.AnyOf;
import io.github.seminal.knowledge.rulebook.Condition.Not;
import io.github.seminal.knowledge.rulebook.Condition.Pattern;
import io.github.seminal.knowledge.rulebook.Constraint;
import io.github.seminal.knowledge.rulebook.FactType;
import io.github.seminal.knowledge.rulebook.Rule;
import io.github.seminal.knowledge.vocabulary.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds out whether answers to open questions could make a condition hold for one patient, by looking for such answers: what
 * the condition asks for is answered part by part, and whatever was tried is evaluated as the rules are. What is known stays
 * as it is; what was asked in vain counts as open. For one thread.
 */
public final class Completions {

    /** Far above what a rule needs. A search that takes more ends without a result, and the condition counts as open. */
    private static final int MOST_STEPS = 3_000;

    private final PlainKnowledge knowledge;
    private final RuleEvaluator evaluator;
    private final OpenAnswers open;
    private final Presentation patient;
    private final FactsOnDemand now;
    private final boolean medicinesAreOpen;
    private final boolean takesAny;
    private int givenUp;
    private final IdentityHashMap<Condition, ConditionStatus> known = new IdentityHashMap<>();
    /** Whether a derived finding could perhaps be derived. */
    private final Map<String, Boolean> derivable = new HashMap<>();

    Completions(PlainKnowledge knowledge, Presentation patient) {
        this.knowledge = knowledge;
        this.evaluator = knowledge.evaluator();
        this.open = new OpenAnswers(knowledge.vocabulary(), knowledge.valuesToTry());
        this.patient = patient;
        this.now = facts(patient);
        List<Medicine> medicines = patient.medicines();
        this.takesAny = medicines != null && !medicines.isEmpty();
        this.medicinesAreOpen = medicines == null
                || medicines.stream()
                        .anyMatch(one -> one.startedDaysAgo() == null || one.doseIncreasedDaysAgo() == null);
    }

    /** Whether the condition holds, fails whatever is answered, or could still hold. */
    public ConditionStatus status(Condition condition) {
        return known.computeIfAbsent(condition, this::find);
    }

    private ConditionStatus find(Condition condition) {
        if (condition.holds(now)) {
            return ConditionStatus.HOLDS;
        }
        if (!couldHold(condition)) {
            return ConditionStatus.FAILS;
        }
        Search search = new Search(condition);
        if (search.run().isPresent()) {
            return ConditionStatus.UNKNOWN;
        }
        if (search.isGivenUp()) {
            givenUp++;
            return ConditionStatus.UNKNOWN;
        }
        return ConditionStatus.FAILS;
    }

    /**
     * The patient with further answers for which the condition holds.
     *
     * @return the patient, who passes {@link PlainKnowledge#check}; empty when the condition fails whatever is answered, or,
     *     rarely, when the search was given up
     */
    public Optional<Presentation> completing(Condition condition) {
        if (condition.holds(now)) {
            return Optional.of(patient);
        }
        return couldHold(condition) ? new Search(condition).run() : Optional.empty();
    }

    /** How many searches were given up. */
    int givenUp() {
        return givenUp;
    }

    /** False when a part of the condition can certainly not hold: the quick way to most that fails. */
    private boolean couldHold(Condition condition) {
        if (condition instanceof AllOf all) {
            for (Condition one : all.conditions()) {
                if (!couldHold(one)) {
                    return false;
                }
            }
            return true;
        }
        if (condition instanceof AnyOf any) {
            for (Condition one : any.conditions()) {
                if (couldHold(one)) {
                    return true;
                }
            }
            return false;
        }
        if (condition instanceof Not not) {
            return !not.pattern().holds(now) || couldFail(not.pattern());
        }
        Pattern pattern = (Pattern) condition;
        return switch (pattern.type()) {
            case PRESENT -> pattern.codes().stream().anyMatch(this::couldBePresent);
            case ABSENT ->
                pattern.codes().stream().anyMatch(code -> !patient.present().contains(code));
            default -> isOpen(pattern) || now.match(pattern);
        };
    }

    /** False when a condition that holds will certainly go on to hold. */
    private boolean couldFail(Condition condition) {
        if (condition instanceof AllOf all) {
            return all.conditions().stream().anyMatch(this::couldFail);
        }
        if (condition instanceof AnyOf any) {
            return any.conditions().stream().allMatch(one -> !one.holds(now) || couldFail(one));
        }
        if (condition instanceof Not not) {
            return couldHold(not.pattern());
        }
        Pattern pattern = (Pattern) condition;
        return switch (pattern.type()) {
            case PRESENT -> pattern.codes().stream().allMatch(this::couldBeMissing);
            case ABSENT -> pattern.codes().stream().noneMatch(patient.absent()::contains);
            default -> isOpen(pattern);
        };
    }

    private boolean couldBeMissing(String code) {
        return !patient.present().contains(code)
                && (!now.isPresent(code)
                        || evaluator.deriving(code).stream()
                                .allMatch(rule -> !rule.condition().holds(now) || couldFail(rule.condition())));
    }

    private boolean couldBePresent(String code) {
        if (patient.present().contains(code)) {
            return true;
        }
        List<Rule> rules = evaluator.deriving(code);
        if (rules.isEmpty()) {
            return !patient.absent().contains(code);
        }
        Boolean could = derivable.get(code);
        if (could == null) {
            could = rules.stream().anyMatch(rule -> couldHold(rule.condition()));
            derivable.put(code, could);
        }
        return could;
    }

    /** True when something that the pattern depends on is not known. */
    private boolean isOpen(Pattern pattern) {
        return switch (pattern.type()) {
            case PRESENT, ABSENT -> true;
            case MEASURED ->
                pattern.codes().stream()
                        .anyMatch(code -> !patient.measured().containsKey(PatientFacts.inputOf(code))
                                || (!PatientFacts.inputOf(code).equals(code) && medicinesAreOpen));
            case DESCRIBED -> pattern.codes().stream().anyMatch(code -> !patient.knows(code));
            case PATIENT -> patient.age() == null || patient.medicines() == null;
            default -> patient.medicines() == null || (takesAny && isOnDays(pattern));
        };
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
            Condition condition,
            int from,
            boolean wanted,
            @Nullable Binding bound,
            @Nullable Goal next) {}

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
                return tryEach(pattern, so, true, rest);
            }
            for (String code : pattern.codes()) {
                if (!BoundFacts.isTaken(pattern, code, bound)
                        && match(pattern, code, withBinding(rest, pattern, code), so)) {
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
                            : isTristate(code)
                                    && !so.present().contains(code)
                                    && achieve(rest, so.toBuilder().absent(code).build());
                default -> tryEach(ofCode(pattern, code), so, true, rest);
            };
        }

        private boolean present(String code, @Nullable Goal rest, Presentation so) {
            if (so.present().contains(code)) {
                return achieve(rest, so);
            }
            List<Rule> rules = evaluator.deriving(code);
            if (!rules.isEmpty()) {
                if (facts(so).isPresent(code) && achieve(rest, so)) {
                    return true;
                }
                for (Rule rule : rules) {
                    if (couldHold(rule.condition()) && achieve(new Goal(rule.condition(), 0, true, null, rest), so)) {
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
                return tryEach(pattern, so, false, rest);
            }
            Goal goals = rest;
            for (String code : pattern.codes()) {
                if (so.present().contains(code)) {
                    return false;
                }
                if (facts.isPresent(code)) {
                    for (Rule rule : evaluator.deriving(code)) {
                        goals = new Goal(rule.condition(), 0, false, null, goals);
                    }
                }
            }
            return achieve(goals, so);
        }

        /**
         * Goes on with every answer that makes the pattern match, or not match. Those that the other parts of the condition
         * agree to come first: one number may have to serve several of them.
         */
        private boolean tryEach(Pattern pattern, Presentation so, boolean wanted, @Nullable Goal rest) {
            if (matches(pattern, so) == wanted && achieve(rest, so)) {
                return true;
            }
            List<Presentation> others = new ArrayList<>();
            boolean achieved = answered(pattern, so)
                    .takeWhile(one -> steps++ < MOST_STEPS)
                    .filter(one -> matches(pattern, one) == wanted)
                    .anyMatch(one -> {
                        if (suits(rest, one)) {
                            return achieve(rest, one);
                        }
                        others.add(one);
                        return false;
                    });
            return achieved || others.stream().anyMatch(one -> achieve(rest, one));
        }

        /** True when numbers, dates and negations of the same condition hold as well. */
        private boolean suits(@Nullable Goal rest, Presentation so) {
            if (rest == null || !rest.wanted() || !(rest.condition() instanceof AllOf all)) {
                return true;
            }
            FactsOnDemand facts = facts(so);
            for (Condition part :
                    all.conditions().subList(rest.from(), all.conditions().size())) {
                boolean isComputed = part instanceof Not
                        || (part instanceof Pattern pattern
                                && pattern.type() != FactType.PRESENT
                                && pattern.type() != FactType.ABSENT);
                if (isComputed && !part.holds(facts)) {
                    return false;
                }
            }
            return true;
        }

        private boolean matches(Pattern pattern, Presentation so) {
            for (Object fact : PatientFacts.of(knowledge.vocabulary(), so).facts()) {
                if (pattern.admits(fact)) {
                    return true;
                }
            }
            return false;
        }

        /** The patient with every answer, or pair of answers, that the pattern may depend on. */
        private Stream<Presentation> answered(Pattern pattern, Presentation so) {
            return switch (pattern.type()) {
                case PRESENT, ABSENT -> Stream.empty();
                case DESCRIBED -> pattern.codes().stream().flatMap(code -> then(open.choice(code, so)));
                case PATIENT -> {
                    if (so.medicines() != null) {
                        yield then(open.ages(so));
                    }
                    // No medicine, or where one is taken for certain, one of each kind.
                    List<Presentation> listed = open.medicines(so, true, kind -> true, false)
                            .map(OpenAnswer::then)
                            .toList();
                    yield Stream.of(
                                    then(open.ages(so)),
                                    listed.stream(),
                                    listed.stream().limit(1).flatMap(one -> then(open.ages(one))))
                            .flatMap(one -> one);
                }
                case MEASURED -> pattern.codes().stream().flatMap(code -> measured(pattern, code, so));
                default ->
                    isOnTimes(pattern)
                            ? Stream.concat(
                                    medicines(pattern, so),
                                    times(so).flatMap(one -> Stream.concat(Stream.of(one), medicines(pattern, one))))
                            : medicines(pattern, so);
            };
        }

        private Stream<Presentation> measured(Pattern pattern, String code, Presentation so) {
            String input = PatientFacts.inputOf(code);
            Stream<Presentation> alone = then(open.number(input, so));
            return input.equals(code)
                    ? alone
                    : Stream.concat(
                            alone,
                            medicines(pattern, so)
                                    .flatMap(one -> Stream.concat(Stream.of(one), then(open.number(input, one)))));
        }

        private Stream<Presentation> medicines(Pattern pattern, Presentation so) {
            return open.medicines(so, patient.medicines() == null, kind -> kind.couldMatch(pattern), isOnDays(pattern))
                    .map(OpenAnswer::then);
        }

        private Stream<Presentation> times(Presentation so) {
            return Stream.of(PatientFacts.LEAK_ONSET, PatientFacts.TIME_TO_LEAK)
                    .flatMap(code -> then(open.number(code, so)));
        }

        private static Stream<Presentation> then(List<OpenAnswer> answers) {
            return answers.stream().map(OpenAnswer::then);
        }
    }

    /** The pattern for one of its codes. */
    private static Pattern ofCode(Pattern pattern, String code) {
        if (pattern.codes().size() == 1) {
            return pattern;
        }
        List<Constraint> constraints = pattern.constraints().stream()
                .map(one -> one instanceof Constraint.Membership membership && membership.isOfCode()
                        ? new Constraint.Membership(membership.field(), List.of(code))
                        : one)
                .toList();
        return new Pattern(pattern.binding(), pattern.type(), constraints, pattern.line(), pattern.column());
    }

    /** True when the pattern depends on how long ago a medicine was started, or its dose raised. */
    private static boolean isOnDays(Pattern pattern) {
        return pattern.type() == FactType.MEASURED
                || any(pattern, one -> one instanceof Constraint.Comparison)
                || isOnTimes(pattern);
    }

    /** True when the pattern depends on the time from a medicine to the leak. */
    private static boolean isOnTimes(Pattern pattern) {
        return any(
                pattern,
                one -> one instanceof Constraint.Comparison comparison
                        ? comparison.field().equals("daysToLeak")
                        : one.toString().equals("timeToLeakUnknown"));
    }

    private static boolean any(Pattern pattern, Predicate<Constraint> wanted) {
        boolean[] found = new boolean[1];
        pattern.constraints().forEach(constraint -> constraint.visit(one -> found[0] |= wanted.test(one)));
        return found[0];
    }
}
