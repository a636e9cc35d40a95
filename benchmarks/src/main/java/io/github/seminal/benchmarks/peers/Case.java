package io.github.seminal.benchmarks.peers;

import io.github.seminal.facts.Absent;
import io.github.seminal.facts.Described;
import io.github.seminal.facts.Measured;
import io.github.seminal.facts.Medication;
import io.github.seminal.facts.Patient;
import io.github.seminal.facts.Present;
import java.util.ArrayList;
import java.util.List;

/**
 * A patient as one bean with the rules that matched. The generated subclass has a field for every code that a rule names.
 * Fields are public so that the peer is as fast as Java allows.
 */
public abstract class Case {

    private static final Patient NOBODY = new Patient(null, false);

    /** The patient. */
    public Patient patient = NOBODY;
    /** The medicines. */
    public final List<Medication> medicines = new ArrayList<>(4);

    final List<FiredRule> fired = new ArrayList<>(32);

    /** Fills the field of a fact. */
    final void add(Object fact) {
        if (fact instanceof Present present) {
            setPresent(present);
        } else if (fact instanceof Absent absent) {
            setAbsent(absent);
        } else if (fact instanceof Measured measured) {
            setMeasured(measured);
        } else if (fact instanceof Described described) {
            setDescribed(described);
        } else if (fact instanceof Medication medicine) {
            medicines.add(medicine);
        } else {
            patient = (Patient) fact;
        }
    }

    /** Records that the rule matched. */
    public final FiredRule fired(String rule) {
        FiredRule one = new FiredRule(rule);
        fired.add(one);
        return one;
    }

    protected abstract void setPresent(Present present);

    protected abstract void setAbsent(Absent absent);

    protected abstract void setMeasured(Measured measured);

    protected abstract void setDescribed(Described described);
}
