package io.github.seminal.micrometer;

import io.github.seminal.DecisionSupport;
import io.github.seminal.LiveDecisionSupport;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/** How many rules answer and, of a watched directory, whether it holds rules that cannot. */
public final class KnowledgeMeters implements MeterBinder {

    private final DecisionSupport support;

    /** The meters of this decision support, which the registry does not keep: they end with it. */
    public KnowledgeMeters(DecisionSupport support) {
        this.support = support;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("seminal.knowledge.rules", support, one -> one.knowledge().ruleCount())
                .description("The rules that answer.")
                .register(registry);
        if (support instanceof LiveDecisionSupport live) {
            Gauge.builder("seminal.knowledge.broken", live, one -> one.health().problem() == null ? 0 : 1)
                    .description("1 while the watched directory holds rules that cannot answer, 0 otherwise.")
                    .register(registry);
        }
    }
}
