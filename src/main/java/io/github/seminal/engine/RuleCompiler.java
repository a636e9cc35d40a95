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

    private static final String PARALLEL_FROM = "drools.parallelRulesBuildThreshold";
    private static final String SOURCES = "src/main/resources/";
    private static final String PACKAGE = "io/github/seminal/rules/";
    private static final String FOLDER = SOURCES + PACKAGE;
    private static final String FOLDER_SIGN = "__";
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
        files.forEach((path, drl) -> system.write(placed(path), drl.getBytes(StandardCharsets.UTF_8)));
        try {
            KieBuilder builder = built(services.newKieBuilder(system));
            for (Message message : builder.getResults().getMessages(Message.Level.ERROR)) {
                problems.add(pathOf(String.valueOf(message.getPath())) + ":" + message.getLine()
                        + ": the compiler refuses the rules (" + message.getText()
                        + ").\nMaybe a type or a field is misspelt.");
            }
            problems.throwIfAny();
            return services.newKieContainer(id).getKieBase();
        } finally {
            services.getRepository().removeKieModule(id);
        }
    }

    /**
     * Builds in this thread. With more than ten rules Drools would take a pool of its own, whose threads never end and
     * remember the class loader of whoever came first; that can be told it by a property of the system alone.
     */
    private static synchronized KieBuilder built(KieBuilder builder) {
        String before = System.getProperty(PARALLEL_FROM);
        System.setProperty(PARALLEL_FROM, "-1");
        try {
            return builder.buildAll(ExecutableModelProject.class);
        } finally {
            if (before == null) {
                System.clearProperty(PARALLEL_FROM);
            } else {
                System.setProperty(PARALLEL_FROM, before);
            }
        }
    }

    /** Drools warns of every file whose folder is not that of its package. */
    private static String placed(String path) {
        return FOLDER + path.replace("/", FOLDER_SIGN);
    }

    private static String pathOf(String placed) {
        String path = placed.startsWith(SOURCES) ? placed.substring(SOURCES.length()) : placed;
        return path.startsWith(PACKAGE) ? path.substring(PACKAGE.length()).replace(FOLDER_SIGN, "/") : path;
    }
}
