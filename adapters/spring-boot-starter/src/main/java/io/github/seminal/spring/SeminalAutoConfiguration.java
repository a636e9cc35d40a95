package io.github.seminal.spring;

import io.github.seminal.AssessmentObserver;
import io.github.seminal.DecisionSupport;
import io.github.seminal.KnowledgeBase;
import io.github.seminal.ObserverFailure;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** The bean of the type {@link DecisionSupport}. */
@AutoConfiguration
@EnableConfigurationProperties(SeminalProperties.class)
public final class SeminalAutoConfiguration {

    /**
     * How assessments are measured, where they are. A failure of it never costs an answer.
     *
     * @param meters told of every assessment
     * @param counting adds the counting of failures to what is done with them
     */
    record Measuring(AssessmentObserver meters, UnaryOperator<ObserverFailure> counting) {}

    /** Spring closes it at the end if it watches a directory. */
    @Bean
    @ConditionalOnMissingBean
    DecisionSupport decisionSupport(
            SeminalProperties properties,
            ObjectProvider<KnowledgeBase> knowledge,
            ObjectProvider<AssessmentObserver> observers,
            ObjectProvider<Measuring> measuring) {
        DecisionSupport support = support(properties, knowledge.getIfAvailable());
        ObserverFailure onFailure = switch (properties.observers().onFailure()) {
            case REFUSE -> ObserverFailure.refuse();
            case REPORT -> ObserverFailure.report();
        };
        Measuring measured = measuring.getIfAvailable();
        if (measured != null) {
            support = support.observedBy(measured.meters(), ObserverFailure.report());
            onFailure = measured.counting().apply(onFailure);
        }
        for (AssessmentObserver observer : observers.orderedStream().toList()) {
            support = support.observedBy(observer, onFailure);
        }
        return support;
    }

    private static DecisionSupport support(SeminalProperties properties, @Nullable KnowledgeBase ofTheHost) {
        SeminalProperties.Rules rules = properties.rules();
        Path directory = rules.directory();
        if (directory == null) {
            if (rules.live() || rules.standAlone()) {
                throw new IllegalStateException("The property (seminal.rules." + (rules.live() ? "live" : "stand-alone")
                        + ") is set without a directory.\nMaybe set (seminal.rules.directory) as well.");
            }
            return DecisionSupport.on(inLanguage(properties, ofTheHost == null ? KnowledgeBase.standard() : ofTheHost));
        }
        if (rules.standAlone()) {
            if (properties.language() != null && rules.live()) {
                throw new IllegalStateException("The property (seminal.language) is set beside a watched directory that"
                        + " stands alone, which answers in its own language.\nMaybe leave it out.");
            }
            return rules.live()
                    ? DecisionSupport.live(null, directory, rules.interval(), reload -> {})
                    : DecisionSupport.on(inLanguage(properties, KnowledgeBase.of(directory)));
        }
        KnowledgeBase base = inLanguage(properties, ofTheHost == null ? KnowledgeBase.standard() : ofTheHost);
        return rules.live()
                ? DecisionSupport.live(base, directory, rules.interval(), reload -> {})
                : DecisionSupport.on(base.plus(directory));
    }

    private static KnowledgeBase inLanguage(SeminalProperties properties, KnowledgeBase knowledge) {
        return properties.language() == null ? knowledge : knowledge.in(properties.language());
    }
}
