package io.github.seminal.support;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seminal.engine.drools.RuleNetwork;
import io.github.seminal.engine.drools.RuleNetworkTest;
import io.github.seminal.explain.RuleEvaluator;
import io.github.seminal.facts.Absent;
import io.github.seminal.facts.Described;
import io.github.seminal.facts.Measured;
import io.github.seminal.facts.Patient;
import io.github.seminal.facts.Present;
import io.github.seminal.knowledge.rulebook.Rulebook;
import io.github.seminal.testing.DrlCompiler;
import io.github.seminal.testing.DrlCompiler.Way;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random rules of every form that the profile allows, many of which share a condition or the beginning of one. Joining them,
 * and bringing facts only where a rule can match, must neither lose a rule nor let one match that does not hold.
 */
class MadeUpRulesTest {

    private static final int RULES = 150;
    private static final int PATIENTS = Integer.getInteger("seminal.patients", 1_000);
    private static final List<String> ASKED = List.of(
            "blood-in-semen",
            "erectile-dysfunction",
            "fever",
            "dysuria",
            "low-back-pain",
            "weight-loss",
            "diabetes",
            "weak-stream");
    private static final List<String> NUMBERS = List.of("temperature-c", "psa-ng-ml", "leak-onset-days");
    private static final List<String> APPEARANCES = List.of("bloody", "urine-like", "white-milky");
    private static final List<String> DERIVED = List.of(
            "febrile", "lower-urinary-tract-symptoms", "psa-raised", "neurological-sign", "prostate-cancer-age");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void match_the_same_facts_in_the_network_in_plain_java_and_as_compiled_by_drools(long seed) {
        Random random = new Random(seed);
        String drl = rules(random);
        Rulebook rulebook = Rulebook.parse(Map.of("redflags/made-up.drl", drl));
        RuleNetwork network = RuleNetwork.of(rulebook.rules());
        RuleEvaluator plain = new RuleEvaluator(rulebook);
        DrlCompiler compiled =
                DrlCompiler.compile(Map.of("made-up.drl", drl), seed % 2 == 0 ? Way.EXECUTABLE_MODEL : Way.CLASSIC);
        assertThat(rulebook.rules()).hasSize(RULES);
        assertThat(compiled.size()).isEqualTo(RULES);
        Set<String> ever = new TreeSet<>();
        for (int i = 0; i < PATIENTS; i++) {
            List<Object> facts = facts(random);
            Map<String, Set<Object>> matches = RuleNetworkTest.matches(network, facts);
            assertThat(matches).as("%s", facts).isEqualTo(compiled.matches(facts));
            Set<String> holding = new TreeSet<>();
            plain.read(facts).matching().forEach(rule -> holding.add(rule.sentence()));
            assertThat(holding).as("%s", facts).isEqualTo(matches.keySet());
            ever.addAll(holding);
        }
        assertThat(ever).as("rules that matched some patient").hasSizeGreaterThan(RULES * 8 / 10);
    }

    private static List<Object> facts(Random random) {
        List<Object> facts = new ArrayList<>();
        facts.add(new Patient(random.nextInt(5) == 0 ? null : 35 + random.nextInt(20), random.nextBoolean()));
        for (String code : ASKED) {
            switch (random.nextInt(3)) {
                case 0 -> facts.add(new Present(code));
                case 1 -> facts.add(new Absent(code));
                default -> {}
            }
        }
        for (String code : NUMBERS) {
            if (random.nextBoolean()) {
                facts.add(new Measured(code, 36 + random.nextInt(5)));
            }
        }
        if (random.nextBoolean()) {
            facts.add(new Described("leak-fluid-appearance", APPEARANCES.get(random.nextInt(APPEARANCES.size()))));
        }
        Collections.shuffle(facts, random);
        return facts;
    }

