package io.github.seminal.authoring.lookup;

import io.github.seminal.Citation;
import io.github.seminal.Urgency;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All about one rule.
 *
 * @param id its id
 * @param sentence its sentence
 * @param specs its short numbers; may be empty
 * @param rationale why it stands as it does; may be empty
 * @param condition when it matches, in words
 * @param verb what it does, as a rule writes it, for instance {@code supports}
 * @param target the cause, destination or derived finding that this is about
 * @param points its points; 0 when it gives none
 * @param group the group whose cap the points fall under; empty when they count in full
 * @param cap what the group counts at most, or at least when negative; null when there is none
 * @param urgency the urgency of a red flag, pathway or caution; null otherwise
 * @param within within which time; null when it does not say
 * @param citations what it rests on
 * @param reviewed the day of its last review, as it is written
 * @param file its file in the pack
 * @param line the line of its sentence, from 1
 * @param isOwn true when it stands in the pack itself, and not in what the pack is laid over
 * @param findings the findings of its condition, each with the other rules that ask for it
 * @param users of a rule that derives a finding, the rules that use it; empty for others
 * @param tests what tests it; null when no tests are at hand
 */
public record RuleExplanation(
        String id,
        String sentence,
        List<String> specs,
        String rationale,
        String condition,
        String verb,
        Named target,
        int points,
        String group,
        @Nullable Integer cap,
        @Nullable Urgency urgency,
        @Nullable Duration within,
        List<Citation> citations,
        String reviewed,
        String file,
        int line,
        boolean isOwn,
        List<FindingUse> findings,
        List<RuleUse> users,
        @Nullable Tests tests) {

    public RuleExplanation {
        specs = List.copyOf(specs);
        citations = List.copyOf(citations);
        findings = List.copyOf(findings);
        users = List.copyOf(users);
    }

    /**
     * A code with its name.
     *
     * @param code the code
     * @param name the name for people
     */
    public record Named(String code, String name) {}

    /**
     * A finding of a condition.
     *
     * @param code its code
     * @param name its name for people
     * @param others the other rules that ask for it
     */
    public record FindingUse(String code, String name, List<RuleUse> others) {

        public FindingUse {
            others = List.copyOf(others);
        }
    }

    /**
     * What tests the rule.
     *
     * @param cases its hits and near misses
     * @param vignettes the vignettes in which it matches
     */
    public record Tests(List<Test> cases, List<Test> vignettes) {

        public Tests {
            cases = List.copyOf(cases);
            vignettes = List.copyOf(vignettes);
        }
    }

    /**
     * A hit, a near miss or a vignette.
     *
     * @param name for instance {@code near miss 2}, or the vignette's id and title
     * @param place file and line
     */
    public record Test(String name, String place) {}
}
