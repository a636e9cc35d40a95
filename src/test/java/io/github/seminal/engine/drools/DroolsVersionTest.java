package io.github.seminal.engine.drools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DroolsVersionTest {

    @Test
    void the_version_of_every_artifact_that_the_network_rests_on_is_known() {
        assertThat(DroolsVersion.versions())
                .containsOnlyKeys(
                        "drools-base",
                        "drools-canonical-model",
                        "drools-core",
                        "drools-kiesession",
                        "drools-model-compiler",
                        "kie-api");
    }

    @Test
    void a_patch_of_the_same_version_is_accepted() {
        assertThatCode(() -> DroolsVersion.require(Map.of("drools-core", "10.2.0", "kie-api", "10.2.7")))
                .doesNotThrowAnyException();
    }

    @Test
    void another_version_is_refused_with_the_artifact_that_has_it() {
        for (String version : new String[] {"10.1.0", "10.20.0", "8.44.0.Final", "11.0.0"}) {
            assertThatThrownBy(() -> DroolsVersion.require(Map.of("drools-core", version)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("Seminal needs Drools 10.2, and drools-core is " + version + ".\nMaybe ");
        }
    }
}
