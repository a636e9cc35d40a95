package io.github.seminal.cli;

import io.github.seminal.authoring.Pack;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which rules a command works on. */
final class RulesArgument {

    /** The name of the standard rules, where a directory may be named instead. */
    static final String STANDARD = "standard";

    private static final Path TESTS_OF_STANDARD = Path.of("src", "test", "resources");

    private RulesArgument() {}

    /**
     * The rules in a directory, or the standard ones.
     *
     * @param name a directory; null, or {@code standard}, for the standard rules
     * @param alone true when the directory stands alone, false when it is laid over the standard rules
     * @param tests where vignettes, cases and exceptions are; null for the usual place
     * @throws RefusedException with everything that is wrong with them
     */
    static Pack of(@Nullable String name, boolean alone, @Nullable Path tests) {
        try {
            Pack pack = open(name, alone);
            return tests == null ? pack : pack.testedIn(tests);
        } catch (IllegalStateException | IllegalArgumentException e) {
            throw new RefusedException(e);
        }
    }

    private static Pack open(@Nullable String name, boolean alone) {
        if (name == null || name.equals(STANDARD)) {
            return Pack.standard(testsOfStandard());
        }
        Path directory = Path.of(name);
        return alone ? Pack.alone(directory) : Pack.overStandard(directory);
    }

    /** Where the tests of the standard rules are, in a clone. */
    static Optional<Path> testsOfStandard() {
        return Optional.of(TESTS_OF_STANDARD).filter(Files::isDirectory);
    }

    /** The rules cannot be used as they are. */
    static final class RefusedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        RefusedException(RuntimeException cause) {
            super(cause.getMessage(), cause);
        }
    }
}
