package io.github.seminal.authoring.lookup;

import io.github.seminal.Citation;
import io.github.seminal.authoring.Pack;
import io.github.seminal.knowledge.rulebook.Rule;
import io.github.seminal.knowledge.vocabulary.Finding;
import io.github.seminal.knowledge.vocabulary.MedicineEntry;
import io.github.seminal.knowledge.vocabulary.Texts;
import io.github.seminal.knowledge.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lists what the rules of a pack know, in its language. */
final class Entries {

    private final Vocabulary vocabulary;
    private final Texts texts;
    private final List<Entry> entries = new ArrayList<>();

    private Entries(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.texts = vocabulary.texts();
    }

    /** Everything, kind by kind. */
    static List<Entry> of(Pack pack) {
        Entries entries = new Entries(pack.vocabulary());
        entries.addFindings();
        entries.addCauses();
        entries.addMedicines();
        pack.rulebook().rules().forEach(entries::addRule);
        entries.addActions();
        entries.vocabulary.sources().values().forEach(entries::addSource);
        return List.copyOf(entries.entries);
    }

    private void addFindings() {
        for (Finding finding : vocabulary.findings().values()) {
            String code = finding.code();
            List<String> synonyms = new ArrayList<>(vocabulary.synonymsOf(finding));
            synonyms.add(finding.icd10());
            synonyms.add(finding.hpo());
            add(
                    Kind.FINDING,
                    code,
                    vocabulary.nameOf(code),
                    synonyms,
                    text("findings", code + ".question") + " " + text("findings", code + ".definition"));
        }
        for (String code : vocabulary.derived()) {
            add(Kind.DERIVED_FINDING, code, vocabulary.nameOf(code), List.of(), text("derived", code + ".definition"));
        }
    }

    private void addCauses() {
        vocabulary.causes().values().forEach(cause -> {
            String code = cause.code();
            add(
                    Kind.CAUSE,
                    code,
                    text("causes", code + ".name"),
                    List.of(cause.icd10()),
                    text("causes", code + ".summary"));
        });
    }

    private void addMedicines() {
        for (MedicineEntry medicine : vocabulary.medicines().values()) {
            String group = medicine.medicineClass().code();
            add(
                    Kind.MEDICINE,
                    medicine.name(),
                    medicine.name(),
                    List.of(medicine.atc()),
                    text("medicines", group + ".name") + " (" + group + ")");
        }
    }

    private void addRule(Rule rule) {
        add(
                Kind.RULE,
                rule.id(),
                texts.sentence(rule.id(), rule.sentence()),
                rule.annotation("spec"),
                textOrNone("rules", rule.id() + ".rationale"));
    }

    private void addActions() {
        vocabulary
                .destinations()
                .codes()
                .forEach(code -> add(Kind.DESTINATION, code, text("destinations", code), List.of(), ""));
        vocabulary.advice().forEach(one -> add(Kind.ADVICE, one.code(), text("advice", one.code()), List.of(), ""));
        vocabulary
                .prohibitions()
                .forEach(one -> add(Kind.PROHIBITION, one.code(), text("prohibitions", one.code()), List.of(), ""));
    }

    private void addSource(Citation source) {
        add(
                Kind.SOURCE,
                source.id(),
                source.name(),
                List.of(),
                Stream.of(source.title(), source.publisher(), source.date(), source.address())
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(". ")));
    }

    private void add(Kind kind, String code, String name, List<String> synonyms, String text) {
        entries.add(new Entry(
                kind,
                code,
                name,
                synonyms.stream().filter(synonym -> !synonym.isEmpty()).toList(),
                text.strip()));
    }

    private String text(String bundle, String key) {
        return texts.get(bundle, key);
    }

    private String textOrNone(String bundle, String key) {
        String text = texts.get(bundle, key);
        return text.equals(key) ? "" : text;
    }
}
