package io.github.seminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a caller may get wrong, and what it is told. */
@SuppressWarnings("NullAway") // Nulls are among the misuses.
class MisusesTest {

    private static final DecisionSupport SUPPORT = DecisionSupport.standard();

    /** A misuse with all that is said of it. */
    private record Misuse(String name, Runnable code, String told) {

        @Override
        public String toString() {
            return name;
        }
    }

    private static Misuse built(String name, Runnable code, String told) {
        return new Misuse(name, code, told);
    }

    /** A misuse that a builder cannot notice. */
    private static Misuse asked(String name, Presentation presentation, String told) {
        return new Misuse(name, () -> SUPPORT.assess(presentation), told);
    }

    private static Presentation.Builder patient() {
        return Presentation.builder();
    }

    private static Presentation present(String code) {
        return patient().present(code).build();
    }

    private static String unknown(String code, String maybe) {
        return "The finding (" + code + ") is not in the vocabulary 0.3.0-draft (196 findings).\nMaybe " + maybe + ".";
    }

    private static String contradiction(String what) {
        return "Contradiction: " + what + ".\nMaybe ask again; if it stays unclear, leave it out as unknown.";
    }

    static Stream<Misuse> contradictions() {
        return Stream.of(
                built(
                        "present, then absent",
                        () -> patient().present("fever").absent("fever"),
                        contradiction("the finding (fever) was given as (present) and as (absent)")),
                built(
                        "absent, then present",
                        () -> patient().absent("fever").present("fever"),
                        contradiction("the finding (fever) was given as (absent) and as (present)")),
                built(
                        "two ages",
                        () -> patient().age(61).age(16),
                        contradiction("the age was given as (61) and as (16)")),
                built(
                        "two ages, one as a finding",
                        () -> patient().age(61).measured("age-years", 16),
                        contradiction("the age was given as (61) and as (16)")),
                built(
                        "two values of a PSA",
                        () -> patient().measured("psa-ng-ml", 0.45).measured("psa-ng-ml", 45),
                        contradiction("the finding (psa-ng-ml) was given as (0.45) and as (45.0)")),
                built(
                        "two choices",
                        () -> patient()
                                .described("leak-fluid-appearance", "bloody")
                                .described("leak-fluid-appearance", "white-milky"),
                        contradiction(
                                "the finding (leak-fluid-appearance) was given as (bloody) and as (white-milky)")),
                built(
                        "no medicines after one",
                        () -> patient().medicine(Medicine.named("sertraline")).noMedicines(),
                        contradiction("the list of medicines was given as (sertraline) and as (none)")),
                built(
                        "a medicine after none",
                        () -> patient().noMedicines().medicine(Medicine.named("sertraline")),
                        contradiction("the list of medicines was given as (none) and as (sertraline as well)")),
                built(
                        "another list after single medicines",
                        () -> patient()
                                .medicine(Medicine.named("sertraline"))
                                .medicines(List.of(Medicine.named("tamsulosin"))),
                        contradiction("the list of medicines was given as (sertraline) and as (tamsulosin)")),
                built(
                        "a medicine more than the list has",
                        () -> patient()
                                .medicines(List.of(Medicine.named("sertraline")))
                                .medicine(Medicine.named("tamsulosin")),
                        contradiction("the list of medicines was given as (sertraline) and as (tamsulosin as well)")),
                built(
                        "one medicine twice with different dates",
                        () -> patient()
                                .medicine(Medicine.named("sertraline").startedDaysAgo(20))
                                .medicine(Medicine.named("Sertraline").startedDaysAgo(200)),
                        contradiction("the medicine (Sertraline) was given as (started 20 days ago) and as"
                                + " (started 200 days ago)")),
                asked(
                        "one medicine twice in a list",
                        patient()
                                .medicines(List.of(
                                        Medicine.named("sertraline").startedDaysAgo(20),
                                        Medicine.named("sertraline").startedDaysAgo(200)))
                                .build(),
                        "Contradiction: the medicine (sertraline) is listed twice, with other dates.\n"
                                + "Maybe list it once, with the first start and the last dose rise."),
                asked(
                        "stopped before it was started",
                        patient()
                                .medicine(Medicine.named("sertraline")
                                        .startedDaysAgo(5)
                                        .stoppedDaysAgo(9))
                                .build(),
                        "Contradiction: the medicine (sertraline) has (stoppedDaysAgo) 9, before its start 5 days ago.\n"
                                + "Maybe the days are exchanged; leave out what is not known."),
                asked(
                        "dose raised before the start",
                        patient()
                                .medicine(Medicine.named("sertraline")
                                        .startedDaysAgo(5)
                                        .doseIncreasedDaysAgo(9))
                                .build(),
                        "Contradiction: the medicine (sertraline) has (doseIncreasedDaysAgo) 9, before its start 5 days"
                                + " ago.\nMaybe the days are exchanged; leave out what is not known."),
                asked(
                        "the leak denied beside a pattern of it",
                        patient()
                                .absent("leak-present")
                                .present("leak-during-sleep")
                                .build(),
                        "Contradiction: the finding (leak-present) was given as (absent), and (leak-during-sleep) as"
                                + " (present).\nMaybe leave one of them out, and ask again."),
                asked(
                        "medicines denied beside a list",
                        patient()
                                .absent("takes-any-medicine")
                                .medicine(Medicine.named("sertraline"))
                                .build(),
                        "Contradiction: the finding (takes-any-medicine) was given as (absent), and the list of medicines"
                                + " names (sertraline).\nMaybe say since when it is stopped, or leave one of them out."),
                asked(
                        "medicines affirmed beside an empty list",
                        patient().present("takes-any-medicine").noMedicines().build(),
                        "Contradiction: the finding (takes-any-medicine) was given as (present), and the list of medicines"
                                + " is empty.\nMaybe leave the list out while it is not known."),
                asked(
                        "a record that says both",
                        new Presentation(
                                null, Set.of("fever"), Set.of("fever"), Set.of(), Map.of(), Map.of(), List.of()),
                        "The finding (fever) is both present and absent.\nMaybe ask again."));
    }

