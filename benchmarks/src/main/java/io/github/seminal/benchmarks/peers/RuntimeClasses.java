package io.github.seminal.benchmarks.peers;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles Java at run time into a temporary directory, which is not deleted. */
final class RuntimeClasses {

    private RuntimeClasses() {}

    /**
     * The class loader of these classes.
     *
     * @param sources source by class name, all in {@link JavaSource#PACKAGE}
     */
    static ClassLoader of(Map<String, String> sources) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new IllegalStateException("There is no Java compiler.\nMaybe run this with a JDK.");
        }
        try {
            Path directory = Files.createTempDirectory("seminal-peers");
            List<Path> files = new ArrayList<>();
            for (Map.Entry<String, String> source : sources.entrySet()) {
                Path file = directory.resolve(source.getKey() + ".java");
                Files.writeString(file, source.getValue());
                files.add(file);
            }
            compile(compiler, files, directory);
            return new URLClassLoader(new URL[] {url(directory)}, RuntimeClasses.class.getClassLoader());
        } catch (IOException e) {
            throw new UncheckedIOException("The generated classes cannot be written.", e);
        }
    }

    private static void compile(JavaCompiler compiler, List<Path> files, Path directory) throws IOException {
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            boolean compiled = compiler.getTask(
                            messages,
                            manager,
                            null,
                            List.of(
                                    "-d", directory.toString(),
                                    "-proc:none", "-nowarn",
                                    "-classpath", System.getProperty("java.class.path")),
                            null,
                            manager.getJavaFileObjectsFromPaths(files))
                    .call();
            if (!compiled) {
                throw new IllegalStateException("The generated classes do not compile.\n" + messages);
            }
        }
    }

    private static URL url(Path directory) throws MalformedURLException {
        return directory.toUri().toURL();
    }
}
