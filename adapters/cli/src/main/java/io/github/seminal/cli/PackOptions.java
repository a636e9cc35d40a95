package io.github.seminal.cli;

import io.github.seminal.authoring.Pack;
import io.github.seminal.authoring.check.CheckReport;
import io.github.seminal.authoring.check.RuleCheck;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The options that select the rules of a command and the tests of these rules. */
final class PackOptions {

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // Picocli fills it in before the command runs.
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "DIR",
            description = "A directory with rules, laid over the standard ones; the standard rules when left out.")
    private @Nullable String directory;

    @Option(names = "--alone", description = "The directory stands alone.")
    private boolean alone;

    @Option(
            names = "--tests",
            paramLabel = "DIR",
            description = "The directory of tests/, proofs.yaml and mutants.yaml; DIR itself when left out.")
    private @Nullable Path tests;

    /**
     * The rules.
     *
     * @throws RulesArgument.RefusedException with every problem of the rules
     * @throws ParameterException if the options contradict each other
     */
    Pack pack() {
        requireSense();
        return RulesArgument.of(directory, alone, tests);
    }

    /**
     * The report of a check.
     *
     * @param today the day to compare review dates with
     * @throws ParameterException if the options contradict each other
     */
    CheckReport checked(LocalDate today) {
        requireSense();
        Optional<Path> testing = Optional.ofNullable(tests);
        if (directory().isEmpty()) {
            return RuleCheck.standard(testing.or(RulesArgument::testsOfStandard), today);
        }
        Path path = Path.of(name());
        return alone ? RuleCheck.alone(path, testing, today) : RuleCheck.overStandard(path, testing, today);
    }

    /** The directory of the rules; empty for the standard rules. */
    Optional<String> directory() {
        return Optional.ofNullable(directory).filter(name -> !name.equals(RulesArgument.STANDARD));
    }

    /** The name of the rules for people. */
    String name() {
        return directory == null ? RulesArgument.STANDARD : directory;
    }

    private void requireSense() {
        if (alone && directory().isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "The option (--alone) needs a directory.\nMaybe the directory was left out.");
        }
        if (tests != null && !Files.isDirectory(tests)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "There is no folder (" + tests + ").\nMaybe the path begins at another folder than ("
                            + Path.of("").toAbsolutePath() + ").");
        }
    }
}
