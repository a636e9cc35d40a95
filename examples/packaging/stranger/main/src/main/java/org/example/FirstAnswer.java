package org.example;

import io.github.seminal.Assessment;
import io.github.seminal.DecisionSupport;
import io.github.seminal.Medicine;
import io.github.seminal.Presentation;

/** The example of the README. */
public final class FirstAnswer {

    private FirstAnswer() {}

    public static void main(String[] args) {
        DecisionSupport support = DecisionSupport.standard();
        Assessment assessment = support.assess(Presentation.builder()
                .age(61)
                .present("blood-in-semen", "erectile-dysfunction")
                .absent("fever")
                .measured("psa-ng-ml", 5.2)
                .medicine(Medicine.named("tamsulosin").startedDaysAgo(40))
                .build());
        System.out.println(assessment.urgency() + " " + assessment.plan().destination().name());
    }
}
