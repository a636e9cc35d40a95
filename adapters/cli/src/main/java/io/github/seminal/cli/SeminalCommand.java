package io.github.seminal.cli;

import io.github.seminal.DecisionSupport;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command itself, with its subcommands, its version and its exit codes. */
@Command(
        name = "seminal",
        versionProvider = Version.class,
        mixinStandardHelpOptions = true,
        description = {
            "Decision support on semen leakage: explanations, red flags and advice for one presentation.",
            "A draft for clinical review, not a medical device."
        },
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:answered",
            "1:at least one input was refused (the others were answered), or the rules were; test, cover, mutate: findings",
            "2:the command was not understood",
            "3:replay, diff: at least one answer, or rule, differs",
            "70:a fault of the program"
        })
final class SeminalCommand implements Runnable {

    static final int ANSWERED = 0;
    static final int REFUSED = 1;
    static final int USAGE = 2;
    static final int DIFFERS = 3;
    static final int FAULT = 70;

    private static final String DEBUG = "--debug";

    @Spec
    @SuppressWarnings("NullAway.Init") // Picocli fills it in before the command runs.
    private CommandSpec spec;

    @Option(
            names = DEBUG,
            scope = ScopeType.INHERIT,
            description = "After a fault of the program, print where it happened.")
    private boolean debug;

    /**
     * Runs the command.
     *
     * @param support makes the decision support when it is first needed
     * @return the exit code
     */
    static int run(Streams streams, Supplier<DecisionSupport> support, String... args) {
        SeminalCommand command = new SeminalCommand();
        StringWriter help = new StringWriter();
        try (AnswerStream out = new AnswerStream(streams.out())) {
            int exitCode = command.commandLine(streams, support, help).execute(args);
            out.write(help.toString());
            return exitCode;
        } catch (AnswerStream.ClosedException e) {
            return ANSWERED; // The reader of the help has seen enough, as in (| head).
        } catch (RuntimeException | Error e) {
            return command.fault(streams.err(), e);
        } finally {
            streams.err().flush();
        }
    }

    private CommandLine commandLine(Streams streams, Supplier<DecisionSupport> support, StringWriter help) {
        return new CommandLine(this)
                .addSubcommand(new AssessCommand(streams, support))
                .addSubcommand(new InterviewCommand(streams, support))
                .addSubcommand(new ReplayCommand(streams, support))
                .addSubcommand(new CheckCommand(streams))
                .addSubcommand(new TestCommand(streams))
                .addSubcommand(new CoverCommand(streams))
                .addSubcommand(new MutateCommand(streams))
                .addSubcommand(new RulebookCommand(streams))
                .addSubcommand(new ProveCommand(streams))
                .addSubcommand(new DiffCommand(streams))
                .registerConverter(Format.class, new EnumConverter<>(Format.class))
                .registerConverter(
                        CheckCommand.ReportFormat.class, new EnumConverter<>(CheckCommand.ReportFormat.class))
                .registerConverter(RulebookCommand.Form.class, new EnumConverter<>(RulebookCommand.Form.class))
                // A file may be called (@x); picocli would read options from it.
                .setExpandAtFiles(false)
                .setOut(new PrintWriter(help))
                .setErr(streams.err())
                .setColorScheme(Help.defaultColorScheme(streams.colour() ? Help.Ansi.ON : Help.Ansi.OFF))
                .setParameterExceptionHandler((e, args) -> usage(e))
                .setExecutionExceptionHandler((e, commandLine, parsed) -> fault(streams.err(), e));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "The command is missing.");
    }

    private static int usage(ParameterException e) {
        PrintWriter err = e.getCommandLine().getErr();
        err.println(Printable.lines(String.valueOf(e.getMessage())));
        UnmatchedArgumentException.printSuggestions(e, err);
        err.println("Help: " + e.getCommandLine().getCommandSpec().qualifiedName() + " --help");
        return USAGE;
    }

    private int fault(PrintWriter err, Throwable fault) {
        if (fault instanceof AnswerStream.LostException) {
            err.println(Printable.lines(String.valueOf(fault.getMessage())));
            return FAULT;
        }
        err.println("A fault of the program, not of the input: " + Printable.lines(fault.toString()));
        if (debug) {
            fault.printStackTrace(err);
        } else {
            err.println("Maybe run it again with (" + DEBUG + ") and report what it prints, without a patient's data.");
        }
        return FAULT;
    }
}