    static Stream<Misuse> names() {
        return Stream.of(
                asked("a label", present("Blood in semen"), unknown("Blood in semen", "it is (blood-in-semen)")),
                asked(
                        "another spelling",
                        present("haematospermia"),
                        unknown("haematospermia", "it is (blood-in-semen)")),
                asked(
                        "an American spelling",
                        present("hematospermia"),
                        unknown("hematospermia", "it is (blood-in-semen)")),
                asked("lay words", present("blood-in-sperm"), unknown("blood-in-sperm", "it is (blood-in-semen)")),
                asked(
                        "an enum constant",
                        present("BLOOD_IN_SEMEN"),
                        unknown("BLOOD_IN_SEMEN", "it is (blood-in-semen)")),
                asked("camel case", present("bloodInSemen"), unknown("bloodInSemen", "it is (blood-in-semen)")),
                asked("spaces around", present(" fever "), unknown(" fever ", "it is (fever)")),
                asked("a letter too few", present("fevr"), unknown("fevr", "it is (fever)")),
                asked("another word", present("impotence"), unknown("impotence", "it is (erectile-dysfunction)")),
                asked(
                        "another word, in American spelling",
                        present("saddle anesthesia"),
                        unknown("saddle anesthesia", "it is (saddle-anaesthesia)")),
                asked("a code in lower case", present("n39.3"), unknown("n39.3", "it is (leak-on-cough-exertion)")),
                asked(
                        "an HPO id of nothing here",
                        present("HP:9999999"),
                        unknown("HP:9999999", "look it up in the list of findings")),
                asked("an HPO id", present("HP:0001945"), unknown("HP:0001945", "it is (fever)")),
                asked("an ICD-10 code", present("R50.9"), unknown("R50.9", "it is (fever)")),
                asked(
                        "an ATC code",
                        present("N06AB06"),
                        unknown("N06AB06", "it belongs in the list of medicines, as (sertraline)")),
                asked(
                        "a medicine",
                        present("sertraline"),
                        unknown("sertraline", "it belongs in the list of medicines, as (sertraline)")),
                asked(
                        "a cause",
                        present("prostate-cancer"),
                        unknown(
                                "prostate-cancer",
                                "give what was found: (prostate-cancer) is an explanation that an answer may name")),
                asked("something else", present("q"), unknown("q", "look it up in the list of findings")),
                asked(
                        "a word far from every code",
                        present("feeling-unwell-today"),
                        unknown("feeling-unwell-today", "look it up in the list of findings")),
                asked(
                        "a derived finding",
                        present("febrile"),
                        "The finding (febrile) is derived by rules and cannot be given.\nMaybe give what it is derived from:"
                                + " Reported fever, a temperature of 38 C or more, or shaking chills."),
                asked(
                        "an unknown finding not known",
                        patient().unknown("fevr").build(),
                        unknown("fevr", "it is (fever)")),
                built(
                        "no code",
                        () -> patient().present(""),
                        "A finding has no code ().\nMaybe leave the finding out."),
                built(
                        "a null code",
                        () -> patient().present((String) null),
                        "A finding has no code (null).\nMaybe leave the finding out."),
                built(
                        "a null value",
                        () -> patient().described("leak-fluid-appearance", null),
                        "The finding (leak-fluid-appearance) has no value (null).\n"
                                + "Maybe leave it out when it is not known."),
                built(
                        "a medicine without a name",
                        () -> Medicine.named(" "),
                        "The medicine has no name ( ).\nMaybe leave the medicine out, or write (unknown medicine)."),
                built(
                        "a null medicine",
                        () -> patient().medicine(null),
                        "The list of medicines has a null.\nMaybe leave the medicine out."),
                built(
                        "a null in the list of medicines",
                        () -> patient().medicines(Collections.singletonList(null)),
                        "The list of medicines has a null.\nMaybe leave the medicine out."));
    }

