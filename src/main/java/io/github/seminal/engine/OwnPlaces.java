package io.github.seminal.engine;

import io.github.seminal.knowledge.diagnostic.Diagnostic;
import io.github.seminal.knowledge.diagnostic.Place;
import java.util.List;
import java.util.Map;

/** Places problems of tables that were put together where the author of a pack finds them: in the pack's own file. */
final class OwnPlaces {

    /** What comes before the path of a file that is not the pack's. */
    private static final String STANDARD = "standard:";

    private OwnPlaces() {}

    /** The problem, its line that of the pack's own file; marked when the line is none of the pack's. */
    static Diagnostic of(Map<String, String> pack, Map<String, String> merged, Diagnostic problem) {
        Place place = problem.place();
        String own = pack.get(place.file());
        if (!place.file().startsWith("vocabulary/") || place.line() <= 1) {
            return problem;
        }
        String line = merged.getOrDefault(place.file(), "")
                .lines()
                .skip(place.line() - 1L)
                .findFirst()
                .orElse("");
        List<String> lines = own == null ? List.of() : own.lines().toList();
        int number = lines.indexOf(line) + 1;
        return problem.at(
                number > 0
                        ? new Place(place.file(), number, place.column(), place.endColumn())
                        : new Place(STANDARD + place.file(), place.line(), place.column(), place.endColumn()));
    }
}
