package io.github.seminal.authoring.vignette;

import io.github.seminal.authoring.yaml.YamlFields;
import io.github.seminal.authoring.yaml.YamlNode;
import io.github.seminal.authoring.yaml.YamlTree;
import io.github.seminal.knowledge.diagnostic.Diagnostics;
import io.github.seminal.knowledge.diagnostic.Place;
import io.github.seminal.knowledge.files.PackDirectory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads {@code proofs.yaml}: what need not hold of the rules, each with the reason. */
public final class ProofExceptions {

    /** The name of the file beside {@code tests/}. */
    public static final String FILE = "proofs.yaml";

    private static final Set<String> KEYS = Set.of("property", "subject", "other", "reason");

    private ProofExceptions() {}

    /**
     * One exception.
     *
     * @param property the name of the property
     * @param subject the rule or the cause of which it need not hold
     * @param other the other rule or the finding that is involved; empty when there is none
     * @param reason why it is right as it is
     * @param place where it is declared
     */
    public record Entry(String property, String subject, String other, String reason, Place place) {}

    /**
     * The exceptions of the pack tested in this directory; none when the file does not exist.
     *
     * @param properties the names of all properties
     * @param problems takes what is wrong with the file
     */
    public static List<Entry> in(Path directory, Set<String> properties, Diagnostics problems) {
        List<Entry> entries = new ArrayList<>();
        PackDirectory.tests(directory, List.of(FILE), problems)
                .forEach((file, text) -> entries.addAll(of(text, file, properties, problems)));
        return entries;
    }

    /**
     * The exceptions in a text.
     *
     * @param text the content of such a file
     * @param file what it is called in problems
     * @param properties the names of all properties
     * @param problems takes what is wrong with the text
     */
    public static List<Entry> of(String text, String file, Set<String> properties, Diagnostics problems) {
        List<Entry> entries = new ArrayList<>();
        YamlTree.read(file, text, problems)
                .ifPresent(root -> root.list(problems).forEach(node -> {
                    int before = problems.all().size();
                    Entry entry = entry(node, properties, problems);
                    if (problems.all().size() == before) {
                        entries.add(entry);
                    }
                }));
        return entries;
    }

    private static Entry entry(YamlNode node, Set<String> properties, Diagnostics problems) {
        YamlFields fields = new YamlFields(node, KEYS, problems);
        if (!fields.isMap()) {
            return new Entry("", "", "", "", node.line());
        }
        fields.requiredText("property");
        return new Entry(
                fields.name("property", "property", properties),
                fields.requiredText("subject"),
                fields.text("other"),
                fields.requiredText("reason").strip(),
                node.line());
    }
}
