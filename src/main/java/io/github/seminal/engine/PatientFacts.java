package io.github.seminal.engine;

import io.github.seminal.Medicine;
import io.github.seminal.Presentation;
import io.github.seminal.UnderstoodMedicine;
import io.github.seminal.UnrecognisedMedicine;
import io.github.seminal.facts.Absent;
import io.github.seminal.facts.Described;
import io.github.seminal.facts.Measured;
import io.github.seminal.facts.Medication;
import io.github.seminal.facts.Patient;
import io.github.seminal.facts.Present;
import io.github.seminal.knowledge.vocabulary.MedicineClass;
import io.github.seminal.knowledge.vocabulary.MedicineEntry;
import io.github.seminal.knowledge.vocabulary.MedicineNames;
import io.github.seminal.knowledge.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Turns a validated presentation into facts. Does the arithmetic that rules must not do: the effective PSA, and the time
 * from a medicine to the leak.
 */
public final class PatientFacts {

    private static final String PSA = "psa-ng-ml";
    private static final String EFFECTIVE_PSA = "psa-effective-ng-ml";
    /** The finding that says how many days ago the leak began. */
    public static final String LEAK_ONSET = "leak-onset-days";
    /** The finding that says how many days after a medicine's start or dose rise the leak began. */
    public static final String TIME_TO_LEAK = "med-to-leak-days";

    private final Vocabulary vocabulary;
    private final Presentation presentation;
    private final List<Object> facts = new ArrayList<>();
    private final List<UnderstoodMedicine> understood = new ArrayList<>();
    private final List<UnrecognisedMedicine> unrecognised = new ArrayList<>();
    /** What was given for each medicine. */
    private final IdentityHashMap<Medication, Medicine> medicines = new IdentityHashMap<>(4);

    private double psaFactor = 1;
    /** The medicine under which the PSA counts as another one; null when there is none. */
    private @Nullable Medication adjustsPsa;

    private PatientFacts(Vocabulary vocabulary, Presentation presentation) {
        this.vocabulary = vocabulary;
        this.presentation = presentation;
    }

    public static PatientFacts of(Vocabulary vocabulary, Presentation presentation) {
        PatientFacts patientFacts = new PatientFacts(vocabulary, presentation);
        patientFacts.gather();
        return patientFacts;
    }

    /** The number that is asked for: of a computed number, the one that it is computed from. */
    public static String inputOf(String code) {
        return code.equals(EFFECTIVE_PSA) ? PSA : code;
    }

    public List<Object> facts() {
        return facts;
    }

    List<UnderstoodMedicine> understood() {
        return understood;
    }

    Presentation presentation() {
        return presentation;
    }

    List<UnrecognisedMedicine> unrecognised() {
        return unrecognised;
    }

    /**
     * A number that counts as another one.
     *
     * @param code the finding's code
     * @param value the number that was given
     * @param countsAs the number that rules compare
     */
    record Adjusted(String code, double value, double countsAs) {}

    /**
     * A medicine as it was given.
     *
     * @param medicine the medicine, under the name that rules know
     * @param daysToLeak how many days later the leak began; null when a rule does not rest on it
     */
    record Taken(Medicine medicine, @Nullable Double daysToLeak) {}

    /**
     * What was given for a fact: of a number that was computed, what it was computed from.
     *
     * @param isOnTimeToLeak true when a rule matched the fact for its time to the leak
     */
    List<Object> given(Object fact, boolean isOnTimeToLeak) {
        if (fact instanceof Measured measured && isPsa(measured.code())) {
            Double psa = presentation.measured().get(PSA);
            Medication adjusting = adjustsPsa;
            if (psa != null) {
                return adjusting == null
                        ? List.of(new Measured(PSA, psa))
                        : List.of(new Adjusted(PSA, psa, effectivePsa(psa)), taken(adjusting, null));
            }
        }
        if (!(fact instanceof Medication medicine)) {
            return List.of(fact);
        }
        if (!isOnTimeToLeak || medicine.daysToLeak() == null) {
            return List.of(taken(medicine, null));
        }
        List<Object> given = new ArrayList<>(3);
        given.add(taken(medicine, medicine.daysToLeak()));
        for (String code : List.of(LEAK_ONSET, TIME_TO_LEAK)) {
            Double days = presentation.measured().get(code);
            if (days != null) {
                given.add(new Measured(code, days));
            }
        }
        return given;
    }

    private static boolean isPsa(String code) {
        return code.equals(PSA) || code.equals(EFFECTIVE_PSA);
    }

