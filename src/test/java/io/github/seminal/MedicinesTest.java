package io.github.seminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What a written name of a medicine means for the answer. */
class MedicinesTest {

    private static final DecisionSupport SUPPORT = DecisionSupport.standard();

    private static Assessment taking(Medicine medicine, String... present) {
        return SUPPORT.assess(Presentation.builder()
                .age(60)
                .present(present)
                .medicine(medicine)
                .build());
    }

    @Test
    void a_brand_with_its_strength_counts_as_its_ingredient_and_the_answer_says_so() {
        Assessment brand = taking(Medicine.named("Prozac 20 mg").startedDaysAgo(20), "leak-present");
        Assessment ingredient = taking(Medicine.named("fluoxetine").startedDaysAgo(20), "leak-present");
        assertThat(brand.explanations()).isEqualTo(ingredient.explanations());
        assertThat(brand.rulesFired()).isEqualTo(ingredient.rulesFired());
        assertThat(brand.unrecognisedMedicines()).isEmpty();
        assertThat(brand.medicines())
                .containsExactly(new UnderstoodMedicine("Prozac 20 mg", List.of("fluoxetine")))
                .first()
                .satisfies(medicine -> {
                    assertThat(medicine.understoodAs()).contains("fluoxetine");
                    assertThat(medicine.isRenamed()).isTrue();
                });
        assertThat(ingredient.medicines()).noneMatch(UnderstoodMedicine::isRenamed);
    }

    @Test
    void each_ingredient_of_a_combination_counts_with_the_dates_of_the_combination() {
        Assessment assessment = SUPPORT.assess(Presentation.builder()
                .age(60)
                .present("dry-orgasm", "leak-present")
                .measured("psa-ng-ml", 4)
                .medicine(Medicine.named("Duodart").startedDaysAgo(200))
                .build());
        assertThat(assessment.medicines())
                .extracting(medicine -> medicine.understoodAs().orElse(""))
                .containsExactly("dutasteride + tamsulosin");
        assertThat(assessment.rulesFired()).as("tamsulosin").contains("inference.takes-retrograde-medicine");
        assertThat(assessment.redFlags())
                .as("dutasteride doubles the PSA")
                .extracting(RedFlag::rule)
                .isEqualTo(SUPPORT
                        .assess(Presentation.builder()
                                .age(60)
                                .present("dry-orgasm", "leak-present")
                                .measured("psa-ng-ml", 8)
                                .medicine(Medicine.named("tamsulosin").startedDaysAgo(200))
                                .build())
                        .redFlags()
                        .stream()
                        .map(RedFlag::rule)
                        .toList());
    }

    @Test
    void a_medicine_without_known_effect_is_recognised_and_is_not_listed_with_one() {
        Assessment assessment = taking(Medicine.named("omeprazole 20 mg").startedDaysAgo(20), "leak-present");
        assertThat(assessment.unrecognisedMedicines()).isEmpty();
        assertThat(assessment.rulesFired())
                .contains("inference.medicines-known")
                .doesNotContain("inference.takes-listed-medicine");
        assertThat(taking(Medicine.named("bicalutamide"), "leak-present").rulesFired())
                .contains("inference.takes-listed-medicine");
    }

    @Test
    void serotonin_signs_beside_a_brand_that_contains_a_serotonergic_medicine_are_an_emergency() {
        for (String name : List.of("Night Nurse", "Zyvox 600 mg", "methylene blue", "Azilect", "Imigran")) {
            assertThat(taking(Medicine.named(name), "serotonin-toxicity-signs").redFlags())
                    .as(name)
                    .extracting(RedFlag::rule)
                    .contains("red-flag.serotonin-toxicity");
        }
        assertThat(taking(Medicine.named("paracetamol"), "serotonin-toxicity-signs")
                        .redFlags())
                .extracting(RedFlag::rule)
                .doesNotContain("red-flag.serotonin-toxicity");
    }

    @Test
    void rasagiline_is_known_for_leakage() {
        assertThat(taking(Medicine.named("rasagiline"), "leak-present").rulesFired())
                .contains("inference.medicine-leak-evidence-moderate");
    }
}
