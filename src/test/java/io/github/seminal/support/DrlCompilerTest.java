package io.github.seminal.support;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seminal.KnowledgeBase;
import io.github.seminal.engine.Conclusion;
import io.github.seminal.engine.PatientFacts;
import io.github.seminal.knowledge.Knowledge;
import io.github.seminal.testing.DrlCompiler;
import io.github.seminal.testing.RandomPresentations;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The network that the library builds from its own reading of the rules matches exactly what Drools' DRL compiler makes of
 * the same files: the same rules on the same facts, whatever the order of the files.
 */
class DrlCompilerTest {

    /** In CI 100,000: see CONTRIBUTING.md. */
    private static final int PRESENTATIONS = Integer.getInteger("seminal.presentations", 4_000);

    private static final int[] SIZES = {1, 3, 6, 10, 16, 24, 40, 70};

    private final KnowledgeBase standard = KnowledgeBase.standard();
    private final Knowledge knowledge = SupportFactory.knowledge(standard);

    @ParameterizedTest
    @EnumSource(DrlCompiler.Way.class)
    void the_shipped_rules_match_the_same_facts_as_compiled_by_drools(DrlCompiler.Way way) {
        Random random = new Random(way.name().length());
        DrlCompiler compiled = DrlCompiler.compile(shuffled(random), way);
        assertThat(compiled.size()).isEqualTo(standard.ruleCount());
        RandomPresentations presentations =
                new RandomPresentations(100_000L + way.name().length());
        for (int i = 0; i < PRESENTATIONS; i++) {
            List<Object> facts =
                    new ArrayList<>(PatientFacts.of(knowledge.vocabulary(), presentations.next(SIZES[i % SIZES.length]))
                            .facts());
            Map<String, Set<Object>> expected = compiled.matches(facts);
            Collections.shuffle(facts, random);
            Map<String, Set<Object>> matches = matches(facts);
            if (!matches.equals(expected)) {
                assertThat(matches).as("%s", facts).isEqualTo(expected);
            }
        }
    }

    @Test
    void a_lost_rule_would_be_noticed() {
        Map<String, String> fewer = new LinkedHashMap<>(knowledge.files().ruleFiles());
        fewer.remove("redflags/urinary.drl");
        assertThat(DrlCompiler.compile(fewer, DrlCompiler.Way.CLASSIC).size()).isEqualTo(standard.ruleCount() - 2);
    }

    private Map<String, Set<Object>> matches(List<Object> facts) {
        Map<String, Set<Object>> matches = new TreeMap<>();
        for (Conclusion conclusion : SupportFactory.conclude(standard, facts)) {
            matches.put(conclusion.rule().sentence(), new HashSet<>(conclusion.facts()));
        }
        return matches;
    }

    /** The rule files in another order: Drools goes through files by name. */
    private Map<String, String> shuffled(Random random) {
        List<String> paths = new ArrayList<>(knowledge.files().ruleFiles().keySet());
        Collections.shuffle(paths, random);
        Map<String, String> shuffled = new LinkedHashMap<>();
        for (String path : paths) {
            shuffled.put(
                    "f" + (100 + shuffled.size()) + ".drl",
                    knowledge.files().ruleFiles().get(path));
        }
        return shuffled;
    }
}
