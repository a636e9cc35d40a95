package io.github.seminal.authoring.page;

import io.github.seminal.authoring.Pack;
import io.github.seminal.authoring.vignette.TestSuite;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Which vignettes say that they cover a claim, a cause or an entry of the specification. */
final class CoveringVignettes {

    private final Map<String, TreeSet<String>> byCovered = new HashMap<>();

    private CoveringVignettes() {}

    /**
     * Those of the pack; none when it has none.
     *
     * @throws io.github.seminal.authoring.vignette.RefusedTestsException if they cannot be used
     */
    static CoveringVignettes of(Pack pack) {
        CoveringVignettes covering = new CoveringVignettes();
        TestSuite.orNone(pack)
                .vignettes()
                .forEach(vignette -> vignette.covers()
                        .forEach(covered -> covering.byCovered
                                .computeIfAbsent(covered, key -> new TreeSet<>())
                                .add(vignette.id())));
        return covering;
    }

    List<String> of(String covered) {
        return List.copyOf(byCovered.getOrDefault(covered, new TreeSet<>()));
    }
}
