package io.github.seminal.authoring.prove;

import io.github.seminal.KnowledgeBase;
import io.github.seminal.authoring.Pack;
import io.github.seminal.authoring.diff.RuleText;
import io.github.seminal.rulebook.RuleEntry;
import io.github.seminal.rulebook.Rulebook;
import io.github.seminal.vocabulary.NearestName;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** The declared exceptions: clinical decisions, each with its reason. */
final class Exceptions {

    private static final String FILE = "proofs.yaml";
    private static final Set<String> KEYS = Set.of("property", "subject", "other", "reason");

    private final List<Entry> entries = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    private Exceptions() {}

    /**
     * One exception.
     *
     * @param mustApply false for one that comes with the library: a pack may have changed the rules that it is about
     */
    private record Entry(
            Property property, String subject, String other, String reason, String place, boolean mustApply) {

        boolean isAbout(Verdict verdict) {
            return verdict.property() == property
                    && verdict.subject().equals(subject)
                    && verdict.other().equals(other);
        }
    }

    /** Those of the pack, and those of the standard rules that it leaves as they are. */
    static Exceptions of(Pack pack, Set<Property> asked) {
        Exceptions exceptions =
                in(pack.tests().map(directory -> directory.resolve(FILE)).filter(Files::exists), asked);
        Rulebook standard = KnowledgeBase.standard().rulebook();
        Exceptions builtIn = new Exceptions();
        builtIn.read(builtInText(), "the library's " + FILE, false, asked);
        for (Entry entry : builtIn.entries) {
            if (isUnchanged(entry.subject(), standard, pack.rulebook())
                    && (entry.other().isEmpty() || isUnchanged(entry.other(), standard, pack.rulebook()))) {
                exceptions.entries.add(entry);
            }
        }
        exceptions.problems.addAll(builtIn.problems);
        return exceptions;
    }

    /** True when the id names no rule of the standard knowledge, but a cause or a finding, or the rule is as it was. */
    private static boolean isUnchanged(String id, Rulebook standard, Rulebook now) {
        Optional<RuleEntry> before = standard.rule(id);
        return before.isEmpty()
                || now.rule(id)
                        .filter(rule -> RuleText.of(rule).equals(RuleText.of(before.orElseThrow())))
                        .isPresent();
    }

    /** Those of this file. */
    static Exceptions in(Optional<Path> file, Set<Property> asked) {
        Exceptions exceptions = new Exceptions();
        file.ifPresent(path -> {
            try {
                exceptions.read(Files.readString(path), path.toString(), true, asked);
            } catch (IOException e) {
                exceptions.problem(path.toString(), "it cannot be read (" + e.getMessage() + ")", "it is not UTF-8");
            }
        });
        return exceptions;
    }

    private static String builtInText() {
        try (InputStream in = Exceptions.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("The file (" + FILE + ") is missing.\n"
                        + "Maybe the jar was repackaged without its resources.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The file (" + FILE + ") cannot be read.", e);
        }
    }

    private void read(String text, String place, boolean mustApply, Set<Property> asked) {
        Object root;
        try {
            root = new Load(LoadSettings.builder()
                            .setLabel(place)
                            .setAllowDuplicateKeys(false)
                            .build())
                    .loadFromString(text);
        } catch (YamlEngineException e) {
            problem(place, "it is not YAML (" + e.getMessage() + ")", "a quote or a colon is missing");
            return;
        }
        if (root == null) {
            return;
        }
        if (!(root instanceof List<?> list)) {
            problem(place, "it is not a list", "begin each exception with (- property:)");
            return;
        }
        int number = 0;
        for (Object one : list) {
            number++;
            if (one instanceof Map<?, ?> map) {
                read(map, place + ", exception " + number, mustApply, asked);
            } else {
                problem(place + ", exception " + number, "it has no keys", "begin it with (- property:)");
            }
        }
    }

    private void read(Map<?, ?> map, String place, boolean mustApply, Set<Property> asked) {
        for (Object key : map.keySet()) {
            if (!KEYS.contains(String.valueOf(key))) {
                problem(place, "the key (" + key + ") is not known", nearest(String.valueOf(key), KEYS));
                return;
            }
        }
        String code = text(map, "property");
        Optional<Property> property = Arrays.stream(Property.values())
                .filter(one -> one.code().equals(code))
                .findFirst();
        if (property.isEmpty()) {
            problem(
                    place,
                    "the property (" + code + ") is not known",
                    nearest(
                            code,
                            Arrays.stream(Property.values()).map(Property::code).toList()));
        } else if (text(map, "subject").isEmpty()) {
            problem(place, "the subject is missing", "name the rule or the cause");
        } else if (text(map, "reason").isEmpty()) {
            problem(place, "the reason is missing", "say why it is right as it is: it is a clinical decision");
        } else if (asked.contains(property.orElseThrow())) {
            entries.add(new Entry(
                    property.orElseThrow(),
                    text(map, "subject"),
                    text(map, "other"),
                    text(map, "reason"),
                    place,
                    mustApply));
        }
    }

    private static String nearest(String name, java.util.Collection<String> all) {
        return NearestName.of(name, all)
                .map(near -> "it is (" + near + ")")
                .orElse("it is one of " + all.stream().sorted().toList());
    }

    private static String text(Map<?, ?> map, String key) {
        Object value = map.get(key);
        return value == null ? "" : value.toString().strip();
    }

    private void problem(String place, String what, String maybe) {
        problems.add(place + ": " + what + ".\nMaybe " + maybe + ".");
    }

    /** The verdict, excused when an exception is about it. */
    Verdict applied(Verdict verdict) {
        if (verdict.outcome() != Verdict.Outcome.FAILS) {
            return verdict;
        }
        return entries.stream()
                .filter(one -> one.isAbout(verdict))
                .findFirst()
                .map(one -> new Verdict(
                        verdict.property(),
                        verdict.subject(),
                        verdict.other(),
                        Verdict.Outcome.EXCEPTED,
                        verdict.place(),
                        verdict.message(),
                        verdict.example(),
                        one.reason()))
                .orElse(verdict);
    }

    /** What is wrong with the file, and every exception that is about none of the verdicts. */
    List<String> problems(List<Verdict> verdicts) {
        List<String> all = new ArrayList<>(problems);
        for (Entry entry : entries) {
            boolean applies = verdicts.stream()
                    .anyMatch(verdict -> verdict.outcome() == Verdict.Outcome.FAILS && entry.isAbout(verdict));
            if (entry.mustApply() && !applies) {
                all.add(entry.place() + ": the exception (" + entry.property().code() + ") of (" + entry.subject() + ")"
                        + (entry.other().isEmpty() ? "" : " with (" + entry.other() + ")")
                        + " is stale: the property does not fail there.\nMaybe take it out.");
            }
        }
        return all;
    }
}
