package io.github.seminal.support;

import io.github.seminal.CauseDefinition;
import io.github.seminal.Citation;
import io.github.seminal.FindingDefinition;
import io.github.seminal.KnowledgeBase;
import io.github.seminal.KnowledgeId;
import io.github.seminal.MedicineDefinition;
import io.github.seminal.UnderstoodMedicine;
import io.github.seminal.Urgency;
import io.github.seminal.engine.Conclusion;
import io.github.seminal.engine.OpenDangers;
import io.github.seminal.engine.drools.RuleNetwork;
import io.github.seminal.explain.PlainKnowledge;
import io.github.seminal.knowledge.Knowledge;
import io.github.seminal.knowledge.vocabulary.MedicineEntry;
import io.github.seminal.knowledge.vocabulary.Vocabulary;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A knowledge base in memory, ready to answer: immutable, shared by all threads.
 *
 * @param knowledge the checked knowledge
 * @param vocabulary its vocabulary in the requested language
 * @param rules the rules as Drools runs them
 * @param openDangers what would raise an urgency, in the requested language
 * @param plain the rules as plain Java evaluates them for explanations
 * @param definitions the vocabulary as callers see it, in the requested language
 * @param locale the requested language; null for the language of the files
 */
record LoadedKnowledge(
        Knowledge knowledge,
        Vocabulary vocabulary,
        Rules rules,
        OpenDangers openDangers,
        PlainKnowledge plain,
        Definitions definitions,
        @Nullable Locale locale)
        implements KnowledgeBase {

    /** The network of the rules, and their consequences. */
    record Rules(RuleNetwork network, RuleNetwork.Consequences consequences) {

        List<Conclusion> conclude(List<Object> facts) {
            return network.conclude(facts, consequences);
        }
    }

    /**
     * Makes checked knowledge ready to answer.
     *
     * @param openDangers what would raise an urgency
     * @param network the network of its rules
     */
    static LoadedKnowledge of(Knowledge knowledge, OpenDangers openDangers, RuleNetwork network) {
        LoadedKnowledge loaded = new LoadedKnowledge(
                knowledge,
                knowledge.vocabulary(),
                new Rules(network, network.consequences(knowledge.consequences())),
                openDangers,
                PlainKnowledge.of(knowledge),
                new Definitions(knowledge.vocabulary()),
                null);
        Logger log = LoggerFactory.getLogger("io.github.seminal");
        log.info("Loaded {}: {}", loaded, loaded.status());
        if (log.isTraceEnabled()) {
            knowledge.rulebook().ids().forEach(id -> log.trace("Rule {}", id));
        }
        return loaded;
    }

    /** Makes checked knowledge ready to answer. */
    static LoadedKnowledge of(Knowledge knowledge, RuleNetwork network) {
        return of(knowledge, new OpenDangers(knowledge.rulebook(), knowledge.vocabulary()), network);
    }

    /** Makes checked knowledge ready to answer, and tests it against itself. */
    static LoadedKnowledge tested(Knowledge knowledge) {
        LoadedKnowledge loaded =
                of(knowledge, RuleNetwork.of(knowledge.rulebook().rules()));
        SelfTest.run(loaded);
        return loaded;
    }

    @Override
    public KnowledgeId id() {
        return knowledge.id();
    }

    @Override
    public String status() {
        return knowledge.status();
    }

    @Override
    public List<String> changes() {
        return knowledge.changes();
    }

    @Override
    public KnowledgeBase plus(Path directory) {
        LoadedKnowledge both = tested(knowledge.plus(directory));
        return locale == null ? both : both.in(locale);
    }

    @Override
    public LoadedKnowledge in(Locale other) {
        Vocabulary translated = knowledge.languages().vocabularyIn(other, knowledge.vocabulary());
        return new LoadedKnowledge(
                knowledge,
                translated,
                rules,
                openDangers.in(translated),
                plain.in(translated),
                new Definitions(translated),
                other);
    }

    @Override
    public String nameOf(Urgency urgency) {
        return vocabulary.texts().get("urgency", code(urgency) + ".name");
    }

    @Override
    public String meaningOf(Urgency urgency) {
        return vocabulary.texts().get("urgency", code(urgency) + ".definition");
    }

    @Override
    public List<FindingDefinition> findings() {
        return definitions.findings();
    }

    @Override
    public List<FindingDefinition> findingsNamed(String name) {
        return definitions.findingsNamed(name);
    }

    @Override
    public List<CauseDefinition> causes() {
        return definitions.causes();
    }

    @Override
    public List<MedicineDefinition> medicines() {
        return definitions.medicines();
    }

    @Override
    public UnderstoodMedicine understand(String medicine) {
        return new UnderstoodMedicine(
                medicine,
                vocabulary.medicineNames().understand(medicine).stream()
                        .map(MedicineEntry::name)
                        .toList());
    }

    @Override
    public List<Citation> sources() {
        return List.copyOf(vocabulary.sources().values());
    }

    @Override
    public List<String> languages() {
        return Stream.concat(knowledge.languages().languages().stream(), knowledge.languages().regions().stream())
                .toList();
    }

    private static String code(Urgency urgency) {
        return urgency.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public int ruleCount() {
        return knowledge.rulebook().rules().size();
    }

    @Override
    public String toString() {
        return id().id() + " " + id().version() + " (" + ruleCount() + " rules)";
    }
}
