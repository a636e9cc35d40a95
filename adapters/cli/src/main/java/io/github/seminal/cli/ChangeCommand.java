package io.github.seminal.cli;

import io.github.seminal.Assessment;
import io.github.seminal.DecisionSupport;
import io.github.seminal.json.AnswerWriter;
import io.github.seminal.json.Submission;
import java.time.Duration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Says which open questions would change the answer. */
@Command(
        name = "change",
        description =
                "Say which answers to open questions would raise the urgency of a presentation, or put another cause"
                        + " first; one answer at a time.",
        footer = {
            "  seminal change examples/prostatitis.json",
            "  seminal change --full --lang es examples/prostatitis.json",
            "  seminal change --rules my-rules --format json patient.json"
        },
        exitCodeList = {"0:answered", "1:the presentation or the rules were refused", "2:the command was not understood"
        })
final class ChangeCommand extends AnswerCommand {

    /** Whoever waits for it can stop it. */
    private static final Duration MOST_TIME = Duration.ofMinutes(1);

    @Parameters(paramLabel = "FILE", description = "A file with one presentation, in JSON; - reads standard input.")
    private String file = "-";

    @Override
    String file() {
        return file;
    }

    @Override
    public String json(AnswerWriter writer, Submission submission, Assessment assessment, DecisionSupport support) {
        return writer.write(submission.id(), support.whatWouldChange(submission.presentation(), MOST_TIME));
    }

    @Override
    public String text(Submission submission, Assessment assessment, DecisionSupport support, boolean isColourful) {
        return ChangeText.of(
                support.whatWouldChange(submission.presentation(), MOST_TIME),
                assessment,
                support.knowledge(),
                new AnswerWords(support.knowledge(), locale()),
                isFull(),
                isColourful);
    }
}
