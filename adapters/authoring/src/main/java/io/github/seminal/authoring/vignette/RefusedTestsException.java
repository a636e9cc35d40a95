package io.github.seminal.authoring.vignette;

import io.github.seminal.knowledge.diagnostic.Check;
import io.github.seminal.knowledge.diagnostic.Diagnostic;
import io.github.seminal.knowledge.diagnostic.Diagnostics;
import io.github.seminal.knowledge.diagnostic.Place;
import java.util.List;

/** The files of vignettes and cases cannot be used as they are. The message lists every problem. */
public final class RefusedTestsException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private final transient List<Diagnostic> problems;

    private RefusedTestsException(Diagnostics problems) {
        super("The tests cannot be used: " + problems.all().size() + " problem(s).\n- "
                + String.join("\n- ", problems.messages()));
        this.problems = problems.all();
    }

    /** Refuses for a problem that is not in a file. */
    RefusedTestsException(String what, String maybe) {
        this(new Diagnostics(new Diagnostic(Check.MISSING_FILE, Place.NOWHERE, what, maybe)));
    }

    /** Refuses if there are problems. */
    static void throwIfAny(Diagnostics problems) {
        if (!problems.all().isEmpty()) {
            throw new RefusedTestsException(problems);
        }
    }

    /** What is wrong. */
    public List<Diagnostic> problems() {
        return problems;
    }
}
