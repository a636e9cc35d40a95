package io.github.seminal.authoring.vignette;

import io.github.seminal.Presentation;
import io.github.seminal.authoring.Pack;
import io.github.seminal.explain.PlainKnowledge;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * All vignettes, and all hits and near misses of rules, in the order of their files.
 *
 * @param vignettes the vignettes, from {@code vignettes/**.yaml}
 * @param cases the rules' cases, from {@code cases/**.yaml}
 */
public record TestSuite(List<Vignette> vignettes, List<RuleCase> cases) {

    private static final int MOST_FILES = 2_000;

    public TestSuite {
        vignettes = List.copyOf(vignettes);
        cases = List.copyOf(cases);
    }

    /**
     * The tests of the pack.
     *
     * @throws RefusedTestsException with everything that is wrong with them, or if there are none
     */
    public static TestSuite of(Pack pack) {
        Path directory = pack.tests()
                .orElseThrow(
                        () -> new RefusedTestsException(List.of("It is not known where vignettes/ and cases/ are.\n"
                                + "Maybe name the directory that holds them.")));
        TestSuite suite = read(directory, pack.knowledge());
        if (suite.isEmpty()) {
            throw new RefusedTestsException(List.of("There are no vignettes and no cases in (" + directory + ").\n"
                    + "Maybe they are elsewhere: it should hold vignettes/ or cases/, with files that end in .yaml."));
        }
        return suite;
    }

    /**
     * The tests of the pack; none when there are none.
     *
     * @throws RefusedTestsException with everything that is wrong with them
     */
    public static TestSuite orNone(Pack pack) {
        return pack.tests()
                .map(directory -> read(directory, pack.knowledge()))
                .orElseGet(() -> new TestSuite(List.of(), List.of()));
    }

    /**
     * The patients of all vignettes below the directory, whatever is expected of them. They are held against no vocabulary.
     *
     * @throws RefusedTestsException with everything that is wrong with them
     */
    public static List<Presentation> patientsIn(Path directory) {
        List<String> problems = new ArrayList<>();
        List<Presentation> patients = new ArrayList<>();
        PatientReader reader = new PatientReader(patient -> {});
        readAll(
                directory,
                "vignettes",
                problems,
                (file, node) -> new Fields(file, node, VignetteReader.KEYS)
                        .value("patient")
                        .map(patient -> reader.read(file, patient))
                        .ifPresent(patients::add));
        if (!problems.isEmpty()) {
            throw new RefusedTestsException(problems);
        }
        return patients;
    }

    /** True when there are neither vignettes nor cases. */
    public boolean isEmpty() {
        return vignettes.isEmpty() && cases.isEmpty();
    }

    private static TestSuite read(Path directory, PlainKnowledge knowledge) {
        List<String> problems = new ArrayList<>();
        PatientReader patients = new PatientReader(knowledge::check);
        VignetteReader vignetteReader = new VignetteReader(knowledge, patients);
        CaseReader caseReader = new CaseReader(knowledge, patients);
        List<Vignette> vignettes = new ArrayList<>();
        List<RuleCase> cases = new ArrayList<>();
        readAll(directory, "vignettes", problems, (file, node) -> {
            Vignette vignette = vignetteReader.read(file, node);
            if (vignette != null) {
                vignettes.add(vignette);
            }
        });
        readAll(directory, "cases", problems, (file, node) -> {
            RuleCase one = caseReader.read(file, node);
            if (one != null) {
                cases.add(one);
            }
        });
        if (!problems.isEmpty()) {
            throw new RefusedTestsException(problems);
        }
        return new TestSuite(vignettes, cases);
    }

    private static void readAll(
            Path directory, String folder, List<String> problems, BiConsumer<YamlFile, Node> reader) {
        Path root = directory.resolve(folder);
        if (!Files.isDirectory(root, LinkOption.NOFOLLOW_LINKS)) {
            if (Files.exists(root, LinkOption.NOFOLLOW_LINKS)) {
                problems.add("(" + root + ") is no directory.\nMaybe copy what the link leads to.");
            }
            return;
        }
        List<Path> paths;
        // Links are not followed: a pack holds its own files.
        try (Stream<Path> found = Files.walk(root)) {
            paths = found.filter(path -> path.toString().matches(".*\\.ya?ml"))
                    .filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .limit(MOST_FILES + 1L)
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            problems.add("The directory (" + root + ") cannot be read.\nMaybe look at its permissions.");
            return;
        }
        if (paths.size() > MOST_FILES) {
            problems.add("There are more than " + MOST_FILES + " files in (" + root + ").\nMaybe put some together.");
            return;
        }
        for (Path path : paths) {
            String name = directory.relativize(path).toString().replace('\\', '/');
            YamlFile file = new YamlFile(path, name, problems);
            file.root().ifPresent(node -> {
                if (node instanceof SequenceNode list) {
                    list.getValue().forEach(one -> reader.accept(file, one));
                } else {
                    file.problem(node, "the file is no list", "begin each entry with a dash (- )");
                }
            });
        }
    }
}
