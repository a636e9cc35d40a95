package io.github.seminal.benchmarks.peers;

import io.github.seminal.benchmarks.BareEngine;
import org.evrete.Configuration;
import org.evrete.KnowledgeService;
import org.evrete.api.IntToValue;
import org.evrete.api.Knowledge;
import org.evrete.api.StatelessSession;
import org.evrete.api.builders.RuleSetBuilder;

/**
 * Evrete: a RETE engine without negation and without alternatives. Rules over one fact per finding cannot say {@code not}
 * and {@code or}, and were several times slower where they could; so all rules are over one bean, with Java code as the
 * condition. A bean that a rule changes would have all its conditions tested again, so the inference rules run before, as
 * plain Java, to Evrete's advantage.
 */
final class EvreteContender extends JavaContender {

    private static final String PATIENT = "$patient";
    private static final String BEAN = "bean";

    private final Knowledge knowledge;

    EvreteContender(JavaRules rules, BareEngine engine) {
        super(rules, engine);
        Configuration configuration = new Configuration();
        // The measures are of one thread each.
        configuration.setProperty("evrete.core.parallelism", "1");
        knowledge = new KnowledgeService(configuration)
                .newKnowledge()
                .configureTypes(
                        types -> types.declare("patient", Case.class).declareField(BEAN, Case.class, bean -> bean));
        RuleSetBuilder<Knowledge> builder = knowledge.builder();
        for (JavaRule rule : rules.rules()) {
            if (!rule.inference()) {
                builder.newRule(rule.id())
                        .forEach(PATIENT, "patient")
                        .where(
                                (IntToValue values) -> rule.matches().test(values.get(0, Case.class)),
                                PATIENT + "." + BEAN)
                        .execute(context -> {
                            Case patient = context.get(PATIENT);
                            rule.collect().accept(patient, patient.fired(rule.id()));
                        });
            }
        }
        builder.build();
    }

    @Override
    void run(Case patient) {
        rules.infer(patient);
        StatelessSession session = knowledge.newStatelessSession();
        session.insertAs("patient", patient);
        session.fire();
    }
}