    private Taken taken(Medication fact, @Nullable Double daysToLeak) {
        Medicine given = medicines.get(fact);
        if (given == null) {
            throw new IllegalStateException("The medicine (" + fact.name() + ") was not given.");
        }
        return new Taken(
                new Medicine(fact.name(), given.startedDaysAgo(), given.doseIncreasedDaysAgo(), given.stoppedDaysAgo()),
                daysToLeak);
    }

    /** All medicines as they were given; null when the list is not known. */
    @Nullable
    List<Object> medicines() {
        return presentation.medicines() == null
                ? null
                : medicines.keySet().stream()
                        .map(fact -> (Object) taken(fact, null))
                        .toList();
    }

    private void gather() {
        List<Medicine> medicines = presentation.medicines();
        facts.add(new Patient(presentation.age(), medicines != null));
        presentation.present().forEach(code -> facts.add(new Present(code)));
        presentation.absent().forEach(code -> facts.add(new Absent(code)));
        presentation.measured().forEach((code, value) -> facts.add(new Measured(code, value)));
        presentation.described().forEach((code, value) -> facts.add(new Described(code, value)));
        if (medicines != null) {
            medicines.forEach(this::addMedicine);
        }
        addEffectivePsa();
    }

    /** One fact for each ingredient, with the dates of the medicine that contains it. */
    private void addMedicine(Medicine medicine) {
        MedicineNames names = vocabulary.medicineNames();
        List<MedicineEntry> ingredients = names.understand(medicine.name());
        understood.add(new UnderstoodMedicine(
                medicine.name(), ingredients.stream().map(MedicineEntry::name).toList()));
        if (ingredients.isEmpty()) {
            unrecognised.add(new UnrecognisedMedicine(
                    medicine.name(), names.nearest(medicine.name()).orElse("")));
            String name = medicine.name().strip().toLowerCase(Locale.ROOT);
            addMedicine(medicine, new MedicineEntry(name, "", vocabulary.otherMedicine(), false));
        }
        ingredients.forEach(ingredient -> addMedicine(medicine, ingredient));
    }

    private void addMedicine(Medicine medicine, MedicineEntry entry) {
        MedicineClass medicineClass = entry.medicineClass();
        Integer stopped = medicine.stoppedDaysAgo();
        Medication fact = new Medication(
                entry.name(),
                medicineClass.code(),
                medicineClass.hasKnownEffect(),
                stopped == null || stopped <= medicineClass.currentForDaysAfterStopping(),
                stopped == null,
                medicineClass.leakEvidence(),
                medicineClass.retrogradeEjaculation(),
                entry.serotonergic(),
                medicineClass.psychotropic(),
                medicine.startedDaysAgo(),
                medicine.doseIncreasedDaysAgo(),
                daysToLeak(medicine));
        facts.add(fact);
        medicines.put(fact, medicine);
        if (fact.current()) {
            considerPsaFactor(medicineClass, fact);
        }
    }

    /** An unknown start counts as long ago: a PSA that is read too high leads to a check, one too low to none. */
    private void considerPsaFactor(MedicineClass medicineClass, Medication fact) {
        Double factor = medicineClass.psaFactor();
        Double afterDays = medicineClass.psaFactorAfterDays();
        Integer startedDaysAgo = fact.startedDaysAgo();
        if (factor != null && afterDays != null && (startedDaysAgo == null || startedDaysAgo >= afterDays)) {
            if (adjustsPsa == null || factor > psaFactor) {
                psaFactor = factor;
                adjustsPsa = fact;
            }
        }
    }

    private void addEffectivePsa() {
        Double psa = presentation.measured().get(PSA);
        if (psa != null) {
            facts.add(new Measured(EFFECTIVE_PSA, effectivePsa(psa)));
        }
    }

    private double effectivePsa(double psa) {
        return adjustsPsa == null ? psa : Numbers.computed(psa * psaFactor);
    }

    /**
     * The days from the last known start or dose rise before the leak to the leak. A dose rise after the leak says nothing
     * of the start. What was asked counts for a medicine whose dates do not tell.
     */
    private @Nullable Double daysToLeak(Medicine medicine) {
        Double leakOnset = presentation.measured().get(LEAK_ONSET);
        Integer raised = medicine.doseIncreasedDaysAgo();
        Integer started = medicine.startedDaysAgo();
        if (leakOnset != null && raised != null && raised >= leakOnset) {
            return Numbers.computed(raised - leakOnset);
        }
        return leakOnset != null && started != null
                ? Double.valueOf(Numbers.computed(started - leakOnset))
                : presentation.measured().get(TIME_TO_LEAK);
    }
}
