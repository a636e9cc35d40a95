package io.github.seminal.authoring.prove;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seminal.Presentation;
import io.github.seminal.authoring.StandardKnowledge;
import io.github.seminal.explain.PlainKnowledge;
import io.github.seminal.explain.RuleEvaluation;
import io.github.seminal.knowledge.Knowledge;
import io.github.seminal.knowledge.diagnostic.Diagnostics;
import io.github.seminal.knowledge.rulebook.Rulebook;
import io.github.seminal.knowledge.vocabulary.ExclusiveFindings;
import io.github.seminal.knowledge.vocabulary.Vocabulary;
import io.github.seminal.knowledge.vocabulary.VocabularyLoader;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ExclusiveFindingsTest {

    private static final Knowledge STANDARD = StandardKnowledge.get();

    @Test
    void no_patient_has_two_of_the_standard_findings_that_exclude_each_other() {
        Proofs proofs = Proofs.ofExclusive(PlainKnowledge.of(STANDARD));
        assertThat(proofs.verdicts())
                .hasSize(STANDARD.vocabulary().exclusive().stream()
                        .mapToInt(one -> one.findings().size() * (one.findings().size() - 1) / 2)
                        .sum())
                .hasSizeGreaterThanOrEqualTo(18)
                .allMatch(verdict -> verdict.outcome() == Verdict.Outcome.HOLDS);
    }

    @Test
    void a_limit_that_is_moved_in_one_rule_and_not_in_the_other_gives_a_patient_who_has_both() {
        PlainKnowledge changed = with("inference/prostate.drl", "value > 3.5", "value > 3.0");
        Verdict verdict = onlyFault(changed);
        assertThat(verdict.subject()).isEqualTo("psa-raised");
        assertThat(verdict.other()).isEqualTo("psa-below-threshold");
        Presentation patient = verdict.example().orElseThrow();
        RuleEvaluation evaluation = changed.read(patient);
        assertThat(patient.age()).isBetween(50, 59);
        assertThat(evaluation.isPresent("psa-raised")).isTrue();
        assertThat(evaluation.isPresent("psa-below-threshold")).isTrue();
        assertThat(evaluation.isPresent("prostatectomy")).isFalse();
    }

    @Test
    void each_limit_of_a_standard_pair_is_guarded_on_both_sides() {
        assertThat(onlyFault(with("inference/prostate.drl", "value <= 6.5", "value <= 6.6"))
                        .other())
                .isEqualTo("psa-below-threshold");
        assertThat(onlyFault(with("inference/urinary.drl", "value < 90", "value <= 90"))
                        .other())
                .isEqualTo("pain-for-under-90-days");
        assertThat(onlyFault(with("inference/neurology.drl", "value <= 90", "value <= 91"))
                        .other())
                .isEqualTo("nerve-symptom-over-90-days");
        assertThat(onlyFault(with(
                                "inference/prostate.drl",
                                "not Measured( code == \"blood-in-semen-days\", value > 30 )",
                                "not Measured( code == \"blood-in-semen-days\", value > 31 )"))
                        .subject())
                .isEqualTo("recurrent-blood-in-semen");
    }

    /** The table names the one finding beside which the two limits of PSA are those of different questions. */
    @Test
    void what_may_meet_beside_another_finding_does_meet_without_it() {
        Vocabulary all = STANDARD.vocabulary();
        List<ExclusiveFindings> strict = all.exclusive().stream()
                .map(one -> new ExclusiveFindings(one.code(), one.findings(), ""))
                .toList();
        String table = "code,findings,unless\n"
                + String.join(
                        "\n",
                        strict.stream()
                                .map(one -> one.code() + "," + String.join(" ", one.findings()) + ",")
                                .toList())
                + "\n";
        Diagnostics problems = new Diagnostics();
        Vocabulary vocabulary = VocabularyLoader.load(
                        STANDARD.files().with("vocabulary/exclusive.csv", table), problems)
                .with(all.causes());
        Verdict verdict = onlyFault(PlainKnowledge.of(vocabulary, STANDARD.rulebook(), problems));
        assertThat(problems.all()).isEmpty();
        assertThat(verdict.subject()).isEqualTo("psa-raised");
        assertThat(verdict.example().orElseThrow().present()).contains("prior-prostate-surgery");
    }

    private static Verdict onlyFault(PlainKnowledge knowledge) {
        List<Verdict> faults = Proofs.ofExclusive(knowledge).verdicts().stream()
                .filter(Verdict::isFault)
                .toList();
        assertThat(faults).hasSize(1);
        return faults.get(0);
    }

    private static PlainKnowledge with(String file, String before, String after) {
        Map<String, String> rules = STANDARD.files().ruleFiles();
        String text = rules.getOrDefault(file, "");
        assertThat(text).contains(before);
        rules.put(file, text.replaceFirst(Pattern.quote(before), after));
        return PlainKnowledge.of(STANDARD.vocabulary(), Rulebook.parse(rules), new Diagnostics());
    }
}
