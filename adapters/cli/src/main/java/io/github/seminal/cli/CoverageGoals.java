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

    private static final String RULES = "--rules-at-least";
    private static final String CONDITIONS = "--conditions-at-least";
    private static final String SIDES = "--sides-at-least";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // Picocli fills it in before the command runs.
    private CommandSpec spec;

    @Option(names = RULES, paramLabel = "PERCENT", description = "Exit with 1 when fewer of the rules match in a test.")
    private @Nullable BigDecimal rules;

    @Option(
            names = CONDITIONS,
            paramLabel = "PERCENT",
            description = "Exit with 1 when less of the conditions is seen at work.")
    private @Nullable BigDecimal conditions;

    @Option(names = SIDES, paramLabel = "PERCENT", description = "Exit with 1 when fewer sides of limits are met.")
    private @Nullable BigDecimal sides;

    /** Refuses goals that are not a share in percent. To be called before anything is measured. */
    void requireSense() {
        requireShare(RULES, rules);
        requireShare(CONDITIONS, conditions);
        requireShare(SIDES, sides);
    }

    private void requireShare(String option, @Nullable BigDecimal percent) {
        if (percent != null && (percent.signum() < 0 || percent.compareTo(HUNDRED) > 0)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "The option (" + option + ") is (" + percent.toPlainString() + "), outside 0 to 100.\n"
                            + "Maybe it should be a share in percent, for instance 95.");
        }
    }

    /** The goals that are missed, in words. */
    List<String> missed(Coverage coverage) {
        List<String> missed = new ArrayList<>();
        compare("cover.rules", coverage.ofRules(), rules, missed);
        compare("cover.conditions", coverage.ofConditions(), conditions, missed);
        compare("cover.sides", coverage.ofSides(), sides, missed);
        return missed;
    }

    /** Compares without rounding: a share that is shown as 99.9 % may be more than that, but is never 100 %. */
    private static void compare(String what, Coverage.Share share, @Nullable BigDecimal percent, List<String> missed) {
        if (percent != null
                && BigDecimal.valueOf(share.together())
                                .multiply(HUNDRED)
                                .compareTo(percent.multiply(BigDecimal.valueOf(share.all())))
                        < 0) {
            missed.add(ReportMessages.of(what)
                    + ReportMessages.of(
                            "cover.asked", Subcommand.share(share.together(), share.all()), percent.toPlainString()));
        }
    }
}
