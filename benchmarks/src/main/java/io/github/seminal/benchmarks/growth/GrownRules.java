package io.github.seminal.benchmarks.growth;

import io.github.seminal.KnowledgeBase;
import io.github.seminal.benchmarks.peers.PeerDrl;
import io.github.seminal.knowledge.rulebook.Condition;
import io.github.seminal.knowledge.rulebook.Condition.AllOf;
import io.github.seminal.knowledge.rulebook.Condition.AnyOf;
import io.github.seminal.knowledge.rulebook.Condition.Not;
import io.github.seminal.knowledge.rulebook.Condition.Pattern;
import io.github.seminal.knowledge.rulebook.Rule;
import io.github.seminal.knowledge.vocabulary.Vocabulary;
import io.github.seminal.support.SupportFactory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The standard knowledge with numbered copies of all its rules and causes. Copies use the same findings, so that as many times
 * more rules fire, or findings of their own, which no patient has, so that no more rules fire.
 */
final class GrownRules {

    /** The findings that the copies use. */
    enum Findings {
        /** The same findings. */
        SAME,
        /** Findings of their own. */
        OWN
    }

    private static final String EFFECTIVE_PSA = "psa-effective-ng-ml";
    private static final String PSA = "psa-ng-ml";
    private static final String HEAD = """
            package io.github.seminal.rules

            import io.github.seminal.Urgency
            import io.github.seminal.facts.*

            global Conclusions conclude

            """;

    private final KnowledgeBase standard;
    private final Vocabulary vocabulary;
    private final Findings findings;
    private final Map<String, StringBuilder> files = new TreeMap<>();

    private GrownRules(KnowledgeBase standard, Vocabulary vocabulary, Findings findings) {
        this.standard = standard;
        this.vocabulary = vocabulary;
        this.findings = findings;
        SupportFactory.knowledge(standard)
                .files()
                .contents()
                .forEach((path, text) -> files.put(path, new StringBuilder(text)));
    }

    /** The text of every file of a pack with this many times the rules of the standard one. */
    static Map<String, String> times(int factor, Findings findings, KnowledgeBase standard, Vocabulary vocabulary) {
        GrownRules grown = new GrownRules(standard, vocabulary, findings);
        for (int copy = 1; copy < factor; copy++) {
            grown.add("-" + copy);
        }
        Map<String, String> contents = new TreeMap<>();
        grown.files.forEach((path, text) -> contents.put(path, text.toString()));
        return contents;
    }

    private void add(String suffix) {
        if (findings == Findings.OWN) {
            copyRows("vocabulary/findings.csv", vocabulary.findings().keySet(), suffix);
            copyTexts("texts/findings.properties", vocabulary.findings().keySet(), suffix);
            copyRows("vocabulary/derived.csv", vocabulary.derived(), suffix);
            copyTexts("texts/derived.properties", vocabulary.derived(), suffix);
        }
        PeerDrl drl = new PeerDrl(code -> '"' + (findings == Findings.OWN ? own(code, suffix) : code) + '"');
        Map<String, List<Rule>> byFile = SupportFactory.knowledge(standard).rulebook().rules().stream()
                .collect(Collectors.groupingBy(Rule::file, LinkedHashMap::new, Collectors.toList()));
        byFile.forEach((file, rules) -> {
            StringBuilder text = new StringBuilder(HEAD);
            rules.forEach(rule -> text.append(copy(rule, drl, suffix)));
            files.put(file.replace(".drl", suffix + ".drl"), text);
            copyWords(file.replace(".drl", ""), suffix);
        });
    }

    /** The effective PSA is not in the table of findings, so its copy is a copy of the measured PSA. */
    private static String own(String code, String suffix) {
        return (code.equals(EFFECTIVE_PSA) ? PSA : code) + suffix;
    }

