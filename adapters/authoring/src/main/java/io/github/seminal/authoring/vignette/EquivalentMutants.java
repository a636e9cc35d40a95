package io.github.seminal.authoring.vignette;

import io.github.seminal.authoring.yaml.YamlFields;
import io.github.seminal.authoring.yaml.YamlTree;
import io.github.seminal.knowledge.diagnostic.Diagnostics;
import io.github.seminal.knowledge.diagnostic.Place;
import io.github.seminal.knowledge.files.PackDirectory;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads {@code mutants.yaml}: changes of rules that no patient could tell from the rule, each with the reason. */
public final class EquivalentMutants {

    /** The name of the file beside {@code tests/}. */
    public static final String FILE = "mutants.yaml";

    private static final Set<String> KEYS = Set.of("mutant", "reason");

    private EquivalentMutants() {}

    /**
     * A reason and its place.
     *
     * @param reason why no patient could tell the mutant from the rule
     * @param place where it is declared
     */
    public record Entry(String reason, Place place) {}

    /**
     * The entries by the mutant's id; none when the file does not exist.
     *
     * @throws RefusedTestsException with everything that is wrong with the file
     */
    public static Map<String, Entry> in(Path directory) {
        Diagnostics problems = new Diagnostics();
        Map<String, Entry> entries = new LinkedHashMap<>();
        PackDirectory.tests(directory, List.of(FILE), problems)
                .forEach((file, text) -> YamlTree.read(file, text, problems)
                        .ifPresent(root -> root.list(problems).forEach(node -> {
                            YamlFields fields = new YamlFields(node, KEYS, problems);
                            String mutant = fields.requiredText("mutant");
                            Entry entry =
                                    new Entry(fields.requiredText("reason").strip(), node.line());
                            if (entries.put(mutant, entry) != null) {
                                node.refuse("the mutant (" + mutant + ") is listed twice", "one is old", problems);
                            }
                        })));
        RefusedTestsException.throwIfAny(problems);
        return Collections.unmodifiableMap(entries);
    }
}
