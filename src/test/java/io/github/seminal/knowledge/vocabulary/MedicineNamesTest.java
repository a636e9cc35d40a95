package io.github.seminal.knowledge.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seminal.knowledge.diagnostic.Diagnostics;
import io.github.seminal.knowledge.files.KnowledgeFiles;
import io.github.seminal.knowledge.vocabulary.Table.Row;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MedicineNamesTest {

    private static final Vocabulary VOCABULARY =
            VocabularyLoader.load(KnowledgeFiles.standard(new Diagnostics()), new Diagnostics());
    private static final MedicineNames NAMES = VOCABULARY.medicineNames();

    /** The names as a GP types them; this list was written before the tables, and not from them. */
    @Test
    void of_the_written_names_at_least_97_in_100_are_resolved_rightly_and_none_wrongly() throws IOException {
        List<String> missed = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        Map<String, Integer> kinds = new TreeMap<>();
        List<Row> rows = written();
        for (Row row : rows) {
            String name = row.text("written");
            kinds.merge(row.text("kind"), 1, Integer::sum);
            String understood = understood(name);
            String nearest = NAMES.nearest(name).orElse("");
            if (!understood.equals(row.text("ingredients")) || !nearest.equals(row.text("suggestion"))) {
                boolean isWrong = !understood.isEmpty() && !understood.equals(row.text("ingredients"));
                boolean isMisleading = !nearest.isEmpty() && !nearest.equals(row.text("suggestion"));
                (isWrong || isMisleading ? wrong : missed)
                        .add(name + ": " + understood + (nearest.isEmpty() ? "" : " (maybe " + nearest + ")"));
            }
        }
        int right = rows.size() - missed.size() - wrong.size();
        System.out.printf(
                "Written names: %d of %d right (%.1f %%), %d wrong, missed %s; %s%n",
                right, rows.size(), 100.0 * right / rows.size(), wrong.size(), missed, kinds);
        assertThat(rows).hasSizeGreaterThanOrEqualTo(300);
        assertThat(wrong).isEmpty();
        assertThat(100 * right).isGreaterThanOrEqualTo(97 * rows.size());
    }

    @ParameterizedTest
    @CsvSource({
        "ibuprofen",
        "insulin",
        "warfarin",
        "testosterone",
        "heroin",
        "pregabalin",
        "omeprazole",
        "aspirin",
        "metformin",
        "gabapentin",
        "amlodipine",
        "ramipril",
        "atorvastatin",
        "simvastatin",
        "paracetamol",
        "acetaminophen",
        "naproxen",
        "amoxicillin",
        "doxycycline",
        "ciprofloxacin",
        "trimethoprim",
        "levothyroxine",
        "prednisolone",
        "salbutamol",
        "bisoprolol",
        "lisinopril",
        "losartan",
        "furosemide",
        "clopidogrel",
        "apixaban",
        "pantoprazole",
        "lansoprazole",
        "cetirizine",
        "sumatriptan",
        "vardenafil",
        "goserelin",
        "bicalutamide",
        "solifenacin",
        "mirabegron",
        "rasagiline",
        "selegiline",
        "levetiracetam",
        "topiramate",
        "baclofen",
        "allopurinol",
        "isotretinoin"
    })
    void a_name_that_is_spelt_correctly_is_understood_and_no_other_is_offered(String name) {
        assertThat(understood(name)).isNotEmpty();
        assertThat(NAMES.nearest(name)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "adrenaline", "amphotericin", "bromfenac", "halothane", "ketamine", "propofol", "oxytocin",
                        "streptomycin",
                "vincristine", "zanamivir", "nitrous oxide", "cocaine", "cannabis", "creatine", "carnitine", "prostate",
                "doctor", "steroid", "vitamin d", "zinc", "fish oil", ""
            })
    void a_word_that_no_table_knows_is_not_taken_for_a_misspelt_medicine(String name) {
        assertThat(understood(name)).isEmpty();
        assertThat(NAMES.nearest(name)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "sertaline, sertraline",
        "tamsolusin, tamsulosin",
        "Zolofft 50 mg, Zoloft",
        "sodium valporate, valproate",
        "valum, Valium"
    })
    void a_misspelt_name_is_not_understood_but_its_correct_spelling_is_offered(String name, String offered) {
        assertThat(understood(name)).isEmpty();
        assertThat(NAMES.nearest(name)).contains(offered);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tamolusin xyzzol", // a word besides
                "zertraline", // another first letter
                "tamzolozin", // three letters
                "zolaff", // two letters of a short name
                "zyrtegg", // two letters of a brand
                "ibo" // too short
            })
    void nothing_is_offered_that_is_not_near(String name) {
        assertThat(understood(name)).isEmpty();
        assertThat(NAMES.nearest(name)).isEmpty();
    }

    @Test
    void of_two_names_that_are_equally_near_none_is_offered() {
        MedicineNames names = named("prazepam", "prazosam");
        assertThat(names.nearest("prazesam")).isEmpty();
        assertThat(names.nearest("prazepan")).contains("prazepam");
    }

    @ParameterizedTest
    @CsvSource({
        "SERTRALINE, sertraline",
        "'St. John’s wort', st john's wort",
        "Ácido valproico, valproic acid",
        "cocodamol, codeine + paracetamol",
        "Co Codamol 30/500, codeine + paracetamol",
        "fluoxetine + fluoxetine, fluoxetine",
        "Prozac (fluoxetine), fluoxetine",
        "sertraline for low mood, sertraline",
        "sertralin, sertraline",
        "ibuprofeno, ibuprofen",
        "tamsulosina, tamsulosin",
        "tamsulosin 400μg, tamsulosin"
    })
    void case_accents_spaces_punctuation_and_national_endings_do_not_count(String name, String ingredients) {
        assertThat(understood(name)).isEqualTo(ingredients);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no sertraline",
                "allergic to sertraline",
                "sertraline or fluoxetine",
                "stopped sertraline",
                "sertraline xyzzol",
                "for sertraline",
                "sertraline for itching from codeine",
                "mg",
                "50",
                "sodium"
            })
    void a_text_of_which_something_is_left_is_not_understood(String name) {
        assertThat(understood(name)).isEmpty();
    }

    @Test
    void a_long_text_is_no_burden() {
        assertThat(understood("sertraline ".repeat(20_000))).isEqualTo("sertraline");
        assertThat(NAMES.nearest("s".repeat(1_000_000))).isEmpty();
    }

    @Test
    void every_medicine_has_an_atc_code_a_class_and_what_is_known_of_its_effects() {
        assertThat(VOCABULARY.medicines()).hasSizeGreaterThanOrEqualTo(250).allSatisfy((name, medicine) -> {
            assertThat(medicine.atc()).matches("[A-Z]\\d\\d([A-Z]{1,2}(\\d\\d)?)?");
            assertThat(medicine.medicineClass()).isNotEqualTo(VOCABULARY.otherMedicine());
        });
        List<String> classes =
                Table.readIfThere(KnowledgeFiles.standard(new Diagnostics()), "medicine-effects.csv").rows().stream()
                        .map(Row::first)
                        .toList();
        assertThat(VOCABULARY.medicines().values())
                .allSatisfy(medicine ->
                        assertThat(classes).contains(medicine.medicineClass().code()));
        assertThat(VOCABULARY.otherMedicine().hasKnownEffect()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tramadol",
                "linezolid",
                "sumatriptan",
                "methylthioninium",
                "st john's wort",
                "selegiline",
                "rasagiline",
                "dextromethorphan",
                "tapentadol",
                "pethidine",
                "moclobemide",
                "tryptophan",
                "buspirone"
            })
    void a_medicine_that_raises_serotonin_is_flagged(String name) {
        assertThat(VOCABULARY.medicine(name))
                .get()
                .extracting(MedicineEntry::serotonergic)
                .isEqualTo(true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bupropion", "morphine", "paracetamol", "agomelatine", "olanzapine"})
    void a_medicine_that_does_not_raise_serotonin_is_not_flagged(String name) {
        assertThat(VOCABULARY.medicine(name))
                .get()
                .extracting(MedicineEntry::serotonergic)
                .isEqualTo(false);
    }

    private static MedicineNames named(String... names) {
        Map<String, MedicineEntry> medicines = new TreeMap<>();
        for (String name : names) {
            medicines.put(name, new MedicineEntry(name, "", VOCABULARY.otherMedicine(), false));
        }
        return new MedicineNames.Builder(medicines).build();
    }

    private static List<Row> written() throws IOException {
        try (InputStream in = MedicineNamesTest.class.getResourceAsStream("/medicines/written-names.csv")) {
            assertThat(in).isNotNull();
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Table.of("written-names.csv", text, new Diagnostics()).rows();
        }
    }

    private static String understood(String written) {
        return NAMES.understand(written).stream().map(MedicineEntry::name).collect(Collectors.joining(" + "));
    }
}
