package io.github.seminal;

import io.github.seminal.knowledge.diagnostic.Diagnostic;
import java.util.List;
import java.util.stream.Collectors;

/** A presentation was refused at the door: silence about an unknown name would look like reassurance. */
public final class InvalidPresentationException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /** Refuses for one or more problems. */
    public InvalidPresentationException(List<Problem> problems) {
        super(problems.stream().map(Problem::message).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** Every problem found, in the order of the presentation; never empty. */
    public List<Problem> problems() {
        return problems;
    }

    /**
     * One problem of a presentation.
     *
     * @param check the name of the check that it fails, for instance {@code unknown-finding} or {@code out-of-range}
     * @param subject what is at fault: the code of the finding, {@code age}, or a place in the list of medicines such as
     *     {@code medicines[1].startedDaysAgo}
     * @param what what is wrong, with the value, without a full stop
     * @param maybe what was maybe meant, without a full stop
     */
    public record Problem(String check, String subject, String what, String maybe) {

        /** What is wrong, and on a second line, which begins "Maybe", what was maybe meant. */
        public String message() {
            return Diagnostic.inWords(what, maybe);
        }
    }
}
