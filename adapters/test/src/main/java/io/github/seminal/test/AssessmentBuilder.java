package io.github.seminal.test;

import io.github.seminal.Advice;
import io.github.seminal.Assessment;
import io.github.seminal.Contribution;
import io.github.seminal.Exclusion;
import io.github.seminal.Explanation;
import io.github.seminal.Explanation.Group;
import io.github.seminal.KnowledgeId;
import io.github.seminal.Likelihood;
import io.github.seminal.Outcome;
import io.github.seminal.Plan;
import io.github.seminal.Prohibition;
import io.github.seminal.RedFlag;
import io.github.seminal.Remark;
import io.github.seminal.UnderstoodMedicine;
import io.github.seminal.UnrecognisedMedicine;
import io.github.seminal.Urgency;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes up an answer; see {@link Fakes#assessment}. */
public final class AssessmentBuilder {

    private static final KnowledgeId MADE_UP = new KnowledgeId("made-up", "0", "0".repeat(64));
    private static final String FLAG = "red-flag.made-up";
    private static final String CAUSE = "made-up-cause";
    private static final Comparator<RedFlag> MOST_URGENT_FIRST = Comparator.comparing(
                    RedFlag::urgency, Comparator.reverseOrder())
            .thenComparing(RedFlag::kind)
            .thenComparing(RedFlag::spec);

    private @Nullable Urgency urgency;
    private @Nullable Outcome outcome;
    private final List<RedFlag> redFlags = new ArrayList<>();
    private final List<ExplanationBuilder> causes = new ArrayList<>();
    private final List<Exclusion> excluded = new ArrayList<>();
    private final List<Advice> advice = new ArrayList<>();
    private final List<Prohibition> avoid = new ArrayList<>();
    private final List<Advice> doNow = new ArrayList<>();
    private final List<Plan.NotAsked> notAsked = new ArrayList<>();
    private final List<UnderstoodMedicine> medicines = new ArrayList<>();
    private final List<UnrecognisedMedicine> unrecognised = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();
    private final Set<String> rules = new TreeSet<>();
    private KnowledgeId knowledge = MADE_UP;

    AssessmentBuilder() {}

    /**
     * How soon; it follows from the red flags and explanations unless given. When none of them is as urgent as this, one that is
     * gets added: a red flag, or for {@link Urgency#SELF_CARE} a harmless explanation.
     */
    public AssessmentBuilder urgency(Urgency howSoon) {
        urgency = howSoon;
        return this;
    }

    /** What kind of answer it is; it follows from the red flags and explanations unless given. */
    public AssessmentBuilder outcome(Outcome kind) {
        outcome = kind;
        return this;
    }

    /** A red flag, pathway or caution. */
    public AssessmentBuilder redFlag(RedFlagBuilder flag) {
        return redFlag(flag.build());
    }

    /** A red flag, pathway or caution. */
    public AssessmentBuilder redFlag(RedFlag flag) {
        redFlags.add(flag);
        return this;
    }

    /** A cause that was considered, in the order of their rank; an explanation, if it is likely or possible. */
    public AssessmentBuilder explanation(ExplanationBuilder cause) {
        causes.add(cause);
        return this;
    }

    /** A cause that a rule has ruled out. */
    public AssessmentBuilder excluded(String cause, String rule) {
        excluded.add(new Exclusion(cause, rule, "A reason of a test", List.of()));
        return this;
    }

    /** What may be told to the patient. */
    public AssessmentBuilder advice(String id, String text) {
        advice.add(new Advice(id, text));
        return this;
    }

    /** What must not be told to the patient. */
    public AssessmentBuilder avoid(String id, String text) {
        avoid.add(new Prohibition(id, text));
        return this;
    }

    /** What the clinician should do. */
    public AssessmentBuilder doNow(String id, String text) {
        doNow.add(new Advice(id, text));
        return this;
    }

    /** A finding that is not known and could raise the urgency. */
    public AssessmentBuilder notAsked(String finding, String question, Urgency couldBecome) {
        notAsked.add(new Plan.NotAsked(finding, finding, question, couldBecome));
        return this;
    }

    /** A medicine of the list, understood as these. */
    public AssessmentBuilder medicine(String name, String... ingredients) {
        if (ingredients.length == 0) {
            throw Fakes.refused(
                    "The medicine (" + name + ") is understood as nothing",
                    "it is unrecognised: unrecognisedMedicine(..)");
        }
        medicines.add(new UnderstoodMedicine(name, List.of(ingredients)));
        return this;
    }

    /** A medicine of the list that the tables do not know, with the nearest name that they know, maybe empty. */
    public AssessmentBuilder unrecognisedMedicine(String name, String nearest) {
        medicines.add(new UnderstoodMedicine(name, List.of()));
        unrecognised.add(new UnrecognisedMedicine(name, nearest));
        return this;
    }

    /** What whoever entered the patient should know. */
    public AssessmentBuilder remark(String finding, String text) {
        remarks.add(new Remark(finding, text));
        return this;
    }

    /** Further rules that fired; those of the other parts are among them anyway. */
    public AssessmentBuilder fired(String... ids) {
        rules.addAll(List.of(ids));
        return this;
    }

    /** Which knowledge gave the answer. */
    public AssessmentBuilder knowledge(KnowledgeId id) {
        knowledge = id;
        return this;
    }

    /**
     * The answer.
     *
     * @throws IllegalArgumentException if its parts do not fit one another
     */
    public Assessment build() {
        List<RedFlag> flags = new ArrayList<>(redFlags);
        List<ExplanationBuilder> all = new ArrayList<>(causes);
        Urgency asked = urgency;
        if (asked == Urgency.SELF_CARE && outcome == null && all.isEmpty() && flags.isEmpty()) {
            all.add(Fakes.explanation(CAUSE, Likelihood.LIKELY).urgency(Urgency.SELF_CARE));
        }
        if (asked != null && asked.compareTo(followingFrom(flags, all)) > 0) {
            RedFlagBuilder flag = Fakes.redFlag(FLAG, asked);
            flags.add((asked == Urgency.ROUTINE ? flag.pathway() : flag).build());
        }
        Urgency howSoon = followingFrom(flags, all);
        requireNotLower(asked, howSoon, flags, all);
        flags.sort(MOST_URGENT_FIRST);
        List<Explanation> considered = all.stream().map(one -> one.in(howSoon)).toList();
        List<Explanation> shown = considered.stream()
                .filter(one -> one.likelihood().isShown())
                .sorted(Comparator.comparing(one -> one.group() == Group.SET_ASIDE))
                .toList();
        requireAdvice(flags, considered);
        for (Plan.NotAsked one : notAsked) {
            if (one.couldBecome().compareTo(howSoon) <= 0) {
                throw Fakes.refused(
                        "The finding (" + one.finding() + ") could become (" + one.couldBecome()
                                + "), and the answer is (" + howSoon + ")",
                        "leave it out");
            }
        }
        return new Assessment(
                howSoon,
                outcomeOf(flags, shown),
                flags,
                shown,
                considered,
                excluded,
                advice,
                avoid,
                new MadeUpPlan(howSoon, flags, shown).plan(doNow, advice, avoid, notAsked),
                medicines,
                unrecognised,
                remarks,
                List.copyOf(rulesFired(flags, considered)),
                knowledge);
    }

    /** The most urgent of all parts, and the floor ROUTINE as long as nothing explains the leak. */
    private Urgency followingFrom(List<RedFlag> flags, List<ExplanationBuilder> all) {
        boolean isExplained = outcome == Outcome.NO_LEAK
                || all.stream().anyMatch(one -> one.likelihood().isShown());
        return Stream.concat(
                        flags.stream().map(RedFlag::urgency),
                        all.stream().filter(one -> one.likelihood().isShown()).map(ExplanationBuilder::urgency))
                .reduce(isExplained ? Urgency.SELF_CARE : Urgency.ROUTINE, Urgency::max);
    }

    private static void requireNotLower(
            @Nullable Urgency asked, Urgency howSoon, List<RedFlag> flags, List<ExplanationBuilder> all) {
        if (asked == null || asked == howSoon) {
            return;
        }
        String reason = flags.stream()
                .filter(flag -> flag.urgency() == howSoon)
                .map(flag -> "the red flag (" + flag.rule() + ")")
                .findFirst()
                .or(() -> all.stream()
                        .filter(one -> one.likelihood().isShown() && one.urgency() == howSoon)
                        .map(one -> "the explanation (" + one.in(howSoon).cause() + ")")
                        .findFirst())
                .orElse("a leak that nothing explains");
        throw Fakes.refused(
                "The urgency is (" + asked + "), below (" + howSoon + ") of " + reason,
                "leave it out: it follows from red flags and explanations");
    }

    private Outcome outcomeOf(List<RedFlag> flags, List<Explanation> shown) {
        boolean isFlagged = flags.stream().anyMatch(flag -> flag.kind() == RedFlag.Kind.RED_FLAG);
        Outcome following =
                !shown.isEmpty() ? Outcome.EXPLAINED : isFlagged ? Outcome.RED_FLAG_ONLY : Outcome.INSUFFICIENT;
        Outcome asked = outcome;
        if (asked == null || asked == following) {
            return following;
        }
        boolean fits = switch (asked) {
            case EXPLAINED, RED_FLAG_ONLY -> false;
            case NO_LEAK -> shown.isEmpty();
            case INSUFFICIENT, UNEXPLAINED -> shown.isEmpty() && !isFlagged;
        };
        if (!fits) {
            throw Fakes.refused(
                    "The outcome is (" + asked + ") with (" + shown.size() + ") explanations and "
                            + (isFlagged ? "a red flag" : "no red flag"),
                    "it is (" + following + ")");
        }
        return asked;
    }

    /** What a red flag or an explanation says may be told is among what may be told. */
    private void requireAdvice(List<RedFlag> flags, List<Explanation> considered) {
        Set<String> given = advice.stream().map(Advice::id).collect(Collectors.toSet());
        flags.forEach(flag -> requireAdvice("The red flag (" + flag.rule() + ")", flag.advice(), given));
        considered.forEach(one -> requireAdvice("The explanation (" + one.cause() + ")", one.advice(), given));
    }

    private static void requireAdvice(String whose, List<String> ids, Set<String> given) {
        for (String id : ids) {
            if (!given.contains(id)) {
                throw Fakes.refused(
                        whose + " has the advice (" + id + "), which the answer does not give",
                        "add it: advice(\"" + id + "\", \"..\")");
            }
        }
    }

    private Set<String> rulesFired(List<RedFlag> flags, List<Explanation> considered) {
        Set<String> fired = new TreeSet<>(rules);
        flags.forEach(flag -> fired.add(flag.rule()));
        excluded.forEach(one -> fired.add(one.rule()));
        considered.stream()
                .flatMap(one -> Stream.concat(one.supporting().stream(), one.opposing().stream()))
                .map(Contribution::rule)
                .forEach(fired::add);
        return fired;
    }
}
