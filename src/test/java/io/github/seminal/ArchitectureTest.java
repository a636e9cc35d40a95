package io.github.seminal;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

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
    private static final String VOCABULARY = "io.github.seminal.knowledge.vocabulary";
    private static final String RULEBOOK = "io.github.seminal.knowledge.rulebook";
    private static final String ENGINE = "io.github.seminal.engine";
    private static final String CDI = "io.github.seminal.cdi";
    private static final String COMPILED_RULES = "io.github.seminal.rules..";

    @ArchTest
    static final ArchRule the_facade_is_records_enums_interfaces_and_one_exception = classes()
            .that()
            .resideInAPackage(FACADE)
            .and()
            .areTopLevelClasses()
            .and()
            .haveSimpleNameNotEndingWith("package-info")
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
    static final ArchRule only_the_engine_and_the_compiled_rules_know_drools = noClasses()
            .that()
            .resideOutsideOfPackages(ENGINE, COMPILED_RULES)
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.drools..", "org.kie.."));

    @ArchTest
    static final ArchRule only_the_vocabulary_reads_tables = noClasses()
            .that()
            .resideOutsideOfPackage(VOCABULARY)
            .should()
            .dependOnClassesThat(resideInAnyPackage("de.siegmar.."));

    @ArchTest
    static final ArchRule nobody_knows_jackson =
            noClasses().should().dependOnClassesThat(resideInAnyPackage("com.fasterxml.."));

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
    static final ArchRule the_engine_has_one_door_for_callers_and_one_for_tooling = classes()
            .that()
            .resideInAPackage(ENGINE)
            .and()
            .doNotHaveSimpleName("Engine")
            .and()
            .doNotHaveSimpleName("PlainKnowledge")
            .should()
            .notBePublic();

    @ArchTest
    static final ArchRule facts_are_records_that_know_only_the_urgency = classes()
            .that()
            .resideInAPackage(FACTS)
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(FACTS, "java.lang..", "org.jspecify..")
                    .or(DescribedPredicate.describe("the urgency", one -> one.isEquivalentTo(Urgency.class))));

    @ArchTest
    static final ArchRule the_vocabulary_does_not_know_the_engine = noClasses()
            .that()
            .resideInAPackage(VOCABULARY)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ENGINE);

    @ArchTest
    static final ArchRule nothing_is_printed = GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    @ArchTest
    static final ArchRule nothing_throws_generic_exceptions = noClasses()
            .that()
            .resideOutsideOfPackage(COMPILED_RULES)
            .should(GeneralCodingRules.THROW_GENERIC_EXCEPTIONS);

    /** A patient's data must not be logged: only the loading of knowledge may log at all. */
    @ArchTest
    static final ArchRule only_the_loading_of_knowledge_logs = noClasses()
            .that()
            .doNotHaveSimpleName("KnowledgeLoader")
            .and()
            .doNotHaveSimpleName("WatchedDecisionSupport")
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
                                        || type.getPackageName().equals(FACADE)
                                        || type.getPackageName().equals(RULEBOOK),
                                method.getFullName() + " has " + type.getName())));
            }
        };
    }
}
