package io.github.seminal.knowledge;

import io.github.seminal.knowledge.diagnostic.Diagnostic;
import io.github.seminal.knowledge.diagnostic.Place;
import io.github.seminal.knowledge.files.KnowledgeFiles;
import java.util.List;

/** Places problems of tables that were put together where the author of a pack finds them: in the pack's own file. */
final class PackPlaces {

    /** What comes before the path of a file that is not the pack's. */
    private static final String STANDARD = "standard:";

    private PackPlaces() {}

    /** The problem, its line that of the pack's own file; marked when the line is none of the pack's. */
    static Diagnostic of(KnowledgeFiles pack, KnowledgeFiles merged, Diagnostic problem) {
        Place place = problem.place();
        String own = pack.readIfThere(place.file()).orElse("");
        if (!place.file().startsWith("vocabulary/") || place.line() <= 1) {
            return problem;
        }
        String line = merged.readIfThere(place.file())
                .orElse("")
                .lines()
                .skip(place.line() - 1L)
                .findFirst()
                .orElse("");
        List<String> lines = own.lines().toList();
        int number = lines.indexOf(line) + 1;
        return problem.at(
                number > 0
                        ? new Place(place.file(), number, place.column(), place.endColumn())
                        : new Place(STANDARD + place.file(), place.line(), place.column(), place.endColumn()));
    }
}
