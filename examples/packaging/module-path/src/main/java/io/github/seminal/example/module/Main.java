package io.github.seminal.example.module;

import io.github.seminal.Assessment;
import io.github.seminal.DecisionSupport;
import io.github.seminal.Presentation;
import io.github.seminal.RedFlag;

/** A host that is a module and prints the answer for one patient. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        System.out.println(answer());
    }

    public static String answer() {
        DecisionSupport support = DecisionSupport.standard();
        Assessment assessment = support.assess(Presentation.builder()
                .age(61)
                .present("blood-in-semen", "erectile-dysfunction")
                .build());
        return assessment.urgency() + " "
                + assessment.redFlags().stream().map(RedFlag::spec).toList() + " "
                + support.knowledge().ruleCount() + " rules";
    }
}
