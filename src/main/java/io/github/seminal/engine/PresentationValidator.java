package io.github.seminal.engine;

import io.github.seminal.InvalidPresentationException;
import io.github.seminal.InvalidPresentationException.Problem;
import io.github.seminal.Medicine;
import io.github.seminal.Presentation;
import io.github.seminal.knowledge.diagnostic.Check;
import io.github.seminal.knowledge.diagnostic.NearestName;
import io.github.seminal.knowledge.vocabulary.Finding;
import io.github.seminal.knowledge.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Refuses a presentation that the vocabulary does not allow. Lists every problem, with a suggestion for each. */
public final class PresentationValidator {

    private static final String AGE = "age-years";
    private static final String TAKES_MEDICINE = "takes-any-medicine";
    /** A hundred years in days: a limit of plausibility, not a clinical limit. */
    private static final int MOST_DAYS = 36_500;
    /** More problems than anyone reads at once. */
    private static final int MOST_PROBLEMS = 100;
    /** Each suggestion compares a name with the whole vocabulary. */
    private static final int MOST_SUGGESTIONS = 20;

    /** The most characters of a message about a code, of which a record that was made without a builder may have any number. */
    private static final int MOST_WORDS = 1_000;

    private static final String LOOK_IT_UP = "look it up in the list of findings";

    private final Vocabulary vocabulary;
    private final String version;
    private final String complaint;
    /** What says how the complaint occurs, and so that it does. */
    private final List<String> patterns;
    /** Worked out when the first unknown name is given. */
    private volatile @Nullable MeantFinding meantFinding;

    public PresentationValidator(Vocabulary vocabulary, String version) {
        this.vocabulary = vocabulary;
        this.version = version;
        this.complaint = vocabulary.ranking().presentingComplaint();
        this.patterns = patternsOf(vocabulary);
    }

    /**
     * The findings that cannot be present when the presenting complaint is denied: with {@code leak-present}, those that say
     * when it leaks, such as {@code leak-during-sleep}.
     */
    public static List<String> patternsOf(Vocabulary vocabulary) {
        String complaint = vocabulary.ranking().presentingComplaint();
        String beginning = complaint.substring(0, complaint.indexOf('-') + 1);
        return vocabulary.findings().values().stream()
                .filter(finding -> finding.type() == Finding.Type.TRISTATE)
                .map(Finding::code)
                .filter(code -> !beginning.isEmpty() && code.startsWith(beginning) && !code.equals(complaint))
                .toList();
    }

    /**
     * Validates the presentation.
     *
     * @throws InvalidPresentationException if anything is wrong with it
     */
    public void check(Presentation presentation) {
        List<Problem> problems = new Validation().of(presentation);
        if (!problems.isEmpty()) {
            throw new InvalidPresentationException(problems);
        }
    }

    /** The validation of one presentation. */
    private final class Validation {

        private final List<Problem> problems = new ArrayList<>(0);
        private int found;
        private int suggestions;

        private List<Problem> of(Presentation presentation) {
            if (isWithinLimits(presentation)) {
                run(presentation);
            }
            if (found > MOST_PROBLEMS) {
                problems.add(new Problem(
                        Check.LIMIT.code(),
                        "findings",
                        "There are " + found + " problems, of which " + MOST_PROBLEMS + " are named",
                        "something else than a presentation was given"));
            }
            return problems;
        }

        /** A builder refuses more at once; a record that was made without one has not been counted yet. */
        private boolean isWithinLimits(Presentation presentation) {
            int findings = presentation.present().size()
                    + presentation.absent().size()
                    + presentation.unknown().size()
                    + presentation.measured().size()
                    + presentation.described().size();
            List<Medicine> medicines = presentation.medicines();
            int listed = medicines == null ? 0 : medicines.size();
            if (findings > Presentation.MOST_FINDINGS || listed > Presentation.MOST_MEDICINES) {
                refuse(
                        Check.LIMIT,
                        "findings",
                        "There are " + findings + " findings and " + listed + " medicines, more than "
                                + Presentation.MOST_FINDINGS + " or " + Presentation.MOST_MEDICINES,
                        "several patients were put into one presentation");
            }
            return found == 0;
        }

