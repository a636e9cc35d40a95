package io.github.seminal.authoring.prove;

import io.github.seminal.authoring.StandardKnowledge;
import io.github.seminal.explain.PlainKnowledge;
import io.github.seminal.knowledge.diagnostic.Diagnostics;
import io.github.seminal.knowledge.rulebook.Rule;
import io.github.seminal.knowledge.rulebook.Rulebook;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Small rulebooks over the standard vocabulary. */
final class MadeUpRules {

    private static final String HEADER = """
            package io.github.seminal.rules

            import io.github.seminal.Urgency
            import io.github.seminal.facts.*

            global Conclusions conclude

            """;

    private final Map<String, StringBuilder> files = new LinkedHashMap<>();

    static MadeUpRules rules() {
        return new MadeUpRules();
    }

    /** A rule with this id, in the file of the cause when the id begins with a cause. */
    MadeUpRules rule(String id, String conditions, String conclusion) {
        return rule(id, conditions, conclusion, "");
    }

    /** A rule in a group with a cap. */
    MadeUpRules rule(String id, String conditions, String conclusion, String group) {
        String kind = id.substring(0, id.indexOf('.'));
        String folder = switch (kind) {
            case "inference" -> "inference/";
            case "red-flag", "pathway", "caution" -> "redflags/";
            default -> "causes/";
        };
        boolean flag = folder.equals("redflags/");
        StringBuilder file =
                files.computeIfAbsent(folder + (flag ? "made-up" : kind) + ".drl", path -> new StringBuilder(HEADER));
        file.append("rule \"The made-up rule " + id + "\"\n    @id( \"" + id
                + "\" )\n    @cite( \"CONSENSUS\" )\n    @reviewed( \"2026-11-25\" )\n");
        if (flag) {
            String within = conclusion.contains("SAME_DAY") ? "PT24H" : "P14D";
            file.append("    @spec( \"X-" + id + "\" )\n    @within( \"" + within + "\" )\n");
        }
        if (!group.isEmpty()) {
            file.append("    @group( \"" + group + "\" )\n");
        }
        if (kind.equals("inference")) {
            file.append("    salience 100\n");
        }
        file.append("when\n");
        for (String condition : conditions.split("\n", -1)) {
            file.append("    " + condition.strip() + "\n");
        }
        file.append("then\n    conclude." + conclusion + ";\nend\n\n");
        return this;
    }

    Map<String, String> files() {
        Map<String, String> texts = new LinkedHashMap<>();
        files.forEach((path, text) -> texts.put(path, text.toString()));
        return texts;
    }

    List<Rule> parsed() {
        return Rulebook.parse(files()).rules();
    }

    PlainKnowledge knowledge() {
        Diagnostics problems = new Diagnostics();
        return PlainKnowledge.of(StandardKnowledge.get().vocabulary(), Rulebook.parse(files()), problems);
    }

    Proofs proved(Property... properties) {
        return Proofs.of(knowledge(), EnumSet.copyOf(Arrays.asList(properties)), Optional.empty());
    }

    Proofs proved(Path exceptions, Property... properties) {
        return Proofs.of(knowledge(), EnumSet.copyOf(Arrays.asList(properties)), Optional.of(exceptions));
    }
}
