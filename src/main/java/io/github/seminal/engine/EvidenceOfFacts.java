package io.github.seminal.engine;

import io.github.seminal.Evidence;
import io.github.seminal.facts.Absent;
import io.github.seminal.facts.Described;
import io.github.seminal.facts.Measured;
import io.github.seminal.facts.Medicine;
import io.github.seminal.facts.Patient;
import io.github.seminal.facts.Present;
import io.github.seminal.facts.TimeToLeak;
import io.github.seminal.knowledge.rulebook.Verb;
import io.github.seminal.knowledge.vocabulary.Finding;
import io.github.seminal.knowledge.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Says what a rule matched in terms of what was asked: a derived finding is replaced by what it was derived from. The
 * order is that of the vocabulary, so that it does not depend on the order of facts.
 */
public final class EvidenceOfFacts {

    private static final String TIME_TO_LEAK = "med-to-leak-days";

    private final Vocabulary vocabulary;
    private final EvidenceWords words;
    private final PatientFacts patient;
    private final Map<String, List<Conclusion>> derivations = new HashMap<>();
    private final Map<MatchedFacts, List<Evidence>> known = new HashMap<>();

    EvidenceOfFacts(Vocabulary vocabulary, EvidenceWords words, PatientFacts patient, List<Conclusion> conclusions) {
        this.vocabulary = vocabulary;
        this.patient = patient;
        this.words = words;
        for (Conclusion conclusion : conclusions) {
            if (conclusion.verb() == Verb.INFER) {
                derivations
                        .computeIfAbsent(conclusion.target(), code -> new ArrayList<>(2))
                        .add(conclusion);
            }
        }
    }

    /** The evidence of the conclusion, which all rules with the same condition have in common. */
    List<Evidence> of(Conclusion conclusion) {
        return known.computeIfAbsent(conclusion.matched(), matched -> evidenceOf(conclusion));
    }

    private List<Evidence> evidenceOf(Conclusion conclusion) {
        List<Object> asked = new ArrayList<>(conclusion.facts().size());
        unfold(conclusion, asked, new ArrayList<>(0));
        List<Evidence> evidence = new ArrayList<>(asked.size());
        for (Object fact : asked) {
            addOnce(evidence, evidence(fact));
        }
        evidence.sort(words);
        return List.copyOf(evidence);
    }

    private void unfold(Conclusion conclusion, List<Object> asked, List<String> unfolded) {
        for (Object fact : conclusion.facts()) {
            List<Conclusion> derivedBy = fact instanceof Present present ? derivations.get(present.code()) : null;
            if (derivedBy == null) {
                asked.add(patient.askedFor(fact));
            } else if (!unfolded.contains(((Present) fact).code())) {
                unfolded.add(((Present) fact).code());
                for (Conclusion derivation : derivedBy) {
                    unfold(derivation, asked, unfolded);
                }
            }
        }
    }

    /** A handful of things: looking through the list is cheaper than a set. */
    private static void addOnce(List<Evidence> evidence, Evidence one) {
        for (Evidence other : evidence) {
            if (other.code().equals(one.code()) && other.value().equals(one.value())) {
                return;
            }
        }
        evidence.add(one);
    }

    private Evidence evidence(Object fact) {
        if (fact instanceof Present present) {
            return words.present(present.code());
        }
        if (fact instanceof Absent absent) {
            return words.absent(absent.code());
        }
        if (fact instanceof Measured measured) {
            return number(measured.code(), measured.value());
        }
        if (fact instanceof TimeToLeak interval) {
            return number(TIME_TO_LEAK, interval.days());
        }
        if (fact instanceof Described described) {
            String value = vocabulary.texts().get("findings", described.code() + "." + described.value());
            return new Evidence(
                    described.code(),
                    described.value(),
                    vocabulary.texts().phrase("value", vocabulary.nameOf(described.code()), value));
        }
        if (fact instanceof Medicine medicine) {
            return new Evidence(medicine.name(), "present", vocabulary.texts().phrase("medicine", medicine.name()));
        }
        if (fact instanceof Patient patient) {
            Integer age = patient.age();
            return age == null
                    ? new Evidence("age", "unknown", vocabulary.texts().phrase("age-unknown"))
                    : new Evidence("age", age.toString(), vocabulary.texts().phrase("age", age));
        }
        throw new IllegalStateException("A rule matched a fact of the type (" + fact.getClass() + ").");
    }

    private Evidence number(String code, double value) {
        String text = Numbers.text(value);
        String unit = vocabulary
                .finding(code)
                .map(Finding::unit)
                .map(symbol -> " " + vocabulary.texts().get("findings", "unit." + symbol))
                .orElse("");
        return new Evidence(code, text, vocabulary.texts().phrase("value", vocabulary.nameOf(code), text + unit));
    }

    /**
     * The words for what is present or denied, made once for all answers, and the order of evidence: findings as in the
     * vocabulary, then other numbers and medicines by name, then the age.
     */
    public static final class EvidenceWords implements Comparator<Evidence> {

        private final Map<String, Integer> places = new HashMap<>();
        private final Map<String, Evidence> present = new HashMap<>();
        private final Map<String, Evidence> absent = new HashMap<>();
        private final Integer behindFindings;

        public EvidenceWords(Vocabulary vocabulary) {
            for (String code : vocabulary.findings().keySet()) {
                places.put(code, places.size());
                addWords(code, vocabulary);
            }
            behindFindings = places.size();
            places.put("age", Integer.MAX_VALUE);
            vocabulary.derived().forEach(code -> addWords(code, vocabulary));
        }

        private void addWords(String code, Vocabulary vocabulary) {
            String name = vocabulary.nameOf(code);
            present.put(code, new Evidence(code, "present", name));
            absent.put(code, new Evidence(code, "absent", vocabulary.texts().phrase("denied", name)));
        }

        Evidence present(String code) {
            return known(present, code);
        }

        Evidence absent(String code) {
            return known(absent, code);
        }

        private static Evidence known(Map<String, Evidence> words, String code) {
            Evidence evidence = words.get(code);
            if (evidence == null) {
                throw new IllegalStateException("The finding (" + code + ") is not in the vocabulary.");
            }
            return evidence;
        }

        @Override
        public int compare(Evidence one, Evidence other) {
            int byPlace = Integer.compare(place(one), place(other));
            if (byPlace != 0) {
                return byPlace;
            }
            int byCode = one.code().compareTo(other.code());
            return byCode != 0 ? byCode : one.value().compareTo(other.value());
        }

        private int place(Evidence evidence) {
            return places.getOrDefault(evidence.code(), behindFindings);
        }
    }
}
