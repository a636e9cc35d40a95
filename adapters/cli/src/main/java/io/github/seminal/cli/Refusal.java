package io.github.seminal.cli;

import io.github.seminal.json.RefusedInputException;
import io.github.seminal.knowledge.diagnostic.Check;
import io.github.seminal.knowledge.diagnostic.Diagnostic;
import io.github.seminal.knowledge.diagnostic.Place;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An input that got no answer.
 *
 * @param file the input, as it was named
 * @param id the presentation's id; null when it is not known
 * @param problems what is wrong; not empty
 */
record Refusal(String file, @Nullable String id, List<Diagnostic> problems) {

    /** The input is not a presentation, or the vocabulary does not know one of its words. */
    static Refusal of(String file, RefusedInputException e) {
        return new Refusal(file, e.id(), e.problems());
    }

    /** The input could not be read, or is empty. */
    static Refusal unreadable(String file, String what, String maybe) {
        return new Refusal(file, null, List.of(new Diagnostic(Check.MISSING_FILE, Place.NOWHERE, what, maybe)));
    }

    /** The line of the first problem, from 1; null when the input could not be read at all. */
    @Nullable
    Integer line() {
        int line = problems.get(0).place().line();
        return line == 0 ? null : line;
    }

    /** What is wrong, and what was maybe meant. */
    String error() {
        return messages(Diagnostic::place);
    }

    /** The same, each problem beginning with file, line and column as compilers write them. */
    String forPeople() {
        return messages(problem ->
                problem.place().line() == 0 ? problem.place() : problem.place().in(file));
    }

    private String messages(Function<Diagnostic, Place> place) {
        return problems.stream()
                .map(problem -> problem.at(place.apply(problem)).message())
                .collect(Collectors.joining("\n"));
    }
}
