package io.github.seminal.engine;

import io.github.seminal.Evidence;
import io.github.seminal.Medicine;
import io.github.seminal.facts.Absent;
import io.github.seminal.facts.Described;
import io.github.seminal.facts.Measured;
import io.github.seminal.facts.Patient;
import io.github.seminal.facts.Present;
import io.github.seminal.knowledge.rulebook.Verb;
import io.github.seminal.knowledge.vocabulary.Finding;
import io.github.seminal.knowledge.vocabulary.Texts;
import io.github.seminal.knowledge.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Turns the facts that a rule matched into evidence. A derived finding is replaced by the findings it was derived from.
 * Evidence is in the order of the vocabulary, whatever the order of the facts.
 */
public final class EvidenceOfFacts {

    private static final Comparator<String> MOST_WORDS_LAST =
            Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

    /** The code of the list of medicines. */
    static final String MEDICINES = "medicines";

    private final EvidenceWords words;
    private final UnmatchedEvidence unmatched;
    private final PatientFacts patient;
    private final Map<String, List<Conclusion>> derivations = new HashMap<>();
    private final Map<MatchedFacts, List<Evidence>> known = new HashMap<>();

    EvidenceOfFacts(
            EvidenceWords words, UnmatchedEvidence unmatched, PatientFacts patient, List<Conclusion> conclusions) {
        this.patient = patient;
        this.words = words;
        this.unmatched = unmatched;
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
        List<Object> given = new ArrayList<>(conclusion.facts().size());
        unfold(conclusion, given, new ArrayList<>(0));
        List<Evidence> evidence = new ArrayList<>(given.size());
        for (Object one : given) {
            addOnce(evidence, words.of(one));
        }
        evidence.sort(words);
        return List.copyOf(evidence);
    }

    /** Adds what was given for the facts that a conclusion rests on. */
    private void unfold(Conclusion conclusion, List<Object> given, List<String> unfolded) {
        String rule = conclusion.rule().id();
        List<Object> facts = conclusion.facts();
        for (Object fact : facts) {
            if (!(fact instanceof Patient) || unmatched.isOnAge(rule)) {
                unfold(fact, unmatched.isOnTimeToLeak(rule), given, unfolded);
            }
        }
        for (Object fact : unmatched.of(rule, patient, derivations.keySet(), facts.isEmpty())) {
            unfold(fact, true, given, unfolded);
        }
    }

    private void unfold(Object fact, boolean isOnTimeToLeak, List<Object> given, List<String> unfolded) {
        List<Conclusion> derivedBy = fact instanceof Present present ? derivations.get(present.code()) : null;
        if (derivedBy == null) {
            given.addAll(patient.given(fact, isOnTimeToLeak));
        } else if (!unfolded.contains(((Present) fact).code())) {
            unfolded.add(((Present) fact).code());
            for (Conclusion derivation : derivedBy) {
                unfold(derivation, given, unfolded);
            }
        }
    }

    /**
     * Searches a list: for so few elements it is cheaper than a set. What says most is kept: a medicine may be evidence for
     * itself, and for its time to the leak.
     */
    private static void addOnce(List<Evidence> evidence, Evidence one) {
        for (int i = 0; i < evidence.size(); i++) {
            Evidence other = evidence.get(i);
            if (other.code().equals(one.code())
                    && other.value().equals(one.value())
                    && Objects.equals(other.medicine(), one.medicine())) {
                if (MOST_WORDS_LAST.compare(other.label(), one.label()) < 0) {
                    evidence.set(i, one);
                }
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

        /** The fact, or what was given for it, in words. */
        public Evidence of(Object fact) {
            if (fact instanceof Present present) {
                return known(this.present, present.code());
            }
            if (fact instanceof Absent denied) {
                return known(absent, denied.code());
            }
            if (fact instanceof Measured measured) {
                return number(measured.code(), measured.value());
            }
            if (fact instanceof Described choice) {
                String value = texts.get("findings", choice.code() + "." + choice.value());
                return value(choice.code(), choice.value(), value);
            }
            if (fact instanceof Patient patient) {
                Integer age = patient.age();
                return age == null
                        ? new Evidence("age", "unknown", texts.phrase("age-unknown"))
                        : new Evidence("age", age.toString(), texts.phrase("age", age));
            }
            if (fact instanceof PatientFacts.Adjusted adjusted) {
                String unit = unit(adjusted.code());
                String number = Numbers.text(adjusted.value());
                return value(
                        adjusted.code(),
                        number,
                        texts.phrase("counts-as", number + unit, Numbers.text(adjusted.countsAs()) + unit));
            }
            if (fact instanceof Medicine medicine) {
                return medicine(medicine, null);
            }
            if (fact instanceof PatientFacts.Taken taken) {
                return medicine(taken.medicine(), taken.daysToLeak());
            }
            if (fact instanceof UnmatchedEvidence.NoMedicines) {
                return noMedicines();
            }
            if (fact instanceof UnmatchedEvidence.Unknown unknown) {
                return new Evidence(
                        unknown.code(), "unknown", texts.phrase("not-known", vocabulary.nameOf(unknown.code())));
            }
            throw new IllegalArgumentException("The fact (" + fact.getClass() + ") has no words.");
        }

        /** The empty list of medicines in words. */
        public Evidence noMedicines() {
            return new Evidence(MEDICINES, "none", texts.phrase("no-medicines"));
        }

        private Evidence medicine(Medicine medicine, @Nullable Double days) {
            String words = texts.phrase("medicine", medicine.name());
            words = withDays(words, "medicine-started", medicine.startedDaysAgo());
            words = withDays(words, "medicine-dose-increased", medicine.doseIncreasedDaysAgo());
            words = withDays(words, "medicine-stopped", medicine.stoppedDaysAgo());
            if (days != null) {
                words = texts.phrase(
                        days < 0 ? "medicine-after-leak" : "medicine-before-leak", words, Numbers.text(Math.abs(days)));
            }
            return new Evidence(medicine.name(), "present", words, medicine);
        }

        private String withDays(String words, String phrase, @Nullable Integer days) {
            return days == null ? words : texts.phrase(phrase, words, days);
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
            int byValue = byCode != 0 ? byCode : one.value().compareTo(other.value());
            return byValue != 0 ? byValue : one.label().compareTo(other.label());
        }

        private int place(Evidence evidence) {
            return places.getOrDefault(evidence.code(), behindFindings);
        }
    }
}
