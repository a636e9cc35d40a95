package io.github.seminal.example.quarkus;

import io.github.seminal.Assessment;
import io.github.seminal.AssessmentObserver;
import io.github.seminal.Presentation;
import io.github.seminal.cdi.AssessmentMade;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Observes every assessment in both possible ways, although nothing injects it. */
@ApplicationScoped
public class Audit implements AssessmentObserver {

    @Override
    public void assessed(Presentation presentation, Assessment assessment) {
        System.out.println("told: " + assessment.urgency());
    }

    void keep(@Observes AssessmentMade made) {
        System.out.println("observed: " + made.assessment().urgency());
    }
}