    static Stream<Misuse> values() {
        String range = ".\nMaybe the unit is another one, or a digit slipped in; leave it out when it is not known.";
        return Stream.of(
                asked(
                        "an age out of range",
                        patient().age(121).build(),
                        "The age is (121), outside 0 to 120 years" + range),
                asked(
                        "a year of birth",
                        patient().age(1965).build(),
                        "The age is (1965), outside 0 to 120 years" + range),
                asked(
                        "degrees Fahrenheit",
                        patient().measured("temperature-c", 102).build(),
                        "The finding (temperature-c) is (102), outside 25 to 45 C" + range),
                asked(
                        "not a number",
                        patient().measured("psa-ng-ml", Double.NaN).build(),
                        "The finding (psa-ng-ml) is (NaN), outside 0 to 100000 ng/mL" + range),
                asked(
                        "a fraction of a year",
                        patient().measured("age-years", 61.5).build(),
                        "The age (61.5) is not a whole number of years.\nMaybe give the age in completed years."),
                asked(
                        "a number for yes or no",
                        patient().measured("fever", 39).build(),
                        "The finding (fever) is present, absent or unknown, not the number (39).\nMaybe write (present)."),
                asked(
                        "yes or no for a number",
                        present("psa-ng-ml"),
                        "The finding (psa-ng-ml) takes a number, not (present) or (absent).\n"
                                + "Maybe give the number in the unit (ng/mL), or leave it out."),
                asked(
                        "yes or no for a choice",
                        patient().absent("leak-fluid-appearance").build(),
                        "The finding (leak-fluid-appearance) takes one of [clear-slippery, white-milky, yellow-green,"
                                + " bloody, urine-like], not (present) or (absent).\n"
                                + "Maybe leave it out when it is not known."),
                asked(
                        "a word for yes",
                        patient().described("fever", "yes").build(),
                        "The finding (fever) is present, absent or unknown, not (yes).\n"
                                + "Maybe write (present) or (absent)."),
                asked(
                        "a choice that is not on its list",
                        patient().described("leak-fluid-appearance", "brown").build(),
                        "The finding (leak-fluid-appearance) takes one of [clear-slippery, white-milky, yellow-green,"
                                + " bloody, urine-like], not (brown).\nMaybe leave it out when it is not known."),
                asked(
                        "the list of medicines as a finding",
                        present("medicines"),
                        "The list (medicines) is not given among the findings.\n"
                                + "Maybe give it beside them, as the list of medicines."),
                asked(
                        "days below zero",
                        patient()
                                .medicine(Medicine.named("sertraline").startedDaysAgo(-1))
                                .build(),
                        "The medicine (sertraline) has (startedDaysAgo) -1, outside 0 to 36500 days.\n"
                                + "Maybe leave it out when it is not known."),
                built(
                        "a cause that does not exist",
                        () -> SUPPORT.whyNot(present("fever"), "prostate-cancre"),
                        "The cause (prostate-cancre) is not in the vocabulary.\nMaybe it is (prostate-cancer)."));
    }