        private void run(Presentation presentation) {
            checkAge(presentation.age());
            for (String code : presentation.present()) {
                if (presentation.absent().contains(code)) {
                    refuse(
                            Check.CONTRADICTION,
                            code,
                            "The finding (" + code + ") is both present and absent",
                            "ask again");
                }
                checkTristate(code);
            }
            presentation.absent().forEach(this::checkTristate);
            presentation.unknown().forEach(this::known);
            presentation.measured().forEach(this::checkNumber);
            presentation.described().forEach(this::checkChoice);
            if (presentation.absent().contains(complaint)) {
                for (String pattern : patterns) {
                    if (presentation.present().contains(pattern)) {
                        refuse(
                                Check.CONTRADICTION,
                                pattern,
                                "Contradiction: the finding (" + complaint + ") was given as (absent), and (" + pattern
                                        + ") as (present)",
                                "leave one of them out, and ask again");
                    }
                }
            }
            List<Medicine> medicines = presentation.medicines();
            if (medicines != null) {
                checkMedicines(medicines);
                checkTakesMedicine(presentation, medicines);
            }
        }

        private void checkMedicines(List<Medicine> medicines) {
            Map<String, Medicine> byName = new HashMap<>();
            for (int i = 0; i < medicines.size(); i++) {
                Medicine medicine = medicines.get(i);
                checkMedicine("medicines[" + i + "].", medicine);
                Medicine before = byName.putIfAbsent(medicine.name().strip().toLowerCase(Locale.ROOT), medicine);
                if (before != null && !haveSameDates(before, medicine)) {
                    refuse(
                            Check.CONTRADICTION,
                            "medicines[" + i + "]",
                            "Contradiction: the medicine (" + medicine.name() + ") is listed twice, with other dates",
                            "list it once, with the first start and the last dose rise");
                }
            }
        }

        private static boolean haveSameDates(Medicine one, Medicine other) {
            return Objects.equals(one.startedDaysAgo(), other.startedDaysAgo())
                    && Objects.equals(one.doseIncreasedDaysAgo(), other.doseIncreasedDaysAgo())
                    && Objects.equals(one.stoppedDaysAgo(), other.stoppedDaysAgo());
        }

        private void checkTakesMedicine(Presentation presentation, List<Medicine> medicines) {
            Medicine taken = medicines.stream()
                    .filter(medicine -> medicine.stoppedDaysAgo() == null)
                    .findFirst()
                    .orElse(null);
            if (taken != null && presentation.absent().contains(TAKES_MEDICINE)) {
                refuse(
                        Check.CONTRADICTION,
                        TAKES_MEDICINE,
                        "Contradiction: the finding (" + TAKES_MEDICINE
                                + ") was given as (absent), and the list of medicines names (" + taken.name() + ")",
                        "say since when it is stopped, or leave one of them out");
            } else if (medicines.isEmpty() && presentation.present().contains(TAKES_MEDICINE)) {
                refuse(
                        Check.CONTRADICTION,
                        TAKES_MEDICINE,
                        "Contradiction: the finding (" + TAKES_MEDICINE
                                + ") was given as (present), and the list of medicines is empty",
                        "leave the list out while it is not known");
            }
        }

        private void checkAge(@Nullable Integer age) {
            Finding finding = vocabulary.findings().get(AGE);
            if (age != null && finding != null) {
                checkRange("age", "The age", finding, age);
            }
        }

        private void checkTristate(String code) {
            Finding finding = known(code);
            if (finding != null && finding.type() != Finding.Type.TRISTATE) {
                refuseKind(
                        finding,
                        "(present) or (absent)",
                        "",
                        "give the number in the unit (" + finding.unit() + "), or leave it out");
            }
        }

        private void checkNumber(String code, double value) {
            Finding finding = known(code);
            if (finding == null) {
                return;
            }
            if (finding.type() != Finding.Type.NUMBER) {
                refuseKind(finding, "the number (" + Numbers.text(value) + ")", "write (present)", "");
            } else if (code.equals(AGE)) {
                refuse(
                        Check.WRONG_KIND,
                        code,
                        "The age (" + Numbers.text(value) + ") is not a whole number of years",
                        "give the age in completed years");
            } else {
                checkRange(code, "The finding (" + code + ")", finding, value);
            }
        }

        private void checkRange(String subject, String what, Finding finding, double value) {
            Double min = finding.min();
            Double max = finding.max();
            if (min != null && max != null && !(value >= min && value <= max)) {
                refuse(
                        Check.OUT_OF_RANGE,
                        subject,
                        what + " is (" + Numbers.text(value) + "), outside " + Numbers.text(min) + " to "
                                + Numbers.text(max) + " "
                                + vocabulary.texts().get("findings", "unit." + finding.unit()),
                        "the unit is another one, or a digit slipped in; leave it out when it is not known");
            }
        }

        private void checkChoice(String code, String value) {
            Finding finding = known(code);
            if (finding == null) {
                return;
            }
            if (finding.type() != Finding.Type.CHOICE) {
                refuseKind(
                        finding,
                        "(" + value + ")",
                        nearest(value, List.of("present", "absent", "unknown"), "write (present) or (absent)"),
                        "give the number without quotes, in the unit (" + finding.unit() + ")");
            } else if (!finding.values().contains(value)) {
                refuse(
                        Check.UNKNOWN_VALUE,
                        code,
                        "The finding (" + code + ") takes one of " + finding.values() + ", not (" + value + ")",
                        nearest(value, finding.values(), "leave it out when it is not known"));
            }
        }

