package io.github.seminal.knowledge.diagnostic;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Gathers what is wrong, so that all of it is reported together. */
public final class Diagnostics {

    /** More than anybody reads; a hostile file must not fill the memory with problems. */
    private static final int MOST = 1_000;

    private final Set<Diagnostic> problems = new LinkedHashSet<>();

    /** Begins with these. */
    public Diagnostics(Diagnostic... first) {
        for (Diagnostic problem : first) {
            add(problem);
        }
    }

    /** Adds one problem. After the first thousand, problems are dropped. */
    public void add(Diagnostic problem) {
        if (problems.size() < MOST) {
            problems.add(problem);
        }
    }

    /** Adds one problem that is not about a rule. */
    public void add(Check check, Place place, String what, String maybe) {
        add(new Diagnostic(check, place, what, maybe));
    }

    /** What has been found so far, in the order in which it was found. */
    public List<Diagnostic> all() {
        return List.copyOf(problems);
    }

    /** What has been found so far, in words. */
    public List<String> messages() {
        return problems.stream().map(Diagnostic::message).toList();
    }

    /**
     * Ends the loading if there are problems.
     *
     * @throws IllegalStateException with all of them
     */
    public void throwIfAny() {
        if (!problems.isEmpty()) {
            throw new IllegalStateException("The knowledge base cannot be used: " + problems.size() + " problem(s).\n- "
                    + String.join("\n- ", messages()));
        }
    }
}
