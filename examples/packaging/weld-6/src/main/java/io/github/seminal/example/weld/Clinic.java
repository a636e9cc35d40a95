package io.github.seminal.example.weld;

import io.github.seminal.Assessment;
import io.github.seminal.DecisionSupport;
import io.github.seminal.Presentation;
import io.github.seminal.RedFlag;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** A bean of the host, into which the container injects decision support. */
@ApplicationScoped
public class Clinic {

    @Inject
    DecisionSupport support;

    String answer() {
        Assessment assessment = support.assess(Presentation.builder()
                .age(61)
                .present("blood-in-semen", "erectile-dysfunction")
                .build());
        return assessment.urgency() + " "
                + assessment.redFlags().stream().map(RedFlag::spec).toList() + " "
                + support.knowledge().ruleCount() + " rules";
    }
}
