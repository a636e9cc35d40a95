package io.github.seminal.spring;

import io.github.seminal.DecisionSupport;
import io.github.seminal.micrometer.KnowledgeMeters;
import io.github.seminal.micrometer.SeminalMeters;
import io.github.seminal.spring.SeminalAutoConfiguration.Measuring;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;

/** The meters of decision support, where the application has a registry of meters. */
@AutoConfiguration(
        before = SeminalAutoConfiguration.class,
        afterName = {
            "org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration",
            "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration"
        })
@ConditionalOnClass(MeterRegistry.class)
@ConditionalOnBean(MeterRegistry.class)
public final class SeminalMetricsAutoConfiguration {

    @Bean
    Measuring seminalMeasuring(MeterRegistry registry) {
        SeminalMeters meters = new SeminalMeters(registry);
        return new Measuring(meters, meters::counting);
    }

    @Bean
    MeterBinder seminalKnowledgeMeters(DecisionSupport support) {
        return new KnowledgeMeters(support);
    }
}
