package io.github.seminal.authoring.page;

import io.github.seminal.authoring.check.PatientText;
import io.github.seminal.authoring.diff.AnswerChanges;
import io.github.seminal.authoring.diff.PackDiff;
import io.github.seminal.authoring.diff.RuleChange;
import io.github.seminal.authoring.prove.ChangeWitnesses.Witness;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Shows what a change of rules does as one HTML page, which needs no network, no server and no other file. */
public final class DiffPage {

    private DiffPage() {}

    /**
     * The page. Lines end with a line feed.
     *
     * @param old the name of the rules before, for the heading
     * @param now the name of the rules after
     */
    public static String of(String old, String now, PackDiff diff) {
        return RulebookPage.rendered("diff.jte", Map.of("old", old, "now", now, "diff", diff));
    }

    /** What the change does to the patient of its example, in words. */
    static String effect(RuleChange rule) {
        return rule.witness().map(witness -> words(witness.effect())).orElse("no patient");
    }

    static String kind(RuleChange rule) {
        return words(rule.kind());
    }

    static String kind(AnswerChanges.Transition step) {
        return words(step.kind());
    }

    static String patient(Witness witness) {
        return PatientText.of(witness.patient());
    }

    /** The answers that were compared, by what gave the patients. */
    static Map<String, AnswerChanges> answers(PackDiff diff) {
        Map<String, AnswerChanges> answers = new LinkedHashMap<>();
        answers.put("Vignettes", diff.vignettes());
        answers.put("Generated patients", diff.madeUp());
        return answers;
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
