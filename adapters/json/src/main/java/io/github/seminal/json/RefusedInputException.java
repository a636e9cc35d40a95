package io.github.seminal.json;

import io.github.seminal.knowledge.diagnostic.Diagnostic;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A JSON text was refused: it is not a well-formed presentation, or the vocabulary does not know one of its words. */
public final class RefusedInputException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final @Nullable String id;
    private final transient List<Diagnostic> problems;

    /**
     * Refuses for one or more problems.
     *
     * @param id the presentation's id, if it could be read
     * @param problems what is wrong; not empty
     */
    public RefusedInputException(@Nullable String id, List<Diagnostic> problems) {
        super(problems.stream().map(Diagnostic::message).collect(Collectors.joining("\n")));
        this.id = id;
        this.problems = List.copyOf(problems);
    }

    /** Every problem with its place and with what was maybe meant, one after the other. */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }

    /** The presentation's id; null when it has none, or when the text ends before it. */
    public @Nullable String id() {
        return id;
    }

    /** The line of the first problem, from 1. */
    public int line() {
        return problems.get(0).place().line();
    }

    /** Every problem found; never empty. */
    public List<Diagnostic> problems() {
        return problems;
    }
}
