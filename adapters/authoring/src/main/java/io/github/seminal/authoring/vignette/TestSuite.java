package io.github.seminal.authoring.vignette;

import io.github.seminal.Presentation;
import io.github.seminal.authoring.Pack;
import io.github.seminal.authoring.yaml.YamlFields;
import io.github.seminal.authoring.yaml.YamlNode;
import io.github.seminal.authoring.yaml.YamlTree;
import io.github.seminal.engine.PresentationValidator;
import io.github.seminal.knowledge.Unwritten;
import io.github.seminal.knowledge.diagnostic.Diagnostic;
import io.github.seminal.knowledge.diagnostic.Diagnostics;
import io.github.seminal.knowledge.files.PackDirectory;
import io.github.seminal.knowledge.rulebook.Rulebook;
import io.github.seminal.knowledge.vocabulary.Vocabulary;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * All vignettes, and all hits and near misses of rules, in the order of their files.
 *
 * @param vignettes the vignettes
 * @param cases the rules' cases
 */
public record TestSuite(List<Vignette> vignettes, List<RuleCase> cases) {

    private static final String FOLDER = "tests";
    private static final String VIGNETTES = "vignettes";
    private static final String CASES = "cases";

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
                .orElseThrow(() -> new RefusedTestsException(
                        "It is not known where tests/ is", "name the directory that holds it"));
        TestSuite suite = orNone(pack);
        if (suite.isEmpty()) {
            throw new RefusedTestsException(
                    "There are no vignettes and no cases in (" + directory + ")",
                    "they are elsewhere: it should hold tests/, with files that end in .yaml");
        }
        return suite;
    }

    /**
     * The tests of the pack; none when there are none.
     *
     * @throws RefusedTestsException with everything that is wrong with them
     */
    public static TestSuite orNone(Pack pack) {
        Diagnostics problems = new Diagnostics();
        TestSuite suite = read(
                pack.tests().map(directory -> textsIn(directory, problems)).orElse(Map.of()),
                pack.rulebook(),
                pack.vocabulary(),
                problems);
        RefusedTestsException.throwIfAny(
                new Diagnostics(Unwritten.withoutWhatFollows(problems.all()).toArray(Diagnostic[]::new)));
        return suite;
    }

    /** The text of every file below {@code tests/}, by its path in the directory. */
    public static Map<String, String> textsIn(Path directory, Diagnostics problems) {
        return PackDirectory.tests(directory, List.of(FOLDER), problems);
    }

    /**
     * The tests in these files, as far as they can be read. What is wrong with them is added to the problems: with their form,
     * and where they do not fit the rules and tables.
     *
     * <p>A file holds a list of vignettes below the key {@code vignettes:}, a list of cases below {@code cases:}, or both.
     */
    public static TestSuite read(
            Map<String, String> texts, Rulebook rulebook, Vocabulary vocabulary, Diagnostics problems) {
        texts.forEach((path, text) -> Unwritten.check(path, text, problems));
        PresentationValidator validator = new PresentationValidator(vocabulary, "");
        PatientReader patients = new PatientReader(validator::check, problems);
        VignetteReader vignetteReader = new VignetteReader(rulebook, vocabulary, patients, problems);
        CaseReader caseReader = new CaseReader(rulebook, vocabulary, patients, problems);
        List<Vignette> vignettes = new ArrayList<>();
        List<RuleCase> cases = new ArrayList<>();
        each(
                texts,
                node -> {
                    Vignette vignette = vignetteReader.read(node);
                    if (vignette != null) {
                        vignettes.add(vignette);
                    }
                },
                node -> cases.add(caseReader.read(node)),
                problems);
        return new TestSuite(vignettes, cases);
    }

    /**
     * The patients of all vignettes below the directory, without their expected answers and without a check against a vocabulary.
     *
     * @throws RefusedTestsException with everything that is wrong with them
     */
    public static List<Presentation> patientsIn(Path directory) {
        Diagnostics problems = new Diagnostics();
        List<Presentation> patients = new ArrayList<>();
        PatientReader reader = new PatientReader(patient -> {}, problems);
        each(
                textsIn(directory, problems),
                node -> new YamlFields(node, VignetteReader.KEYS, problems)
                        .value("patient")
                        .map(reader::read)
                        .ifPresent(patients::add),
                node -> {},
                problems);
        RefusedTestsException.throwIfAny(problems);
        return patients;
    }

    /** True when there are neither vignettes nor cases. */
    public boolean isEmpty() {
        return vignettes.isEmpty() && cases.isEmpty();
    }

    /** The ids of all tests: of each vignette, and the rule with each of its hits and near misses. */
    Set<String> ids() {
        Set<String> ids = new LinkedHashSet<>();
        vignettes.forEach(vignette -> ids.add(vignette.id()));
        cases.forEach(one -> one.patients().forEach(patient -> ids.add(one.rule() + " " + patient.name())));
        return ids;
    }

    private static void each(
            Map<String, String> texts, Consumer<YamlNode> vignettes, Consumer<YamlNode> cases, Diagnostics problems) {
        // To parse YAML takes most of the time: every processor takes part.
        texts.entrySet().parallelStream()
                .map(file -> Parsed.of(file.getKey(), file.getValue()))
                .toList()
                .forEach(file -> {
                    file.problems().all().forEach(problems::add);
                    file.root().ifPresent(root -> {
                        YamlFields both = new YamlFields(root, Set.of(VIGNETTES, CASES), problems);
                        if (both.isMap()) {
                            both.list(VIGNETTES).forEach(vignettes);
                            both.list(CASES).forEach(cases);
                        }
                    });
                });
    }

    /** One file, and what is wrong with its form. */
    private record Parsed(Optional<YamlNode> root, Diagnostics problems) {

        static Parsed of(String path, String text) {
            Diagnostics problems = new Diagnostics();
            return new Parsed(YamlTree.readShown(path, text, problems), problems);
        }
    }
}
