package io.github.seminal.explain;

import io.github.seminal.Medicine;
import io.github.seminal.Presentation;
import io.github.seminal.engine.Numbers;
import io.github.seminal.engine.PatientFacts;
import io.github.seminal.explain.ValuesToTry.Kind;
import io.github.seminal.knowledge.vocabulary.Finding;
import io.github.seminal.knowledge.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What may still be answered about a patient, with the answers that rules tell apart. */
final class OpenAnswers {

    static final String AGE = "age-years";
    static final String MEDICINES = "medicines";
    private static final String TAKES_ANY = "takes-any-medicine";
    private static final String STARTED = "question.started";
    private static final String RAISED = "question.dose-increased";
    /** A hundred years: older than any medicine's start. */
    private static final int MOST_DAYS = 36_500;

    private final Vocabulary vocabulary;
    private final ValuesToTry values;

    OpenAnswers(Vocabulary vocabulary, ValuesToTry values) {
        this.vocabulary = vocabulary;
        this.values = values;
    }

    /** The numbers of a finding; none when it is known. */
    List<OpenAnswer> number(String code, Presentation patient) {
        Finding finding = vocabulary.findings().get(code);
        if (finding == null || finding.type() != Finding.Type.NUMBER || patient.knows(code)) {
            return List.of();
        }
        if (code.equals(AGE)) {
            return ages(patient);
        }
        Set<Double> tried = new LinkedHashSet<>(values.numbers(finding));
        if (code.equals(PatientFacts.TIME_TO_LEAK)) {
            tried.addAll(values.daysToLeak(finding));
        } else if (code.equals(PatientFacts.LEAK_ONSET)) {
            tried.addAll(List.of(0.0, 1.0));
            for (int days : knownDays(patient)) {
                tried.addAll(values.leakOnset(finding, days));
            }
        }
        List<OpenAnswer> answers = new ArrayList<>(tried.size());
        for (double value : tried) {
            answers.add(new OpenAnswer(
                    code,
                    Numbers.text(value),
                    patient.toBuilder().measured(code, value).build()));
        }
        return answers;
    }

    private static Set<Integer> knownDays(Presentation patient) {
        Set<Integer> days = new LinkedHashSet<>();
        List<Medicine> medicines = patient.medicines();
        if (medicines != null) {
            for (Medicine medicine : medicines) {
                if (medicine.startedDaysAgo() != null) {
                    days.add(medicine.startedDaysAgo());
                }
                if (medicine.doseIncreasedDaysAgo() != null) {
                    days.add(medicine.doseIncreasedDaysAgo());
                }
            }
        }
        return days;
    }

    /** The ages; none when the age is known. */
    List<OpenAnswer> ages(Presentation patient) {
        Finding finding = vocabulary.findings().get(AGE);
        if (finding == null || patient.age() != null) {
            return List.of();
        }
        return values.ages(finding).stream()
                .map(Double::intValue)
                .map(age -> new OpenAnswer(
                        AGE, age.toString(), patient.toBuilder().age(age).build()))
                .toList();
    }

    /** The values of a choice; none when it is known. */
    List<OpenAnswer> choice(String code, Presentation patient) {
        Finding finding = vocabulary.findings().get(code);
        if (finding == null || patient.knows(code)) {
            return List.of();
        }
        return finding.values().stream()
                .map(value -> new OpenAnswer(
                        code, value, patient.toBuilder().described(code, value).build()))
                .toList();
    }

    /**
     * What may still be said of medicines: if the list is not known, that there are none, or one of each kind; if it is, how
     * long ago a medicine on it was started, or its dose raised.
     *
     * @param listIsOpen true when medicines may be added to those of the presentation
     * @param isWanted selects the kinds of medicines
     * @param withDays false to leave out days
     */
    Stream<OpenAnswer> medicines(Presentation patient, boolean listIsOpen, Predicate<Kind> isWanted, boolean withDays) {
        List<Medicine> known = patient.medicines();
        List<Medicine> all = known == null ? List.of() : known;
        Stream<OpenAnswer> days = withDays
                ? IntStream.range(0, all.size()).boxed().flatMap(place -> days(patient, all, place))
                : Stream.empty();
        if (!listIsOpen) {
            return days;
        }
        Stream<OpenAnswer> none = known == null && !patient.present().contains(TAKES_ANY)
                ? Stream.of(new OpenAnswer(
                        MEDICINES, "none", patient.toBuilder().noMedicines().build()))
                : Stream.empty();
        return Stream.concat(
                Stream.concat(days, none),
                values.medicines().stream().filter(isWanted).flatMap(kind -> added(patient, all, kind, withDays)));
    }

    private Stream<OpenAnswer> added(Presentation patient, List<Medicine> all, Kind kind, boolean withDays) {
        List<Medicine> longer = new ArrayList<>(all);
        Medicine medicine = Medicine.named(kind.name());
        // Who takes none may have stopped one lately, and that still counts.
        longer.add(patient.absent().contains(TAKES_ANY) ? medicine.stoppedDaysAgo(1) : medicine);
        OpenAnswer undated = with(patient, longer, all.size(), "");
        return withDays
                ? Stream.concat(
                        Stream.of(undated),
                        days(patient, longer, all.size())
                                .map(one -> new OpenAnswer(MEDICINES, one.value(), "", one.medicine(), one.then())))
                : Stream.of(undated);
    }

    private Stream<OpenAnswer> days(Presentation patient, List<Medicine> all, int place) {
        Medicine medicine = all.get(place);
        Integer started = medicine.startedDaysAgo();
        boolean startIsOpen = started == null;
        boolean riseIsOpen = medicine.doseIncreasedDaysAgo() == null;
        if (!startIsOpen && !riseIsOpen) {
            return Stream.empty();
        }
        // A dose is raised, and a medicine stopped, after it was started.
        Integer raised = medicine.doseIncreasedDaysAgo();
        Integer stopped = medicine.stoppedDaysAgo();
        int latestStart = Math.max(raised == null ? 0 : raised, stopped == null ? 0 : stopped);
        int earliestRise = started == null ? MOST_DAYS : started;
        return values.daysAgo(patient.measured().get(PatientFacts.LEAK_ONSET), MOST_DAYS).stream()
                .flatMap(days -> Stream.concat(
                        startIsOpen && days >= latestStart
                                ? Stream.of(with(
                                        patient, replaced(all, place, medicine.startedDaysAgo(days)), place, STARTED))
                                : Stream.empty(),
                        riseIsOpen && days <= earliestRise
                                ? Stream.of(with(
                                        patient,
                                        replaced(all, place, medicine.doseIncreasedDaysAgo(days)),
                                        place,
                                        RAISED))
                                : Stream.empty()));
    }

    /** Not by the builder, for which another list would contradict the first. */
    private static Presentation listing(Presentation patient, List<Medicine> medicines) {
        return new Presentation(
                patient.age(),
                patient.present(),
                patient.absent(),
                patient.unknown(),
                patient.measured(),
                patient.described(),
                medicines);
    }

    private static List<Medicine> replaced(List<Medicine> all, int place, Medicine medicine) {
        List<Medicine> replaced = new ArrayList<>(all);
        replaced.set(place, medicine);
        return replaced;
    }

    private static OpenAnswer with(Presentation patient, List<Medicine> all, int place, String question) {
        Medicine medicine = all.get(place);
        return new OpenAnswer(MEDICINES, medicine.name(), question, medicine, listing(patient, all));
    }
}
