package io.github.seminal.authoring.page;

import io.github.seminal.authoring.cover.Coverage;
import io.github.seminal.authoring.cover.Observation;
import io.github.seminal.authoring.cover.RuleCoverage;
import io.github.seminal.authoring.page.RulebookPage.Figure;
import io.github.seminal.authoring.page.RulebookPage.Proof;
import io.github.seminal.authoring.prove.Proofs;
import io.github.seminal.authoring.prove.Property;
import io.github.seminal.authoring.prove.Verdict;
import java.util.ArrayList;
import java.util.List;

/** Turns coverage and proofs into lines of the page. */
final class MeasuredResults {

    private MeasuredResults() {}

    static List<Figure> figures(Coverage coverage) {
        List<String> silent = new ArrayList<>();
        List<String> conditions = new ArrayList<>();
        List<String> sides = new ArrayList<>();
        for (RuleCoverage rule : coverage.rules()) {
            if (!rule.isMatched()) {
                silent.add(rule.id());
            }
            for (Observation gap : rule.gaps()) {
                (gap.kind().isSide() ? sides : conditions)
                        .add(rule.id() + ": " + gap.kind().words() + ": " + gap.text());
            }
        }
        return List.of(
                figure("Rules that matched", coverage.ofRules(), silent),
                figure("Conditions", coverage.ofConditions(), conditions),
                figure("Sides of limits", coverage.ofSides(), sides));
    }

    private static Figure figure(String name, Coverage.Share share, List<String> open) {
        return new Figure(
                name + " (by vignettes alone: " + share.vignettes() + ")", share.together(), share.all(), open);
    }

    static List<Proof> proofs(Proofs proofs) {
        List<Proof> proved = new ArrayList<>();
        for (Property property : Property.values()) {
            List<Verdict> verdicts = proofs.verdicts(property);
            List<String> details = verdicts.stream()
                    .filter(verdict -> verdict.outcome() != Verdict.Outcome.HOLDS)
                    .map(MeasuredResults::detail)
                    .sorted()
                    .toList();
            if (!verdicts.isEmpty()) {
                proved.add(new Proof(
                        property.sentence() + (property.isInformation() ? " (for information)" : ""),
                        details.isEmpty(),
                        details));
            }
        }
        return proved;
    }

    private static String detail(Verdict verdict) {
        String what = verdict.subject() + (verdict.other().isEmpty() ? "" : ", " + verdict.other());
        return switch (verdict.outcome()) {
            case HOLDS, NOTED -> what;
            case EXCEPTED -> what + ". Exception: " + verdict.reason();
            case FAILS, UNDECIDED -> what + ". " + verdict.what() + ". Maybe " + verdict.maybe() + ".";
        };
    }
}
