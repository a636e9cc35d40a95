package io.github.seminal.engine;

import io.github.seminal.Presentation;
import io.github.seminal.UnderstoodMedicine;
import io.github.seminal.UnrecognisedMedicine;
import io.github.seminal.facts.Absent;
import io.github.seminal.facts.Described;
import io.github.seminal.facts.Measured;
import io.github.seminal.facts.Medicine;
import io.github.seminal.facts.Patient;
import io.github.seminal.facts.Present;
import io.github.seminal.knowledge.vocabulary.MedicineClass;
import io.github.seminal.knowledge.vocabulary.MedicineEntry;
import io.github.seminal.knowledge.vocabulary.MedicineNames;
import io.github.seminal.knowledge.vocabulary.Vocabulary;
import java.util.ArrayList;
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
    private static final String LEAK_ONSET = "leak-onset-days";
    private static final String TIME_TO_LEAK = "med-to-leak-days";

    private final Vocabulary vocabulary;
    private final Presentation presentation;
    private final List<Object> facts = new ArrayList<>();
    private final List<UnderstoodMedicine> understood = new ArrayList<>();
    private final List<UnrecognisedMedicine> unrecognised = new ArrayList<>();
    private @Nullable Double psaFactor;

    private PatientFacts(Vocabulary vocabulary, Presentation presentation) {
        this.vocabulary = vocabulary;
        this.presentation = presentation;
    }

    public static PatientFacts of(Vocabulary vocabulary, Presentation presentation) {
        PatientFacts patientFacts = new PatientFacts(vocabulary, presentation);
        patientFacts.gather();
        return patientFacts;
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

    /** The fact as it was asked for: the measured PSA instead of an effective PSA of the same value. */
    Object askedFor(Object fact) {
        return psaFactor == null
                        && fact instanceof Measured measured
                        && measured.code().equals(EFFECTIVE_PSA)
                ? new Measured(PSA, measured.value())
                : fact;
    }

    private void gather() {
        List<io.github.seminal.Medicine> medicines = presentation.medicines();
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
    private void addMedicine(io.github.seminal.Medicine medicine) {
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

    private void addMedicine(io.github.seminal.Medicine medicine, MedicineEntry entry) {
        MedicineClass medicineClass = entry.medicineClass();
        Integer stopped = medicine.stoppedDaysAgo();
        Medicine fact = new Medicine(
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
        if (fact.current()) {
            considerPsaFactor(medicineClass, fact.startedDaysAgo());
        }
    }

    /** An unknown start counts as long ago: a PSA that is read too high leads to a check, one too low to none. */
    private void considerPsaFactor(MedicineClass medicineClass, @Nullable Integer startedDaysAgo) {
        Double factor = medicineClass.psaFactor();
        Double afterDays = medicineClass.psaFactorAfterDays();
        if (factor != null && afterDays != null && (startedDaysAgo == null || startedDaysAgo >= afterDays)) {
            psaFactor = psaFactor == null ? factor : Double.valueOf(Math.max(psaFactor, factor));
        }
    }

    private void addEffectivePsa() {
        Double psa = presentation.measured().get(PSA);
        if (psa != null) {
            facts.add(new Measured(EFFECTIVE_PSA, psaFactor == null ? psa : psa * psaFactor));
        }
    }

    /**
     * The days from the last known start or dose rise before the leak to the leak. A dose rise after the leak says nothing
     * of the start. What was asked counts for a medicine whose dates do not tell.
     */
    private @Nullable Double daysToLeak(io.github.seminal.Medicine medicine) {
        Double leakOnset = presentation.measured().get(LEAK_ONSET);
        Integer raised = medicine.doseIncreasedDaysAgo();
        Integer started = medicine.startedDaysAgo();
        if (leakOnset != null && raised != null && raised >= leakOnset) {
            return raised - leakOnset;
        }
        return leakOnset != null && started != null
                ? Double.valueOf(started - leakOnset)
                : presentation.measured().get(TIME_TO_LEAK);
    }
}
