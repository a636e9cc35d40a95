package io.github.seminal.cli;

import io.github.seminal.authoring.Pack;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options that say which rules a command works on, and where their tests are. */
final class PackOptions {

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
            description =
                    "Where vignettes/, cases/, proofs.yaml and mutants.yaml are; the directory itself when left out.")
    private @Nullable Path tests;

    /**
     * The rules.
     *
     * @throws Rules.RefusedException with everything that is wrong with them
     */
    Pack pack() {
        return Rules.of(directory, alone, tests);
    }

    /** The rules as people call them. */
    String name() {
        return directory == null ? Rules.STANDARD : directory;
    }
}
