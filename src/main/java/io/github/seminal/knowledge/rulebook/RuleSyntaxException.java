package io.github.seminal.knowledge.rulebook;

import io.github.seminal.knowledge.diagnostic.Diagnostic;

/** A rule file does not keep to the form of a rule: the profile of DRL that this library takes. */
public final class RuleSyntaxException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient Diagnostic problem;

    RuleSyntaxException(Diagnostic problem) {
        super(problem.message());
        this.problem = problem;
    }

    /** What is wrong, and where. */
    public Diagnostic problem() {
        return problem;
    }

    /** The file in the pack. */
    public String file() {
        return problem.place().file();
    }

    /** The line, from 1 on. */
    public int line() {
        return problem.place().line();
    }

    /** The column, from 1 on. */
    public int column() {
        return problem.place().column();
    }
}
