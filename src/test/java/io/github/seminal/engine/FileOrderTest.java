package io.github.seminal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seminal.Assessment;
import io.github.seminal.DecisionSupport;
import io.github.seminal.KnowledgeBase;
import io.github.seminal.Presentation;
import io.github.seminal.knowledge.diagnostic.Diagnostics;
import io.github.seminal.testing.RandomPresentations;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileOrderTest {

    private static final LoadedKnowledge STANDARD = (LoadedKnowledge) KnowledgeBase.standard();

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void the_order_of_files_never_changes_the_answer_nor_does_compiling_at_run_time(long seed) {
        DecisionSupport shipped = DecisionSupport.standard();
        DecisionSupport shuffled = Engine.on(compiled(shuffled(RuleFiles.all(), seed)));
        RandomPresentations random = new RandomPresentations(seed);
        for (int i = 0; i < 1_500; i++) {
            Presentation presentation = random.next(5 + i % 60);
            Assessment expected = shipped.assess(presentation);
            assertThat(shuffled.assess(presentation)).as("%s", presentation).isEqualTo(expected);
        }
    }

    @Test
    void a_knowledge_base_of_fewer_rules_answers_otherwise_so_the_comparison_can_fail() {
        Map<String, String> files = new LinkedHashMap<>(RuleFiles.all());
        files.remove("rules/redflags/urinary.drl");
        Diagnostics problems = new Diagnostics();
        RuleBase rules = RuleBase.of(RuleCompiler.compile(files, new Diagnostics()), STANDARD.vocabulary(), problems);
        assertThat(rules.size()).isEqualTo(STANDARD.ruleCount() - 2);
        assertThat(problems.messages())
                .anySatisfy(message -> assertThat(message)
                        .contains("red-flag.acute-urinary-retention")
                        .contains("Maybe"));
    }

    private static LoadedKnowledge compiled(Map<String, String> files) {
        Diagnostics problems = new Diagnostics();
        RuleBase rules = RuleBase.of(RuleCompiler.compile(files, new Diagnostics()), STANDARD.vocabulary(), problems);
        problems.throwIfAny();
        return new LoadedKnowledge(
                STANDARD.id(),
                STANDARD.status(),
                STANDARD.vocabulary(),
                rules,
                new RulesAsData(() -> files, rules),
                STANDARD.languages(),
                List.of(),
                null);
    }

    private static Map<String, String> shuffled(Map<String, String> files, long seed) {
        List<String> paths = new ArrayList<>(files.keySet());
        Collections.shuffle(paths, new Random(seed));
        Map<String, String> shuffled = new LinkedHashMap<>();
        int place = 100;
        for (String path : paths) {
            // The compiler goes through files by name: the new name fixes the new order.
            shuffled.put("rules/f" + place++ + ".drl", files.getOrDefault(path, ""));
        }
        return shuffled;
    }
}
