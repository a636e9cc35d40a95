package io.github.seminal.knowledge.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seminal.knowledge.diagnostic.Diagnostics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Directories whose files are links, as a mounted ConfigMap has them, or as a release is put in place. */
class PackDirectoryTest {

    private static final String NOT_PLAIN = ": it is not a plain file.\nMaybe copy what the link leads to.";

    @TempDir
    private Path scratch;

    private final Diagnostics problems = new Diagnostics();

    @Test
    void a_directory_that_is_a_link_is_read() throws IOException {
        write("releases/1/causes/one.drl", "one");
        Path current = link("current", "releases/1");
        assertThat(read(current)).containsExactly(Map.entry("causes/one.drl", "one"));
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void a_link_to_a_file_or_directory_inside_is_followed() throws IOException {
        write("pack/causes/one.drl", "one");
        link("pack/causes/two.drl", "one.drl");
        link("pack/redflags", "causes");
        assertThat(read(scratch.resolve("pack")))
                .containsOnlyKeys("causes/one.drl", "causes/two.drl", "redflags/one.drl", "redflags/two.drl")
                .containsEntry("redflags/two.drl", "one");
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void a_mounted_config_map_is_read_and_so_is_the_next_one() throws IOException {
        configMap("..2026_12_01", "one");
        assertThat(read(scratch.resolve("mount")))
                .containsOnly(Map.entry("knowledge.properties", "id=one"), Map.entry("causes/one.drl", "one"));
        configMap("..2026_12_02", "two");
        assertThat(read(scratch.resolve("mount")))
                .containsOnly(Map.entry("knowledge.properties", "id=two"), Map.entry("causes/one.drl", "two"));
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void all_files_are_of_one_moment_however_often_a_mounted_config_map_is_exchanged() throws Exception {
        configMap("..2026_0", "0");
        AtomicBoolean done = new AtomicBoolean();
        Thread kubelet = new Thread(() -> {
            try {
                for (int i = 1; !done.get(); i++) {
                    configMap("..2026_" + i, Integer.toString(i));
                    removeTree(scratch.resolve("mount/..2026_" + (i - 1)));
                    TimeUnit.MILLISECONDS.sleep(1);
                }
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        kubelet.start();
        int read = 0;
        try {
            while (read < 100) {
                try {
                    Map<String, String> files = read(scratch.resolve("mount"));
                    assertThat(files).containsEntry("knowledge.properties", "id=" + files.get("causes/one.drl"));
                    read++;
                } catch (UncheckedIOException changed) {
                    assertThat(changed).hasMessageEndingWith("mount) cannot be read.");
                }
            }
        } finally {
            done.set(true);
            kubelet.join();
        }
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void directories_that_begin_with_dots_are_reported_where_nothing_is_mounted() throws IOException {
        write("pack/..2026/one.drl", "one");
        assertThat(read(scratch.resolve("pack"))).isEmpty();
        assertThat(problems.messages())
                .singleElement()
                .asString()
                .startsWith("..2026/one.drl: the file is not part of a pack.");
    }

    @Test
    void a_link_that_leads_out_nowhere_or_in_a_circle_is_refused() throws IOException {
        write("secret.drl", "secret");
        write("elsewhere/one.drl", "secret");
        write("pack/causes/one.drl", "one");
        link("pack/causes/circle", "..");
        link("pack/causes/nowhere.drl", "none.drl");
        link("pack/causes/out.drl", "../../secret.drl");
        link("pack/redflags", "../elsewhere");
        assertThat(read(scratch.resolve("pack"))).containsOnlyKeys("causes/one.drl");
        assertThat(problems.messages())
                .containsExactly(
                        "causes/circle" + NOT_PLAIN,
                        "causes/nowhere.drl" + NOT_PLAIN,
                        "causes/out.drl" + NOT_PLAIN,
                        "redflags" + NOT_PLAIN);
    }

    /** Puts a ConfigMap in place as the kubelet does: a new directory, then the link is exchanged in one step. */
    private void configMap(String name, String content) throws IOException {
        write("mount/" + name + "/knowledge.properties", "id=" + content);
        write("mount/" + name + "/causes/one.drl", content);
        Path data = scratch.resolve("mount/..data");
        Path next = scratch.resolve("mount/..data_tmp");
        Files.createSymbolicLink(next, Path.of(name));
        Files.move(next, data, StandardCopyOption.ATOMIC_MOVE);
        if (Files.notExists(scratch.resolve("mount/causes"))) {
            link("mount/causes", "..data/causes");
            link("mount/knowledge.properties", "..data/knowledge.properties");
        }
    }

    private static void removeTree(Path directory) throws IOException {
        try (Stream<Path> paths = Files.walk(directory)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private Map<String, String> read(Path directory) {
        return PackDirectory.read(directory, problems);
    }

    private Path link(String path, String target) throws IOException {
        return Files.createSymbolicLink(scratch.resolve(path), Path.of(target));
    }

    private void write(String path, String text) throws IOException {
        Path file = scratch.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
