package io.github.seminal.cli;

import io.github.seminal.Contribution;
import io.github.seminal.Evidence;
import io.github.seminal.Explanation;
import io.github.seminal.GroupTotal;
import io.github.seminal.Urgency;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The text of one explanation: its rank, its evidence for and against, and the next step. */
final class ExplanationText {

    private final AnswerWords words;
    private final Urgency urgency;
    private final TextLayout page;

    ExplanationText(AnswerWords words, Urgency urgency, TextLayout page) {
        this.urgency = urgency;
        this.words = words;
        this.page = page;
    }

    void write(int number, Explanation explanation) {
        page.item(
                2,
                number + ". ",
                words.of(
                        explanation.points() == 1 ? "explanation.one-point" : "explanation.points",
                        explanation.name(),
                        words.named("likelihood.", explanation.likelihood()),
                        explanation.points()),
                TextStyle.BOLD);
        page.paragraph(5, explanation.summary());
        int base = explanation.basePoints();
        contributions("explanation.for", Math.max(base, 0), explanation.supporting());
        contributions("explanation.against", Math.min(base, 0), explanation.opposing());
        for (GroupTotal group : explanation.groups()) {
            if (group.sum() != group.counted()) {
                page.paragraph(5, words.of("explanation.capped", signed(group.sum()), signed(group.counted())));
            }
        }
        page.item(5, words.of("explanation.outlook"), explanation.outlook());
        // A delay or a place that is weaker than the plan's would soften it.
        if (explanation.urgency() == urgency) {
            page.item(
                    5, words.of("explanation.where"), explanation.destination().name());
        }
    }

    private void contributions(String heading, int base, List<Contribution> contributions) {
        if (base == 0 && contributions.isEmpty()) {
            return;
        }
        page.paragraph(5, words.of(heading));
        for (Contribution contribution : contributions) {
            page.item(
                    7,
                    signed(contribution.points()) + "  ",
                    words.of("explanation.reason", contribution.reason(), labels(contribution.evidence())));
        }
        if (base != 0) {
            page.item(7, signed(base) + "  ", words.of("explanation.age"));
        }
    }

    private static String labels(List<Evidence> evidence) {
        return evidence.stream().map(Evidence::label).collect(Collectors.joining("; "));
    }

    static String signed(int points) {
        return String.format(Locale.ROOT, "%+d", points);
    }
}
