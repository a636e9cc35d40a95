package io.github.seminal.cli;

import io.github.seminal.Advice;
import io.github.seminal.Assessment;
import io.github.seminal.Contribution;
import io.github.seminal.Evidence;
import io.github.seminal.Explanation;
import io.github.seminal.Explanation.Group;
import io.github.seminal.Plan;
import io.github.seminal.Prohibition;
import io.github.seminal.RedFlag;
import io.github.seminal.Remark;
import io.github.seminal.UnderstoodMedicine;
import io.github.seminal.UnrecognisedMedicine;
import io.github.seminal.Urgency;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The plan as one screen for a clinician. What has no room is left out from the least important part on, with a mark; the
 * full text has it all.
 */
final class PlanText {

    private static final int ROOM = Screen.ROOM;
    private static final int MOST_REASONS = 4;
    private static final int MOST_EXPLANATIONS = 4;
    private static final int MOST_TOLD = 7;
    private static final int MOST_NOT_SAID = 3;

    private final Assessment assessment;
    private final Plan plan;
    private final AnswerWords words;
    private final Screen screen;

    private PlanText(Assessment assessment, AnswerWords words) {
        this.assessment = assessment;
        this.plan = assessment.plan();
        this.words = words;
        this.screen = new Screen(Screen.mostLines(plan.urgency()));
    }

    /**
     * The text of one plan, with a line end after it.
     *
     * @param patient who it is about, for instance {@code case-1, 61 y}; may be empty
     * @param assessment the answer
     * @param words the words of the language
     * @param isColourful whether headings are coloured
     */
    static String forClinician(String patient, Assessment assessment, AnswerWords words, boolean isColourful) {
        PlanText text = new PlanText(assessment, words);
        text.addSections(patient);
        return text.screen.text(TextStyle.of(assessment.urgency()), isColourful);
    }

    /** The words for the patient alone: how soon, where, and what to tell. */
    static String forPatient(Assessment assessment, AnswerWords words, boolean isColourful) {
        Plan plan = assessment.plan();
        TextLayout page = new TextLayout(isColourful);
        page.heading(words.nameOf(plan.urgency()), TextStyle.of(plan.urgency()));
        page.paragraph(2, words.meaningOf(plan.urgency()));
        page.item(2, words.of("plan.where") + " ", plan.destination().name());
        for (Plan.Step step : plan.alsoNeeded()) {
            page.item(2, words.of("plan.where-also") + " ", step.destination().name());
        }
        page.heading(words.of("plan.advice"));
        plan.tell().forEach(advice -> page.item(2, "- ", advice.text()));
        page.heading(words.of("plan.patient-notice"), TextStyle.PLAIN);
        return page.toString();
    }

    private void addSections(String patient) {
        headline(patient);
        reasons();
        alsoNeeded();
        section("plan.do-now", wrapped(plan.doNow().stream().map(Advice::text)), 2);
        section("plan.tell", Screen.cut(wrapped(plan.tell().stream().map(Advice::text)), MOST_TOLD), 2);
        section(
                "plan.do-not-say",
                Screen.cut(wrapped(plan.doNotSay().stream().map(Prohibition::text)), MOST_NOT_SAID),
                1);
        explanations();
        notAsked();
        medicines();
        remarks();
        section(
                "plan.also-covered",
                plan.alsoCovered().stream().map(RedFlag::spec).collect(Collectors.joining(" ")),
                1);
        footer();
    }

    private void headline(String patient) {
        String urgency = words.inCapitals(words.nameOf(plan.urgency()));
        Duration within = plan.within();
        if (within != null && !within.equals(plan.urgency().longestDelay())) {
            urgency = words.of("plan.sooner", urgency, words.within(within));
        }
        String where = plan.urgency() == Urgency.SELF_CARE
                ? ""
                : "  " + plan.destination().name();
        screen.add(Screen.withRight(urgency + where, patient), Integer.MAX_VALUE);
    }

    /** Each reason with what it rests on, and its source at the right. */
    private void reasons() {
        List<String> lines = new ArrayList<>();
        int shown = Math.min(MOST_REASONS, plan.because().size());
        int least = 0;
        for (int i = 0; i < shown; i++) {
            lines.addAll(reason(plan.because().get(i)));
            least = i == 0 ? lines.size() : least;
        }
        if (plan.because().size() > shown) {
            lines.add("  "
                    + words.of(
                            "plan.reasons-more",
                            plan.because().stream()
                                    .skip(shown)
                                    .map(RedFlag::spec)
                                    .collect(Collectors.joining(" "))));
        }
        if (!plan.unexplained().isEmpty()) {
            String findings = plan.unexplained().stream().map(Evidence::label).collect(Collectors.joining("; "));
            TextLayout.wrapped(words.of("plan.unexplained", findings), TextLayout.WIDTH - 2)
                    .forEach(line -> lines.add("  " + line));
            least = lines.size();
        }
        if (lines.isEmpty()) {
            TextLayout.wrapped(noFlag(), TextLayout.WIDTH - 2).forEach(line -> lines.add("  " + line));
            least = lines.size();
        }
        screen.add(lines, Math.max(least, 1));
    }

    private String noFlag() {
        String flags = words.of(plan.alsoCovered().isEmpty() ? "plan.no-red-flag" : "plan.no-red-flag-so-soon");
        return assessment.explanations().isEmpty()
                ? flags + " " + words.named("outcome.", assessment.outcome())
                : flags;
    }

    private static List<String> reason(RedFlag flag) {
        List<String> lines = new ArrayList<>();
        TextLayout.wrapped(flag.reason(), TextLayout.WIDTH - 2).forEach(line -> lines.add("  " + line));
        String evidence = flag.evidence().stream().map(Evidence::label).collect(Collectors.joining("; "));
        String source =
                flag.citations().isEmpty() ? "" : flag.citations().get(0).name();
        Screen.withRight(evidence, source, TextLayout.WIDTH - 4).forEach(line -> lines.add("    " + line));
        return lines;
    }

