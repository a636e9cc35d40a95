package io.github.seminal.benchmarks.peers;

import io.github.seminal.Presentation;
import io.github.seminal.benchmarks.BareEngine;
import io.github.seminal.knowledge.rulebook.Rulebook;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
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
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;

/**
 * Drools without this library: DRL compiled at run time, codes as an enum, a new session for each call, and a listener that
 * collects matched facts by the name of the rule.
 */
final class DroolsByHandContender implements Contender {

    private final BareEngine engine;
    private final KieBase rules;
    private final EnumFacts enums;

    DroolsByHandContender(BareEngine engine, Rulebook rulebook, Set<String> findings) {
        this.engine = engine;
        ClassLoader classes = RuntimeClasses.of(EnumSource.classes(rulebook, findings));
        this.enums = Contenders.instance(classes, EnumSource.PACKAGE + ".Translation", EnumFacts.class);
        this.rules = compiled(EnumSource.drl(rulebook), classes);
    }

    private static KieBase compiled(String drl, ClassLoader classes) {
        KieServices services = KieServices.get();
        ReleaseId id = services.newReleaseId("io.github.seminal", "by-hand", "1.0");
        KieFileSystem system = services.newKieFileSystem();
        system.generateAndWritePomXML(id);
        system.write("src/main/resources/" + EnumSource.PACKAGE.replace('.', '/') + "/rules.drl", drl);
        // From ten rules on, Drools builds in parallel, and then does not find classes that were compiled at run time.
        System.setProperty("drools.parallelRulesBuildThreshold", "-1");
        KieBuilder builder = services.newKieBuilder(system, classes).buildAll(ExecutableModelProject.class);
        List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
        if (!errors.isEmpty()) {
            throw new IllegalStateException("The rules of the peer do not compile: " + errors);
        }
        return services.newKieContainer(id, classes).getKieBase();
    }

    /** Collects the facts that each rule matched. */
    private static final class Listener extends DefaultAgendaEventListener {

        private final Map<String, Set<Object>> matched = new HashMap<>();

        @Override
        public void afterMatchFired(AfterMatchFiredEvent event) {
            matched.computeIfAbsent(event.getMatch().getRule().getName(), rule -> new LinkedHashSet<>())
                    .addAll(event.getMatch().getObjects());
        }
    }

    @Override
    public Object prepare(Presentation presentation) {
        return engine.facts(presentation).stream().map(enums::of).toList();
    }

    @Override
    public Object fire(Object patient) {
        KieSession session = rules.newKieSession();
        try {
            Listener listener = new Listener();
            session.setGlobal("fired", new ArrayList<>());
            session.setGlobal("derived", new HashSet<>());
            session.addEventListener(listener);
            ((List<?>) patient).forEach(session::insert);
            session.fireAllRules();
            return listener.matched;
        } finally {
            session.dispose();
        }
    }

    @Override
    @SuppressWarnings("unchecked")
    public Map<String, Set<Object>> evidence(Object fired) {
        Map<String, Set<Object>> evidence = new TreeMap<>();
        ((Map<String, Set<Object>>) fired).forEach((rule, facts) -> {
            Set<Object> own = new HashSet<>();
            facts.forEach(fact -> own.add(enums.back(fact)));
            evidence.put(rule, own);
        });
        return evidence;
    }

    @Override
    public Set<String> rules(Object fired) {
        return evidence(fired).keySet();
    }
}
