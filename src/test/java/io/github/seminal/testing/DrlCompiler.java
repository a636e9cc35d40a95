package io.github.seminal.testing;

import io.github.seminal.Urgency;
import io.github.seminal.facts.Conclusions;
import io.github.seminal.facts.Present;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;

/**
 * Rule files compiled and run by Drools' own DRL compiler, exactly as they stand: what the library's own reading of the
 * same files is held against. It shares nothing with the library but the fact classes.
 */
public final class DrlCompiler {

    private static final String FOLDER = "src/main/resources/io/github/seminal/rules/";

    private final KieBase rules;

    private DrlCompiler(KieBase rules) {
        this.rules = rules;
    }

    /** The two ways in which Drools compiles rules. */
    public enum Way {
        /** To Java classes, built on the same model that the library uses. */
        EXECUTABLE_MODEL,
        /** The older way, with expressions evaluated by MVEL and compiled in memory. */
        CLASSIC
    }

    /**
     * Compiles rule files.
     *
     * @param files the text of each file by its path
     * @throws IllegalArgumentException if Drools refuses one of them
     */
    public static DrlCompiler compile(Map<String, String> files, Way way) {
        KieServices services = KieServices.get();
        ReleaseId id = services.newReleaseId("io.github.seminal", "oracle", "1");
        KieFileSystem system = services.newKieFileSystem();
        system.generateAndWritePomXML(id);
        files.forEach(
                (path, drl) -> system.write(FOLDER + path.replace('/', '_'), drl.getBytes(StandardCharsets.UTF_8)));
        KieBuilder builder = services.newKieBuilder(system);
        if (way == Way.EXECUTABLE_MODEL) {
            builder.buildAll(ExecutableModelProject.class);
        } else {
            builder.buildAll();
        }
        try {
            if (builder.getResults().hasMessages(Message.Level.ERROR)) {
                throw new IllegalArgumentException(String.valueOf(builder.getResults()));
            }
            return new DrlCompiler(services.newKieContainer(id).getKieBase());
        } finally {
            services.getRepository().removeKieModule(id);
        }
    }

    /** How many rules there are. */
    public int size() {
        return rules.getKiePackages().stream()
                .mapToInt(one -> one.getRules().size())
                .sum();
    }

    /** The rules that match these facts, by their names, each with the facts of every match. */
    public Map<String, Set<Object>> matches(Iterable<?> facts) {
        Map<String, Set<Object>> matches = new TreeMap<>();
        KieSession session = rules.newKieSession();
        try {
            session.setGlobal("conclude", new Deriving(session));
            session.addEventListener(new DefaultAgendaEventListener() {
                @Override
                public void beforeMatchFired(BeforeMatchFiredEvent event) {
                    Set<Object> matched =
                            matches.computeIfAbsent(event.getMatch().getRule().getName(), name -> new HashSet<>());
                    for (Object fact : event.getMatch().getObjects()) {
                        if (fact.getClass().getPackage().equals(Present.class.getPackage())) {
                            matched.add(fact);
                        }
                    }
                }
            });
            facts.forEach(session::insert);
            session.fireAllRules();
            return matches;
        } finally {
            session.dispose();
        }
    }

    /** Inserts what rules derive, each finding once, and hears nothing else. */
    private static final class Deriving implements Conclusions {

        private final KieSession session;
        private final Set<String> derived = new HashSet<>();

        Deriving(KieSession session) {
            this.session = session;
        }

        @Override
        public void infer(String finding) {
            if (derived.add(finding)) {
                session.insert(new Present(finding));
            }
        }

        @Override
        public void considers() {}

        @Override
        public void excludes() {}

        @Override
        public void supports(int points) {}

        @Override
        public void opposes(int points) {}

        @Override
        public void refer(Urgency urgency, String destination) {}

        @Override
        public void pathway(Urgency urgency, String destination) {}

        @Override
        public void caution(Urgency urgency, String destination) {}
    }
}