    private String copy(Rule rule, PeerDrl drl, String suffix) {
        boolean ofCause = vocabulary.causes().containsKey(rule.kind());
        String id = ofCause ? rule.id().replaceFirst("\\.", suffix + ".") : rule.id() + suffix;
        StringBuilder text = new StringBuilder("rule \"" + rule.sentence() + " (" + suffix.substring(1) + ")\"\n");
        text.append("    @id( \"").append(id).append("\" )\n");
        rule.annotations().forEach((name, value) -> {
            if (!name.equals("id")) {
                text.append("    @").append(name).append("( \"").append(value).append("\" )\n");
            }
        });
        if (rule.salience() != 0) {
            text.append("    salience ").append(rule.salience()).append('\n');
        }
        text.append("when\n");
        if (findings == Findings.OWN && !needsFinding(rule.condition())) {
            text.append("    Present( code == \"leak-present").append(suffix).append("\" )\n");
        }
        text.append(drl.conditions(rule.condition()));
        return text.append("then\n    conclude.")
                .append(said(rule, suffix))
                .append(";\nend\n\n")
                .toString();
    }

    private String said(Rule rule, String suffix) {
        return switch (rule.verb()) {
            case CONSIDERS -> "considers()";
            case EXCLUDES -> "excludes()";
            case SUPPORTS -> "supports( " + rule.points() + " )";
            case OPPOSES -> "opposes( " + rule.points() + " )";
            case REFER -> refers("refer", rule);
            case PATHWAY -> refers("pathway", rule);
            case CAUTION -> refers("caution", rule);
            case INFER -> "infer( \"" + rule.target() + (findings == Findings.OWN ? suffix : "") + "\" )";
        };
    }

    private static String refers(String verb, Rule rule) {
        return verb + "( Urgency." + rule.urgency() + ", \"" + rule.target() + "\" )";
    }

    /** True when the condition cannot hold without one of the copy's own findings. */
    private static boolean needsFinding(Condition condition) {
        if (condition instanceof AllOf all) {
            return all.conditions().stream().anyMatch(GrownRules::needsFinding);
        }
        if (condition instanceof AnyOf any) {
            return any.conditions().stream().allMatch(GrownRules::needsFinding);
        }
        return !(condition instanceof Not)
                && condition instanceof Pattern pattern
                && !pattern.codes().isEmpty();
    }

    private void copyRows(String path, Set<String> codes, String suffix) {
        StringBuilder rows = new StringBuilder();
        files.getOrDefault(path, new StringBuilder()).toString().lines().forEach(line -> {
            String code = line.split(",", 2)[0];
            if (codes.contains(code)) {
                rows.append(code)
                        .append(suffix)
                        .append(line.substring(code.length()))
                        .append('\n');
            }
        });
        append(path, rows);
    }

    private void copyTexts(String path, Set<String> codes, String suffix) {
        StringBuilder lines = new StringBuilder();
        files.getOrDefault(path, new StringBuilder()).toString().lines().forEach(line -> {
            int dot = line.indexOf('.');
            if (dot > 0 && codes.contains(line.substring(0, dot))) {
                lines.append(line, 0, dot)
                        .append(suffix)
                        .append(line.substring(dot))
                        .append('\n');
            }
        });
        append(path, lines);
    }

    /** The words beside the rules of a file: those of a cause as they are, the reasons with the ids of the copied rules. */
    private void copyWords(String file, String suffix) {
        StringBuilder words = files.get(file + ".properties");
        if (words != null) {
            files.put(
                    file + suffix + ".properties",
                    new StringBuilder(words.toString().replace(".rationale=", suffix + ".rationale=")));
        }
    }

    private void append(String path, StringBuilder lines) {
        if (lines.length() == 0) {
            throw new IllegalStateException("The file (" + path + ") has no line of the standard codes.");
        }
        StringBuilder text = files.computeIfAbsent(path, none -> new StringBuilder());
        if (text.charAt(text.length() - 1) != '\n') {
            text.append('\n');
        }
        text.append(lines);
    }
}