    private static String rules(Random random) {
        StringBuilder drl = new StringBuilder("""
                package io.github.seminal.rules
                import io.github.seminal.Urgency
                import io.github.seminal.facts.*
                global Conclusions conclude

                """);
        for (int i = 0; i < RULES; i++) {
            boolean derives = i % 5 == 0;
            drl.append("rule \"Made-up rule ").append(i).append("\"\n");
            drl.append("    @id( \"")
                    .append(derives ? "inference" : "red-flag")
                    .append(".r")
                    .append(i)
                    .append("\" )\n");
            drl.append(derives ? "    salience 100\n" : "").append("when\n");
            // A derived finding is not derived from others here: circles are refused.
            new Condition(random, derives ? ASKED : all())
                    .patterns()
                    .forEach(pattern -> drl.append("    ").append(pattern).append('\n'));
            drl.append("then\n    conclude.")
                    .append(
                            derives
                                    ? "infer( \"" + DERIVED.get(random.nextInt(DERIVED.size())) + "\" )"
                                    : "refer( Urgency.ROUTINE, \"gp\" )")
                    .append(";\nend\n\n");
        }
        return drl.toString();
    }

    private static List<String> all() {
        List<String> all = new ArrayList<>(ASKED);
        all.addAll(DERIVED);
        return all;
    }

    /** A random condition. */
    private static final class Condition {

        private final Random random;
        private final List<String> codes;

        Condition(Random random, List<String> codes) {
            this.random = random;
            this.codes = codes;
        }

        List<String> patterns() {
            List<String> patterns = new ArrayList<>();
            patterns.add(
                    switch (random.nextInt(8)) {
                        case 0 -> pair();
                        case 1 -> "not " + fact();
                        default -> positive();
                    });
            for (int more = random.nextInt(4); more > 0; more--) {
                List<Supplier<String>> forms = List.of(
                        this::positive,
                        this::positive,
                        () -> "not " + fact(),
                        this::either,
                        this::patient,
                        this::described,
                        () -> "not " + measured(),
                        this::measured);
                patterns.add(forms.get(random.nextInt(forms.size())).get());
            }
            return patterns;
        }

        private String positive() {
            return fact();
        }

        private String fact() {
            boolean absent = random.nextInt(4) == 0;
            List<String> some = new ArrayList<>(absent ? ASKED : codes);
            Collections.shuffle(some, random);
            String type = absent ? "Absent" : "Present";
            return random.nextBoolean()
                    ? type + "( code == \"" + some.get(0) + "\" )"
                    : type + "( code in ( " + quoted(some.subList(0, 2 + random.nextInt(2))) + " ) )";
        }

        private String pair() {
            String list = quoted(codes.subList(0, 3 + random.nextInt(3)));
            return "$one : Present( code in ( " + list + " ) )\n    Present( code != $one.code, code in ( " + list
                    + " ) )";
        }

        private String either() {
            String second = random.nextInt(3) == 0 ? "not " + fact() : fact();
            return "( " + fact() + " or ( " + second + " and " + fact() + " ) )";
        }

        private String patient() {
            List<String> forms = List.of(
                    "Patient( age >= 45 )",
                    "Patient( ageUnknown || age < 40 )",
                    "Patient( medicineListGiven )",
                    "Patient( medicineListGiven, age < 50 )");
            return forms.get(random.nextInt(forms.size()));
        }

        private String measured() {
            List<String> some = new ArrayList<>(NUMBERS);
            Collections.shuffle(some, random);
            String code = random.nextBoolean()
                    ? "code == \"" + some.get(0) + "\""
                    : "code in ( " + quoted(some.subList(0, 2)) + " )";
            return "Measured( " + code + ", value >= " + (37 + random.nextInt(3)) + " )";
        }

        private String described() {
            String value = "value == \"" + APPEARANCES.get(random.nextInt(APPEARANCES.size())) + "\"";
            return random.nextBoolean()
                    ? "Described( code == \"leak-fluid-appearance\", " + value + " )"
                    : "Described( " + value + ", code in ( \"leak-fluid-appearance\", \"leak-amount\" ) )";
        }

        private static String quoted(List<String> codes) {
            return "\"" + String.join("\", \"", codes) + "\"";
        }
    }
}
