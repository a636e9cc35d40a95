package io.github.seminal.benchmarks;

import io.github.seminal.KnowledgeBase;
import io.github.seminal.Presentation;
import io.github.seminal.benchmarks.peers.Contender;
import io.github.seminal.benchmarks.peers.Contenders;
import io.github.seminal.engine.BareEngine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Holds a contender against this library's engine: nothing is timed that answers differently. */
final class AgreementCheck {

    private static final long SEED = 7L;
    private static final List<Integer> KNOWN_FINDINGS = List.of(3, 8, 20, 40, 80);

    private final Contender own = Contenders.SEMINAL_ENGINE.build();
    private final List<Presentation> patients;

    private AgreementCheck(List<Presentation> patients) {
        this.patients = patients;
    }

    /** All vignettes, then by halves patients who come close to the rules, and patients by chance: so many in all. */
    static AgreementCheck on(int presentations) {
        List<Presentation> patients = new ArrayList<>(PatientSet.VIGNETTES.presentations());
        int rest = Math.max(0, presentations - patients.size());
        int byChance = rest / 2 / KNOWN_FINDINGS.size();
        for (int findings : KNOWN_FINDINGS) {
            patients.addAll(PatientSet.random(findings, byChance, SEED));
        }
        patients.addAll(BareEngine.probes(KnowledgeBase.standard(), presentations - patients.size(), SEED));
        return new AgreementCheck(patients);
    }

    int size() {
        return patients.size();
    }

    /**
     * Compares answers, with all evidence.
     *
     * @throws IllegalStateException at the first difference; the message names the rules and the patient
     */
    void check(String name, Contender contender) {
        for (Presentation patient : patients) {
            Object ownFired = own.fire(own.prepare(patient));
            Object fired = contender.fire(contender.prepare(patient));
            Map<String, Set<Object>> evidence = contender.evidence(fired);
            boolean agree = evidence == null
                    ? own.rules(ownFired).equals(contender.rules(fired))
                    : evidence.equals(own.evidence(ownFired));
            if (!agree) {
                throw new IllegalStateException(difference(name, ownFired, contender, fired) + " for the patient "
                        + patient + ".\nMaybe the generated rules of the peer say something else: nothing was timed.");
            }
        }
    }

    private String difference(String name, Object ownFired, Contender contender, Object fired) {
        Set<String> lacking = new TreeSet<>(own.rules(ownFired));
        lacking.removeAll(contender.rules(fired));
        Set<String> more = new TreeSet<>(contender.rules(fired));
        more.removeAll(own.rules(ownFired));
        Map<String, Set<Object>> expected = own.evidence(ownFired);
        Map<String, Set<Object>> evidence = contender.evidence(fired);
        Set<String> otherwise = new TreeSet<>();
        if (evidence != null && expected != null) {
            expected.forEach((rule, facts) -> {
                if (evidence.containsKey(rule) && !facts.equals(evidence.get(rule))) {
                    otherwise.add(rule + " on " + evidence.get(rule) + " and not " + facts);
                }
            });
        }
        return "(" + name + ") answers differently: rules that are lacking " + lacking + ", rules too many " + more
                + ", rules with other facts " + otherwise;
    }
}
