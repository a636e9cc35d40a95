package io.github.seminal.spring;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.github.seminal.spring", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule of_the_library_the_facade_the_json_the_meters_and_diagnostics_are_used = classes()
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "io.github.seminal",
                    "io.github.seminal.json",
                    "io.github.seminal.micrometer",
                    "io.github.seminal.knowledge.diagnostic",
                    "io.github.seminal.spring",
                    "java..",
                    "org.jspecify..",
                    "org.springframework..",
                    "io.micrometer.core.instrument.."));

    /** Whatever JSON library the host has, it is not asked. */
    @ArchTest
    static final ArchRule nobody_knows_jackson =
            noClasses().should().dependOnClassesThat(resideInAnyPackage("com.fasterxml..", "tools.jackson.."));

    @ArchTest
    static final ArchRule only_the_meters_know_micrometer = noClasses()
            .that()
            .doNotHaveSimpleName("SeminalMetricsAutoConfiguration")
            .should()
            .dependOnClassesThat(resideInAnyPackage("io.micrometer..", "io.github.seminal.micrometer"));

    @ArchTest
    static final ArchRule only_health_knows_health = noClasses()
            .that()
            .haveSimpleNameNotStartingWith("SeminalHealth")
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.springframework.boot.health.."));

    @ArchTest
    static final ArchRule a_host_sees_properties_and_configurations_alone = classes()
            .that()
            .arePublic()
            .and()
            .areTopLevelClasses()
            .should()
            .haveSimpleNameEndingWith("AutoConfiguration")
            .orShould()
            .haveSimpleName("SeminalProperties");
}
