package io.github.seminal.cli;

import io.github.seminal.DecisionSupport;
import io.github.seminal.authoring.Pack;
import io.github.seminal.authoring.check.CheckReport;
import io.github.seminal.authoring.check.RuleCheck;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Opens the rules that an argument names. */
final class RulesArgument {

    /** The argument that stands for the standard rules. */
    static final String STANDARD = "standard";

    /** The launcher names the clone that it stands in. */
    private static final String CLONE = "seminal.clone";

    private static final Path TESTS_OF_STANDARD = Path.of("src", "test", "resources");

    private RulesArgument() {}

    /**
     * The rules in a directory, or the standard ones.
     *
     * @param name a directory; null, or {@code standard}, for the standard rules
     * @param alone true for the rules of the directory only, false for the standard rules with those of the directory on top
     * @param tests the directory of vignettes, cases and exceptions; null for the usual one
     * @throws RefusedException with every problem of the rules
     */
    static Pack of(@Nullable String name, boolean alone, @Nullable Path tests) {
        try {
            Pack pack = open(name, alone);
            return tests == null ? pack : pack.testedIn(tests);
        } catch (IllegalStateException | IllegalArgumentException e) {
            throw new RefusedException(e);
        } catch (UncheckedIOException e) {
            throw new RefusedException(
                    e.getMessage() + "\n" + e.getCause()
                            + "\nMaybe the permissions of a file or a directory are wrong.",
                    e);
        }
    }

    /**
     * Decision support on the rules in a directory, laid over the standard ones.
     *
     * @throws RefusedException with the report of every problem of the rules
     */
    static DecisionSupport answering(String name) {
        Pack pack = reported(name);
        try {
            return DecisionSupport.on(pack.answering());
        } catch (IllegalStateException e) {
            throw new RefusedException(e);
        }
    }

    /**
     * The rules in a directory, laid over the standard ones.
     *
     * @param name a directory; null, or {@code standard}, for the standard rules
     * @throws RefusedException with the report of every problem of the rules
     */
    static Pack reported(@Nullable String name) {
        try {
            return of(name, false, null);
        } catch (RefusedException e) {
            throw name == null || name.equals(STANDARD) ? e : withReport(name, e);
        }
    }

    private static RefusedException withReport(String name, RefusedException refused) {
        try {
            CheckReport report =
                    RuleCheck.overStandard(Path.of(name), Optional.empty(), LocalDate.now(ZoneId.systemDefault()));
            return report.errors() == 0
                    ? refused
                    : new RefusedException(report.text().strip(), refused);
        } catch (InvalidPathException | UncheckedIOException e) {
            return refused; // There is nothing to report on but what is said already.
        }
    }

    private static Pack open(@Nullable String name, boolean alone) {
        if (name == null || name.equals(STANDARD)) {
            return Pack.standard(testsOfStandard());
        }
        Path directory = Path.of(name);
        return alone ? Pack.alone(directory) : Pack.overStandard(directory);
    }

    /** The tests of the standard rules, when the command was started from a clone of the repository, or in one. */
    static Optional<Path> testsOfStandard() {
        return Optional.of(Path.of(System.getProperty(CLONE, "")).resolve(TESTS_OF_STANDARD))
                .filter(Files::isDirectory);
    }

    /** The rules cannot be used. */
    static final class RefusedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        RefusedException(RuntimeException cause) {
            super(cause.getMessage(), cause);
        }

        RefusedException(String message) {
            super(message);
        }

        RefusedException(String message, RuntimeException cause) {
            super(message, cause);
        }
    }
}
