package io.github.seminal.authoring.vignette;

import io.github.seminal.knowledge.diagnostic.NearestName;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Reads {@code proofs.yaml}: what need not hold of the rules, each with the reason.
 *
 * @param entries the entries, in the order of the file
 * @param problems what is wrong with the file: each with file, line and a line that begins "Maybe"
 */
public record ProofExceptions(List<Entry> entries, List<String> problems) {

    /** The name of the file beside {@code vignettes/} and {@code cases/}. */
    public static final String FILE = "proofs.yaml";

    private static final Set<String> KEYS = Set.of("property", "subject", "other", "reason");

    public ProofExceptions {
        entries = List.copyOf(entries);
        problems = List.copyOf(problems);
    }

    /**
     * One exception.
     *
     * @param property the name of the property
     * @param subject the rule or the cause of which it need not hold
     * @param other the other rule or the finding that is involved; empty when there is none
     * @param reason why it is right as it is
     * @param place where it stands
     */
    public record Entry(String property, String subject, String other, String reason, Place place) {}

    /**
     * The exceptions of the pack tested in this directory; none when the file is not there.
     *
     * @param properties the names of all properties
     */
    public static ProofExceptions in(Path directory, Set<String> properties) {
        Path path = directory.resolve(FILE);
        return Files.exists(path, LinkOption.NOFOLLOW_LINKS)
                ? read(path, FILE, properties, YamlFile::root)
                : new ProofExceptions(List.of(), List.of());
    }

    /**
     * The exceptions in a text.
     *
     * @param text the content of such a file
     * @param file what it is called in problems
     * @param properties the names of all properties
     */
    public static ProofExceptions of(String text, String file, Set<String> properties) {
        return read(Path.of(FILE), file, properties, yaml -> yaml.root(text));
    }

    private static ProofExceptions read(
            Path path, String name, Set<String> properties, Function<YamlFile, Optional<Node>> root) {
        List<String> problems = new ArrayList<>();
        List<Entry> entries = new ArrayList<>();
        YamlFile file = new YamlFile(path, name, problems);
        root.apply(file).ifPresent(node -> {
            if (!(node instanceof SequenceNode list)) {
                file.problem(node, "the file is no list", "begin each exception with (- property:)");
                return;
            }
            for (Node one : list.getValue()) {
                int before = problems.size();
                Fields fields = new Fields(file, one, KEYS);
                if (!fields.isMapping()) {
                    continue;
                }
                String property = fields.requiredText("property");
                if (!property.isEmpty() && !properties.contains(property)) {
                    file.problem(
                            one,
                            "the property (" + property + ") is not known",
                            NearestName.of(property, properties)
                                    .map(near -> "it is (" + near + ")")
                                    .orElse("it is one of "
                                            + properties.stream().sorted().toList()));
                }
                Entry entry = new Entry(
                        property,
                        fields.requiredText("subject"),
                        fields.text("other"),
                        fields.requiredText("reason").strip(),
                        file.place(one));
                if (problems.size() == before) {
                    entries.add(entry);
                }
            }
        });
        return new ProofExceptions(entries, problems);
    }
}
