package io.github.seminal.engine;

import io.github.seminal.KnowledgeId;
import io.github.seminal.vocabulary.KnowledgeFiles;
import io.github.seminal.vocabulary.Problems;
import io.github.seminal.vocabulary.Vocabulary;
import io.github.seminal.vocabulary.VocabularyLoader;
import io.github.seminal.vocabulary.Words;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Loads a knowledge base: tables, texts, compiled rules; checks that they belong together; says who it is. */
final class KnowledgeLoader {

    private static final Logger LOG = LoggerFactory.getLogger("io.github.seminal");
    private static final String IDENTITY = "knowledge.properties";

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
        CompiledRules compiled = CompiledRules.loading();
        Problems problems = new Problems();
        Properties identity = identity(files, problems);
        Vocabulary vocabulary = VocabularyLoader.load(files, problems);
        Map<String, String> ruleFiles = new LinkedHashMap<>();
        int rulesWritten = 0;
        for (String path : ruleFiles(identity, vocabulary)) {
            String drl = files.read(path, problems);
            ruleFiles.put(path, drl);
            rulesWritten += rulesIn(drl);
        }
        problems.throwIfAny();
        RuleBase rules = RuleBase.of(compiled.get(), vocabulary, problems);
        if (rules.size() != rulesWritten) {
            problems.add("The rule files hold " + rulesWritten + " rules, but " + rules.size() + " are compiled.\n"
                    + "Maybe a build left classes of old rules behind, or a repackaged jar lost some of them:"
                    + " build again from clean.");
        }
        problems.throwIfAny();
        LoadedKnowledge knowledge = new LoadedKnowledge(
                new KnowledgeId(
                        identity.getProperty("id", ""), identity.getProperty("version", ""), sha256(files.contents())),
                identity.getProperty("status", ""),
                vocabulary,
                rules,
                new RulesAsData(ruleFiles, rules),
                new Languages(files, words(identity, "languages"), words(identity, "regions")));
        LOG.info("Loaded {}: {}", knowledge, knowledge.status());
        if (LOG.isDebugEnabled()) {
            rules.ids().forEach(id -> LOG.debug("Rule {}", id));
        }
        return knowledge;
    }

    private static Properties identity(KnowledgeFiles files, Problems problems) {
        Properties identity = new Properties();
        try {
            identity.load(new StringReader(files.read(IDENTITY, problems)));
        } catch (IOException e) {
            throw new UncheckedIOException("The file (" + IDENTITY + ") cannot be read.", e);
        }
        for (String key : List.of("id", "version", "status", "languages", "inference", "redflags")) {
            if (identity.getProperty(key, "").isBlank()) {
                problems.add(IDENTITY + ": the key (" + key + ") is missing.\nMaybe add it.");
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
        return Words.of(identity.getProperty(key, ""));
    }

    private static int rulesIn(String drl) {
        return (int) drl.lines().filter(line -> line.startsWith("rule \"")).count();
    }

    /** The hash of every file's path and text, in the order of the paths; line ends are already normalised. */
    private static String sha256(Map<String, String> contents) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            contents.forEach((path, text) -> {
                digest.update(path.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
                digest.update(text.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256, but this one does not.", e);
        }
    }
}
