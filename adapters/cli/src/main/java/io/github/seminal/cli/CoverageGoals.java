package io.github.seminal.cli;

import io.github.seminal.authoring.cover.Coverage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that say how much must be covered. */
final class CoverageGoals {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // Picocli fills it in before the command runs.
    private CommandSpec spec;

    private final List<Goal> goals = new ArrayList<>();

    /** One thing of which so much must be covered. */
    private enum Part {
        RULES("cover.rules"),
        CONDITIONS("cover.conditions"),
        SIDES("cover.sides");

        private final String words;

        Part(String words) {
            this.words = words;
        }

        Coverage.Share of(Coverage coverage) {
            return switch (this) {
                case RULES -> coverage.ofRules();
                case CONDITIONS -> coverage.ofConditions();
                case SIDES -> coverage.ofSides();
            };
        }
    }

    private record Goal(Part part, BigDecimal percent) {

        /** Compared without rounding: what is shown as 99.9 % may be more, and is never 100. */
        boolean isMissed(Coverage coverage) {
            Coverage.Share share = part.of(coverage);
            return BigDecimal.valueOf(share.together())
                            .multiply(HUNDRED)
                            .compareTo(percent.multiply(BigDecimal.valueOf(share.all())))
                    < 0;
        }
    }

    @Option(
            names = "--rules-at-least",
            paramLabel = "PERCENT",
            description = "Exit with 1 when fewer of the rules match in a test.")
    void rules(@Nullable BigDecimal percent) {
        add("--rules-at-least", Part.RULES, percent);
    }

    @Option(
            names = "--conditions-at-least",
            paramLabel = "PERCENT",
            description = "Exit with 1 when less of the conditions is seen at work.")
    void conditions(@Nullable BigDecimal percent) {
        add("--conditions-at-least", Part.CONDITIONS, percent);
    }

    @Option(
            names = "--sides-at-least",
            paramLabel = "PERCENT",
            description = "Exit with 1 when fewer sides of limits are met.")
    void sides(@Nullable BigDecimal percent) {
        add("--sides-at-least", Part.SIDES, percent);
    }

    private void add(String option, Part part, @Nullable BigDecimal percent) {
        if (percent == null) {
            return; // Picocli resets what is not given.
        }
        if (percent.signum() < 0 || percent.compareTo(HUNDRED) > 0) {
            throw new ParameterException(
                    spec.commandLine(),
                    "The option (" + option + ") is (" + percent.toPlainString() + "), outside 0 to 100.\n"
                            + "Maybe it should be a share in percent, for instance 95.");
        }
        goals.add(new Goal(part, percent));
    }

    /** What is missed, in words; empty when as much is covered as was asked. */
    List<String> missed(Coverage coverage) {
        return goals.stream()
                .filter(goal -> goal.isMissed(coverage))
                .map(goal -> ReportMessages.of(goal.part().words)
                        + ReportMessages.of(
                                "cover.asked",
                                TestOutcome.share(
                                        goal.part().of(coverage).together(),
                                        goal.part().of(coverage).all()),
                                goal.percent().toPlainString()))
                .toList();
    }
}
