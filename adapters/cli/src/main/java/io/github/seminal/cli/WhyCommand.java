package io.github.seminal.cli;

import io.github.seminal.Assessment;
import io.github.seminal.CauseDefinition;
import io.github.seminal.DecisionSupport;
import io.github.seminal.json.AnswerWriter;
import io.github.seminal.json.Submission;
import io.github.seminal.knowledge.diagnostic.NearestName;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Says why a cause has its place in the answer, or none. */
@Command(
        name = "why",
        description = {
            "Say why a cause has its place in the answer to a presentation, or none.",
            "It shows what speaks for and against it, what is not met or not known, and what would bring it up."
        },
        footer = {
            "  seminal why prostate-cancer examples/prostatitis.json",
            "  seminal why \"Prostate cancer\" --full examples/prostatitis.json",
            "  seminal why saddle-pressure --rules my-rules --format json patient.json"
        },
        exitCodeList = {
            "0:answered",
            "1:the presentation or the rules were refused",
            "2:the command was not understood, or there is no such cause"
        })
final class WhyCommand extends AnswerCommand {

    @Parameters(index = "0", paramLabel = "CAUSE", description = "A cause, by its code or its name.")
    private String cause = "";

    @Parameters(
            index = "1",
            paramLabel = "FILE",
            description = "A file with one presentation, in JSON; - reads standard input.")
    private String file = "-";

    @Override
    String file() {
        return file;
    }

    @Override
    public String json(AnswerWriter writer, Submission submission, Assessment assessment, DecisionSupport support) {
        return writer.write(submission.id(), support.whyNot(submission.presentation(), code(support)));
    }

    @Override
    public String text(Submission submission, Assessment assessment, DecisionSupport support, boolean isColourful) {
        return WhyText.of(
                support.whyNot(submission.presentation(), code(support)),
                assessment,
                support.knowledge(),
                new AnswerWords(support.knowledge(), locale()),
                isFull(),
                isColourful);
    }

    private String code(DecisionSupport support) {
        List<CauseDefinition> causes = support.knowledge().causes();
        return causes.stream()
                .filter(one -> one.code().equals(cause) || one.name().equalsIgnoreCase(cause.strip()))
                .map(CauseDefinition::code)
                .findFirst()
                .orElseThrow(() -> misuse("There is no cause (" + cause + ").\nMaybe "
                        + NearestName.advice(
                                cause,
                                causes.stream()
                                        .flatMap(one -> Stream.of(one.code(), one.name()))
                                        .toList(),
                                "look for it with (seminal find)")
                        + "."));
    }
}
