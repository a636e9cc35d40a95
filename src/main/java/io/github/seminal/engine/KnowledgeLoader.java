package io.github.seminal.engine;

import io.github.seminal.KnowledgeId;
import io.github.seminal.knowledge.diagnostic.Check;
import io.github.seminal.knowledge.diagnostic.Diagnostics;
import io.github.seminal.knowledge.diagnostic.Place;
import io.github.seminal.knowledge.rulebook.Rulebook;
import io.github.seminal.knowledge.rulebook.RulebookCheck;
import io.github.seminal.knowledge.vocabulary.KnowledgeFiles;
import io.github.seminal.knowledge.vocabulary.PropertiesText;
import io.github.seminal.knowledge.vocabulary.Vocabulary;
import io.github.seminal.knowledge.vocabulary.VocabularyLoader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Loads a knowledge base: tables, texts, compiled rules; checks that they belong together; says who it is. */
final class KnowledgeLoader {

    /** For the self-test of rules of one's own: about a second for as many rules as the standard ones. */
    private static final Duration SELF_TEST_OF_ONE_RULE = Duration.ofMillis(2);

    private static final String IDENTITY = "knowledge.properties";
    private static final List<String> KEYS_OF_STANDARD =
            List.of("id", "version", "status", "languages", "inference", "redflags");

    private static final List<String> KEYS_OF_OTHERS = List.of("id", "version", "status");

    private KnowledgeLoader() {}

    /** The knowledge in the library's own jar. */
    static LoadedKnowledge standard() {
        return load(KnowledgeFiles.ofClassPath());
    }

    /**
     * The knowledge in these files, with the rules that were compiled with the library.
     *
     * @throws IllegalStateException if anything is wrong; the message lists all of it
     */
    static LoadedKnowledge load(KnowledgeFiles files) {
        ClassLoader before = OwnClassLoader.enter();
        try {
            files.open();
            return loaded(files);
        } finally {
            OwnClassLoader.leave(before);
            files.close();
        }
    }

    private static LoadedKnowledge loaded(KnowledgeFiles files) {
        CompiledRules compiled = CompiledRules.loading();
        Rehearsal rehearsal = Rehearsal.ofDrools();
        Diagnostics problems = new Diagnostics();
        Properties identity = identity(files, KEYS_OF_STANDARD, problems);
        Vocabulary vocabulary = VocabularyLoader.load(files, problems);
        CompiledFrom compiledFrom = CompiledFrom.read(files, problems);
        List<String> ruleFiles = ruleFiles(identity, vocabulary);
        KnowledgeId id = id(identity, files.contents(), compiledFrom.digests());
        files.alsoOf(ruleFiles, problems);
        problems.throwIfAny();
        compiledFrom.check(ruleFiles, problems);
        problems.throwIfAny();
        rehearsal.of(vocabulary);
        // While Drools builds its network, what the rules say is read.
        RuleMeanings meanings = RuleMeanings.of(compiled.rules(), vocabulary, problems);
        RuleBase.check(meanings, vocabulary, problems);
        int rulesCompiled = meanings.byName().size();
        if (rulesCompiled != compiledFrom.rules()) {
            problems.add(
                    Check.COMPILER,
                    Place.NOWHERE,
                    "the rule files hold " + compiledFrom.rules() + " rules, but " + rulesCompiled + " are compiled",
                    "a build left classes of old rules behind, or a repackaged jar lost some of them:"
                            + " build again from clean");
        }
        problems.throwIfAny();
        return logged(knowledge(
                id,
                identity,
                vocabulary,
                new RuleBase(compiled.network(), meanings),
                () -> compiledFrom.texts(ruleFiles, files),
                new Languages(files, words(identity, "languages"), words(identity, "regions")),
                List.of()));
    }

    /**
     * This knowledge with the pack in the directory laid over it.
     *
     * @throws IllegalStateException if anything is wrong; the message lists all of it
     */
    static LoadedKnowledge plus(LoadedKnowledge base, Path directory) {
        Diagnostics problems = new Diagnostics();
        Map<String, String> pack = PackDirectory.read(directory, problems);
        Rulebook ofPack = Rulebook.parse(KnowledgeFiles.of(pack, false).ruleFiles(), problems);
        problems.throwIfAny();
        PackMerge merge = merge(base.languages().files(), pack, ofPack, problems);
        problems.throwIfAny();
        Properties identity = identity(KnowledgeFiles.of(pack, false), KEYS_OF_OTHERS, problems);
        return compiled(merge.files(), identity, base.languages(), merge.changes(), ofPack);
    }

    /** The text of every file of the knowledge in the library's own jar, without loading its rules. */
    static KnowledgeFiles standardFiles() {
        KnowledgeFiles files = KnowledgeFiles.ofClassPath();
        Diagnostics problems = new Diagnostics();
        Properties identity = identity(files, KEYS_OF_STANDARD, problems);
        Vocabulary vocabulary = VocabularyLoader.load(files, problems);
        files.alsoOf(ruleFiles(identity, vocabulary), problems);
        problems.throwIfAny();
        return files;
    }

    /** The pack laid over this knowledge. What is wrong with it is added to the problems. */
    static PackMerge merge(KnowledgeFiles base, Map<String, String> pack, Rulebook ofPack, Diagnostics problems) {
        Properties identity = identity(KnowledgeFiles.of(pack, false), KEYS_OF_OTHERS, problems);
        return PackMerge.of(base, pack, ofPack, identity, problems);
    }

