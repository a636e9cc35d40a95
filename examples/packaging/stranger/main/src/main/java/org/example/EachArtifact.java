package org.example;

import static io.github.seminal.test.AssessmentAssert.assertThat;

import io.github.seminal.Assessment;
import io.github.seminal.DecisionSupport;
import io.github.seminal.authoring.Pack;
import io.github.seminal.json.AnswerWriter;
import io.github.seminal.json.PresentationReader;
import io.github.seminal.micrometer.SeminalMeters;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Optional;

/** One call into each artifact beside the library and the starter. */
public final class EachArtifact {

    private EachArtifact() {}

    public static void main(String[] args) {
        DecisionSupport support = DecisionSupport.on(
                        Pack.standard(Optional.empty()).answering())
                .observedBy(new SeminalMeters(new SimpleMeterRegistry()));
        Assessment assessment = new PresentationReader()
                .read("{\"age\": 61, \"findings\": {\"blood-in-semen\": \"present\"}}")
                .assess(support);
        assertThat(assessment).isNotNull();
        System.out.println(AnswerWriter.onOneLine().write("61", assessment));
    }
}
