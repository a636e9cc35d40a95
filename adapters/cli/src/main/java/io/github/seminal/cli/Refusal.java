package io.github.seminal.cli;

import io.github.seminal.json.Place;
import io.github.seminal.json.RefusedInputException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An input that got no answer.
 *
 * @param file the input, as it was named
 * @param id the presentation's id; null when it is not known
 * @param line the line at fault, from 1; null when the input could not be read at all
 * @param error what is wrong, and what was maybe meant
 * @param forPeople the same, each problem beginning with file, line and column as compilers write them
 */
record Refusal(String file, @Nullable String id, @Nullable Integer line, String error, String forPeople) {

    /** The input was read and is no presentation, or the vocabulary does not know what it says. */
    static Refusal of(String file, RefusedInputException e) {
        String forPeople = e.problems().stream()
                .map(problem -> file + ":" + position(problem.place()) + problem.message())
                .collect(Collectors.joining("\n"));
        return new Refusal(file, e.id(), e.line(), e.getMessage(), forPeople);
    }

    /** The input could not be read, or holds nothing. */
    static Refusal of(String file, String error) {
        return new Refusal(file, null, null, error, error);
    }

    private static String position(Place place) {
        return place.line() + ":" + place.column() + ": " + (place.path().isEmpty() ? "" : place.path() + ": ");
    }
}
