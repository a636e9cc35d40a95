package io.github.seminal.knowledge.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The library's class that reads from its own jar, loaded from a jar. */
class OwnJarTest {

    private static final String TABLE = "io/github/seminal/vocabulary/causes.csv";

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"", "BOOT-INF/classes/"})
    void files_are_read_from_the_jar_that_the_classes_come_from_in_a_folder_too(String folder) throws Exception {
        try (URLClassLoader loader = loaderOfJar(folder)) {
            Object jar = open(loader);

            assertThat((Boolean) call(jar, "has", TABLE)).isTrue();
            assertThat((byte[]) call(jar, "read", TABLE)).asString().startsWith("code");

            assertThat((Boolean) call(jar, "has", "rules/of-nobody.drl")).isFalse();
            assertThat(call(jar, "read", "rules/of-nobody.drl")).isNull();
        }
    }

    @Test
    void closing_it_takes_nothing_from_others_who_read_from_the_jar() throws Exception {
        try (URLClassLoader loader = loaderOfJar("");
                InputStream others = loader.getResource(TABLE).openStream()) {
            call(open(loader), "close");

            assertThat(others).hasContent("code,name\n");
        }
    }

    @Test
    void after_it_was_closed_the_jar_can_be_replaced_by_another_one() throws Exception {
        try (URLClassLoader loader = loaderOfJar("")) {
            call(open(loader), "close");
        }
        Path jar = directory.resolve("own.jar");
        writeJar(jar, "", "other");
        try (URLClassLoader loader = loader(jar, "")) {
            Object other = open(loader);
            assertThat((byte[]) call(other, "read", TABLE)).asString().isEqualTo("other");
            call(other, "close");
        }
    }

    @Test
    void classes_that_come_from_a_folder_have_none() {
        assertThat(OwnJar.open()).isNull();
    }

    private URLClassLoader loaderOfJar(String folder) throws IOException {
        Path jar = directory.resolve("own.jar");
        writeJar(jar, folder, "code,name\n");
        return loader(jar, folder);
    }

    private static URLClassLoader loader(Path jar, String folder) throws IOException {
        URL url = folder.isEmpty()
                ? jar.toUri().toURL()
                : URI.create("jar:" + jar.toUri() + "!/" + folder).toURL();
        return new URLClassLoader(new URL[] {url}, ClassLoader.getPlatformClassLoader());
    }

    private static void writeJar(Path jar, String folder, String table) throws IOException {
        Path classes = Path.of("target/classes");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                Stream<Path> files = Files.list(classes.resolve("io/github/seminal/vocabulary"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".class")).toList()) {
                out.putNextEntry(new JarEntry(
                        folder + classes.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, out);
            }
            out.putNextEntry(new JarEntry(folder + TABLE));
            out.write(table.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static Object open(ClassLoader loader) throws ReflectiveOperationException {
        Method open = loader.loadClass(OwnJar.class.getName()).getDeclaredMethod("open");
        open.setAccessible(true);
        Object jar = open.invoke(null);
        assertThat(jar).isNotNull();
        return jar;
    }

    private static Object call(Object jar, String name, String... path) throws ReflectiveOperationException {
        Method method = path.length == 0
                ? jar.getClass().getDeclaredMethod(name)
                : jar.getClass().getDeclaredMethod(name, String.class);
        method.setAccessible(true);
        try {
            return method.invoke(jar, (Object[]) path);
        } catch (InvocationTargetException e) {
            throw new AssertionError("The method (" + name + ") failed.", e.getCause());
        }
    }
}
