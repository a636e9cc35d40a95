package io.github.seminal.benchmarks.peers;

import io.github.seminal.benchmarks.BareEngine;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;

/**
 * Easy Rules: a loop over conditions in the order of priorities. It has no patterns, negation or inference. Patterns and
 * negation are Java code in the conditions, and inference rules get priorities in the order of {@link InferenceOrder}.
 */
final class EasyRulesContender extends JavaContender {

    private static final String PATIENT = "patient";

    private final Rules easyRules = new Rules();
    private final DefaultRulesEngine easyEngine = new DefaultRulesEngine();

    EasyRulesContender(JavaRules rules, BareEngine engine) {
        super(rules, engine);
        int priority = 0;
        for (JavaRule rule : rules.rules()) {
            easyRules.register(new RuleBuilder()
                    .name(rule.id())
                    .priority(priority++)
                    .when(facts -> rule.matches().test(patient(facts)))
                    .then(facts -> {
                        Case patient = patient(facts);
                        rule.collect().accept(patient, patient.fired(rule.id()));
                    })
                    .build());
        }
    }

    private static Case patient(Facts facts) {
        Case patient = facts.get(PATIENT);
        return patient;
    }

    @Override
    void run(Case patient) {
        Facts facts = new Facts();
        facts.put(PATIENT, patient);
        easyEngine.fire(easyRules, facts);
    }
}
