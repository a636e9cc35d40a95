package org.example;

import io.github.seminal.Assessment;
import io.github.seminal.DecisionSupport;
import io.github.seminal.authoring.Pack;
import io.github.seminal.json.AnswerWriter;
import io.github.seminal.json.PresentationReader;
import java.util.Optional;

/** One call into each artifact beside the library. */
public final class EachArtifact {

    private EachArtifact() {}

    public static void main(String[] args) {
        DecisionSupport support =
                DecisionSupport.on(Pack.standard(Optional.empty()).answering());
        Assessment assessment = new PresentationReader()
                .read("{\"age\": 61, \"findings\": {\"blood-in-semen\": \"present\"}}")
                .assess(support);
        System.out.println(AnswerWriter.onOneLine().write("61", assessment));
    }
}
