package io.github.seminal.knowledge;

import io.github.seminal.KnowledgeId;
import io.github.seminal.knowledge.diagnostic.Check;
import io.github.seminal.knowledge.diagnostic.Diagnostic;
import io.github.seminal.knowledge.diagnostic.Diagnostics;
import io.github.seminal.knowledge.diagnostic.NearestName;
import io.github.seminal.knowledge.diagnostic.Place;
import io.github.seminal.knowledge.files.KnowledgeFiles;
import io.github.seminal.knowledge.rulebook.Rulebook;
import io.github.seminal.knowledge.rulebook.RulebookCheck;
import io.github.seminal.knowledge.vocabulary.PropertiesText;
import io.github.seminal.knowledge.vocabulary.Vocabulary;
import io.github.seminal.knowledge.vocabulary.VocabularyLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Knowledge as it was read, with everything that is wrong with it: files, merge, rulebook, vocabulary, checks. The one way
 * from files to {@link Knowledge}, for the standard knowledge and for packs, for answering and for {@code check}.
 */
public final class KnowledgeDraft {

    private static final String IDENTITY = "knowledge.properties";
    private static final List<String> KEYS =
            List.of("id", "version", "status", "reviewed", "languages", "regions", "retires");

    private final Diagnostics problems;
    private final Properties identity;
    private final KnowledgeFiles own;
    private final Rulebook ownRules;
    private final KnowledgeFiles files;
    private final Rulebook rulebook;
    private final Vocabulary vocabulary;
    private final Map<String, Consequence> consequences;
    private final Languages languages;
    private final List<String> changes;
    private final List<ChangedRule> changedRules;
    private final List<String> changedIds;
    private final String digest;

    private KnowledgeDraft(
            Diagnostics problems,
            Properties identity,
            KnowledgeFiles own,
            Rulebook ownRules,
            KnowledgeFiles files,
            Rulebook rulebook,
            Languages languages,
            List<String> changes,
            List<ChangedRule> changedRules,
            List<String> changedIds,
            String digest) {
        this.problems = problems;
        this.identity = identity;
        this.own = own;
        this.ownRules = ownRules;
        this.files = files;
        this.rulebook = rulebook;
        this.languages = languages;
        this.changes = changes;
        this.changedRules = changedRules;
        this.changedIds = changedIds;
        this.digest = digest;
        Vocabulary tables = VocabularyLoader.load(files, problems);
        this.vocabulary = tables.with(CauseAnnotations.causes(rulebook, tables, problems));
        RulebookCheck.check(rulebook, vocabulary, problems);
        this.consequences = RuleAnnotations.consequences(rulebook, vocabulary, problems);
        RuleReferences.check(rulebook, vocabulary, files, own, problems);
    }

    /** The knowledge that comes with the library. */
    public static KnowledgeDraft standard() {
        return standard(rulebook -> {});
    }

    /**
     * The knowledge that comes with the library.
     *
     * @param parsed told the rules as soon as they are parsed: before the tables are read, and before anything is checked
     */
    public static KnowledgeDraft standard(Consumer<Rulebook> parsed) {
        Diagnostics problems = new Diagnostics();
        return alone(KnowledgeFiles.standard(problems), problems, parsed);
    }

    /** The knowledge in a directory, which stands alone. */
    public static KnowledgeDraft alone(Path directory) {
        Diagnostics problems = new Diagnostics();
        return alone(in(directory, problems), problems, rulebook -> {});
    }

    private static KnowledgeFiles in(Path directory, Diagnostics problems) {
        KnowledgeFiles files = KnowledgeFiles.in(directory, problems);
        files.contents().forEach((path, text) -> {
            Unwritten.check(path, text, problems);
            if (!path.endsWith(".drl")) {
                PlainText.check(path, text, problems);
            }
        });
        return files;
    }

    /** The knowledge in these files, which stands alone. */
    public static KnowledgeDraft of(KnowledgeFiles files) {
        return alone(files, new Diagnostics(), rulebook -> {});
    }

    private static KnowledgeDraft alone(KnowledgeFiles files, Diagnostics problems, Consumer<Rulebook> parsed) {
        Rulebook rulebook = Rulebook.parse(files.ruleFiles(), problems);
        parsed.accept(rulebook);
        Properties identity = identity(files, problems);
        ChangedRules.refuse(files, problems);
        Set<String> languages = new LinkedHashSet<>(List.of("en"));
        languages.addAll(words(identity, "languages"));
        return new KnowledgeDraft(
                problems,
                identity,
                files,
                rulebook,
                files,
                rulebook,
                new Languages(files, List.copyOf(languages), words(identity, "regions")),
                List.of(),
                List.of(),
                List.of(),
                files.digest());
    }

