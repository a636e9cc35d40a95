package io.github.seminal.authoring.vignette;

import io.github.seminal.authoring.yaml.YamlFields;
import io.github.seminal.authoring.yaml.YamlNode;
import io.github.seminal.authoring.yaml.YamlTree;
import io.github.seminal.knowledge.diagnostic.Diagnostics;
import io.github.seminal.knowledge.diagnostic.Place;
import io.github.seminal.knowledge.files.PackDirectory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * An exception to what must hold for the rules, which an author declares in {@code proofs.yaml} or {@code mutants.yaml}.
 *
 * @param property the name of the property; empty for a mutant
 * @param subject the rule, cause or finding for which the property need not hold, or the equivalent mutant; in
 *     {@code proofs.yaml} several that have the same reason may stand together, separated by spaces
 * @param other the other rule or the finding that is involved; empty when there is none
 * @param reason why it is right as it is
 * @param place where it is declared
 */
public record DeclaredException(String property, String subject, String other, String reason, Place place) {

    /** The file of properties that need not hold, beside {@code tests/}. */
    public static final String PROOFS = "proofs.yaml";

    /** The file of equivalent mutants, beside {@code tests/}. */
    public static final String MUTANTS = "mutants.yaml";

    private static final Set<String> PROOF_KEYS = Set.of("property", "subject", "other", "reason");
    private static final Set<String> MUTANT_KEYS = Set.of("mutant", "reason");

    /**
     * The properties that need not hold of the pack tested in this directory; none when the file does not exist.
     *
     * @param properties the names of all properties
     * @param problems takes what is wrong with the file
     */
    public static List<DeclaredException> ofProofs(Path directory, Set<String> properties, Diagnostics problems) {
        List<DeclaredException> found = new ArrayList<>();
        PackDirectory.tests(directory, List.of(PROOFS), problems)
                .forEach((file, text) -> found.addAll(ofProofs(text, file, properties, problems)));
        return found;
    }

    /**
     * The properties that need not hold according to a text.
     *
     * @param text the content of such a file
     * @param file what it is called in problems
     * @param properties the names of all properties
     * @param problems takes what is wrong with the text
     */
    public static List<DeclaredException> ofProofs(
            String text, String file, Set<String> properties, Diagnostics problems) {
        List<DeclaredException> found = new ArrayList<>();
        each(text, file, problems, node -> {
            int before = problems.all().size();
            YamlFields fields = new YamlFields(node, PROOF_KEYS, problems);
            if (!fields.isMap()) {
                return;
            }
            fields.requiredText("property");
            String property = fields.name("property", "property", properties);
            String subjects = fields.requiredText("subject");
            String other = fields.text("other");
            String reason = fields.requiredText("reason").strip();
            if (problems.all().size() == before) {
                Pattern.compile("\\s+")
                        .splitAsStream(subjects.strip())
                        .forEach(subject ->
                                found.add(new DeclaredException(property, subject, other, reason, node.line())));
            }
        });
        return found;
    }

    /**
     * The equivalent mutants of the pack tested in this directory, by their ids; none when the file does not exist.
     *
     * @throws RefusedTestsException with everything that is wrong with the file
     */
    public static Map<String, DeclaredException> ofMutants(Path directory) {
        Diagnostics problems = new Diagnostics();
        Map<String, DeclaredException> found = new LinkedHashMap<>();
        PackDirectory.tests(directory, List.of(MUTANTS), problems)
                .forEach((file, text) -> each(text, file, problems, node -> {
                    YamlFields fields = new YamlFields(node, MUTANT_KEYS, problems);
                    String mutant = fields.requiredText("mutant");
                    String reason = fields.requiredText("reason").strip();
                    if (found.put(mutant, new DeclaredException("", mutant, "", reason, node.line())) != null) {
                        node.refuse("the mutant (" + mutant + ") is listed twice", "one is old", problems);
                    }
                }));
        RefusedTestsException.throwIfAny(problems);
        return Collections.unmodifiableMap(found);
    }

    private static void each(String text, String file, Diagnostics problems, Consumer<YamlNode> reader) {
        YamlTree.readShown(file, text, problems)
                .ifPresent(root -> root.list(problems).forEach(reader));
    }
}
