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

    /** Adds one problem. After the first thousand, one says that others are left out, and no more are taken. */
    public void add(Diagnostic problem) {
        if (problems.size() < MOST) {
            problems.add(problem);
        } else if (!isFull() && !problems.contains(problem)) {
            problems.add(new Diagnostic(
                    Check.LIMIT,
                    Place.NOWHERE,
                    "there are more than " + MOST + " problems; the others are left out",
                    "mend these, then check again"));
        }
    }

    /** True when no more problems are taken: there is no need to look for any. */
    public boolean isFull() {
        return problems.size() > MOST;
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
