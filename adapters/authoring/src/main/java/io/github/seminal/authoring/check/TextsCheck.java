package io.github.seminal.authoring.check;

import io.github.seminal.authoring.StandardKnowledge;
import io.github.seminal.knowledge.BundleText;
import io.github.seminal.knowledge.KnowledgeDraft;
import io.github.seminal.knowledge.diagnostic.Check;
import io.github.seminal.knowledge.diagnostic.Diagnostics;
import io.github.seminal.knowledge.diagnostic.NearestName;
import io.github.seminal.knowledge.diagnostic.Place;
import io.github.seminal.knowledge.rulebook.Rule;
import io.github.seminal.knowledge.vocabulary.AdvicePolicy;
import io.github.seminal.knowledge.vocabulary.Cause;
import io.github.seminal.knowledge.vocabulary.Finding;
import io.github.seminal.knowledge.vocabulary.MedicineEntry;
import io.github.seminal.knowledge.vocabulary.ProhibitionPolicy;
import io.github.seminal.knowledge.vocabulary.QuestionPolicy;
import io.github.seminal.knowledge.vocabulary.Texts;
import io.github.seminal.knowledge.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks that every word of a pack is read, and that a pack which translates some of its words translates them all. */
final class TextsCheck {

    private static final Pattern BUNDLE =
            Pattern.compile("(texts|causes|redflags|inference)/([a-zA-Z0-9-]+)(?:_(\\w+))?\\.properties");
    private static final String TEXTS = "texts";
    private static final String CAUSES = "causes";
    /** A number that the library derives: no table names it. */
    private static final String EFFECTIVE_PSA = "psa-effective-ng-ml";

    private static final int MOST_NAMED = 5;

    private final KnowledgeDraft draft;
    private final Diagnostics problems;
    private final Map<String, Set<String>> known = new HashMap<>();
    private final Set<String> languages = new TreeSet<>();

    private TextsCheck(KnowledgeDraft draft, Diagnostics problems) {
        this.draft = draft;
        this.problems = problems;
    }

    static void check(KnowledgeDraft draft, Diagnostics problems) {
        new TextsCheck(draft, problems).check();
    }

    private void check() {
        Map<String, List<BundleText.Entry>> bundles = new TreeMap<>();
        draft.ownFiles().contents().forEach((path, text) -> {
            if (BUNDLE.matcher(path).matches()) {
                bundles.put(path, BundleText.read(path, text));
            }
        });
        bundles.forEach((path, entries) -> {
            Matcher name = matcher(path);
            // A region changes some words of its language.
            if (name.group(3) != null && name.group(3).indexOf('_') < 0) {
                languages.add(name.group(3));
            }
            Set<String> keys = known(name.group(1), name.group(2));
            for (BundleText.Entry entry : entries) {
                if (!keys.isEmpty() && !keys.contains(entry.key().text()) && !problems.isFull()) {
                    problems.add(
                            Check.UNREAD_TEXT,
                            entry.key().place(),
                            "nothing reads the key (" + entry.key().text() + ")",
                            NearestName.advice(entry.key().text(), keys, "leave it out"));
                }
            }
        });
        languages.forEach(language -> checkTranslation(language, bundles));
    }

    private static Matcher matcher(String path) {
        Matcher name = BUNDLE.matcher(path);
        if (!name.matches()) {
            throw new IllegalArgumentException(path);
        }
        return name;
    }

    private void checkTranslation(String language, Map<String, List<BundleText.Entry>> bundles) {
        Map<String, Set<String>> english = new TreeMap<>();
        bundles.forEach((path, entries) -> {
            if (matcher(path).group(3) == null) {
                english.put(path, keys(entries));
            }
        });
        for (Rule rule : draft.ownRules().rules()) {
            english.computeIfAbsent(rule.file().replace(".drl", ".properties"), file -> new TreeSet<>())
                    .add(rule.id());
        }
        english.forEach((path, keys) -> {
            String translated = path.replace(".properties", "_" + language + ".properties");
            Set<String> missing = new TreeSet<>(keys);
            missing.removeAll(keys(bundles.getOrDefault(translated, List.of())));
            if (!missing.isEmpty()) {
                problems.add(
                        Check.MISSING_TRANSLATION,
                        Place.file(bundles.containsKey(translated) ? translated : path),
                        (missing.size() == 1 ? "1 key has" : missing.size() + " keys have") + " no words in ("
                                + language + "): " + named(missing),
                        "add them to " + translated);
            }
        });
    }