    /**
     * The knowledge in the directory, which stands alone.
     *
     * @throws IllegalStateException if anything is wrong; the message lists all of it
     */
    static LoadedKnowledge of(Path directory) {
        Diagnostics problems = new Diagnostics();
        KnowledgeFiles files = KnowledgeFiles.of(PackDirectory.read(directory, problems), false);
        Properties identity = identity(files, KEYS_OF_OTHERS, problems);
        problems.throwIfAny();
        List<String> languages = new ArrayList<>(List.of("en"));
        languages.addAll(words(identity, "languages"));
        return compiled(
                files,
                identity,
                new Languages(files, languages, words(identity, "regions")),
                List.of(),
                Rulebook.of(List.of()));
    }

    private static LoadedKnowledge compiled(
            KnowledgeFiles files,
            Properties identity,
            Languages languages,
            List<String> changes,
            Rulebook ofPack) {
        ClassLoader before = OwnClassLoader.enter();
        try {
            return compiledHere(files, identity, languages, changes, ofPack);
        } finally {
            OwnClassLoader.leave(before);
        }
    }

    private static LoadedKnowledge compiledHere(
            KnowledgeFiles files,
            Properties identity,
            Languages languages,
            List<String> changes,
            Rulebook ofPack) {
        Diagnostics problems = new Diagnostics();
        Vocabulary vocabulary = VocabularyLoader.load(files, problems);
        Map<String, String> ruleFiles = files.ruleFiles();
        Rulebook rulebook = Rulebook.parse(ruleFiles, problems).withPlacesOf(ofPack);
        RulebookCheck.check(rulebook, vocabulary, problems);
        RuleBase.check(rulebook, vocabulary, files, problems);
        // DRL is code: nothing is compiled before everything is known to keep to the profile.
        problems.throwIfAny();
        RuleBase rules = RuleBase.of(compile(ruleFiles, problems), vocabulary, problems);
        if (rules.size() != rulebook.rules().size()) {
            problems.add(
                    Check.COMPILER,
                    Place.NOWHERE,
                    "the rule files hold " + rulebook.rules().size() + " rules, but " + rules.size() + " are compiled",
                    "two rules have the same sentence");
        }
        problems.throwIfAny();
        LoadedKnowledge knowledge = knowledge(
                id(identity, files.contents(), Digest.ofEach(ruleFiles)),
                identity,
                vocabulary,
                rules,
                () -> ruleFiles,
                new Languages(files, languages.languages(), languages.regions()),
                changes);
        SelfTest.run(knowledge, SELF_TEST_OF_ONE_RULE.multipliedBy(rules.size()));
        return logged(knowledge);
    }

    private static KnowledgeId id(
            Properties identity, Map<String, String> contents, Map<String, String> digestsOfRuleFiles) {
        return new KnowledgeId(
                identity.getProperty("id", ""),
                identity.getProperty("version", ""),
                Digest.of(contents, digestsOfRuleFiles));
    }

    private static LoadedKnowledge knowledge(
            KnowledgeId id,
            Properties identity,
            Vocabulary vocabulary,
            RuleBase rules,
            Supplier<Map<String, String>> ruleFiles,
            Languages languages,
            List<String> changes) {
        return new LoadedKnowledge(
                id,
                identity.getProperty("status", ""),
                vocabulary,
                rules,
                new RulesAsData(ruleFiles, rules),
                languages,
                changes,
                null);
    }

    private static RuleNetwork compile(Map<String, String> ruleFiles, Diagnostics problems) {
        try {
            return RuleCompiler.compile(ruleFiles, problems);
        } catch (NoClassDefFoundError e) {
            throw new IllegalStateException(
                    "Rules of your own need the DRL compiler, which is not on the class path (" + e.getMessage()
                            + ").\nMaybe add org.drools:drools-engine, drools-drl-parser and drools-ecj, in the version of"
                            + " drools-core.",
                    e);
        }
    }

    private static LoadedKnowledge logged(LoadedKnowledge knowledge) {
        Logger log = LoggerFactory.getLogger("io.github.seminal");
        log.info("Loaded {}: {}", knowledge, knowledge.status());
        if (log.isDebugEnabled()) {
            knowledge.rules().ids().forEach(id -> log.debug("Rule {}", id));
        }
        return knowledge;
    }

    static void checkIdentity(KnowledgeFiles files, Diagnostics problems) {
        identity(files, KEYS_OF_OTHERS, problems);
    }

    static Set<String> retiredBy(Map<String, String> pack) {
        return Set.copyOf(words(identity(KnowledgeFiles.of(pack, false), List.of(), new Diagnostics()), "retires"));
    }

    private static Properties identity(KnowledgeFiles files, List<String> keys, Diagnostics problems) {
        String text = files.read(IDENTITY, problems);
        Properties identity = PropertiesText.ofBundle(text);
        if (text.isEmpty()) {
            return identity;
        }
        for (String key : keys) {
            if (identity.getProperty(key, "").isBlank()) {
                problems.add(Check.IDENTITY, Place.file(IDENTITY), "the key (" + key + ") is missing", "add it");
            }
        }
        return identity;
    }

    private static List<String> ruleFiles(Properties identity, Vocabulary vocabulary) {
        List<String> paths = new ArrayList<>();
        for (String cause : vocabulary.causes().keySet()) {
            paths.add("rules/causes/" + cause + ".drl");
        }
        for (String topic : words(identity, "inference")) {
            paths.add("rules/inference/" + topic + ".drl");
        }
        for (String topic : words(identity, "redflags")) {
            paths.add("rules/redflags/" + topic + ".drl");
        }
        return paths;
    }

    private static List<String> words(Properties identity, String key) {
        return PropertiesText.of(identity.getProperty(key, ""));
    }
}
