package io.github.seminal.authoring.check;

import io.github.seminal.knowledge.KnowledgeDraft;
import io.github.seminal.knowledge.diagnostic.Check;
import io.github.seminal.knowledge.diagnostic.Diagnostic;
import io.github.seminal.knowledge.diagnostic.Diagnostics;
import io.github.seminal.knowledge.diagnostic.Place;
import io.github.seminal.knowledge.files.KnowledgeFiles;
import io.github.seminal.knowledge.rulebook.Rule;
import io.github.seminal.knowledge.rulebook.RulePlaces;
import io.github.seminal.knowledge.rulebook.Rulebook;
import io.github.seminal.knowledge.rulebook.Verb;
import io.github.seminal.knowledge.vocabulary.Table;
import io.github.seminal.knowledge.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks whether rules that can be loaded are also ready for use. */
final class AuthoringChecks {

    private static final int YEARS_OF_A_REVIEW = 3;

    private final Rulebook rulebook;
    private final LocalDate today;
    private final Diagnostics problems;

    private AuthoringChecks(Rulebook rulebook, LocalDate today, Diagnostics problems) {
        this.rulebook = rulebook;
        this.today = today;
        this.problems = problems;
    }

    static void check(KnowledgeDraft draft, LocalDate today, Diagnostics problems) {
        AuthoringChecks checks = new AuthoringChecks(draft.rulebook(), today, problems);
        draft.ownRules().written().forEach(checks::checkReview);
        checks.checkDerived(draft.vocabulary(), draft.files());
        TextsCheck.check(draft, problems);
        ConditionCheck.check(draft.ownRules(), problems);
        SentenceCheck.check(draft.ownRules(), problems);
    }

    private void checkReview(Rule rule) {
        LocalDate reviewed;
        try {
            reviewed = LocalDate.parse(
                    rule.annotations().getOrDefault("reviewed", "").strip());
        } catch (DateTimeParseException e) {
            return; // Reported as an annotation that is missing or invalid.
        }
        RulePlaces places = rulebook.placesOf(rule);
        if (!places.holds("reviewed")) {
            return; // Reported at the first rule of the file, whose date it has.
        }
        Place place = places.annotation("reviewed");
        // Where the author is, it may be tomorrow already.
        if (reviewed.isAfter(today.plusDays(1))) {
            problems.add(new Diagnostic(
                    Check.REVIEW_IN_FUTURE,
                    place,
                    rule.sentence(),
                    "the date of review (" + reviewed + ") is after today (" + today + ")",
                    "the year is misspelt"));
        } else if (reviewed.isBefore(today.minusYears(YEARS_OF_A_REVIEW))) {
            problems.add(new Diagnostic(
                    Check.STALE_REVIEW,
                    place,
                    rule.sentence(),
                    "the last review (" + reviewed + ") is more than " + YEARS_OF_A_REVIEW + " years before today ("
                            + today + ")",
                    "compare the rule with its sources again, then write the date"));
        }
    }

    private void checkDerived(Vocabulary vocabulary, KnowledgeFiles files) {
        Set<String> derived = rulebook.written().stream()
                .filter(rule -> rule.verb() == Verb.INFER)
                .map(Rule::target)
                .collect(Collectors.toSet());
        // The id of an inference rule that could not be read often names what it derives.
        Set<String> read = rulebook.rules().stream().map(Rule::id).collect(Collectors.toSet());
        rulebook.ids().stream()
                .filter(id -> id.startsWith("inference.") && !read.contains(id))
                .forEach(id -> derived.add(id.substring(id.indexOf('.') + 1)));
        // Where a rule needs the finding, that is an error already.
        rulebook.rules().forEach(rule -> derived.addAll(rule.condition().findings()));
        for (String code : vocabulary.derived()) {
            if (!derived.contains(code)) {
                problems.add(
                        Check.DERIVED_NOT_DERIVED,
                        Table.place(files, "derived.csv", code, "code", code),
                        "no rule derives the finding (" + code + ")",
                        "a rule below (inference/) is missing");
            }
        }
    }
}
