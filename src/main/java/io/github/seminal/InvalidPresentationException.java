package io.github.seminal;

import io.github.seminal.knowledge.diagnostic.Diagnostic;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A presentation was refused. Ignoring an unknown name would look like reassurance.
 *
 * <p>The message says how many problems of which kinds there are and nothing of the patient, so that it may be logged. What was
 * given, and what was maybe meant, stand in {@link #problems()} and {@link #details()} alone.
 */
public final class InvalidPresentationException extends IllegalArgumentException {

    private static final long serialVersionUID = 2L;

    private final Problem[] problems;

    /** Refuses for one or more problems. */
    public InvalidPresentationException(List<Problem> problems) {
        super("The presentation was refused: "
                + Diagnostic.counted(problems.stream().map(Problem::check).toList())
                + ".\nMaybe show problems() to whoever entered it; they name what was given of the patient.");
        this.problems = problems.toArray(Problem[]::new);
    }

    /** Every problem found, in the order of the presentation; never empty. */
    public List<Problem> problems() {
        return List.of(problems);
    }

    /** Every problem in words, one after the other. Not for a log: it names what was given of the patient. */
    public String details() {
        return Arrays.stream(problems).map(Problem::message).collect(Collectors.joining("\n"));
    }

    /**
     * One problem of a presentation. The texts hold no control characters, whatever was given.
     *
     * @param check the name of the check that it fails, for instance {@code unknown-finding} or {@code out-of-range}
     * @param subject what is at fault: the code of the finding, {@code age}, or a place in the list of medicines such as
     *     {@code medicines[1].startedDaysAgo}
     * @param what what is wrong, with the value, without a full stop
     * @param maybe what was maybe meant, without a full stop
     */
    public record Problem(String check, String subject, String what, String maybe) implements Serializable {

        public Problem {
            what = Diagnostic.printable(what);
            maybe = Diagnostic.printable(maybe.endsWith(".") ? maybe.substring(0, maybe.length() - 1) : maybe);
        }

        /** What is wrong, and on a second line, which begins "Maybe", what was maybe meant. */
        public String message() {
            return Diagnostic.inWords(what, maybe);
        }
    }
}
