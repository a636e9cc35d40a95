package io.github.seminal.knowledge;

import io.github.seminal.knowledge.diagnostic.Check;
import io.github.seminal.knowledge.diagnostic.Diagnostics;
import io.github.seminal.knowledge.diagnostic.NearestName;
import io.github.seminal.knowledge.diagnostic.Place;
import io.github.seminal.knowledge.files.KnowledgeFiles;
import io.github.seminal.knowledge.rulebook.Rulebook;
import io.github.seminal.knowledge.vocabulary.AdvicePolicy;
import io.github.seminal.knowledge.vocabulary.ProhibitionPolicy;
import io.github.seminal.knowledge.vocabulary.Table;
import io.github.seminal.knowledge.vocabulary.Texts;
import io.github.seminal.knowledge.vocabulary.Vocabulary;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks that the rules exist that tables, files of words and the pack's identity name. */
final class RuleReferences {

    private static final Pattern WORDS =
            Pattern.compile("((?:causes|redflags|inference)/[^_]+)(?:_\\w+)?\\.properties");

    private static final Pattern BUNDLE = Pattern.compile("texts/([a-zA-Z0-9]*)(?:_\\w*)?\\.properties");

    private RuleReferences() {}

    static void check(
            Rulebook rulebook, Vocabulary vocabulary, KnowledgeFiles files, KnowledgeFiles own, Diagnostics problems) {
        Set<String> ids = rulebook.ids();
        checkFilesOfWords(rulebook, own, problems);
        for (AdvicePolicy policy : vocabulary.advice()) {
            requireRules(
                    policy.withheldBy(),
                    ids,
                    id -> Table.place(files, "advice.csv", policy.code(), "withheld_by", id),
                    problems);
        }
        for (ProhibitionPolicy policy : vocabulary.prohibitions()) {
            requireRules(
                    policy.addedBy(),
                    ids,
                    id -> Table.place(files, "prohibitions.csv", policy.code(), "added_by", id),
                    problems);
        }
    }

    /** Words that stand beside no rules would never be read. */
    private static void checkFilesOfWords(Rulebook rulebook, KnowledgeFiles own, Diagnostics problems) {
        Set<String> files = new TreeSet<>(own.ruleFiles().keySet());
        rulebook.rules().forEach(rule -> files.add(rule.file()));
        for (String path : own.contents().keySet()) {
            Matcher bundle = BUNDLE.matcher(path);
            if (bundle.matches() && !Texts.BUNDLES.contains(bundle.group(1))) {
                problems.add(
                        Check.STRAY_FILE,
                        Place.file(path),
                        "there is no bundle (" + bundle.group(1) + ")",
                        NearestName.advice(bundle.group(1), Texts.BUNDLES, "it is one of " + Texts.BUNDLES));
            }
            Matcher words = WORDS.matcher(path);
            if (words.matches() && !files.contains(words.group(1) + ".drl")) {
                problems.add(
                        Check.STRAY_FILE,
                        Place.file(path),
                        "there is no file of rules (" + words.group(1) + ".drl) whose words these could be",
                        NearestName.advice(words.group(1) + ".drl", files, "the name is misspelt"));
            }
        }
    }

    private static void requireRules(
            List<String> named, Set<String> ids, Function<String, Place> place, Diagnostics problems) {
        for (String id : named) {
            if (problems.isFull()) {
                return;
            }
            if (!ids.contains(id)) {
                problems.add(
                        Check.UNKNOWN_RULE,
                        place.apply(id),
                        "the table names the rule (" + id + "), which does not exist",
                        NearestName.advice(id, ids, "the rule was renamed: ids are permanent"));
            }
        }
    }

    /** The first place of a word in a bundle or table; the whole file when it is written with escapes. */
    static Place placeOf(String file, String text, String written) {
        Pattern pattern = Pattern.compile("(?<![^\\s=:,])" + Pattern.quote(written) + "(?![^\\s=:,])");
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            Matcher word = pattern.matcher(lines[i]);
            if (!lines[i].stripLeading().startsWith("#") && word.find()) {
                return new Place(file, i + 1, word.start() + 1, word.end() + 1);
            }
        }
        return Place.file(file);
    }
}
