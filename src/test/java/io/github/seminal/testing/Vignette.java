package io.github.seminal.testing;

import io.github.seminal.Likelihood;
import io.github.seminal.Presentation;
import io.github.seminal.Urgency;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A patient's story with what the answer must be; {@code docs/VIGNETTES.md} gives the keys. */
public record Vignette(
        String id,
        String title,
        Presentation patient,
        String first,
        List<String> accepted,
        Urgency atLeast,
        Urgency atMost,
        List<String> redFlags,
        List<String> mustNotFire,
        List<String> adviceGiven,
        List<String> adviceWithheld,
        List<String> avoid,
        Map<String, Likelihood> likelihood,
        List<String> order,
        List<String> notShown,
        List<String> excluded,
        Map<String, Urgency> urgencyOf,
        Map<String, String> destinationOf,
        List<String> covers) {

    private static final Set<String> KEYS = Set.of("id", "title", "narrative", "patient", "expected", "covers");
    private static final Set<String> EXPECTED_KEYS = Set.of(
            "first",
            "accepted",
            "urgency at least",
            "urgency at most",
            "red flags",
            "must not fire",
            "advice given",
            "advice withheld",
            "avoid",
            "likelihood",
            "order",
            "not shown",
            "excluded",
            "urgency of",
            "destination of");

    /** All vignettes, in the order of their files. */
    public static List<Vignette> all() {
        List<Vignette> vignettes = new ArrayList<>();
        Yaml.lists("vignettes").forEach((file, list) -> list.forEach(one -> vignettes.add(of(one, file))));
        return vignettes;
    }

    private static Vignette of(Map<String, Object> vignette, String file) {
        String where = file + ", " + vignette.get("id");
        Yaml.requireKeys(vignette, KEYS, where);
        Map<String, Object> expected = Yaml.map(vignette, "expected");
        Yaml.requireKeys(expected, EXPECTED_KEYS, where);
        return new Vignette(
                Yaml.text(vignette, "id"),
                Yaml.text(vignette, "title"),
                Yaml.presentation(Yaml.map(vignette, "patient"), where),
                Yaml.text(expected, "first"),
                Yaml.texts(expected, "accepted"),
                Urgency.valueOf(Yaml.text(expected, "urgency at least")),
                Urgency.valueOf(Yaml.text(expected, "urgency at most")),
                Yaml.texts(expected, "red flags"),
                Yaml.texts(expected, "must not fire"),
                Yaml.texts(expected, "advice given"),
                Yaml.texts(expected, "advice withheld"),
                Yaml.texts(expected, "avoid"),
                Yaml.constants(expected, "likelihood", Likelihood.class),
                Yaml.texts(expected, "order"),
                Yaml.texts(expected, "not shown"),
                Yaml.texts(expected, "excluded"),
                Yaml.constants(expected, "urgency of", Urgency.class),
                Yaml.textsByName(expected, "destination of"),
                Yaml.texts(vignette, "covers"));
    }

    @Override
    public String toString() {
        return id + " " + title;
    }
}
