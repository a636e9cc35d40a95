package io.github.seminal.cdi;

import io.github.seminal.KnowledgeBase;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanContainer;
import jakarta.inject.Inject;
import java.lang.annotation.Annotation;
import org.jspecify.annotations.Nullable;

/** The host's knowledge base, if a bean contributes one, else the standard one. */
@Dependent
class KnowledgeInUse {

    private final @Nullable KnowledgeBase contributed;

    @Inject
    KnowledgeInUse(Instance<KnowledgeBase> contributions, BeanContainer container) {
        contributed = contributions.isUnsatisfied() ? null : bare(contributions.getHandle(), container);
    }

    KnowledgeBase base() {
        return contributed == null ? KnowledgeBase.standard() : contributed;
    }

    /** Closes what the host has contributed; the standard knowledge is shared beyond this container and stays. */
    @PreDestroy
    void close() {
        if (contributed instanceof AutoCloseable closeable) {
            try {
                closeable.close();
            } catch (Exception e) {
                throw new IllegalStateException(
                        "The knowledge base (" + contributed.getClass().getName() + ") cannot be closed.", e);
            }
        }
    }

    /** The knowledge base itself: the engine does not answer with a client proxy of one. */
    private static KnowledgeBase bare(Instance.Handle<KnowledgeBase> handle, BeanContainer container) {
        Bean<KnowledgeBase> bean = handle.getBean();
        Class<? extends Annotation> scope = bean.getScope();
        if (!container.isNormalScope(scope)) {
            return handle.get();
        }
        if (scope != ApplicationScoped.class) {
            throw new IllegalStateException(
                    "The knowledge base (" + bean.getBeanClass().getName()
                            + ") is in the scope (" + scope.getName()
                            + "), but one knowledge base answers the whole application.\n"
                            + "Maybe make it @ApplicationScoped.");
        }
        return container.getContext(scope).get(bean, container.createCreationalContext(bean));
    }
}
