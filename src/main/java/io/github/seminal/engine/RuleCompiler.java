package io.github.seminal.engine;

import io.github.seminal.vocabulary.Problems;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;

/**
 * Compiles rules at run time, to the same executable model that the build makes. It needs the DRL compiler, which the
 * library does not bring along. Only rules that keep to the profile may come here: DRL is code.
 */
final class RuleCompiler {

    private static final AtomicLong BUILDS = new AtomicLong();

    private RuleCompiler() {}

    /**
     * The compiled rules of these files. What the compiler says against them is added to the problems.
     *
     * @param files the text of each rule file by its path in the pack
     */
    static KieBase compile(Map<String, String> files, Problems problems) {
        KieServices services = KieServices.get();
        ReleaseId id = services.newReleaseId("io.github.seminal", "own-rules", "1." + BUILDS.incrementAndGet());
        KieFileSystem system = services.newKieFileSystem();
        system.generateAndWritePomXML(id);
        files.forEach((path, drl) -> system.write("src/main/resources/" + path, drl.getBytes(StandardCharsets.UTF_8)));
        try {
            KieBuilder builder = services.newKieBuilder(system).buildAll(ExecutableModelProject.class);
            for (Message message : builder.getResults().getMessages(Message.Level.ERROR)) {
                problems.add(message.getPath() + ":" + message.getLine() + ": the compiler refuses the rules ("
                        + message.getText() + ").\nMaybe a type or a field is misspelt.");
            }
            problems.throwIfAny();
            return services.newKieContainer(id).getKieBase();
        } finally {
            services.getRepository().removeKieModule(id);
        }
    }
}
