package io.github.seminal.authoring.vignette;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads {@code mutants.yaml}: changes of rules that no patient could tell from the rule, each with the reason. */
public final class EquivalentMutants {

    /** The name of the file beside {@code vignettes/} and {@code cases/}. */
    public static final String FILE = "mutants.yaml";

    private static final Set<String> KEYS = Set.of("mutant", "reason");

    private EquivalentMutants() {}

    /**
     * A reason and where it stands.
     *
     * @param reason why no patient could tell the mutant from the rule
     * @param place where it stands
     */
    public record Entry(String reason, Place place) {}

    /**
     * The entries by the mutant's id; none when the file is not there.
     *
     * @throws RefusedTestsException with everything that is wrong with the file
     */
    public static Map<String, Entry> in(Path directory) {
        Path path = directory.resolve(FILE);
        if (!Files.exists(path)) {
            return Map.of();
        }
        List<String> problems = new ArrayList<>();
        Map<String, Entry> entries = new LinkedHashMap<>();
        YamlFile file = new YamlFile(path, FILE, problems);
        file.root().ifPresent(root -> {
            if (!(root instanceof SequenceNode list)) {
                file.problem(root, "the file is no list", "begin each entry with a dash (- )");
                return;
            }
            list.getValue().forEach(node -> {
                Fields fields = new Fields(file, node, KEYS);
                String mutant = fields.requiredText("mutant");
                Entry entry = new Entry(fields.requiredText("reason").strip(), file.place(node));
                if (entries.put(mutant, entry) != null) {
                    file.problem(node, "the mutant (" + mutant + ") is there twice", "one of the two is old");
                }
            });
        });
        if (!problems.isEmpty()) {
            throw new RefusedTestsException(problems);
        }
        return Collections.unmodifiableMap(entries);
    }
}
