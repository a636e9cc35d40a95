package io.github.seminal.knowledge.vocabulary;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.jspecify.annotations.Nullable;

/**
 * The jar that the library's classes come from, opened once for many files. A class loader that is asked for a file looks
 * into every module of Java first, which takes longer than to read the file.
 */
final class OwnJar implements Closeable {

    private static final String OWN_CLASS = OwnJar.class.getName().replace('.', '/') + ".class";

    private final JarFile jar;
    /** What stands before the library's paths in this jar: a folder if an application keeps classes in one. */
    private final String folder;

    private OwnJar(JarFile jar, String folder) {
        this.jar = jar;
        this.folder = folder;
    }

    /** Null when the classes do not come from a jar, or from one that cannot be opened: the class loader knows better. */
    static @Nullable OwnJar open() {
        URL own = OwnJar.class.getResource("OwnJar.class");
        try {
            if (own != null && own.openConnection() instanceof JarURLConnection connection) {
                // Of its own, or closing it would close what others read from.
                connection.setUseCaches(false);
                String entry = connection.getEntryName();
                JarFile jar = connection.getJarFile();
                if (entry.endsWith(OWN_CLASS)) {
                    return new OwnJar(jar, entry.substring(0, entry.length() - OWN_CLASS.length()));
                }
                jar.close();
            }
        } catch (IOException e) {
            return null;
        }
        return null;
    }

    boolean has(String path) {
        return jar.getEntry(folder + path) != null;
    }

    /** The bytes of a file; null if it is not in this jar. */
    byte @Nullable [] read(String path) throws IOException {
        ZipEntry entry = jar.getEntry(folder + path);
        if (entry == null) {
            return null;
        }
        try (InputStream in = jar.getInputStream(entry)) {
            return in.readAllBytes();
        }
    }

    @Override
    public void close() throws IOException {
        jar.close();
    }
}
