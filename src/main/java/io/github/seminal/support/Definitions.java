package io.github.seminal.support;

import io.github.seminal.CauseDefinition;
import io.github.seminal.FindingDefinition;
import io.github.seminal.MedicineDefinition;
import io.github.seminal.engine.MeantFinding;
import io.github.seminal.knowledge.vocabulary.Finding;
import io.github.seminal.knowledge.vocabulary.Vocabulary;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The vocabulary as callers see it, in one language. Each list is made when it is asked for. */
final class Definitions {

    private final Vocabulary vocabulary;
    private volatile @Nullable MeantFinding names;

    Definitions(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    List<FindingDefinition> findings() {
        return vocabulary.findings().values().stream().map(this::finding).toList();
    }

    private FindingDefinition finding(Finding finding) {
        String code = finding.code();
        return new FindingDefinition(
                code,
                vocabulary.nameOf(code),
                vocabulary.texts().get("findings", code + ".question"),
                vocabulary.texts().get("findings", code + ".definition"),
                finding.type().kind(),
                vocabulary.unitOf(finding),
                finding.min(),
                finding.max(),
                vocabulary.choicesOf(finding),
                vocabulary.synonymsOf(finding),
                finding.icd10(),
                finding.hpo());
    }

    List<FindingDefinition> findingsNamed(String name) {
        MeantFinding lookUp = names;
        if (lookUp == null) {
            lookUp = new MeantFinding(vocabulary, "");
            names = lookUp;
        }
        return lookUp.named(name).stream()
                .flatMap(code -> vocabulary.finding(code).stream())
                .map(this::finding)
                .toList();
    }

    List<CauseDefinition> causes() {
        return vocabulary.causes().values().stream()
                .map(cause -> new CauseDefinition(
                        cause.code(),
                        vocabulary.texts().get("causes", cause.code() + ".name"),
                        vocabulary.texts().get("causes", cause.code() + ".summary"),
                        cause.urgency(),
                        cause.isDangerous(),
                        cause.icd10()))
                .toList();
    }

    List<MedicineDefinition> medicines() {
        return vocabulary.medicines().values().stream()
                .map(medicine -> new MedicineDefinition(
                        medicine.name(),
                        medicine.atc(),
                        medicine.medicineClass().code(),
                        vocabulary
                                .texts()
                                .get("medicines", medicine.medicineClass().code() + ".name"),
                        medicine.medicineClass().hasKnownEffect()))
                .toList();
    }
}
