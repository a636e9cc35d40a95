package io.github.seminal.vocabulary;

import java.util.ArrayList;
import java.util.List;

/** Gathers what is wrong with a knowledge base, so that all of it is reported together. */
public final class Problems {

    private final List<String> messages = new ArrayList<>();

    /** Adds one problem. */
    public void add(String message) {
        messages.add(message);
    }

    /** What has been found so far. */
    public List<String> messages() {
        return List.copyOf(messages);
    }

    /**
     * Ends the loading if there are problems.
     *
     * @throws IllegalStateException with all of them
     */
    public void throwIfAny() {
        if (!messages.isEmpty()) {
            throw new IllegalStateException("The knowledge base cannot be used: " + messages.size() + " problem(s).\n- "
                    + String.join("\n- ", messages));
        }
    }
}
