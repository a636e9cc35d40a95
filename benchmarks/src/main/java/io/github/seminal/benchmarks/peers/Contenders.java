package io.github.seminal.benchmarks.peers;

import io.github.seminal.DecisionSupport;
import io.github.seminal.KnowledgeBase;
import io.github.seminal.benchmarks.BareEngine;
import io.github.seminal.knowledge.rulebook.Rulebook;
import io.github.seminal.knowledge.vocabulary.Vocabulary;
import io.github.seminal.support.SupportFactory;

/** The programs that run the standard knowledge base. */
public enum Contenders {
    /** This library's engine alone. */
    SEMINAL_ENGINE("Seminal, engine alone"),
    /** This library's whole answer. */
    SEMINAL_ASSESS("Seminal, whole `assess`"),
    /** Java code. */
    JAVA("Java conditions (the limit)"),
    /** Drools without this library. */
    DROOLS_BY_HAND("Drools by hand"),
    /** Easy Rules. */
    EASY_RULES("Easy Rules 4.1.0"),
    /** Evrete. */
    EVRETE("Evrete 4.0.3");

    private final String title;

    Contenders(String title) {
        this.title = title;
    }

    /** The name for people. */
    public String title() {
        return title;
    }

    /** Builds the contender, which may generate and compile rules. */
    public Contender build() {
        KnowledgeBase knowledge = KnowledgeBase.standard();
        BareEngine engine = new BareEngine(knowledge);
        return switch (this) {
            case SEMINAL_ENGINE -> new SeminalContender(engine);
            case SEMINAL_ASSESS -> new AssessContender(DecisionSupport.on(knowledge));
            case JAVA ->
                new JavaContender(javaRules(SupportFactory.knowledge(knowledge).rulebook()), engine);
            case DROOLS_BY_HAND ->
                new DroolsByHandContender(
                        engine,
                        SupportFactory.knowledge(knowledge).rulebook(),
                        vocabulary(knowledge).findings().keySet());
            case EASY_RULES ->
                new EasyRulesContender(
                        javaRules(SupportFactory.knowledge(knowledge).rulebook()), engine);
            case EVRETE ->
                new EvreteContender(
                        javaRules(SupportFactory.knowledge(knowledge).rulebook()), engine);
        };
    }

    /** The tables of a knowledge base. */
    public static Vocabulary vocabulary(KnowledgeBase knowledge) {
        return SupportFactory.knowledge(knowledge).vocabulary();
    }

    private static JavaRules javaRules(Rulebook rulebook) {
        ClassLoader classes = RuntimeClasses.of(JavaSource.of(rulebook));
        return instance(classes, JavaSource.PACKAGE + ".AllRules", JavaRules.class);
    }

    static <T> T instance(ClassLoader classes, String name, Class<T> type) {
        try {
            return type.cast(Class.forName(name, true, classes).getConstructor().newInstance());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The generated class (" + name + ") cannot be used.", e);
        }
    }
}
