package io.github.seminal.json;

import io.github.seminal.Assessment;
import io.github.seminal.DecisionSupport;
import io.github.seminal.InvalidPresentationException;
import io.github.seminal.Presentation;
import io.github.seminal.knowledge.diagnostic.Diagnostic;
import io.github.seminal.knowledge.diagnostic.Place;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A presentation as it was submitted, with its id and the place of each of its values.
 *
 * @param id the caller's id; null when none was given
 * @param presentation what is known of the patient
 * @param document where the document begins
 * @param places where each finding, the age and each medicine stand, by the subject that a refusal names
 */
public record Submission(@Nullable String id, Presentation presentation, Place document, Map<String, Place> places) {

    public Submission {
        places = Map.copyOf(places);
    }

    /**
     * Assesses the presentation.
     *
     * @throws RefusedInputException if the vocabulary does not know a finding or value, or a value is out of range; every
     *     problem is listed with its place
     */
    public Assessment assess(DecisionSupport support) {
        try {
            return support.assess(presentation);
        } catch (InvalidPresentationException e) {
            throw refusal(e);
        }
    }

    private RefusedInputException refusal(InvalidPresentationException e) {
        List<Diagnostic> problems = e.problems().stream()
                .map(problem -> Diagnostic.of(problem, places.getOrDefault(problem.subject(), document)))
                .sorted(Comparator.comparing(Diagnostic::place))
                .toList();
        RefusedInputException refusal = new RefusedInputException(id, problems);
        refusal.initCause(e);
        return refusal;
    }

    /** Names nothing of the patient: web frameworks log the arguments of a handler. */
    @Override
    public String toString() {
        return "Submission[" + document + "]";
    }
}
