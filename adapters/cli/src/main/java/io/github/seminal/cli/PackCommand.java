package io.github.seminal.cli;

import io.github.seminal.authoring.Pack;
import io.github.seminal.authoring.Progress;
import io.github.seminal.authoring.check.CheckReport;
import io.github.seminal.authoring.check.RuleCheck;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A subcommand that reports on rules, with the options that select the rules and their tests. */
abstract class PackCommand extends Subcommand {

    /** The launcher names the standard rules that were edited since the build. */
    private static final String EDITED = "seminal.rules";

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

    @Override
    public final Integer call() {
        return runLong((out, progress) -> reports(out, progress) ? SeminalCommand.ANSWERED : SeminalCommand.REFUSED);
    }

    /** Writes the report; true when the rules pass. */
    abstract boolean reports(AnswerStream out, Progress progress);

    /**
     * The rules, checked.
     *
     * @throws RulesArgument.RefusedException with every problem of the rules
     */
    final Pack pack() {
        requireSense();
        Optional<Path> edited = editedStandard();
        return edited.isPresent()
                ? RulesArgument.of(
                        edited.get().toString(),
                        true,
                        tests == null ? RulesArgument.testsOfStandard().orElse(null) : tests)
                : RulesArgument.of(directory, alone, tests);
    }

    /**
     * The rules, checked, whose tests are at hand.
     *
     * @throws RulesArgument.RefusedException with every problem of the rules, or because nobody knows where their tests are
     */
    final Pack testedPack() {
        Pack pack = pack();
        if (pack.tests().isEmpty()) {
            throw new RulesArgument.RefusedException(
                    "The tests of the standard rules are not in the jar (tests/, proofs.yaml, mutants.yaml).\n"
                            + "Maybe start (seminal) of a clone of the repository, or name the folder with (--tests).");
        }
        return pack;
    }

    /** Every problem of the rules, for reviews that are due on this day. */
    final CheckReport check(LocalDate today) {
        requireSense();
        Optional<Path> testing = Optional.ofNullable(tests);
        Optional<Path> edited = editedStandard();
        if (edited.isPresent()) {
            return RuleCheck.alone(edited.get(), testing.or(RulesArgument::testsOfStandard), today);
        }
        if (directory().isEmpty()) {
            return RuleCheck.standard(testing.or(RulesArgument::testsOfStandard), today);
        }
        Path path = Path.of(name());
        return alone ? RuleCheck.alone(path, testing, today) : RuleCheck.overStandard(path, testing, today);
    }

    /** The standard rules in a clone, when they were edited since this jar was built. */
    private Optional<Path> editedStandard() {
        return directory().isEmpty()
                ? Optional.ofNullable(System.getProperty(EDITED)).map(Path::of)
                : Optional.empty();
    }

    /** The directory of the rules; empty for the standard rules. */
    final Optional<String> directory() {
        return Optional.ofNullable(directory).filter(name -> !name.equals(RulesArgument.STANDARD));
    }

    /** The name of the rules for people. */
    final String name() {
        return directory == null ? RulesArgument.STANDARD : directory;
    }

    private void requireSense() {
        if (alone && directory().isEmpty()) {
            throw misuse("The option (--alone) needs a directory.\nMaybe the directory was left out.");
        }
        if (tests != null && !Files.isDirectory(tests)) {
            throw misuse("There is no folder (" + tests + ").\nMaybe the path begins at another folder than ("
                    + Path.of("").toAbsolutePath() + ").");
        }
    }
}