    private static String named(Set<String> keys) {
        String first = String.join(", ", keys.stream().limit(MOST_NAMED).toList());
        return keys.size() > MOST_NAMED ? first + " and " + (keys.size() - MOST_NAMED) + " more" : first;
    }

    private static Set<String> keys(List<BundleText.Entry> entries) {
        Set<String> keys = new TreeSet<>();
        entries.forEach(entry -> keys.add(entry.key().text()));
        return keys;
    }

    /** The keys that are read from a bundle; none when there is no such bundle, which is reported elsewhere. */
    private Set<String> known(String folder, String name) {
        return folder.equals(TEXTS)
                ? known.computeIfAbsent(name, this::ofBundle)
                : ofRules(folder.equals(CAUSES), folder + "/" + name + ".drl");
    }

    private Set<String> ofRules(boolean isOfCause, String file) {
        Set<String> keys = new TreeSet<>(isOfCause ? Texts.OF_CAUSES : List.of());
        List<Rule> rules = draft.rulebook().written().stream()
                .filter(rule -> rule.file().equals(file))
                .toList();
        rules.forEach(rule -> {
            keys.add(rule.id());
            keys.add(rule.id() + ".rationale");
        });
        boolean isUnreadable = draft.ownFiles().contents().containsKey(file)
                && draft.ownRules().rules().stream()
                        .noneMatch(rule -> rule.file().equals(file));
        return rules.isEmpty() || isUnreadable ? Set.of() : keys;
    }

    private Set<String> ofBundle(String name) {
        Vocabulary vocabulary = draft.vocabulary();
        List<String> codes = new ArrayList<>();
        return switch (name) {
            case "advice" -> {
                vocabulary.advice().stream().map(AdvicePolicy::code).forEach(codes::add);
                yield with(codes, "");
            }
            case "prohibitions" -> {
                vocabulary.prohibitions().stream().map(ProhibitionPolicy::code).forEach(codes::add);
                yield with(codes, "");
            }
            case "destinations" -> with(vocabulary.destinations().codes(), "");
            case "derived" -> {
                codes.addAll(vocabulary.derived());
                codes.add(EFFECTIVE_PSA);
                yield with(codes, ".name", ".definition");
            }
            case "families" -> {
                vocabulary.causes().values().stream().map(Cause::family).forEach(codes::add);
                yield with(codes, ".name", ".summary", ".outlook");
            }
            case "findings" -> ofFindings(vocabulary.findings().values());
            case "medicines" -> {
                vocabulary.medicines().values().stream()
                        .map(MedicineEntry::medicineClass)
                        .forEach(one -> codes.add(one.code()));
                codes.add(vocabulary.otherMedicine().code());
                Set<String> keys = with(codes, ".name", ".note");
                keys.addAll(ofStandard(name));
                yield keys;
            }
            case "questions" -> {
                vocabulary.questions().steps().stream()
                        .map(QuestionPolicy.Step::name)
                        .forEach(codes::add);
                Set<String> keys = with(codes, ".question", ".reason");
                keys.addAll(ofStandard(name));
                yield keys;
            }
            default -> ofStandard(name);
        };
    }

    private static Set<String> ofFindings(Collection<Finding> findings) {
        Set<String> keys = new TreeSet<>();
        for (Finding finding : findings) {
            keys.addAll(with(List.of(finding.code()), ".name", ".question", ".definition", ".also", ".note"));
            finding.values().forEach(value -> keys.add(finding.code() + "." + value));
            if (!finding.unit().isEmpty()) {
                keys.add("unit." + finding.unit());
            }
        }
        return keys;
    }

    private static Set<String> ofStandard(String bundle) {
        return StandardKnowledge.get().vocabulary().texts().keys(bundle);
    }

    private static Set<String> with(Collection<String> codes, String... ends) {
        Set<String> keys = new TreeSet<>();
        for (String code : codes) {
            for (String end : ends) {
                keys.add(code + end);
            }
        }
        return keys;
    }
}
