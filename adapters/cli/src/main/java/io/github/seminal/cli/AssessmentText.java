package io.github.seminal.cli;

import io.github.seminal.Advice;
import io.github.seminal.Assessment;
import io.github.seminal.Citation;
import io.github.seminal.Contribution;
import io.github.seminal.Evidence;
import io.github.seminal.Explanation;
import io.github.seminal.KnowledgeId;
import io.github.seminal.Prohibition;
import io.github.seminal.RedFlag;
import io.github.seminal.UnderstoodMedicine;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An assessment as text for a person, urgent parts first. */
final class AssessmentText {

    private static final int SHORT_HASH = 12;

    private final Assessment assessment;
    private final TextLayout page;
    private final Map<String, String> advice = new LinkedHashMap<>();
    private final Set<String> given = new HashSet<>();
    private final ExplanationText explanationText;

    private AssessmentText(Assessment assessment, TextLayout page) {
        this.assessment = assessment;
        this.page = page;
        this.explanationText = new ExplanationText(page);
        assessment.advice().forEach(one -> advice.put(one.id(), one.text()));
    }

    /**
     * The text of one assessment, with a line end after it.
     *
     * @param id the presentation's id; null when it has none
     * @param assessment the answer
     * @param isColourful whether headings are coloured
     */
    static String of(@Nullable String id, Assessment assessment, boolean isColourful) {
        TextLayout page = new TextLayout(isColourful);
        new AssessmentText(assessment, page).write(id);
        return page.toString();
    }

    private void write(@Nullable String id) {
        urgency(id);
        redFlags();
        nextSteps();
        explanations();
        advice();
        list("avoid", assessment.avoid().stream().map(Prohibition::text).toList());
        renamedMedicines();
        unrecognisedMedicines();
        sources();
        about();
    }

    private void urgency(@Nullable String id) {
        page.heading(
                ReportMessages.of("urgency", ReportMessages.nameOf(assessment.urgency())),
                TextStyle.of(assessment.urgency()));
        page.paragraph(2, ReportMessages.definitionOf(assessment.urgency()));
        if (id != null) {
            page.paragraph(2, ReportMessages.of("case", id));
        }
    }

    private void redFlags() {
        page.heading(ReportMessages.of("red-flags"));
        List<RedFlag> redFlags = assessment.redFlags().stream()
                .filter(flag -> flag.kind() == RedFlag.Kind.RED_FLAG)
                .toList();
        if (redFlags.isEmpty()) {
            page.paragraph(2, ReportMessages.of("red-flags.none"));
        }
        numbered(redFlags, this::flag);
    }

    /** What to do, where, how soon and why; each piece of advice is given once. */
    private void flag(int number, RedFlag flag) {
        page.item(2, number + ". ", flag.reason(), TextStyle.of(flag.urgency()));
        page.item(5, ReportMessages.of("flag.where"), flag.destination().name());
        page.item(5, ReportMessages.of("flag.how-soon"), ReportMessages.within(flag.within()));
        page.item(
                5,
                ReportMessages.of("flag.rests-on"),
                flag.evidence().stream().map(Evidence::label).collect(Collectors.joining("; ")));
        for (String id : flag.advice()) {
            String text = advice.get(id);
            if (text != null && given.add(id)) {
                page.item(5, ReportMessages.of("flag.what-to-do"), text);
            }
        }
        page.item(
                5,
                ReportMessages.of("flag.rule"),
                ReportMessages.of(
                        "flag.rule.sources",
                        flag.spec(),
                        flag.citations().stream().map(Citation::id).collect(Collectors.joining(", "))));
    }

    private void nextSteps() {
        List<RedFlag> nextSteps = assessment.redFlags().stream()
                .filter(flag -> flag.kind() != RedFlag.Kind.RED_FLAG)
                .toList();
        if (!nextSteps.isEmpty()) {
            page.heading(ReportMessages.of("next-steps"));
            numbered(nextSteps, this::flag);
        }
    }

    private void explanations() {
        page.heading(ReportMessages.of("explanations"));
        if (assessment.explanations().isEmpty()) {
            page.paragraph(2, ReportMessages.named("outcome.", assessment.outcome()));
        } else {
            page.paragraph(2, ReportMessages.of("explanations.note"));
            numbered(assessment.explanations(), explanationText::write);
        }
    }

    /** Advice that no red flag has given yet. */
    private void advice() {
        list(
                "advice",
                assessment.advice().stream()
                        .filter(one -> !given.contains(one.id()))
                        .map(Advice::text)
                        .toList());
    }

    /** Medicines that were given under another name than their generic one. */
    private void renamedMedicines() {
        list(
                "renamed",
                assessment.medicines().stream()
                        .filter(UnderstoodMedicine::isRenamed)
                        .map(medicine -> ReportMessages.of(
                                "renamed.as", medicine.name(), String.join(" + ", medicine.ingredients())))
                        .toList());
    }

    private void unrecognisedMedicines() {
        list(
                "unrecognised",
                assessment.unrecognisedMedicines().stream()
                        .map(medicine -> medicine.nearest().isEmpty()
                                ? medicine.name()
                                : ReportMessages.of("unrecognised.nearest", medicine.name(), medicine.nearest()))
                        .toList());
        if (!assessment.unrecognisedMedicines().isEmpty()) {
            page.paragraph(2, ReportMessages.of("unrecognised.note"));
        }
    }

    private void sources() {
        Map<String, Citation> sources = new TreeMap<>();
        Consumer<Collection<Citation>> note = citations -> citations.forEach(cited -> sources.put(cited.id(), cited));
        assessment.redFlags().forEach(flag -> note.accept(flag.citations()));
        for (Explanation explanation : assessment.explanations()) {
            explanation.supporting().stream().map(Contribution::citations).forEach(note);
            explanation.opposing().stream().map(Contribution::citations).forEach(note);
        }
        if (!sources.isEmpty()) {
            page.heading(ReportMessages.of("sources"));
            sources.values().forEach(source -> page.item(2, source.id() + "  ", source(source)));
        }
    }

    private static String source(Citation source) {
        List<String> parts = new ArrayList<>(List.of(source.title(), source.publisher(), source.date()));
        parts.removeIf(String::isEmpty);
        return String.join(". ", parts);
    }

    private void about() {
        KnowledgeId knowledge = assessment.knowledge();
        page.heading(ReportMessages.of("about"));
        page.paragraph(2, ReportMessages.of("about.notice"));
        page.paragraph(
                2,
                ReportMessages.of(
                        "about.knowledge",
                        knowledge.id(),
                        knowledge.version(),
                        knowledge.sha256().substring(0, SHORT_HASH)));
    }

    private void list(String heading, List<String> items) {
        if (!items.isEmpty()) {
            page.heading(ReportMessages.of(heading));
            items.forEach(item -> page.item(2, "- ", item));
        }
    }

    private <T> void numbered(List<T> items, Numbered<T> writer) {
        for (int i = 0; i < items.size(); i++) {
            writer.write(i + 1, items.get(i));
        }
    }

    /** Writes one item of a numbered list. */
    private interface Numbered<T> {
        void write(int number, T item);
    }
}
