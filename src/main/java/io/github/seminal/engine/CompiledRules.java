package io.github.seminal.engine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.model.Model;

/**
 * The rules as they were compiled when the library was built. They are loaded without a {@code kmodule.xml}, which would
 * need an XML parser and, in a merged jar, gives no rules without a word. It takes a thread of its own, for the time of
 * loading alone: this is most of the start, and the tables can be read meanwhile.
 */
final class CompiledRules {

    private static final String MODELS = "/META-INF/kie/io.github.seminal/seminal/drools-model";
    /** The file begins with the version that compiled it; every other line names a class. */
    private static final String VERSION_LINE = "Drools-Model-Version:";

    private final FutureTask<RuleNetwork> loading = new FutureTask<>(new Loading());

    private CompiledRules() {}

    /** Begins to load the rules in the library's own jar. */
    static CompiledRules loading() {
        CompiledRules rules = new CompiledRules();
        Thread thread = new Thread(rules.loading, "seminal-rules-loading");
        thread.setDaemon(true);
        thread.start();
        return rules;
    }

    /**
     * The rules, once they are loaded.
     *
     * @throws IllegalStateException if they are missing or cannot be loaded
     */
    RuleNetwork get() {
        try {
            return loading.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IllegalStateException fault) {
                throw fault;
            }
            throw new IllegalStateException(
                    "The compiled rules cannot be loaded (" + e.getCause() + ").\n"
                            + "Maybe a build left some of them behind: build again from clean.",
                    e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The loading of the rules was interrupted.\nMaybe try again.", e);
        }
    }

    /** A class of its own: the first lambda of a program costs as much time as a hundred rules. */
    private static final class Loading implements Callable<RuleNetwork> {
        @Override
        public RuleNetwork call() throws IOException, ReflectiveOperationException {
            return load();
        }
    }

    private static RuleNetwork load() throws IOException, ReflectiveOperationException {
        List<Model> models = new ArrayList<>();
        for (String name : modelNames()) {
            models.add(Class.forName(name, true, CompiledRules.class.getClassLoader())
                    .asSubclass(Model.class)
                    .getDeclaredConstructor()
                    .newInstance());
        }
        return RuleNetwork.of(models, RuleBaseFactory.newKnowledgeBaseConfiguration());
    }

    private static List<String> modelNames() throws IOException {
        try (InputStream in = CompiledRules.class.getResourceAsStream(MODELS)) {
            if (in == null) {
                throw new IllegalStateException("The compiled rules (" + MODELS + ") are missing.\n"
                        + "Maybe an IDE compiled the classes: it does not compile rules; build with Maven.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith(VERSION_LINE))
                    .toList();
        }
    }
}
