package io.github.seminal.engine;

import io.github.seminal.knowledge.diagnostic.Check;
import io.github.seminal.knowledge.diagnostic.Diagnostics;
import io.github.seminal.knowledge.diagnostic.Place;
import io.github.seminal.knowledge.rulebook.Limits;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.drools.compiler.kproject.models.KieBaseModelImpl;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.model.codegen.ExecutableModelProject;
import org.drools.modelcompiler.CanonicalKieModule;
import org.jspecify.annotations.Nullable;
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

    private static final Map<String, String> IN_THIS_THREAD =
            Map.of("drools.parallelRulesBuildThreshold", "-1", "drools.parallelLambdaExternalization", "false");
    private static final String SOURCES = "src/main/resources/";
    private static final String PACKAGE = "io/github/seminal/rules/";
    private static final String FOLDER = SOURCES + PACKAGE;
    private static final String FOLDER_SIGN = "__";
    private static final AtomicLong BUILDS = new AtomicLong();

    private RuleCompiler() {}

    /** How often the compiler has been called: for the test that it is not. */
    static long builds() {
        return BUILDS.get();
    }

    /**
     * The compiled rules of these files. What the compiler says against them is added to the problems.
     *
     * <p>It takes a thread of its own, for that time alone: what the compiler leaves in the variables of a thread would
     * keep the class loader of an application in memory after its end.
     *
     * @param files the text of each rule file by its path in the pack
     */
    static RuleNetwork compile(Map<String, String> files, Diagnostics problems) {
        FutureTask<RuleNetwork> compiling = new FutureTask<>(() -> compileHere(files, problems));
        Thread thread = new Thread(compiling, "seminal-rules-compiling");
        thread.setDaemon(true);
        thread.start();
        try {
            return compiling.get(Limits.MOST_MINUTES_OF_COMPILING, TimeUnit.MINUTES);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            if (e.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            throw new IllegalStateException("The rules cannot be compiled (" + e.getCause() + ").", e.getCause());
        } catch (TimeoutException e) {
            thread.interrupt();
            throw new IllegalStateException(
                    "The compiling of the rules took more than " + Limits.MOST_MINUTES_OF_COMPILING
                            + " minutes.\nMaybe the machine is busy: try again.",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The compiling of the rules was interrupted.\nMaybe try again.", e);
        }
    }

    /**
     * One at a time, and under one and the same name: Drools puts it into the names of the classes that it makes, and
     * Java's class loaders remember for ever each name of a class that they were asked for, and do not have. With names of
     * its own for each build, every reload would leave some hundred kilobytes behind.
     */
    private static synchronized RuleNetwork compileHere(Map<String, String> files, Diagnostics problems) {
        BUILDS.incrementAndGet();
        KieServices services = KieServices.get();
        ReleaseId id = services.newReleaseId("io.github.seminal", "own-rules", "1");
        KieFileSystem system = services.newKieFileSystem();
        system.generateAndWritePomXML(id);
        files.forEach((path, drl) -> system.write(placed(path), drl.getBytes(StandardCharsets.UTF_8)));
        try {
            KieBuilder builder = built(services.newKieBuilder(system));
            for (Message message : builder.getResults().getMessages(Message.Level.ERROR)) {
                problems.add(
                        Check.COMPILER,
                        Place.line(pathOf(String.valueOf(message.getPath())), Math.max(0, message.getLine())),
                        "the compiler refuses the rules (" + message.getText() + ")",
                        "a type or a field is misspelt");
            }
            problems.throwIfAny();
            CanonicalKieModule module = (CanonicalKieModule) builder.getKieModule();
            return RuleNetwork.of(
                    JoinedRules.of(module.getModelForKBase(new KieBaseModelImpl())),
                    RuleBaseFactory.newKnowledgeBaseConfiguration(null, module.getModuleClassLoader()));
        } finally {
            services.getRepository().removeKieModule(id);
        }
    }

    /**
     * Builds in this thread. Otherwise Drools would take a pool of its own, whose threads never end and remember the class
     * loader of whoever came first; that can be told it by properties of the system alone.
     */
    private static KieBuilder built(KieBuilder builder) {
        Map<String, @Nullable String> before = new HashMap<>();
        IN_THIS_THREAD.forEach((property, value) -> before.put(property, System.setProperty(property, value)));
        try {
            return builder.buildAll(ExecutableModelProject.class);
        } finally {
            before.forEach((property, value) -> {
                if (value == null) {
                    System.clearProperty(property);
                } else {
                    System.setProperty(property, value);
                }
            });
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
