package io.github.seminal.cli;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.github.seminal.knowledge.rulebook.Rulebook;

@AnalyzeClasses(packages = "io.github.seminal.cli", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule the_command_line_knows_the_facade_the_json_adapter_the_workbench_and_picocli = classes()
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                            "io.github.seminal",
                            "io.github.seminal.cli",
                            "io.github.seminal.json",
                            "io.github.seminal.authoring..",
                            "io.github.seminal.knowledge.diagnostic",
                            "java..",
                            "me.tongfei.progressbar..",
                            "org.jspecify..",
                            "picocli..")
                    .or(type(Rulebook.class)));

    @ArchTest
    static final ArchRule only_its_start_is_public = classes()
            .that()
            .areTopLevelClasses()
            .and()
            .doNotHaveSimpleName("Main")
            .and()
            .doNotHaveSimpleName("package-info")
            .should()
            .notBePublic();
}