    static Stream<Misuse> amounts() {
        Map<String, Double> many = new HashMap<>();
        for (int i = 0; i <= Presentation.MOST_FINDINGS; i++) {
            many.put("number-" + i, 1.0);
        }
        return Stream.of(
                built(
                        "too many findings",
                        () -> patient().present(many.keySet().toArray(String[]::new)),
                        "There are more than 2000 findings.\nMaybe several patients were put into one presentation."),
                asked(
                        "too many findings in a record",
                        new Presentation(null, Set.of(), Set.of(), Set.of(), many, Map.of(), null),
                        "There are 2001 findings and 0 medicines, more than 2000 or 200.\n"
                                + "Maybe several patients were put into one presentation."),
                built(
                        "too many medicines",
                        () -> patient().medicines(Collections.nCopies(10_000, Medicine.named("sertraline"))),
                        "The list of medicines has 10000, more than 200.\n"
                                + "Maybe the lists of several patients were joined."),
                built(
                        "a code that is far too long",
                        () -> patient().present("x".repeat(201)),
                        "The code of a finding (" + "x".repeat(40) + "...) has 201 characters, more than 200.\n"
                                + "Maybe several were pasted into one."),
                built(
                        "a name of a medicine that is far too long",
                        () -> Medicine.named("y".repeat(5_000)),
                        "The name of the medicine (" + "y".repeat(40) + "...) has 5000 characters, more than 200.\n"
                                + "Maybe several were pasted into one."));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"contradictions", "names", "values", "amounts"})
    void every_misuse_is_refused_with_what_was_meant(Misuse misuse) {
        Throwable refusal = catchThrowable(misuse.code()::run);
        assertThat(refusal).isInstanceOf(IllegalArgumentException.class);
        assertThat(
                        refusal instanceof InvalidPresentationException invalid
                                ? invalid.details()
                                : String.valueOf(refusal.getMessage()))
                .isEqualTo(misuse.told());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"contradictions", "names", "values", "amounts"})
    void no_message_of_a_refused_presentation_names_what_was_given(Misuse misuse) {
        Throwable refusal = catchThrowable(misuse.code()::run);
        if (refusal instanceof InvalidPresentationException invalid) {
            assertThat(invalid)
                    .hasMessageMatching(
                            "The presentation was refused: 1 problem \\([a-z-]+\\)\\.\n"
                                    + "Maybe show problems\\(\\) to whoever entered it; they name what was given of the patient\\.");
            Set<String> subjects = new HashSet<>();
            invalid.problems().forEach(problem -> subjects.add(problem.subject()));
            assertThat(subjects).hasSize(1);
        }
    }
}
