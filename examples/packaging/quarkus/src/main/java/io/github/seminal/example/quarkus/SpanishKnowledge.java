package io.github.seminal.example.quarkus;

import io.github.seminal.KnowledgeBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import java.util.Locale;

/** Replaces the standard knowledge in this host. */
@ApplicationScoped
public class SpanishKnowledge {

    @Produces
    @ApplicationScoped
    KnowledgeBase knowledge() {
        return KnowledgeBase.standard().in(Locale.forLanguageTag("es"));
    }

    void end(@Disposes KnowledgeBase knowledge) {
        System.out.println("ended: " + knowledge.id().id());
    }
}
