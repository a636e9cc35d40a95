package io.github.seminal.authoring.junit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.seminal.authoring.SmallPack;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.support.descriptor.FileSource;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

class VignetteTestsTest {

    private static final String TESTS = """
            - id: V-1
              title: Fever at %d
              patient: {age: %d, present: [leak-present, fever]}
              expected:
                first: RED_FLAG_ONLY
                urgency at least: SAME_DAY
                urgency at most: SAME_DAY
                red flags: [X-01]
            """;

    private static Path pack = Path.of("");

    /** A test class as an author would write it. The test below runs it; Surefire does not find it. */
    static class AnAuthorsTest {

        @TestFactory
        Stream<DynamicNode> my_rules_answer_as_expected() {
            return VignetteTests.of(SmallPack.in(pack)
                    .vignettes(TESTS.formatted(61, 61) + TESTS.formatted(59, 59).replace("V-1", "V-2"))
                    .cases("""
                            - rule: red-flag.old-fever
                              hits:
                                - {age: 60, present: [fever]}
                              near misses:
                                - {age: 59, present: [fever]}
                                - {age: 61, present: [fever]}
                            """)
                    .read());
        }
    }

    @Test
    void an_authors_vignettes_and_cases_run_as_tests_and_a_failure_says_why(@TempDir Path directory) {
        pack = directory;
        EngineExecutionResults results = EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(AnAuthorsTest.class))
                .execute();
        results.testEvents()
                .assertStatistics(
                        statistics -> statistics.started(5).succeeded(3).failed(2));
        assertThat(results.testEvents().failed().stream()
                        .map(event -> event.getTestDescriptor().getDisplayName()))
                .containsExactly("V-2 Fever at 59", "near miss 2");
        Event failure = results.testEvents().failed().stream().findFirst().orElseThrow();
        assertThat(failure.getTestDescriptor().getSource()).get().isInstanceOfSatisfying(FileSource.class, source -> {
            assertThat(source.getFile()).hasName("vignettes.yaml");
            assertThat(source.getPosition().orElseThrow().getLine()).isEqualTo(10);
        });
        assertThat(failure.getPayload().orElseThrow().toString())
                .contains("tests/vignettes.yaml:10: V-2 Fever at 59", "FAILS    Patient( age >= 60 )");
    }

    @Test
    void no_other_class_of_the_workbench_needs_junit() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.github.seminal.authoring.junit")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.junit..", "org.opentest4j..")
                .check(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("io.github.seminal.authoring"));
    }
}
