package io.github.seminal.spring;

import io.github.seminal.DecisionSupport;
import io.github.seminal.KnowledgeBase;
import io.github.seminal.LiveDecisionSupport;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Says which knowledge answers. It is up whenever it exists: broken rules in a watched directory do not stop the loaded ones. */
final class SeminalHealthIndicator implements HealthIndicator {

    private final DecisionSupport support;

    SeminalHealthIndicator(DecisionSupport support) {
        this.support = support;
    }

    @Override
    public Health health() {
        KnowledgeBase knowledge = support.knowledge();
        Health.Builder health = Health.up()
                .withDetail("knowledge", knowledge.id().id())
                .withDetail("version", knowledge.id().version())
                .withDetail("sha256", knowledge.id().sha256())
                .withDetail("rules", knowledge.ruleCount())
                .withDetail("status", knowledge.status());
        if (support instanceof LiveDecisionSupport live) {
            LiveDecisionSupport.Health watching = live.health();
            health.withDetail("loaded", watching.loaded().toString())
                    .withDetail("checked", watching.checked().toString())
                    .withDetail("watched", watching.isWatched());
            if (watching.problem() != null) {
                health.withDetail("problem", watching.problem());
            }
        }
        return health.build();
    }
}
