package io.github.seminal.example.server;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A class loader like that of an application in a servlet container: its own jars first, then the server's. */
final class WebApplication extends URLClassLoader {

    static {
        registerAsParallelCapable();
    }

    /** The application whose jars are in this folder. */
    WebApplication(Path lib) throws IOException {
        super(jars(lib), WebApplication.class.getClassLoader());
    }

    /** The answer of the application when it is called with this thread context class loader. */
    String answer(@Nullable ClassLoader context) throws ReflectiveOperationException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(context);
        try {
            Class<?> main = loadClass("io.github.seminal.example.app.Main");
            if (main.getClassLoader() != this) {
                throw new IllegalStateException("The application is not loaded by its own loader.");
            }
            return (String) main.getMethod("answer").invoke(null);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            Class<?> known = findLoadedClass(name);
            if (known != null) {
                return known;
            }
            if (!name.startsWith("java.")) {
                try {
                    return findClass(name);
                } catch (ClassNotFoundException e) {
                    // Then the class is the server's.
                }
            }
            return super.loadClass(name, resolve);
        }
    }

    @Override
    public URL getResource(String name) {
        URL own = findResource(name);
        return own == null ? super.getResource(name) : own;
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        List<URL> all = new ArrayList<>(Collections.list(findResources(name)));
        all.addAll(Collections.list(getParent().getResources(name)));
        return Collections.enumeration(all);
    }

    private static URL[] jars(Path lib) throws IOException {
        List<URL> urls = new ArrayList<>();
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(lib, "*.jar")) {
            for (Path jar : jars) {
                urls.add(jar.toUri().toURL());
            }
        }
        return urls.toArray(URL[]::new);
    }
}
