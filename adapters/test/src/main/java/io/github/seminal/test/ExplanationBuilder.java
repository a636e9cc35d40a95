package io.github.seminal.test;

import io.github.seminal.Contribution;
import io.github.seminal.Destination;
import io.github.seminal.Evidence;
import io.github.seminal.Explanation;
import io.github.seminal.Explanation.Group;
import io.github.seminal.Likelihood;
import io.github.seminal.Urgency;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes up a cause that was considered; see {@link Fakes#explanation}. */
public final class ExplanationBuilder {

    private final String cause;
    private final Likelihood likelihood;
    private String name;
    private String summary = "";
    private String outlook = "";
    private boolean isDangerous;
    private int points;
    private Urgency urgency = Urgency.ROUTINE;
    private @Nullable Destination destination;
    private final List<Contribution> supporting = new ArrayList<>();
    private final List<Contribution> opposing = new ArrayList<>();
    private final List<String> advice = new ArrayList<>();

    ExplanationBuilder(String cause, Likelihood likelihood) {
        this.cause = cause;
        this.likelihood = likelihood;
        this.name = cause;
        this.points = least(likelihood);
    }

    private static int least(Likelihood likelihood) {
        return switch (likelihood) {
            case LIKELY -> 6;
            case POSSIBLE -> 3;
            case UNLIKELY -> 1;
            case HIDDEN -> 0;
        };
    }

    /** Its name for people; the code unless given. */
    public ExplanationBuilder name(String text) {
        name = text;
        return this;
    }

    /** What it is, for people. */
    public ExplanationBuilder summary(String text) {
        summary = text;
        return this;
    }

    /** What to expect of it, for people. */
    public ExplanationBuilder outlook(String text) {
        outlook = text;
        return this;
    }

    /** It is not to be missed. */
    public ExplanationBuilder dangerous() {
        isDangerous = true;
        return this;
    }

    /**
     * Its points; the fewest of its band unless given. What the contributions do not make up counts as points for the age.
     *
     * @throws IllegalArgumentException if they do not fit the band. More than a possible cause's are allowed: its band may be
     *     capped
     */
    public ExplanationBuilder points(int total) {
        boolean isTooMany = switch (likelihood) {
            case LIKELY, POSSIBLE -> false;
            case UNLIKELY -> total > 2;
            case HIDDEN -> total > 0;
        };
        if (isTooMany || (likelihood != Likelihood.HIDDEN && total < least(likelihood))) {
            throw Fakes.refused(
                    "The cause (" + cause + ") is (" + likelihood + ") with (" + total + ") points",
                    "it has (" + least(likelihood) + ")");
        }
        points = total;
        return this;
    }

    /** How soon, and where, if nothing else is more urgent. */
    public ExplanationBuilder urgency(Urgency howSoon) {
        urgency = howSoon;
        return this;
    }

    /** Where to go, if nothing else is more urgent. */
    public ExplanationBuilder destination(String code, String nameForPeople) {
        destination = new Destination(code, nameForPeople);
        return this;
    }

    /**
     * A rule that speaks for it.
     *
     * @param rule the rule's id
     * @param itsPoints 1 or more
     * @param finding the finding it rests on, which is present
     */
    public ExplanationBuilder supportedBy(String rule, int itsPoints, String finding) {
        requirePoints(rule, itsPoints > 0, itsPoints, "support");
        supporting.add(contribution(rule, itsPoints, finding));
        return this;
    }

    /**
     * A rule that speaks against it.
     *
     * @param rule the rule's id
     * @param itsPoints -1 or fewer
     * @param finding the finding it rests on, which is present
     */
    public ExplanationBuilder opposedBy(String rule, int itsPoints, String finding) {
        requirePoints(rule, itsPoints < 0, itsPoints, "oppose");
        opposing.add(contribution(rule, itsPoints, finding));
        return this;
    }

    private static void requirePoints(String rule, boolean fits, int itsPoints, String what) {
        if (!fits) {
            throw Fakes.refused(
                    "The rule (" + rule + ") cannot " + what + " with (" + itsPoints + ") points",
                    "it has (" + -itsPoints + ")");
        }
    }

    private static Contribution contribution(String rule, int itsPoints, String finding) {
        return new Contribution(
                rule,
                itsPoints,
                "",
                "A reason of a test",
                List.of(new Evidence(finding, "present", finding)),
                List.of());
    }

    /** Its advice; the assessment must have it. */
    public ExplanationBuilder advice(String... ids) {
        advice.addAll(List.of(ids));
        return this;
    }

    /** True if it has to wait while something else needs care today. */
    boolean isHarmless() {
        return urgency == Urgency.SELF_CARE;
    }

    Likelihood likelihood() {
        return likelihood;
    }

    Urgency urgency() {
        return urgency;
    }

    /** The cause as it stands in an answer of this urgency. */
    Explanation in(Urgency answer) {
        boolean isSetAside = isHarmless() && answer.isAtLeast(Urgency.SAME_DAY);
        int contributed = supporting.stream().mapToInt(Contribution::points).sum()
                + opposing.stream().mapToInt(Contribution::points).sum();
        Destination given = destination;
        return new Explanation(
                cause,
                name,
                summary,
                outlook,
                likelihood,
                group(isSetAside),
                points,
                points - contributed,
                List.of(),
                urgency,
                given == null ? new Destination(Fakes.destinationFor(urgency), Fakes.destinationFor(urgency)) : given,
                supporting,
                opposing,
                isSetAside ? List.of() : advice);
    }

    private @Nullable Group group(boolean isSetAside) {
        if (!likelihood.isShown()) {
            return null;
        }
        if (isSetAside) {
            return Group.SET_ASIDE;
        }
        if (isDangerous) {
            return Group.NOT_TO_BE_MISSED;
        }
        return likelihood == Likelihood.LIKELY ? Group.LIKELY : Group.POSSIBLE;
    }
}
