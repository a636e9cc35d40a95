package io.github.seminal.cdi;

import io.github.seminal.DecisionSupport;
import io.github.seminal.KnowledgeBase;
import io.github.seminal.LiveDecisionSupport;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanContainer;
import jakarta.inject.Inject;
import java.lang.annotation.Annotation;
import org.jspecify.annotations.Nullable;

/** The decision support in use: the live one that the host contributes, or one on its knowledge base or the standard one. */
@Dependent
class SupportInUse {

    private final BeanContainer container;
    private final @Nullable LiveDecisionSupport live;
    private final @Nullable KnowledgeBase knowledge;

    @Inject
    SupportInUse(BeanContainer container, Instance<LiveDecisionSupport> live, Instance<KnowledgeBase> knowledge) {
        if (!live.isUnsatisfied() && !knowledge.isUnsatisfied()) {
            throw new IllegalStateException("There are beans of both types, LiveDecisionSupport and KnowledgeBase.\n"
                    + "Maybe lay the directory over that knowledge: DecisionSupport.live(knowledge, directory, ..).");
        }
        this.container = container;
        this.live = contributed(live);
        this.knowledge = contributed(knowledge);
    }

    DecisionSupport support() {
        if (live != null) {
            return live;
        }
        return knowledge == null ? DecisionSupport.standard() : DecisionSupport.on(knowledge);
    }

    /** Closes what the host has contributed. The standard knowledge stays: it is shared beyond this container. */
    @PreDestroy
    void close() {
        Object contributed = live == null ? knowledge : live;
        if (contributed instanceof AutoCloseable closeable) {
            try {
                closeable.close();
            } catch (Exception e) {
                throw new IllegalStateException("What answers (" + contributed + ") cannot be closed.", e);
            }
        }
    }

    /**
     * The contribution itself, if there is one. It must not be a client proxy: the engine does not accept a proxy of a
     * knowledge base, and when the container ends, a proxy would create a new instance only to close it.
     */
    private <T> @Nullable T contributed(Instance<T> contributions) {
        if (contributions.isUnsatisfied()) {
            return null;
        }
        Instance.Handle<T> handle = contributions.getHandle();
        Bean<T> bean = handle.getBean();
        Class<? extends Annotation> scope = bean.getScope();
        if (!container.isNormalScope(scope)) {
            return handle.get();
        }
        if (scope != ApplicationScoped.class) {
            throw new IllegalStateException(
                    "A bean of (" + bean.getBeanClass().getName() + ") is in the scope (" + scope.getName()
                            + "), but it is to answer the whole application.\nMaybe make it @ApplicationScoped.");
        }
        return container.getContext(scope).get(bean, container.createCreationalContext(bean));
    }
}
