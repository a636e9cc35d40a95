package io.github.seminal.engine.drools;

import java.util.Map;
import java.util.TreeMap;
import org.drools.base.definitions.InternalKnowledgePackage;
import org.drools.core.common.ReteEvaluator;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.model.Model;
import org.drools.modelcompiler.CanonicalKiePackages;
import org.kie.api.KieBase;

/**
 * Holds the Drools of the host against the one that the library was built and tested with. A host's own dependency management may
 * bring another, which would fail later with the name of a missing method, or, worse, not fail.
 */
final class DroolsVersion {

    /** The network rests on parts of Drools that a minor version may change. */
    private static final String REQUIRED = "10.2";

    private DroolsVersion() {}

    /**
     * Requires the version. Jars that were merged without their manifests have none, and pass.
     *
     * @throws IllegalStateException if an artifact has another version
     */
    static void require() {
        require(versions());
    }

    /** The versions by artifact, as far as the manifests say them. */
    static Map<String, String> versions() {
        Map<String, String> versions = new TreeMap<>();
        note(versions, "drools-base", InternalKnowledgePackage.class);
        note(versions, "drools-core", ReteEvaluator.class);
        note(versions, "drools-kiesession", InternalKnowledgeBase.class);
        note(versions, "drools-canonical-model", Model.class);
        note(versions, "drools-model-compiler", CanonicalKiePackages.class);
        note(versions, "kie-api", KieBase.class);
        return versions;
    }

    static void require(Map<String, String> versions) {
        versions.forEach((artifact, version) -> {
            if (!version.equals(REQUIRED) && !version.startsWith(REQUIRED + ".")) {
                throw new IllegalStateException(
                        "Seminal needs Drools " + REQUIRED + ", and " + artifact + " is " + version
                                + ".\nMaybe another dependency brings it: see (mvn dependency:tree), and import the BOM"
                                + " org.drools:drools-bom in version " + REQUIRED + ".0.");
            }
        });
    }

    private static void note(Map<String, String> versions, String artifact, Class<?> type) {
        Package ofType = type.getPackage();
        String version = ofType == null ? null : ofType.getImplementationVersion();
        if (version != null) {
            versions.put(artifact, version);
        }
    }
}
