package io.github.seminal.cli;

import io.github.seminal.DecisionSupport;
import io.github.seminal.knowledge.diagnostic.NearestName;
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
        subcommands = {
            AssessCommand.class,
            WhyCommand.class,
            ChangeCommand.class,
            InterviewCommand.class,
            ReplayCommand.class,
            FindCommand.class,
            ExplainCommand.class,
            NewCommand.class,
            CheckCommand.class,
            TestCommand.class,
            WatchCommand.class,
            CoverCommand.class,
            MutateCommand.class,
            RulebookCommand.class,
            ProveCommand.class,
            DiffCommand.class
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:answered",
            "1:at least one input was refused (the others were answered), or the rules were; test, cover, mutate: findings",
            "2:the command was not understood",
            "3:replay, diff: at least one answer or rule differs",
            "70:a fault of the program"
        })
final class SeminalCommand implements Runnable {

    static final int ANSWERED = 0;
    static final int REFUSED = 1;
    static final int USAGE = 2;
    static final int DIFFERS = 3;
    static final int FAULT = 70;

    private static final String DEBUG = "--debug";

    private final Streams streams;
    private final Supplier<DecisionSupport> support;

    @Spec
    @SuppressWarnings("NullAway.Init") // Picocli fills it in before the command runs.
    private CommandSpec spec;

    @Option(
            names = DEBUG,
            scope = ScopeType.INHERIT,
            description = "After a fault of the program, print where it happened.")
    private boolean debug;

    private SeminalCommand(Streams streams, Supplier<DecisionSupport> support) {
        this.streams = streams;
        this.support = support;
    }

    Streams streams() {
        return streams;
    }

    Supplier<DecisionSupport> support() {
        return support;
    }

    /**
     * Runs the command.
     *
     * @param support makes the decision support when it is first needed
     * @return the exit code
     */
    static int run(Streams streams, Supplier<DecisionSupport> support, String... args) {
        SeminalCommand command = new SeminalCommand(streams, support);
        StringWriter help = new StringWriter();
        try (AnswerStream out = new AnswerStream(streams.out())) {
            int exitCode = command.commandLine(help).execute(args);
            out.write(help.toString());
            return exitCode;
        } catch (AnswerStream.ClosedException e) {
            return ANSWERED; // The reader of the help has seen enough, as in (| head).
        } catch (RuntimeException | Error e) {
            return command.fault(e);
        } finally {
            streams.err().flush();
        }
    }

    private CommandLine commandLine(StringWriter help) {
        return new CommandLine(this)
                .setCaseInsensitiveEnumValuesAllowed(true)
                // A file may be called (@x); picocli would read options from it.
                .setExpandAtFiles(false)
                .setOut(new PrintWriter(help))
                .setErr(streams.err())
                .setColorScheme(Help.defaultColorScheme(streams.colour() ? Help.Ansi.ON : Help.Ansi.OFF))
                .setParameterExceptionHandler((e, args) -> usage(e))
                .setExecutionExceptionHandler((e, commandLine, parsed) ->
                        e instanceof RulesArgument.RefusedException refused ? refuse(refused) : fault(e));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "The command is missing.");
    }

    private static int usage(ParameterException e) {
        PrintWriter err = e.getCommandLine().getErr();
        err.println(Printable.lines(String.valueOf(e.getMessage())));
        if (e instanceof UnmatchedArgumentException unmatched && !unmatched.isUnknownOption()) {
            // Picocli suggests every command that shares a pair of letters.
            NearestName.of(
                            unmatched.getUnmatched().get(0),
                            e.getCommandLine().getSubcommands().keySet())
                    .ifPresent(near -> err.println("Did you mean: seminal " + near + "?"));
        } else {
            UnmatchedArgumentException.printSuggestions(e, err);
        }
        err.println("Help: " + e.getCommandLine().getCommandSpec().qualifiedName() + " --help");
        return USAGE;
    }

    private int refuse(RulesArgument.RefusedException refused) {
        streams.printError(String.valueOf(refused.getMessage()));
        return REFUSED;
    }

    private int fault(Throwable fault) {
        if (fault instanceof AnswerStream.LostException) {
            streams.printError(String.valueOf(fault.getMessage()));
            return FAULT;
        }
        PrintWriter err = streams.err();
        streams.printError("A fault of the program, not of the input: " + fault);
        if (debug) {
            fault.printStackTrace(err);
        } else {
            err.println("Maybe run it again with (" + DEBUG + ") and report what it prints, without a patient's data.");
        }
        return FAULT;
    }
}
