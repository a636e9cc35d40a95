package io.github.seminal.json;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

@AnalyzeClasses(packages = "io.github.seminal.json", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule of_the_library_only_the_facade_the_rulebook_and_diagnostics_are_used = classes()
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "io.github.seminal",
                    "io.github.seminal.json",
                    "io.github.seminal.knowledge.diagnostic",
                    "io.github.seminal.knowledge.rulebook",
                    "java..",
                    "org.jspecify..",
                    "com.fasterxml.."));

    @ArchTest
    static final ArchRule no_public_class_shows_jackson = noMethods()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat()
            .arePublic()
            .should()
            .haveRawReturnType(resideInAPackage("com.fasterxml.."))
            .orShould()
            .haveRawParameterTypes(new DescribedPredicate<>("Jackson types") {
                @Override
                public boolean test(List<JavaClass> types) {
                    return types.stream().anyMatch(resideInAPackage("com.fasterxml.."));
                }
            });
}
