package io.github.seminal.cli;

import io.github.seminal.authoring.Pack;
import io.github.seminal.authoring.cover.Coverage;
import io.github.seminal.authoring.page.RulebookPage;
import io.github.seminal.authoring.prove.Proofs;
import io.github.seminal.json.RulebookWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Prints the rules: a page for clinicians, or JSON for tools. */
@Command(
        name = "rulebook",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Print the rules as one page for clinicians, or as JSON.",
            "The page is one HTML file that needs no network and no other file."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  seminal rulebook -o rulebook.html",
            "  seminal rulebook my-rules -o rulebook.html",
            "  seminal rulebook --format json"
        })
final class RulebookCommand implements Callable<Integer> {

    private static final Path TESTS_OF_STANDARD = Path.of("src/test/resources");

    private final Streams streams;

    @Spec
    @SuppressWarnings("NullAway.Init") // Picocli fills it in before the command runs.
    private CommandSpec spec;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write to this file; without it, to standard output.")
    private @Nullable Path output;

    @Option(
            names = "--format",
            paramLabel = "html|json",
            converter = Form.Converter.class,
            defaultValue = "html",
            description = "html for people (the default), json for tools.")
    private Form form = Form.HTML;

    @Option(names = "--quick", description = "Leave out coverage and proofs, which take half a minute.")
    private boolean quick;

    @Option(names = "--alone", description = "The pack stands alone, and is not laid over the standard rules.")
    private boolean alone;

    @Option(
            names = "--tests",
            paramLabel = "DIR",
            description = "Where the folder (vignettes) is, which the page refers to: by default in the pack; for the"
                    + " standard rules in src/test/resources, when that is there.")
    private @Nullable Path tests;

    @Parameters(
            arity = "0..1",
            paramLabel = "DIR",
            description = "A pack of rules, laid over the standard rules; without it, the standard rules.")
    private @Nullable Path directory;

    RulebookCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        if (alone && directory == null) {
            throw new ParameterException(
                    spec.commandLine(), "There is no pack that could stand alone.\nMaybe name its folder.");
        }
        if (tests != null && !Files.isDirectory(tests)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "There is no folder (" + tests + ").\nMaybe the path begins at another folder than ("
                            + Path.of("").toAbsolutePath() + ").");
        }
        String text;
        try {
            Pack pack = pack();
            text = form == Form.JSON
                    ? new RulebookWriter().write(pack.rulebook()) + "\n"
                    : RulebookPage.of(pack, results(pack));
        } catch (IllegalStateException e) {
            streams.err().println(Printable.lines(String.valueOf(e.getMessage())));
            return SeminalCommand.REFUSED;
        }
        write(text);
        return SeminalCommand.ANSWERED;
    }

    private RulebookPage.Results results(Pack pack) {
        return quick || pack.tests().isEmpty()
                ? RulebookPage.Results.none()
                : RulebookPage.Results.of(Coverage.of(pack), Proofs.of(pack));
    }

    private Pack pack() {
        Pack pack;
        if (directory == null) {
            pack = Pack.standard(Optional.of(TESTS_OF_STANDARD).filter(Files::isDirectory));
        } else {
            pack = alone ? Pack.alone(directory) : Pack.overStandard(directory);
        }
        return tests == null ? pack : pack.testedIn(tests);
    }

    private void write(String text) {
        if (output == null) {
            try (AnswerStream out = new AnswerStream(streams.out())) {
                out.write(text);
            } catch (AnswerStream.ClosedException e) {
                // Whoever reads has seen enough, as in (| head): that is no fault.
            }
            return;
        }
        try {
            Files.writeString(output, text);
        } catch (IOException e) {
            throw new ParameterException(
                    spec.commandLine(),
                    "The file (" + output + ") cannot be written.\nMaybe its folder is missing.",
                    e);
        }
    }

    /** What the rules are printed as. */
    private enum Form {
        HTML,
        JSON;

        /** Reads the value of the option. */
        static final class Converter implements ITypeConverter<Form> {

            @Override
            public Form convert(String value) {
                return switch (value) {
                    case "html" -> HTML;
                    case "json" -> JSON;
                    default -> throw new TypeConversionException("(" + value + ") is neither (html) nor (json)");
                };
            }
        }
    }
}
