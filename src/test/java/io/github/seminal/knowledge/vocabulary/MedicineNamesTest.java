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
