package io.github.seminal.knowledge.vocabulary;

import io.github.seminal.Choice;
import io.github.seminal.Citation;
import io.github.seminal.knowledge.files.KnowledgeFiles;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All tables and texts of a knowledge base: immutable, and complete in itself (every code that one table takes from
 * another is known there).
 *
 * @param findings the findings that may be given, by code, in the order of the table
 * @param formerFindings for a code that findings had in earlier versions, the findings of today
 * @param derived the codes of the findings that inference rules derive, in the order of the table
 * @param exclusive derived findings of which no patient may have two
 * @param causes the causes by code, in the order of their files
 * @param medicines the medicines by generic name
 * @param medicineNames how people write the names of medicines
 * @param otherMedicine the class of a medicine that the table does not know
 * @param sources the sources by id
 * @param destinations the destinations, and which covers which
 * @param advice the advice, the most urgent first
 * @param prohibitions the prohibitions
 * @param ranking the limits of bands and outcomes
 * @param questions which questions come first, and which are sensitive or never asked
 * @param texts the words
 */
public record Vocabulary(
        Map<String, Finding> findings,
        Map<String, List<String>> formerFindings,
        Set<String> derived,
        List<ExclusiveFindings> exclusive,
        Map<String, Cause> causes,
        Map<String, MedicineEntry> medicines,
        MedicineNames medicineNames,
        MedicineClass otherMedicine,
        Map<String, Citation> sources,
        Destinations destinations,
        List<AdvicePolicy> advice,
        List<ProhibitionPolicy> prohibitions,
        RankingPolicy ranking,
        QuestionPolicy questions,
        Texts texts) {

    /** The finding with this code. */
    public Optional<Finding> finding(String code) {
        return Optional.ofNullable(findings.get(code));
    }

    /** The medicine with exactly this generic name, in lower case. */
    public Optional<MedicineEntry> medicine(String name) {
        return Optional.ofNullable(medicines.get(name));
    }

    /** The same vocabulary with these causes. */
    public Vocabulary with(Map<String, Cause> others) {
        return with(others, texts);
    }

    /** The same vocabulary with the words of another language or region. */
    public Vocabulary in(Locale locale, KnowledgeFiles files) {
        return with(causes, texts.in(locale, files));
    }

    private Vocabulary with(Map<String, Cause> others, Texts words) {
        return new Vocabulary(
                findings,
                formerFindings,
                derived,
                exclusive,
                others,
                medicines,
                medicineNames,
                otherMedicine,
                sources,
                destinations,
                advice,
                prohibitions,
                ranking,
                questions,
                words);
    }

    /** The name of a finding, given or derived, for people. */
    public String nameOf(String code) {
        return texts.get(findings.containsKey(code) ? "findings" : "derived", code + ".name");
    }

    /** The unit of a number for people; empty for any other finding. */
    public String unitOf(Finding finding) {
        return finding.unit().isEmpty() ? "" : texts.get("findings", "unit." + finding.unit());
    }

    /** The values of a choice with their names for people; none for any other finding. */
    public List<Choice> choicesOf(Finding finding) {
        return finding.values().stream()
                .map(value -> new Choice(value, texts.get("findings", finding.code() + "." + value)))
                .toList();
    }

    /** Other words for a finding. */
    public List<String> synonymsOf(Finding finding) {
        String key = finding.code() + ".also";
        String words = texts.get("findings", key);
        return words.equals(key)
                ? List.of()
                : Arrays.stream(words.split(",", -1)).map(String::strip).toList();
    }
}
