package io.github.seminal.benchmarks.peers;

import io.github.seminal.benchmarks.BareEngine;
import org.evrete.Configuration;
import org.evrete.KnowledgeService;
import org.evrete.api.IntToValue;
import org.evrete.api.Knowledge;
import org.evrete.api.StatelessSession;
import org.evrete.api.builders.RuleSetBuilder;

/**
 * Evrete: a RETE engine without negation and alternatives. Rules with one fact per finding cannot express {@code not} and
 * {@code or}, and the others were several times slower. So all rules match one bean, with Java code as the condition. After a
 * change of the bean, Evrete would test all conditions again, so the inference rules run before it as plain Java.
 */
final class EvreteContender extends JavaContender {

    private static final String PATIENT = "$patient";
    private static final String BEAN = "bean";

    private final Knowledge knowledge;

    EvreteContender(JavaRules rules, BareEngine engine) {
        super(rules, engine);
        Configuration configuration = new Configuration();
        // Each measurement is for one thread.
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
