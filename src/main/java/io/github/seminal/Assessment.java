package io.github.seminal;

import java.util.List;
import java.util.Optional;

/**
 * The answer for one presentation. Whatever shows it puts urgency and red flags before any explanation.
 *
 * @param urgency how soon the patient should be seen: the most urgent of all rules that fired, of the shown
 *     explanations, and of the outcome
 * @param outcome what kind of answer this is
 * @param redFlags red flags, pathways and cautions, the most urgent first
 * @param explanations the causes banded likely or possible, the best first; those set aside come last
 * @param considered every cause that came into consideration and was not ruled out, the best first, shown or not; for audit
 * @param excluded the causes that a rule has ruled out
 * @param advice what may be told to the patient, the most urgent first
 * @param avoid what must not be told to the patient
 * @param plan what follows from the answer: how soon, where and what to do
 * @param medicines what each medicine of the list was understood as, in the order of the list
 * @param unrecognisedMedicines those of them that the tables do not know
 * @param remarks what whoever entered the patient should know about how it was read
 * @param rulesFired the ids of all rules that matched, in alphabetical order; for audit
 * @param knowledge which knowledge gave the answer
 */
public record Assessment(
        Urgency urgency,
        Outcome outcome,
        List<RedFlag> redFlags,
        List<Explanation> explanations,
        List<Explanation> considered,
        List<Exclusion> excluded,
        List<Advice> advice,
        List<Prohibition> avoid,
        Plan plan,
        List<UnderstoodMedicine> medicines,
        List<UnrecognisedMedicine> unrecognisedMedicines,
        List<Remark> remarks,
        List<String> rulesFired,
        KnowledgeId knowledge) {

    public Assessment {
        redFlags = List.copyOf(redFlags);
        explanations = List.copyOf(explanations);
        considered = List.copyOf(considered);
        excluded = List.copyOf(excluded);
        advice = List.copyOf(advice);
        avoid = List.copyOf(avoid);
        medicines = List.copyOf(medicines);
        unrecognisedMedicines = List.copyOf(unrecognisedMedicines);
        remarks = List.copyOf(remarks);
        rulesFired = List.copyOf(rulesFired);
    }

    /** The best explanation, if any cause is likely or possible; one that is set aside only when there is no other. */
    public Optional<Explanation> firstExplanation() {
        return explanations.stream().findFirst();
    }
}
