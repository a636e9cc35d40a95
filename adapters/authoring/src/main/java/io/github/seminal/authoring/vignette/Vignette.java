package io.github.seminal.authoring.vignette;

import io.github.seminal.Presentation;
import io.github.seminal.knowledge.diagnostic.Place;
import java.util.List;

/**
 * The story of an invented patient, with the expected answer.
 *
 * @param id its permanent id
 * @param title a line that says what it is about
 * @param narrative the story; may be empty
 * @param patient the patient
 * @param expected what the answer must be
 * @param covers entries of the clinical specification that it was written for; may be empty
 * @param place where it is defined
 */
public record Vignette(
        String id,
        String title,
        String narrative,
        Presentation patient,
        Expectation expected,
        List<String> covers,
        Place place) {

    public Vignette {
        covers = List.copyOf(covers);
    }

    /** Its id and title. */
    @Override
    public String toString() {
        return id + " " + title;
    }
}
