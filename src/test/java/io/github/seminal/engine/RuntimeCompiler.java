package io.github.seminal.engine;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;

/** Compiles DRL at run time, as the build does once for all: to hold the shipped rules against. For tests alone. */
final class RuntimeCompiler {

    private RuntimeCompiler() {}

    /** The rules of these files, by path; they are added in the order of the map. */
    static KieBase compile(Map<String, String> files) {
        KieServices services = KieServices.get();
        ReleaseId id = services.newReleaseId("io.github.seminal", "test", "1." + System.nanoTime());
        KieFileSystem system = services.newKieFileSystem();
        system.generateAndWritePomXML(id);
        files.forEach((path, drl) -> system.write("src/main/resources/" + path, drl.getBytes(StandardCharsets.UTF_8)));
        KieBuilder builder = services.newKieBuilder(system).buildAll(ExecutableModelProject.class);
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            throw new IllegalArgumentException(
                    builder.getResults().getMessages().toString());
        }
        KieBase rules = services.newKieContainer(id).getKieBase();
        services.getRepository().removeKieModule(id);
        return rules;
    }
}
