package io.github.seminal.engine;

import org.jspecify.annotations.Nullable;

/**
 * Drools looks for its parts, and for the types that rules speak of, in the context class loader of the thread. In a
 * server that may be nobody's, or that of another application with a Drools of its own: whoever calls Drools enters the
 * library's own class loader first, and leaves it in a {@code finally}. There is no lambda in this: it is part of the
 * start.
 */
final class OwnClassLoader {

    private OwnClassLoader() {}

    /** Gives the thread the library's own class loader, and returns the one that it had. */
    static @Nullable ClassLoader enter() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(OwnClassLoader.class.getClassLoader());
        return before;
    }

    /** Gives the thread back the class loader that it had. */
    static void leave(@Nullable ClassLoader before) {
        Thread.currentThread().setContextClassLoader(before);
    }
}
