package io.github.seminal.benchmarks;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.seminal.Presentation;
import io.github.seminal.benchmarks.peers.Contender;
import io.github.seminal.benchmarks.peers.Contenders;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Checks that every peer finds the same rules and facts on the whole knowledge base. */
@Tag("long")
class AgreementTest {

    private static final AgreementCheck CHECK = AgreementCheck.on(600);

    @ParameterizedTest
    @EnumSource(Contenders.class)
    void every_peer_answers_as_this_library_does(Contenders peer) {
        CHECK.check(peer.title(), peer.build());
    }

    @Test
    void a_peer_that_leaves_out_one_fact_of_its_evidence_is_not_timed() {
        Contender forgetful = new Forgetful(Contenders.JAVA.build());

        assertThatThrownBy(() -> CHECK.check("forgetful", forgetful))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("(forgetful) answers differently")
                .hasMessageContaining("cp-cpps.")
                .hasMessageContaining("\nMaybe");
    }

    /** Records no facts for the rules of one cause. */
    private record Forgetful(Contender honest) implements Contender {

        @Override
        public Object prepare(Presentation presentation) {
            return honest.prepare(presentation);
        }

        @Override
        public Object fire(Object patient) {
            return honest.fire(patient);
        }

        @Override
        public @Nullable Map<String, Set<Object>> evidence(Object fired) {
            Map<String, Set<Object>> evidence = honest.evidence(fired);
            if (evidence == null) {
                return null;
            }
            Map<String, Set<Object>> less = new TreeMap<>(evidence);
            less.replaceAll((rule, facts) -> rule.startsWith("cp-cpps.") ? new HashSet<>() : facts);
            return less;
        }

        @Override
        public Set<String> rules(Object fired) {
            return honest.rules(fired);
        }
    }
}
