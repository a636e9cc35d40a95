package io.github.seminal.engine;

import io.github.seminal.Evidence;
import io.github.seminal.facts.Absent;
import io.github.seminal.facts.Described;
import io.github.seminal.facts.Measured;
import io.github.seminal.facts.Medicine;
import io.github.seminal.facts.Patient;
import io.github.seminal.facts.Present;
import io.github.seminal.knowledge.rulebook.FactType;
import io.github.seminal.knowledge.rulebook.Verb;
import io.github.seminal.knowledge.vocabulary.Finding;
import io.github.seminal.knowledge.vocabulary.Texts;
import io.github.seminal.knowledge.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Turns the facts that a rule matched into evidence. A derived finding is replaced by the findings it was derived from.
 * Evidence is in the order of the vocabulary, whatever the order of the facts.
 */
public final class EvidenceOfFacts {

    private final EvidenceWords words;
    private final PatientFacts patient;
    private final Map<String, List<Conclusion>> derivations = new HashMap<>();
    private final Map<MatchedFacts, List<Evidence>> known = new HashMap<>();

    EvidenceOfFacts(EvidenceWords words, PatientFacts patient, List<Conclusion> conclusions) {
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

    /** The evidence for the conclusion. Rules with the same condition share it. */
    List<Evidence> of(Conclusion conclusion) {
        return known.computeIfAbsent(conclusion.matched(), matched -> evidenceOf(conclusion));
    }

    private List<Evidence> evidenceOf(Conclusion conclusion) {
        List<Object> asked = new ArrayList<>(conclusion.facts().size());
        unfold(conclusion, asked, new ArrayList<>(0));
        List<Evidence> evidence = new ArrayList<>(asked.size());
        for (Object fact : asked) {
            addOnce(evidence, words.of(fact));
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

    /** Searches a list: for so few elements it is cheaper than a set. */
    private static void addOnce(List<Evidence> evidence, Evidence one) {
        for (Evidence other : evidence) {
            if (other.code().equals(one.code()) && other.value().equals(one.value())) {
                return;
            }
        }
        evidence.add(one);
    }

    /**
     * The words for facts, and the order of evidence: findings as in the vocabulary, then other numbers and medicines by
     * name, then the age. What is present or denied is put into words once for all answers.
     */
    public static final class EvidenceWords implements Comparator<Evidence> {

        private final Vocabulary vocabulary;
        private final Texts texts;
        private final Map<String, Integer> places = new HashMap<>();
        private final Map<String, Evidence> present = new HashMap<>();
        private final Map<String, Evidence> absent = new HashMap<>();
        private final Integer behindFindings;

        public EvidenceWords(Vocabulary vocabulary) {
            this.vocabulary = vocabulary;
            this.texts = vocabulary.texts();
            for (String code : vocabulary.findings().keySet()) {
                places.put(code, places.size());
                addWords(code);
            }
            behindFindings = places.size();
            places.put("age", Integer.MAX_VALUE);
            vocabulary.derived().forEach(this::addWords);
        }

        private void addWords(String code) {
            String name = vocabulary.nameOf(code);
            present.put(code, new Evidence(code, "present", name));
            absent.put(code, new Evidence(code, "absent", texts.phrase("denied", name)));
        }

        /** The fact in words. */
        public Evidence of(Object fact) {
            return switch (FactType.of(fact)) {
                case PRESENT -> known(present, ((Present) fact).code());
                case ABSENT -> known(absent, ((Absent) fact).code());
                case MEASURED -> number(((Measured) fact).code(), ((Measured) fact).value());
                case DESCRIBED -> {
                    Described choice = (Described) fact;
                    String value = texts.get("findings", choice.code() + "." + choice.value());
                    yield value(choice.code(), choice.value(), value);
                }
                case MEDICINE -> {
                    String name = ((Medicine) fact).name();
                    yield new Evidence(name, "present", texts.phrase("medicine", name));
                }
                case PATIENT -> {
                    Integer age = ((Patient) fact).age();
                    yield age == null
                            ? new Evidence("age", "unknown", texts.phrase("age-unknown"))
                            : new Evidence("age", age.toString(), texts.phrase("age", age));
                }
            };
        }

        private Evidence number(String code, double value) {
            String number = Numbers.text(value);
            return value(code, number, number + unit(code));
        }

        private Evidence value(String code, String value, String words) {
            return new Evidence(code, value, texts.phrase("value", vocabulary.nameOf(code), words));
        }

        /** A space and the unit of a finding's number; empty when it has none. */
        public String unit(String code) {
            Finding finding = vocabulary.findings().get(code);
            return finding == null ? "" : " " + texts.get("findings", "unit." + finding.unit());
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