    private void alsoNeeded() {
        List<String> steps = new ArrayList<>();
        for (Plan.Step step : plan.alsoNeeded()) {
            steps.addAll(TextLayout.wrapped(
                    words.of(
                            "plan.step",
                            step.destination().name(),
                            words.within(step.within()),
                            step.because().stream().map(RedFlag::reason).collect(Collectors.joining(". "))),
                    ROOM));
        }
        section("plan.also", steps, 1);
    }

    private void explanations() {
        List<Explanation> shown = assessment.explanations().stream()
                .filter(explanation -> explanation.group() != Group.SET_ASIDE)
                .toList();
        // Those not to be missed are shown even when others have more points.
        List<Explanation> first = Stream.concat(
                        shown.stream().filter(explanation -> explanation.group() == Group.NOT_TO_BE_MISSED),
                        shown.stream().filter(explanation -> explanation.group() != Group.NOT_TO_BE_MISSED))
                .limit(MOST_EXPLANATIONS)
                .toList();
        List<String> lines = new ArrayList<>();
        for (Explanation explanation : first) {
            lines.addAll(explanation(explanation));
        }
        String others = names(shown.stream().filter(explanation -> !first.contains(explanation)));
        if (!others.isEmpty()) {
            lines.addAll(TextLayout.wrapped(words.of("plan.others", others), ROOM));
        }
        section("plan.think-of", lines, 1);
        String setAside =
                names(assessment.explanations().stream().filter(explanation -> explanation.group() == Group.SET_ASIDE));
        section("plan.set-aside", setAside.isEmpty() ? "" : words.of("plan.set-aside.note", setAside), 1);
    }

    private static String names(Stream<Explanation> explanations) {
        return explanations.map(Explanation::name).collect(Collectors.joining("; "));
    }

    /** The name and the points, and below them what speaks for it. */
    private List<String> explanation(Explanation explanation) {
        String name = explanation.group() == Group.NOT_TO_BE_MISSED
                ? words.of("plan.not-to-be-missed", explanation.name())
                : explanation.name();
        List<String> lines = new ArrayList<>(Screen.withRight(
                name,
                words.of("plan.points", words.named("likelihood.", explanation.likelihood()), explanation.points()),
                ROOM));
        // Several rules may rest on the same findings: their points are shown together.
        Map<String, Integer> pointsFor = new LinkedHashMap<>();
        for (Contribution contribution : explanation.supporting()) {
            String findings =
                    contribution.evidence().stream().map(Evidence::label).collect(Collectors.joining(", "));
            pointsFor.merge(findings, contribution.points(), Integer::sum);
        }
        String evidence = pointsFor.entrySet().stream()
                .map(one -> one.getKey() + " +" + one.getValue())
                .collect(Collectors.joining(" | "));
        if (!evidence.isEmpty()) {
            lines.add("  "
                    + Screen.cut(TextLayout.wrapped(evidence, ROOM - 2 - Screen.MORE.length()), 1)
                            .get(0));
        }
        return lines;
    }

    /** What was not asked, by the urgency that it could lead to. */
    private void notAsked() {
        Map<Urgency, List<String>> byUrgency = new EnumMap<>(Urgency.class);
        for (Plan.NotAsked open : plan.notAsked()) {
            byUrgency
                    .computeIfAbsent(open.couldBecome(), urgency -> new ArrayList<>())
                    .add(open.name());
        }
        List<Urgency> urgencies = new ArrayList<>(byUrgency.keySet());
        urgencies.sort((one, other) -> other.compareTo(one));
        List<String> lines = new ArrayList<>();
        for (Urgency urgency : urgencies) {
            String names = String.join("; ", byUrgency.getOrDefault(urgency, List.of()));
            lines.addAll(TextLayout.wrapped(words.named("plan.could-become.", urgency) + " " + names, ROOM));
        }
        section("plan.not-asked", lines, 1);
    }

    private void medicines() {
        String renamed = assessment.medicines().stream()
                .filter(UnderstoodMedicine::isRenamed)
                .map(words::understood)
                .collect(Collectors.joining(", "));
        String unknown =
                assessment.unrecognisedMedicines().stream().map(this::medicine).collect(Collectors.joining(", "));
        List<String> sentences = new ArrayList<>();
        if (!renamed.isEmpty()) {
            sentences.add(words.of("plan.renamed", renamed));
        }
        if (!unknown.isEmpty()) {
            sentences.add(words.of("plan.unrecognised", unknown));
        }
        section("plan.medicines", String.join(" ", sentences), 1);
    }

    private void remarks() {
        section("plan.remarks", assessment.remarks().stream().map(Remark::text).collect(Collectors.joining(" ")), 1);
    }

    private String medicine(UnrecognisedMedicine medicine) {
        return medicine.nearest().isEmpty()
                ? medicine.name()
                : words.of("unrecognised.nearest", medicine.name(), medicine.nearest());
    }

    private void footer() {
        screen.add(words.notice(assessment), Integer.MAX_VALUE);
    }

    private static List<String> wrapped(Stream<String> sentences) {
        String text = sentences.collect(Collectors.joining(" "));
        return text.isEmpty() ? List.of() : TextLayout.wrapped(text, ROOM);
    }

    private void section(String label, String text, int least) {
        section(label, text.isEmpty() ? List.of() : TextLayout.wrapped(text, ROOM), least);
    }

    private void section(String label, List<String> lines, int least) {
        screen.section(words.of(label), lines, least);
    }
}
