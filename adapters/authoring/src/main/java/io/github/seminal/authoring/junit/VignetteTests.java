package io.github.seminal.authoring.junit;

import io.github.seminal.authoring.Pack;
import io.github.seminal.authoring.vignette.Difference;
import io.github.seminal.authoring.vignette.RuleCase;
import io.github.seminal.authoring.vignette.TestResult;
import io.github.seminal.authoring.vignette.TestRunner;
import io.github.seminal.authoring.vignette.TestSuite;
import io.github.seminal.authoring.vignette.Vignette;
import io.github.seminal.knowledge.diagnostic.Place;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.opentest4j.AssertionFailedError;

/**
 * Turns an author's vignettes, hits and near misses into JUnit 5 tests:
 *
 * <pre>{@code
 * class MyRulesTest {
 *
 *     @TestFactory
 *     Stream<DynamicNode> my_rules_answer_as_expected() {
 *         return VignetteTests.of(Pack.overStandard(Path.of("my-rules")));
 *     }
 * }
 * }</pre>
 *
 * <p>A failed test reports what was expected, the answer, the rules that fired and the conditions that failed. A development
 * environment opens the YAML file at its line.
 */
public final class VignetteTests {

    private final Path directory;
    private final TestRunner tester;

    private VignetteTests(Path directory, TestRunner tester) {
        this.directory = directory;
        this.tester = tester;
    }

    /**
     * One container for each file of vignettes and one for each rule with cases. The rules are loaded once.
     *
     * @throws io.github.seminal.authoring.vignette.RefusedTestsException if the tests cannot be used
     * @throws IllegalStateException if the rules cannot be loaded
     */
    public static Stream<DynamicNode> of(Pack pack) {
        TestSuite tests = TestSuite.of(pack);
        return new VignetteTests(pack.tests().orElseThrow(), new TestRunner(pack)).of(tests);
    }

    private Stream<DynamicNode> of(TestSuite tests) {
        List<DynamicNode> containers = new ArrayList<>();
        Map<String, List<Vignette>> byFile = tests.vignettes().stream()
                .collect(Collectors.groupingBy(
                        vignette -> vignette.place().file(), LinkedHashMap::new, Collectors.toList()));
        byFile.forEach((file, vignettes) -> containers.add(DynamicContainer.dynamicContainer(
                file,
                vignettes.stream()
                        .map(vignette -> test(vignette.toString(), vignette.place(), () -> tester.test(vignette))))));
        for (RuleCase one : tests.cases()) {
            containers.add(DynamicContainer.dynamicContainer(
                    one.rule(),
                    uriOf(one.place()),
                    one.patients().stream()
                            .map(patient -> test(patient.name(), patient.place(), () -> tester.test(one, patient)))));
        }
        return containers.stream();
    }

    private DynamicTest test(String name, Place place, Supplier<TestResult> result) {
        return DynamicTest.dynamicTest(name, uriOf(place), () -> require(result.get()));
    }

    private static void require(TestResult result) {
        if (!result.passed()) {
            throw new AssertionFailedError(
                    result.place() + ": " + result.name() + "\n" + String.join("\n", result.lines()),
                    joined(result.differences(), Difference::expected),
                    joined(result.differences(), Difference::got));
        }
    }

    private static String joined(List<Difference> differences, Function<Difference, String> side) {
        return differences.stream()
                .map(difference -> difference.subject() + ": " + side.apply(difference))
                .collect(Collectors.joining("\n"));
    }

    private URI uriOf(Place place) {
        return URI.create(directory.resolve(place.file()).toUri() + "?line=" + place.line());
    }
}
