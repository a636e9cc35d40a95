package io.github.seminal;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.stream.Stream;

@AnalyzeClasses(packages = "io.github.seminal", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String FACADE = "io.github.seminal";
    private static final String FACTS = "io.github.seminal.facts";
    private static final String KNOWLEDGE = "io.github.seminal.knowledge..";
    private static final String ENGINE = "io.github.seminal.engine";
    private static final String DROOLS = "io.github.seminal.engine.drools";
    private static final String EXPLAIN = "io.github.seminal.explain";
    private static final String SUPPORT = "io.github.seminal.support";
    private static final String CDI = "io.github.seminal.cdi";

    @ArchTest
    static final ArchRule the_facade_is_records_enums_interfaces_one_exception_and_constants = classes()
            .that()
            .resideInAPackage(FACADE)
            .and()
            .areTopLevelClasses()
            .and()
            .haveSimpleNameNotEndingWith("package-info")
            .and()
            .doNotHaveSimpleName("Findings")
            .should(beARecordAnEnumAnInterfaceOrAnException());

    @ArchTest
    static final ArchRule no_foreign_type_is_in_a_public_signature_of_the_facade = methods()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat()
            .resideInAPackage(FACADE)
            .should(haveOnlyOwnAndJavaTypes());

    @ArchTest
    static final ArchRule only_one_package_knows_drools = noClasses()
            .that()
            .resideOutsideOfPackage(DROOLS)
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.drools..", "org.kie.."));

    @ArchTest
    static final ArchRule only_the_knowledge_reads_tables = noClasses()
            .that()
            .resideOutsideOfPackage(KNOWLEDGE)
            .should()
            .dependOnClassesThat(resideInAnyPackage("de.siegmar.."));

    /** Each layer knows those named before it. Above all stands what the facade starts. */
    @ArchTest
    static final ArchRule the_layers_know_those_below = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("facts")
            .definedBy(FACTS)
            .layer("knowledge")
            .definedBy(KNOWLEDGE)
            .layer("engine")
            .definedBy(ENGINE)
            .layer("drools")
            .definedBy(DROOLS)
            .layer("explain")
            .definedBy(EXPLAIN)
            .layer("support")
            .definedBy(SUPPORT)
            .whereLayer("knowledge")
            .mayOnlyBeAccessedByLayers("engine", "drools", "explain", "support")
            .whereLayer("engine")
            .mayOnlyBeAccessedByLayers("drools", "explain", "support")
            .whereLayer("drools")
            .mayOnlyBeAccessedByLayers("support")
            .whereLayer("explain")
            .mayOnlyBeAccessedByLayers("support")
            .whereLayer("support")
            .mayNotBeAccessedByAnyLayer();

    @ArchTest
    static final ArchRule no_package_depends_on_itself_through_others =
            slices().matching("io.github.seminal.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule nobody_knows_jackson_but_one_annotation = noClasses()
            .should()
            .dependOnClassesThat(resideInAnyPackage("com.fasterxml..")
                    .and(DescribedPredicate.not(resideInAnyPackage("com.fasterxml.jackson.annotation"))));

    @ArchTest
    static final ArchRule only_the_package_cdi_knows_cdi = noClasses()
            .that()
            .resideOutsideOfPackage(CDI)
            .should()
            .dependOnClassesThat(resideInAnyPackage("jakarta..", CDI));

    @ArchTest
    static final ArchRule the_package_cdi_knows_the_facade_alone = noClasses()
            .that()
            .resideInAPackage(CDI)
            .should()
            .dependOnClassesThat(
                    resideInAnyPackage(FACADE + "..").and(DescribedPredicate.not(resideInAnyPackage(FACADE, CDI))));

    @ArchTest
    static final ArchRule facts_are_records_that_know_only_the_urgency = classes()
            .that()
            .resideInAPackage(FACTS)
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(FACTS, "java.lang..", "org.jspecify..")
                    .or(DescribedPredicate.describe("the urgency", one -> one.isEquivalentTo(Urgency.class))));

    @ArchTest
    static final ArchRule nothing_is_printed = GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    @ArchTest
    static final ArchRule nothing_throws_generic_exceptions =
            noClasses().should(GeneralCodingRules.THROW_GENERIC_EXCEPTIONS);

    /** A patient's data must not be logged: only the loading of knowledge and the failures of observers are logged at all. */
    @ArchTest
    static final ArchRule only_the_loading_of_knowledge_and_failing_observers_are_logged = noClasses()
            .that()
            .doNotHaveSimpleName("LoadedKnowledge")
            .and()
            .doNotHaveSimpleName("WatchedDecisionSupport")
            .and()
            .doNotHaveSimpleName("ObserverFailures")
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.slf4j..", "java.util.logging.."));

    private static ArchCondition<JavaClass> beARecordAnEnumAnInterfaceOrAnException() {
        return new ArchCondition<>("be a record, an enum, an interface or an exception") {
            @Override
            public void check(JavaClass one, ConditionEvents events) {
                boolean fits = one.isRecord()
                        || one.isEnum()
                        || one.isInterface()
                        || one.isAssignableTo(RuntimeException.class);
                events.add(new SimpleConditionEvent(
                        one,
                        fits && (one.isInterface() || one.getModifiers().contains(JavaModifier.FINAL) || one.isEnum()),
                        one.getName()));
            }
        };
    }

    private static ArchCondition<JavaMethod> haveOnlyOwnAndJavaTypes() {
        return new ArchCondition<>("have only types of this package and of Java") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                Stream.concat(
                                method.getReturnType().getAllInvolvedRawTypes().stream(),
                                method.getParameterTypes().stream()
                                        .flatMap(type -> type.getAllInvolvedRawTypes().stream()))
                        .map(JavaClass::getBaseComponentType)
                        .forEach(type -> events.add(new SimpleConditionEvent(
                                method,
                                type.isPrimitive()
                                        || type.getPackageName().startsWith("java.")
                                        || type.getPackageName().equals(FACADE),
                                method.getFullName() + " has " + type.getName())));
            }
        };
    }
}
