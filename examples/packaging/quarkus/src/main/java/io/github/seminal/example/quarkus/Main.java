package io.github.seminal.example.quarkus;

import io.github.seminal.Assessment;
import io.github.seminal.DecisionSupport;
import io.github.seminal.Presentation;
import io.github.seminal.RedFlag;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import jakarta.inject.Inject;

/** A host on Quarkus, whose container is CDI Lite and is set up at build time. */
@QuarkusMain
public class Main implements QuarkusApplication {

    @Inject
    DecisionSupport support;

    @Override
    public int run(String... args) {
        Assessment assessment = support.assess(Presentation.builder()
                .age(61)
                .present("blood-in-semen", "erectile-dysfunction")
                .build());
        System.out.println(assessment.urgency() + " "
                + assessment.redFlags().stream().map(RedFlag::spec).toList() + " "
                + support.knowledge().ruleCount() + " rules");
        System.out.println("in words: " + support.knowledge().nameOf(assessment.urgency()));
        return 0;
    }
}
