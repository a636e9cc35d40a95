package io.github.seminal.test;

import io.github.seminal.Citation;
import io.github.seminal.Destination;
import io.github.seminal.Evidence;
import io.github.seminal.RedFlag;
import io.github.seminal.Urgency;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Makes up a red flag, a pathway or a caution; see {@link Fakes#redFlag}. */
public final class RedFlagBuilder {

    private final String rule;
    private final Urgency urgency;
    private String spec;
    private RedFlag.Kind kind = RedFlag.Kind.RED_FLAG;
    private Destination destination;
    private Duration within;
    private String reason = "A reason of a test";
    private String rationale = "";
    private final List<Evidence> evidence = new ArrayList<>();
    private final List<Citation> citations = new ArrayList<>();
    private final List<String> advice = new ArrayList<>();

    RedFlagBuilder(String rule, Urgency urgency) {
        Duration longest = urgency.longestDelay();
        if (longest == null) {
            throw Fakes.refused(
                    "The red flag (" + rule + ") has the urgency (" + urgency + ")", "it is (ROUTINE), or no red flag");
        }
        this.rule = rule;
        this.spec = rule;
        this.urgency = urgency;
        this.within = longest;
        this.destination = new Destination(Fakes.destinationFor(urgency), Fakes.destinationFor(urgency));
    }

    /** Its short number, for instance {@code RF-49a}. */
    public RedFlagBuilder spec(String id) {
        spec = id;
        return this;
    }

    /** It is a pathway: a guideline's next step. */
    public RedFlagBuilder pathway() {
        kind = RedFlag.Kind.PATHWAY;
        return this;
    }

    /** It is a caution. */
    public RedFlagBuilder caution() {
        kind = RedFlag.Kind.CAUTION;
        return this;
    }

    /** Where to go. */
    public RedFlagBuilder destination(String code, String name) {
        destination = new Destination(code, name);
        return this;
    }

    /**
     * The longest delay; that of the urgency unless given.
     *
     * @throws IllegalArgumentException if it is longer than the urgency allows, or negative
     */
    public RedFlagBuilder within(Duration delay) {
        Duration longest = Objects.requireNonNull(urgency.longestDelay());
        if (delay.isNegative() || delay.compareTo(longest) > 0) {
            throw Fakes.refused(
                    "The red flag (" + rule + ") is (" + urgency + ") within (" + delay + "), which allows (" + longest
                            + ") at most",
                    "it is less urgent");
        }
        within = delay;
        return this;
    }

    /** The sentence of its rule. */
    public RedFlagBuilder reason(String sentence) {
        reason = sentence;
        return this;
    }

    /** The reasons for its rule. */
    public RedFlagBuilder rationale(String text) {
        rationale = text;
        return this;
    }

    /** It rests on this finding, which is present. */
    public RedFlagBuilder evidence(String finding) {
        return evidence(new Evidence(finding, "present", finding));
    }

    /** It rests on this. */
    public RedFlagBuilder evidence(Evidence one) {
        evidence.add(one);
        return this;
    }

    /** Its rule rests on this source. */
    public RedFlagBuilder citation(Citation one) {
        citations.add(one);
        return this;
    }

    /** Its advice; the assessment must have it. */
    public RedFlagBuilder advice(String... ids) {
        advice.addAll(List.of(ids));
        return this;
    }

    /** The red flag. */
    public RedFlag build() {
        return new RedFlag(
                rule, spec, kind, urgency, destination, within, reason, rationale, evidence, citations, advice);
    }
}
