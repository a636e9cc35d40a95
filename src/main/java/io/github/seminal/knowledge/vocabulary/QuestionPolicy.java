package io.github.seminal.knowledge.vocabulary;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which questions are fixed, and which are asked with care or never.
 *
 * @param steps the fixed questions, in the order of the table
 * @param never findings that are asked for in no other way than by a fixed question
 */
public record QuestionPolicy(List<Step> steps, Set<String> never) {

    /** The condition that he takes or took a medicine. */
    public static final String ANY_MEDICINE = "any-medicine";
    /** Before an age: the condition that he is known to be younger. */
    public static final String UNDER = "under-";
    /** Before an age: the condition that he is at least as old, or of unknown age. */
    public static final String FROM = "from-";
    /** Before a finding: the condition that nothing is known of it. */
    public static final String OPEN = "?";

    /** The keys of the texts for questions that are put together for one patient. */
    static final List<String> TEXTS = List.of(
            "raising.question",
            "raising.reason",
            "lowering.question",
            "lowering.reason",
            "dependent.question",
            "further.question");

    public QuestionPolicy {
        steps = List.copyOf(steps);
        never = Set.copyOf(never);
    }

    /** The steps of this kind, in the order of the table. */
    public Stream<Step> steps(Kind kind) {
        return steps.stream().filter(step -> step.kind() == kind);
    }

    /** The findings that the steps of this kind ask for. */
    public Set<String> findings(Kind kind) {
        Set<String> codes = new HashSet<>();
        steps(kind).forEach(step -> codes.addAll(step.findings()));
        return codes;
    }

    /** When a step is asked. */
    public enum Kind {
        /** Before anything else: those of its findings that are still open, all at once. */
        SCREEN,
        /** As soon as its condition holds: what a finding makes worth knowing. */
        AFTER,
        /** After the screens, if its condition holds and nothing is known of its findings yet. */
        FIRST,
        /** Those of its findings that could raise the urgency, apart from others and after them. */
        SENSITIVE
    }

    /**
     * A fixed question.
     *
     * @param name its name
     * @param kind when it is asked
     * @param findings the findings it asks for, all at once
     * @param when conditions of which one is enough: {@link #ANY_MEDICINE}, {@link #UNDER} or {@link #FROM} and an age, a
     *     finding, given or derived, that is present, or {@link #OPEN} and a finding; none means always
     */
    public record Step(String name, Kind kind, List<String> findings, List<String> when) {

        public Step {
            findings = List.copyOf(findings);
            when = List.copyOf(when);
        }
    }
}
