package io.github.seminal.spring;

import io.github.seminal.DecisionSupport;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;

/** The health of decision support, where the application has health indicators. */
@AutoConfiguration(after = SeminalAutoConfiguration.class)
@ConditionalOnClass({HealthIndicator.class, ConditionalOnEnabledHealthIndicator.class})
@ConditionalOnBean(DecisionSupport.class)
public final class SeminalHealthAutoConfiguration {

    @Bean
    @ConditionalOnEnabledHealthIndicator("seminal")
    @ConditionalOnMissingBean(name = "seminalHealthIndicator")
    HealthIndicator seminalHealthIndicator(DecisionSupport support) {
        return new SeminalHealthIndicator(support);
    }
}
