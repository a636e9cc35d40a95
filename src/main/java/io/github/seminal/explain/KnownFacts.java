package io.github.seminal.explain;

import io.github.seminal.facts.Absent;
import io.github.seminal.facts.Described;
import io.github.seminal.facts.Measured;
import io.github.seminal.facts.Medicine;
import io.github.seminal.facts.Patient;
import io.github.seminal.facts.Present;
import io.github.seminal.facts.TimeToLeak;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One patient's facts, sorted by type, for the evaluation in plain Java. Derived findings are added as they come. */
final class KnownFacts {

    private Patient patient = new Patient(null, false);
    private final Set<String> present = new HashSet<>();
    private final Set<String> absent = new HashSet<>();
    private final Map<String, Double> measured = new HashMap<>();
    private final Map<String, String> described = new HashMap<>();
    private final List<Medicine> medicines = new ArrayList<>();
    private final List<TimeToLeak> times = new ArrayList<>();

    private KnownFacts(KnownFacts other) {
        patient = other.patient;
        present.addAll(other.present);
        absent.addAll(other.absent);
        measured.putAll(other.measured);
        described.putAll(other.described);
        medicines.addAll(other.medicines);
        times.addAll(other.times);
    }

    KnownFacts(List<?> facts) {
        for (Object fact : facts) {
            if (fact instanceof Present one) {
                present.add(one.code());
            } else if (fact instanceof Absent one) {
                absent.add(one.code());
            } else if (fact instanceof Measured one) {
                measured.put(one.code(), one.value());
            } else if (fact instanceof Described one) {
                described.put(one.code(), one.value());
            } else if (fact instanceof Medicine one) {
                medicines.add(one);
            } else if (fact instanceof TimeToLeak one) {
                times.add(one);
            } else if (fact instanceof Patient one) {
                patient = one;
            } else {
                throw new IllegalArgumentException("The fact (" + fact.getClass() + ") is of no known type.");
            }
        }
    }

    KnownFacts withPresent(String finding) {
        KnownFacts facts = new KnownFacts(this);
        facts.absent.remove(finding);
        facts.present.add(finding);
        return facts;
    }

    KnownFacts withAbsent(String finding) {
        KnownFacts facts = new KnownFacts(this);
        facts.present.remove(finding);
        facts.absent.add(finding);
        return facts;
    }

    Patient patient() {
        return patient;
    }

    Set<String> present() {
        return present;
    }

    Set<String> absent() {
        return absent;
    }

    Map<String, Double> measured() {
        return measured;
    }

    Map<String, String> described() {
        return described;
    }

    List<Medicine> medicines() {
        return medicines;
    }

    List<TimeToLeak> times() {
        return times;
    }
}
