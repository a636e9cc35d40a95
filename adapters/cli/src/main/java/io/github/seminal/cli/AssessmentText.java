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
import io.github.seminal.Remark;
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

/** Everything in an assessment as text for a person, urgent parts first. */
final class AssessmentText {

    private static final int SHORT_HASH = 12;

    private final Assessment assessment;
    private final AnswerWords words;
    private final TextLayout page;
    private final Map<String, String> advice = new LinkedHashMap<>();
    private final Set<String> given = new HashSet<>();
    private final ExplanationText explanationText;

    private AssessmentText(Assessment assessment, AnswerWords words, TextLayout page) {
        this.assessment = assessment;
        this.words = words;
        this.page = page;
        this.explanationText = new ExplanationText(words, assessment.urgency(), page);
        assessment.advice().forEach(one -> advice.put(one.id(), one.text()));
    }

    /**
     * The text of one assessment, with a line end after it.
     *
     * @param id the presentation's id; null when it has none
     * @param assessment the answer
     * @param words the words of the language
     * @param isColourful whether headings are coloured
     */
    static String of(@Nullable String id, Assessment assessment, AnswerWords words, boolean isColourful) {
        TextLayout page = new TextLayout(isColourful);
        new AssessmentText(assessment, words, page).write(id);
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
        list("remarks", assessment.remarks().stream().map(Remark::text).toList());
        sources();
        about();
    }

    private void urgency(@Nullable String id) {
        page.heading(words.of("urgency", words.nameOf(assessment.urgency())), TextStyle.of(assessment.urgency()));
        page.paragraph(2, words.meaningOf(assessment.urgency()));
        if (id != null) {
            page.paragraph(2, words.of("case", id));
        }
    }

    private void redFlags() {
        page.heading(words.of("red-flags"));
        List<RedFlag> redFlags = assessment.redFlags().stream()
                .filter(flag -> flag.kind() == RedFlag.Kind.RED_FLAG)
                .toList();
        if (redFlags.isEmpty()) {
            page.paragraph(2, words.of("red-flags.none"));
        }
        numbered(redFlags, this::flag);
    }

    /** What to do, where, how soon and why; each piece of advice is given once. */
    private void flag(int number, RedFlag flag) {
        page.item(2, number + ". ", flag.reason(), TextStyle.of(flag.urgency()));
        page.item(5, words.of("flag.where"), flag.destination().name());
        page.item(5, words.of("flag.how-soon"), words.within(flag.within()));
        page.item(
                5,
                words.of("flag.rests-on"),
                flag.evidence().stream().map(Evidence::label).collect(Collectors.joining("; ")));
        for (String id : flag.advice()) {
            String text = advice.get(id);
            if (text != null && given.add(id)) {
                page.item(5, words.of("flag.what-to-do"), text);
            }
        }
        page.item(
                5,
                words.of("flag.rule"),
                words.of(
                        "flag.rule.sources",
                        flag.spec(),
                        flag.citations().stream().map(Citation::name).distinct().collect(Collectors.joining("; "))));
    }

    private void nextSteps() {
        List<RedFlag> nextSteps = assessment.redFlags().stream()
                .filter(flag -> flag.kind() != RedFlag.Kind.RED_FLAG)
                .toList();
        if (!nextSteps.isEmpty()) {
            page.heading(words.of("next-steps"));
            numbered(nextSteps, this::flag);
        }
    }

    private void explanations() {
        page.heading(words.of("explanations"));
        if (assessment.explanations().isEmpty()) {
            page.paragraph(2, words.named("outcome.", assessment.outcome()));
        } else {
            page.paragraph(2, words.of("explanations.note"));
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
                        .map(words::understood)
                        .toList());
    }

    private void unrecognisedMedicines() {
        list(
                "unrecognised",
                assessment.unrecognisedMedicines().stream()
                        .map(medicine -> medicine.nearest().isEmpty()
                                ? medicine.name()
                                : words.of("unrecognised.nearest", medicine.name(), medicine.nearest()))
                        .toList());
        if (!assessment.unrecognisedMedicines().isEmpty()) {
            page.paragraph(2, words.of("unrecognised.note"));
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
            page.heading(words.of("sources"));
            sources.values().forEach(source -> page.item(2, source.name() + ": ", source(source)));
        }
    }

    private static String source(Citation source) {
        List<String> parts = new ArrayList<>(List.of(source.title(), source.publisher(), source.date()));
        parts.removeIf(String::isEmpty);
        return String.join(". ", parts);
    }

    private void about() {
        KnowledgeId knowledge = assessment.knowledge();
        page.heading(words.of("about"));
        page.paragraph(2, words.of("about.notice"));
        page.paragraph(
                2,
                words.of(
                        "about.knowledge",
                        knowledge.id(),
                        knowledge.version(),
                        knowledge.sha256().substring(0, SHORT_HASH)));
    }

    private void list(String heading, List<String> items) {
        if (!items.isEmpty()) {
            page.heading(words.of(heading));
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
