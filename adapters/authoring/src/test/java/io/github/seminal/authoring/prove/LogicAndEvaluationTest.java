package io.github.seminal.authoring.prove;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seminal.Presentation;
import io.github.seminal.authoring.Pack;
import io.github.seminal.explain.PlainKnowledge;
import io.github.seminal.explain.RuleEvaluation;
import io.github.seminal.knowledge.rulebook.Rule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.logicng.formulas.FormulaFactory;
import org.logicng.formulas.Literal;
import org.logicng.formulas.Variable;

/** Checks that the logic of the proofs agrees with the evaluation of the rules for generated patients. */
class LogicAndEvaluationTest {

    private static final int PATIENTS = 400;

    private final PlainKnowledge knowledge = Pack.standard(Optional.empty()).knowledge();
    private final WitnessSearch search = new WitnessSearch(knowledge, Set.of());
    private final FormulaFactory f = search.logic();

    @Test
    void what_a_patients_rules_do_logic_allows_and_nothing_else() {
        Supplier<Presentation> patients = knowledge.generatedPresentations(7);
        for (int i = 0; i < PATIENTS; i++) {
            Presentation patient = patients.get();
            RuleEvaluation reading = knowledge.read(patient);
            Set<Rule> matching = new HashSet<>(reading.matching());
            List<Literal> literals = literals(patient);
            List<Literal> all = new ArrayList<>(literals);
            for (Rule rule : knowledge.rulebook().rules()) {
                Variable variable = search.before().rule(rule);
                all.add(matching.contains(rule) ? variable : variable.negate());
            }
            assertThat(search.isPossible(all)).as("%s", patient).isTrue();
            if (patient.medicines() == null) {
                // Without medicines, the literals determine every rule.
                Rule rule = knowledge.rulebook().rules().get(i);
                Variable variable = search.before().rule(rule);
                literals.add(matching.contains(rule) ? variable.negate() : variable);
                assertThat(search.isPossible(literals))
                        .as("%s, %s", rule.id(), patient)
                        .isFalse();
            }
        }
    }

    /** All literals of the patient, except those on medicines, whose order on the list is not fixed. */
    private List<Literal> literals(Presentation patient) {
        List<Literal> literals = new ArrayList<>();
        for (String code : search.space().tristates()) {
            literals.add(f.literal(code + " present", patient.present().contains(code)));
            literals.add(f.literal(code + " absent", patient.absent().contains(code)));
        }
        knowledge
                .vocabulary()
                .findings()
                .values()
                .forEach(finding -> finding.values()
                        .forEach(value -> literals.add(f.literal(
                                finding.code() + " is " + value,
                                value.equals(patient.described().get(finding.code()))))));
        search.space().numbers().forEach((code, scale) -> {
            Double value = patient.measured().get(code);
            literals.add(f.literal(code + " known", value != null));
            cuts(scale, value == null ? Double.NaN : value, literals);
        });
        Integer age = patient.age();
        literals.add(f.literal("age-years known", age != null));
        cuts(search.space().age(), age == null ? Double.NaN : age, literals);
        literals.add(f.literal("medicine list given", patient.medicines() != null));
        return literals;
    }

    private static void cuts(Thresholds scale, double value, List<Literal> literals) {
        scale.cuts().forEach((cut, atom) -> {
            boolean beyond = cut.strict() ? value > cut.limit() : value >= cut.limit();
            literals.add(beyond ? atom : atom.negate());
        });
    }
}
