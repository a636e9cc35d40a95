package io.github.seminal.engine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.model.Model;

/**
 * The rules as they were compiled when the library was built. They are loaded without a {@code kmodule.xml}, which would
 * need an XML parser and, in a merged jar, gives no rules without a word. It takes a thread of its own, for the time of
 * loading alone: this is most of the start, and the tables can be read meanwhile.
 */
final class CompiledRules implements Runnable {

    private static final String MODELS = "/META-INF/kie/io.github.seminal/seminal/drools-model";
    /** The file begins with the version that compiled it; every other line names a class. */
    private static final String VERSION_LINE = "Drools-Model-Version:";

    private final FutureTask<JoinedRules> rules = new FutureTask<>(new Loading());
    private final FutureTask<RuleNetwork> network = new FutureTask<>(new Building(rules));

    private CompiledRules() {}

    /** Begins to load the rules in the library's own jar. */
    static CompiledRules loading() {
        CompiledRules compiled = new CompiledRules();
        Thread thread = new Thread(compiled, "seminal-rules-loading");
        thread.setDaemon(true);
        thread.start();
        return compiled;
    }

    @Override
    public void run() {
        rules.run();
        network.run();
    }

    /**
     * The rules, once they are loaded.
     *
     * @throws IllegalStateException if they are missing or cannot be loaded
     */
    JoinedRules rules() {
        return get(rules);
    }

    /**
     * The rules as Drools runs them, once they are built.
     *
     * @throws IllegalStateException if they are missing or cannot be loaded
     */
    RuleNetwork network() {
        return get(network);
    }

    private static <T> T get(Future<T> loading) {
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
    private static final class Loading implements Callable<JoinedRules> {
        @Override
        public JoinedRules call() throws IOException, ReflectiveOperationException {
            List<Model> models = new ArrayList<>();
            for (String name : modelNames()) {
                models.add(Class.forName(name, true, CompiledRules.class.getClassLoader())
                        .asSubclass(Model.class)
                        .getDeclaredConstructor()
                        .newInstance());
            }
            return JoinedRules.of(models);
        }
    }

    /** What comes after the loading. */
    private static final class Building implements Callable<RuleNetwork> {

        private final Future<JoinedRules> rules;

        private Building(Future<JoinedRules> rules) {
            this.rules = rules;
        }

        @Override
        public RuleNetwork call() {
            return RuleNetwork.of(get(rules), RuleBaseFactory.newKnowledgeBaseConfiguration());
        }
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
