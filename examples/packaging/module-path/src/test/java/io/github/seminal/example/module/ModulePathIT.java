package io.github.seminal.example.module;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seminal.example.harness.Java;
import io.github.seminal.example.harness.Run;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A host that is a module and requires {@code io.github.seminal}. That is an automatic module, like the jars of Drools. */
class ModulePathIT {

    private static final String MAIN = "io.github.seminal.example.module/io.github.seminal.example.module.Main";

    @ParameterizedTest
    @EnumSource
    void everything_is_a_module(Java java) {
        java.run("--module-path", path("target/classes", "target/lib"), "--add-modules", "ALL-MODULE-PATH", "-m", MAIN)
                .answers();
    }

    @ParameterizedTest
    @EnumSource
    void the_library_is_a_module_and_what_it_depends_on_is_on_the_class_path(Java java) throws Exception {
        try (Stream<Path> lib = Files.list(Path.of("target", "lib"))) {
            Path library = lib.filter(jar -> jar.getFileName().toString().startsWith("seminal-"))
                    .findFirst()
                    .orElseThrow();
            java.run("--module-path", path("target/classes", library.toString()), "-cp", "target/lib/*", "-m", MAIN)
                    .answers();
        }
    }

    /** An automatic module resolves all automatic modules, but not the explicit modules that it needs. */
    @ParameterizedTest
    @EnumSource
    void what_is_an_explicit_module_must_be_added(Java java) {
        Run run = java.run("--module-path", path("target/classes", "target/lib"), "-m", MAIN);
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("NoClassDefFoundError: ");
        java.run(
                        "--module-path",
                        path("target/classes", "target/lib"),
                        "--add-modules",
                        "org.slf4j,de.siegmar.fastcsv",
                        "-m",
                        MAIN)
                .answers();
    }

    private static String path(String... parts) {
        return String.join(File.pathSeparator, parts);
    }
}
