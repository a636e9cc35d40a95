package io.github.seminal.benchmarks;

import io.github.seminal.KnowledgeBase;
import io.github.seminal.Presentation;
import io.github.seminal.benchmarks.peers.Contender;
import io.github.seminal.benchmarks.peers.Contenders;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Compares a contender with this library's engine, so that only equal answers are timed. */
final class AgreementCheck {

    private static final long SEED = 7L;
    private static final List<Integer> KNOWN_FINDINGS = List.of(3, 8, 20, 40, 80);

    private final List<Presentation> patients;
    private final List<Map<String, Set<Object>>> expected = new ArrayList<>();

    private AgreementCheck(List<Presentation> patients) {
        this.patients = patients;
        Contender own = Contenders.SEMINAL_ENGINE.build();
        for (Presentation patient : patients) {
            Map<String, Set<Object>> evidence = own.evidence(own.fire(own.prepare(patient)));
            if (evidence == null) {
                throw new IllegalStateException("This library's engine gave no evidence.");
            }
            expected.add(evidence);
        }
    }

    /** At least this many patients: all vignettes; of the rest, half are random and half are close to the rules. */
    static AgreementCheck on(int presentations) {
        List<Presentation> patients = new ArrayList<>(PatientSet.VIGNETTES.presentations());
        int rest = Math.max(0, presentations - patients.size());
        int random = rest / 2 / KNOWN_FINDINGS.size();
        int close = rest - random * KNOWN_FINDINGS.size();
        for (int findings : KNOWN_FINDINGS) {
            patients.addAll(PatientSet.random(findings, random, SEED));
        }
        patients.addAll(BareEngine.probes(KnowledgeBase.standard(), close, SEED));
        return new AgreementCheck(patients);
    }

    int size() {
        return patients.size();
    }

    /**
     * Compares the answers, including all evidence.
     *
     * @throws IllegalStateException at the first difference; the message names the rules and the patient
     */
    void check(String name, Contender contender) {
        for (int i = 0; i < patients.size(); i++) {
            Object fired = contender.fire(contender.prepare(patients.get(i)));
            Map<String, Set<Object>> evidence = contender.evidence(fired);
            boolean agree = evidence == null
                    ? contender.rules(fired).equals(expected.get(i).keySet())
                    : evidence.equals(expected.get(i));
            if (!agree) {
                throw new IllegalStateException(difference(name, expected.get(i), contender.rules(fired), evidence)
                        + " for the patient " + patients.get(i)
                        + ".\nMaybe the generated rules of the peer say something else: nothing was timed.");
            }
        }
    }

    private static String difference(
            String name,
            Map<String, Set<Object>> expected,
            Set<String> rules,
            @Nullable Map<String, Set<Object>> evidence) {
        Set<String> lacking = new TreeSet<>(expected.keySet());
        lacking.removeAll(rules);
        Set<String> more = new TreeSet<>(rules);
        more.removeAll(expected.keySet());
        Set<String> otherwise = new TreeSet<>();
        if (evidence != null) {
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
