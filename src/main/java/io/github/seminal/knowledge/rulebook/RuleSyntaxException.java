package io.github.seminal.knowledge.rulebook;

import io.github.seminal.knowledge.diagnostic.Diagnostic;

/** A rule file is not in the subset of DRL that this library accepts. */
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

    /** The line, from 1. */
    public int line() {
        return problem.place().line();
    }

    /** The column, from 1. */
    public int column() {
        return problem.place().column();
    }
}
