package io.github.seminal.example.server;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A server that runs the same web application in several ways and prints each answer. */
public final class Server {

    private Server() {}

    /**
     * Runs the applications.
     *
     * @param args the folder with the jars of the application
     */
    public static void main(String[] args) throws Exception {
        Path lib = Path.of(args[0]);
        try (WebApplication one = new WebApplication(lib)) {
            System.out.println("with its own context loader: " + one.answer(one));
        }
        try (WebApplication one = new WebApplication(lib)) {
            System.out.println("without a context loader: " + one.answer(null));
        }
        try (WebApplication one = new WebApplication(lib)) {
            System.out.println("with the context loader of the server: " + one.answer(Server.class.getClassLoader()));
        }
        try (WebApplication one = new WebApplication(lib);
                WebApplication other = new WebApplication(lib)) {
            System.out.println("with the context loader of another application: " + one.answer(other));
            System.out.println("which answers after it: " + other.answer(one));
        }
        try (WebApplication one = new WebApplication(lib);
                WebApplication other = new WebApplication(lib)) {
            List<CompletableFuture<String>> answers = List.of(inTheBackground(one), inTheBackground(other));
            System.out.println("two at once, the one: " + answers.get(0).get());
            System.out.println("two at once, the other: " + answers.get(1).get());
        }
        WeakReference<WebApplication> dropped = deployAndDrop(lib);
        for (int i = 0; i < 100 && dropped.get() != null; i++) {
            System.gc();
            Thread.sleep(50);
        }
        System.out.println("dropped and " + (dropped.get() == null ? "gone" : "still there"));
    }

    private static CompletableFuture<String> inTheBackground(WebApplication one) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return one.answer(one);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static WeakReference<WebApplication> deployAndDrop(Path lib) throws Exception {
        try (WebApplication one = new WebApplication(lib)) {
            System.out.println("to be dropped: " + one.answer(one));
            return new WeakReference<>(one);
        }
    }
}