        /**
         * Refuses a value of the wrong kind for the finding.
         *
         * @param given what was given
         * @param ofTristate what was maybe meant if the finding is present, absent or unknown
         * @param ofNumber what was maybe meant if it takes a number
         */
        private void refuseKind(Finding finding, String given, String ofTristate, String ofNumber) {
            String code = finding.code();
            String what = "The finding (" + code + ") ";
            refuse(
                    Check.WRONG_KIND,
                    code,
                    switch (finding.type()) {
                        case TRISTATE -> what + "is present, absent or unknown, not " + given;
                        case NUMBER -> what + "takes a number, not " + given;
                        case CHOICE -> what + "takes one of " + finding.values() + ", not " + given;
                        case LIST -> "The list (" + code + ") is not given among the findings";
                    },
                    switch (finding.type()) {
                        case TRISTATE -> ofTristate;
                        case NUMBER -> ofNumber;
                        case CHOICE -> "leave it out when it is not known";
                        case LIST -> "give it beside them, as the list of medicines";
                    });
        }

        private void checkMedicine(String place, Medicine medicine) {
            checkDays(place, medicine, "startedDaysAgo", medicine.startedDaysAgo());
            checkDays(place, medicine, "doseIncreasedDaysAgo", medicine.doseIncreasedDaysAgo());
            checkDays(place, medicine, "stoppedDaysAgo", medicine.stoppedDaysAgo());
            checkOrder(place, medicine, "stoppedDaysAgo", medicine.stoppedDaysAgo());
            checkOrder(place, medicine, "doseIncreasedDaysAgo", medicine.doseIncreasedDaysAgo());
        }

        private void checkOrder(String place, Medicine medicine, String what, @Nullable Integer days) {
            Integer started = medicine.startedDaysAgo();
            if (started != null && days != null && days > started) {
                refuse(
                        Check.CONTRADICTION,
                        place + what,
                        "Contradiction: the medicine (" + medicine.name() + ") has (" + what + ") " + days
                                + ", before its start " + started + " days ago",
                        "the days are exchanged; leave out what is not known");
            }
        }

        private void checkDays(String place, Medicine medicine, String what, @Nullable Integer days) {
            if (days != null && (days < 0 || days > MOST_DAYS)) {
                refuse(
                        Check.OUT_OF_RANGE,
                        place + what,
                        "The medicine (" + medicine.name() + ") has (" + what + ") " + days + ", outside 0 to "
                                + MOST_DAYS + " days",
                        "leave it out when it is not known");
            }
        }

        private @Nullable Finding known(String code) {
            Finding finding = vocabulary.findings().get(code);
            if (finding == null) {
                if (vocabulary.derived().contains(code)) {
                    refuse(
                            Check.WRONG_KIND,
                            code,
                            "The finding (" + code + ") is derived by rules and cannot be given",
                            "give what it is derived from: "
                                    + vocabulary.texts().get("derived", code + ".definition"));
                } else {
                    refuse(
                            Check.UNKNOWN_FINDING,
                            code,
                            "The finding (" + code + ") is not in the vocabulary"
                                    + (version.isEmpty() ? "" : " " + version) + " ("
                                    + vocabulary.findings().size() + " findings)",
                            meant(code));
                }
            }
            return finding;
        }

        private String meant(String code) {
            if (suggestions++ >= MOST_SUGGESTIONS || code.length() > Presentation.MOST_CHARACTERS) {
                return LOOK_IT_UP;
            }
            MeantFinding lookUp = meantFinding;
            if (lookUp == null) {
                lookUp = new MeantFinding(vocabulary, LOOK_IT_UP);
                meantFinding = lookUp;
            }
            return lookUp.advice(code);
        }

        private String nearest(String given, List<String> known, String otherwise) {
            return suggestions++ >= MOST_SUGGESTIONS ? otherwise : NearestName.adviceOnSlip(given, known, otherwise);
        }

        private void refuse(Check check, String subject, String what, String maybe) {
            found++;
            if (found <= MOST_PROBLEMS) {
                problems.add(new Problem(check.code(), brief(subject), brief(what), maybe));
            }
        }

        /** The text, or the beginning of one that is longer than any message. */
        private static String brief(String text) {
            return text.length() <= MOST_WORDS
                    ? text
                    : text.substring(0, text.offsetByCodePoints(0, MOST_WORDS / 2)) + "...";
        }
    }
}