    /** Other knowledge with the pack in the directory laid over it. */
    public static KnowledgeDraft over(Knowledge base, Path directory) {
        Diagnostics problems = new Diagnostics();
        KnowledgeFiles own = in(directory, problems);
        Properties identity = identity(own, problems);
        Rulebook ownRules = Rulebook.parse(own.ruleFiles(), problems);
        List<ChangedRule> changedRules = ChangedRules.of(base.rulebook(), ownRules, own, problems);
        Set<String> retired = changedRules.stream()
                .filter(one -> one.what() == ChangedRule.What.RETIRES)
                .map(ChangedRule::id)
                .collect(Collectors.toSet());
        List<String> changes = new ArrayList<>();
        changedRules.forEach(one -> changes.add(one.sentence()));
        ownRules.rules().stream()
                .filter(rule -> !base.rulebook().ids().contains(rule.id()))
                .forEach(rule -> changes.add("The rule (" + rule.id() + ") is added."));
        Rulebook rulebook = ownRules.laidOver(base.rulebook(), retired, problems);
        PackMerge merge = PackMerge.of(base.files(), own, problems);
        changes.addAll(merge.changes());
        SortedMap<String, String> both = new TreeMap<>(own.contents());
        both.put("laid over", base.id().sha256());
        return new KnowledgeDraft(
                problems,
                identity,
                own,
                ownRules,
                merge.files(),
                rulebook,
                new Languages(
                        merge.files(),
                        base.languages().languages(),
                        base.languages().regions()),
                changes,
                changedRules,
                Stream.concat(
                                base.id().changes().stream(),
                                changedRules.stream().map(ChangedRule::id))
                        .distinct()
                        .sorted()
                        .toList(),
                KnowledgeFiles.of(both).digest());
    }

    /**
     * The knowledge, if nothing is wrong with it.
     *
     * @throws IllegalStateException with every problem that keeps it from being used
     */
    public Knowledge checked() {
        new Diagnostics(problems().toArray(Diagnostic[]::new)).throwIfAny();
        return new Knowledge(
                new KnowledgeId(
                        identity.getProperty("id", ""), identity.getProperty("version", ""), digest, changedIds),
                identity.getProperty("status", ""),
                files,
                vocabulary,
                rulebook,
                consequences,
                languages,
                changes,
                changedRules);
    }

    /** What is wrong, in the order in which it was found. */
    public List<Diagnostic> problems() {
        return Unwritten.withoutWhatFollows(problems.all()).stream()
                .map(this::atItsCause)
                .toList();
    }

    /** A finding is no longer derived since the pack retires or replaces a rule, which it justifies in a row. */
    private Diagnostic atItsCause(Diagnostic problem) {
        if (problem.check() == Check.NEVER_DERIVED
                && ownRules.rules().stream()
                        .noneMatch(rule -> rule.file().equals(problem.place().file()))) {
            for (ChangedRule changed : changedRules) {
                if (problem.what()
                        .contains("(" + changed.id().substring(changed.id().indexOf('.') + 1) + ")")) {
                    return problem.at(RuleReferences.placeOf(
                            ChangedRules.FILE,
                            own.readIfThere(ChangedRules.FILE).orElse(""),
                            changed.id()));
                }
            }
            return problem.at(Place.NOWHERE);
        }
        return problem;
    }

    /** The rules that the pack replaces or retires. */
    public List<ChangedRule> changedRules() {
        return changedRules;
    }

    /** All rules, as far as they could be read. */
    public Rulebook rulebook() {
        return rulebook;
    }

    /** The rules of the pack itself. */
    public Rulebook ownRules() {
        return ownRules;
    }

    /** All tables and texts, as far as they could be read. */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** All files; of a pack laid over other knowledge, the tables and texts put together. */
    public KnowledgeFiles files() {
        return files;
    }

    /** The files of the pack itself. */
    public KnowledgeFiles ownFiles() {
        return own;
    }

    private static Properties identity(KnowledgeFiles files, Diagnostics problems) {
        String text = files.read(IDENTITY, problems);
        Properties identity = PropertiesText.ofBundle(text);
        for (String key : new TreeSet<>(identity.stringPropertyNames())) {
            if (!KEYS.contains(key)) {
                problems.add(
                        Check.IDENTITY,
                        RuleReferences.placeOf(IDENTITY, text, key),
                        "the key (" + key + ") is not known",
                        NearestName.advice(key, KEYS, "it is one of " + KEYS));
            }
        }
        for (String key : List.of("id", "version", "status")) {
            if (!text.isEmpty() && identity.getProperty(key, "").isBlank()) {
                problems.add(Check.IDENTITY, Place.file(IDENTITY), "the key (" + key + ") is missing", "add it");
            }
        }
        return identity;
    }

    private static List<String> words(Properties identity, String key) {
        return PropertiesText.of(identity.getProperty(key, ""));
    }
}
