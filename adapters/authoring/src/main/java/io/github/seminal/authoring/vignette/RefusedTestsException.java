package io.github.seminal.authoring.vignette;

import java.util.List;

/** The files of vignettes and cases cannot be used as they are. The message lists every problem. */
public final class RefusedTestsException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    RefusedTestsException(List<String> problems) {
        super("The tests cannot be used: " + problems.size() + " problem(s).\n- " + String.join("\n- ", problems));
        this.problems = List.copyOf(problems);
    }

    /** What is wrong: each with file, line and a line that begins "Maybe". */
    public List<String> problems() {
        return problems;
    }
}
