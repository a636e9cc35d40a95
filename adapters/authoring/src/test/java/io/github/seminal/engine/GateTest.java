package io.github.seminal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.seminal.KnowledgeBase;
import io.github.seminal.authoring.check.FaultyPack;
import io.github.seminal.knowledge.diagnostic.Diagnostics;
import io.github.seminal.knowledge.rulebook.Rulebook;
import io.github.seminal.knowledge.vocabulary.KnowledgeFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** In the package of the compiler, to see how often it is called. */
class GateTest {

    @TempDir
    private static Path alone;

    @TempDir
    private Path directory;

    /** Vignettes and cases are no part of the knowledge: the engine does not read them. */
    static List<FaultyPack> packs() {
        return FaultyPack.all("hostile.yaml").stream()
                .filter(pack -> pack.edits().stream()
                        .noneMatch(edit -> edit.file().matches("(vignettes|cases)/.*")
                                && !edit.kind().equals("link")))
                .toList();
    }

    @BeforeAll
    static void the_sound_pack_may_stand_alone() throws IOException {
        Diagnostics problems = new Diagnostics();
        Map<String, String> pack = Engine.filesIn(FaultyPack.SOUND, problems);
        Rulebook own = Rulebook.parse(KnowledgeFiles.of(pack, false).ruleFiles(), problems);
        KnowledgeFiles merged = Engine.laidOver(KnowledgeBase.standard(), pack, own, problems);
        problems.throwIfAny();
        for (Map.Entry<String, String> file : merged.contents().entrySet()) {
            Path path = alone.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }

    @AfterEach
    void no_link_is_left() throws IOException {
        FaultyPack.removeLinks(directory);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("packs")
    void nothing_of_a_hostile_pack_over_the_standard_rules_is_compiled(FaultyPack pack) throws IOException {
        pack.layInto(directory);
        long before = RuleCompiler.builds();
        assertThatThrownBy(() -> KnowledgeBase.standard().plus(directory))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("The knowledge base cannot be used")
                .hasMessageContaining("\nMaybe ");
        assertThat(RuleCompiler.builds()).isEqualTo(before);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("packs")
    void nothing_of_a_hostile_pack_that_stands_alone_is_compiled(FaultyPack pack) throws IOException {
        pack.layInto(directory, alone);
        long before = RuleCompiler.builds();
        assertThatThrownBy(() -> KnowledgeBase.of(directory))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("The knowledge base cannot be used")
                .hasMessageContaining("\nMaybe ");
        assertThat(RuleCompiler.builds()).isEqualTo(before);
    }

    @Test
    void the_sound_pack_is_compiled() {
        long before = RuleCompiler.builds();
        assertThat(KnowledgeBase.standard().plus(FaultyPack.SOUND).ruleCount())
                .isEqualTo(KnowledgeBase.standard().ruleCount() + 6);
        assertThat(RuleCompiler.builds()).isEqualTo(before + 1);
    }
}
