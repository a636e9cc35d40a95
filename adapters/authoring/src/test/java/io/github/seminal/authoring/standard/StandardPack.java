package io.github.seminal.authoring.standard;

import io.github.seminal.authoring.Pack;
import io.github.seminal.authoring.prove.Proofs;
import java.nio.file.Path;
import java.util.Optional;

/** The standard knowledge with its vignettes and cases, loaded and proved once for all tests. */
public final class StandardPack {

    public static final Pack PACK = Pack.standard(Optional.of(Path.of("../../src/test/resources")));

    private StandardPack() {}

    public static Proofs proofs() {
        return Proved.PROOFS;
    }

    private static final class Proved {
        static final Proofs PROOFS = Proofs.of(PACK);
    }
}
