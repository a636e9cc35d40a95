package io.github.seminal.authoring.prove;

import io.github.seminal.knowledge.vocabulary.MedicineClass;
import io.github.seminal.knowledge.vocabulary.MedicineEntry;
import io.github.seminal.knowledge.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A medicine that stands for all that the rules cannot tell from it.
 *
 * @param name the generic name, in lower case
 * @param listed true when the tables know it
 * @param medicineClass its class
 * @param serotonergic true when it raises serotonin
 */
record MedicineKind(String name, boolean listed, MedicineClass medicineClass, boolean serotonergic) {

    private static final String UNLISTED = "unlisted medicine";

    /** One medicine for each class and effect, every medicine that a rule names, and one that the tables do not know. */
    static List<MedicineKind> all(Vocabulary vocabulary, Set<String> named) {
        List<MedicineKind> kinds = new ArrayList<>();
        Set<List<Object>> seen = new HashSet<>();
        for (MedicineEntry entry : vocabulary.medicines().values()) {
            if (named.contains(entry.name())
                    || seen.add(List.of(entry.medicineClass().code(), entry.serotonergic()))) {
                kinds.add(new MedicineKind(entry.name(), true, entry.medicineClass(), entry.serotonergic()));
            }
        }
        Set<String> unlisted = new HashSet<>(named);
        unlisted.add(UNLISTED);
        unlisted.stream()
                .filter(name -> vocabulary.medicine(name).isEmpty())
                .sorted()
                .forEach(name -> kinds.add(new MedicineKind(name, false, vocabulary.otherMedicine(), false)));
        return kinds;
    }
}
