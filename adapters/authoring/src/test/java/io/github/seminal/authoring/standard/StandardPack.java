package io.github.seminal.authoring.standard;

import io.github.seminal.authoring.Pack;
import java.nio.file.Path;
import java.util.Optional;

/** The standard knowledge with its vignettes and cases. */
final class StandardPack {

    static final Pack PACK = Pack.standard(Optional.of(Path.of("../../src/test/resources")));

    private StandardPack() {}
}
