package io.github.seminal.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seminal.Assessment;
import io.github.seminal.DecisionSupport;
import io.github.seminal.FindingDefinition;
import io.github.seminal.InvalidPresentationException;
import io.github.seminal.Medicine;
import io.github.seminal.Presentation;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;

/** Real presentations, drawn from the vocabulary with a fixed seed, for tests of what is written about them. */
final class Answers {

    static final DecisionSupport SUPPORT = DecisionSupport.standard();

    private Answers() {}

    /** So many answers, to presentations of some findings each, after one of which nothing is known. */
    static List<Assessment> assessments(int count) {
        Random random = new Random(14);
        List<Assessment> assessments = new ArrayList<>();
        while (assessments.size() < count) {
            Presentation.Builder builder = Presentation.builder();
            for (int i = assessments.size() % 12; i > 0; i--) {
                say(builder, random);
            }
            try {
                assessments.add(SUPPORT.assess(builder.build()));
            } catch (InvalidPresentationException contradiction) {
                assertThat(contradiction.problems()).allMatch(one -> one.check().equals("contradiction"));
            }
        }
        return assessments;
    }

    private static void say(Presentation.Builder builder, Random random) {
        List<FindingDefinition> findings = SUPPORT.knowledge().findings();
        FindingDefinition finding = findings.get(random.nextInt(findings.size()));
        builder.remove(finding.code());
        switch (finding.kind()) {
            case YES_OR_NO -> {
                if (random.nextInt(3) == 0) {
                    builder.absent(finding.code());
                } else {
                    builder.present(finding.code());
                }
            }
            case NUMBER -> {
                double min = Objects.requireNonNull(finding.min());
                double max = Objects.requireNonNull(finding.max());
                builder.measured(finding.code(), Math.rint(min + random.nextDouble() * (max - min)));
            }
            case CHOICE ->
                builder.described(
                        finding.code(),
                        finding.choices()
                                .get(random.nextInt(finding.choices().size()))
                                .value());
            case MEDICINES ->
                builder.medicines(List.of(
                        Medicine.named("Zoloft 50 mg").startedDaysAgo(random.nextInt(90)),
                        Medicine.named("zzz"),
                        Medicine.named("Duodart")));
        }
    }
}
