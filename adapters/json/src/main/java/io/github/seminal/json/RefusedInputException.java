package io.github.seminal.json;

import io.github.seminal.knowledge.diagnostic.Diagnostic;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A JSON text was refused: it is not a well-formed presentation, or the vocabulary does not know one of its words. The message
 * says how many problems of which kinds there are and nothing of the patient; {@link #details()} says all.
 */
public final class RefusedInputException extends IllegalArgumentException {

    private static final long serialVersionUID = 2L;

    private final @Nullable String id;
    private final transient List<Diagnostic> problems;

    /**
     * Refuses for one or more problems.
     *
     * @param id the presentation's id, if it could be read
     * @param problems what is wrong; not empty
     */
    public RefusedInputException(@Nullable String id, List<Diagnostic> problems) {
        super("The input was refused: "
                + Diagnostic.counted(
                        problems.stream().map(one -> one.check().code()).toList())
                + ".\nMaybe show problems() to whoever wrote it; they name what was given of the patient.");
        this.id = id;
        this.problems = List.copyOf(problems);
    }

    /** Every problem with its place and with what was maybe meant, one after the other. Not for a log. */
    public String details() {
        return problems.stream().map(Diagnostic::message).collect(Collectors.joining("\n"));
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
