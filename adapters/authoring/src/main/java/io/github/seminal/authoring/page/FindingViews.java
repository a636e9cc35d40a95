package io.github.seminal.authoring.page;

import io.github.seminal.authoring.condition.DrlText;
import io.github.seminal.knowledge.rulebook.FactType;
import io.github.seminal.knowledge.rulebook.Rule;
import io.github.seminal.knowledge.rulebook.Verb;
import io.github.seminal.knowledge.vocabulary.AdvicePolicy;
import io.github.seminal.knowledge.vocabulary.Cause;
import io.github.seminal.knowledge.vocabulary.Finding;
import io.github.seminal.knowledge.vocabulary.QuestionPolicy;
import io.github.seminal.knowledge.vocabulary.Texts;
import io.github.seminal.knowledge.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Shows findings, both those that can be asked for and derived ones, with the rules that use them. */
final class FindingViews {

    /** Findings that rules do not name by their code: they have a fact type of their own. */
    private static final Map<String, FactType> BY_FACT =
            Map.of("age-years", FactType.PATIENT, "medicines", FactType.MEDICATION);

    private static final String DERIVED = "derived";
    private static final String WORKED_OUT = "worked-out-before-the-rules-run";

    private static final Map<String, String> GROUPS = Map.ofEntries(
            Map.entry("demo", "Age and anatomy"),
            Map.entry("leak", "The leak"),
            Map.entry("sex", "Sexual function"),
            Map.entry("geni", "Genitals"),
            Map.entry("urin", "Urination"),
            Map.entry("syst", "The whole body"),
            Map.entry("neur", "Nerves"),
            Map.entry("med", "Medicines"),
            Map.entry("hist", "History"),
            Map.entry("psyc", "Mind"));

    private final PageContent page;
    private final Vocabulary vocabulary;
    private final Texts texts;
    private final List<Rule> rules;

    FindingViews(PageContent page) {
        this.page = page;
        this.vocabulary = page.vocabulary();
        this.texts = vocabulary.texts();
        this.rules = page.rules();
    }

    /** The codes of the findings that can be asked for, by group. */
    Map<String, Set<String>> groups() {
        Map<String, Set<String>> groups = new LinkedHashMap<>();
        vocabulary
                .findings()
                .values()
                .forEach(finding -> groups.computeIfAbsent(finding.group(), group -> new LinkedHashSet<>())
                        .add(finding.code()));
        return groups;
    }

    /** The codes of the derived findings by topic; the last holds those that no rule derives. */
    Map<String, Set<String>> derived() {
        Map<String, Set<String>> topics = new LinkedHashMap<>();
        Set<String> others = new LinkedHashSet<>(vocabulary.derived());
        rules.stream()
                .flatMap(rule -> rule.condition().findings().stream())
                .filter(code -> !vocabulary.findings().containsKey(code))
                .forEach(others::add);
        for (Rule rule : rules) {
            if (rule.verb() == Verb.INFER) {
                topics.computeIfAbsent(PageContent.topicOf(rule.file()), topic -> new LinkedHashSet<>())
                        .add(rule.target());
                others.remove(rule.target());
            }
        }
        if (!others.isEmpty()) {
            topics.put(WORKED_OUT, others);
        }
        return topics;
    }

    /** Other words for the finding. */
    List<String> synonyms(String code) {
        return vocabulary.finding(code).map(vocabulary::synonymsOf).orElse(List.of());
    }

    static String nameOfGroup(String group) {
        return GROUPS.getOrDefault(group, group);
    }

    /** The question for the patient; empty for a derived finding. */
    String question(String code) {
        return vocabulary.findings().containsKey(code) ? page.textOrNone("findings", code + ".question") : "";
    }

    String definition(String code) {
        return page.textOrNone(vocabulary.findings().containsKey(code) ? "findings" : DERIVED, code + ".definition");
    }

    /** The rules that derive the finding; none for one that is asked for. */
    List<Rule> derivedBy(String code) {
        return vocabulary.findings().containsKey(code)
                ? List.of()
                : rules.stream()
                        .filter(rule ->
                                rule.verb() == Verb.INFER && rule.target().equals(code))
                        .toList();
    }

    /** The rules that use the finding. */
    List<Rule> usersOf(String code) {
        FactType type = BY_FACT.get(code);
        return rules.stream()
                .filter(rule -> rule.condition()
                        .patterns()
                        .anyMatch(pattern ->
                                pattern.type() == type || pattern.codes().contains(code)))
                .toList();
    }

    /** What kind of answer the finding takes, with range and unit. */
    String answer(String code) {
        return vocabulary
                .finding(code)
                .map(this::answer)
                .orElseGet(() -> derivedBy(code).isEmpty() ? "Worked out before the rules run" : "Derived by rules");
    }

    private String answer(Finding finding) {
        return switch (finding.type()) {
            case TRISTATE -> "Present, absent or unknown";
            case NUMBER -> {
                String unit = finding.unit().isEmpty() ? "" : " " + texts.get("findings", "unit." + finding.unit());
                yield "A number from " + number(finding.min()) + " to " + number(finding.max()) + unit;
            }
            case CHOICE ->
                "One of: "
                        + finding.values().stream()
                                .map(value -> texts.get("findings", finding.code() + "." + value))
                                .collect(Collectors.joining("; "));
            case LIST -> "A list";
        };
    }

    private static String number(@Nullable Double number) {
        return number == null ? "" : DrlText.number(number);
    }

    /** The finding's codes in other systems; empty when it has none. */
    String codes(String code) {
        return vocabulary.finding(code).stream()
                .flatMap(finding ->
                        Stream.of(finding.icd10().isEmpty() ? "" : "ICD-10 " + finding.icd10(), finding.hpo()))
                .filter(other -> !other.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** How the finding is asked for, and what else depends on it. */
    List<String> notes(String code) {
        List<String> notes = new ArrayList<>();
        QuestionPolicy questions = vocabulary.questions();
        for (QuestionPolicy.Step step : questions.steps()) {
            if (step.findings().contains(code)) {
                notes.add(note(step.kind()));
            }
        }
        if (questions.never().contains(code)) {
            notes.add("Not asked otherwise.");
        }
        for (AdvicePolicy policy : vocabulary.advice()) {
            if (policy.givenWith().contains(code)) {
                notes.add("Gives the advice: " + texts.get("advice", policy.code()));
            }
        }
        for (Cause cause : vocabulary.causes().values()) {
            if (cause.bandCapUnless().contains(code)) {
                notes.add("Lifts the limit of the cause: " + texts.get("causes", cause.code() + ".name") + ".");
            }
        }
        return notes;
    }

    private static String note(QuestionPolicy.Kind kind) {
        return switch (kind) {
            case SCREEN -> "In the safety screen.";
            case AFTER -> "Asked when another finding makes it worth knowing.";
            case FIRST -> "Among the first questions.";
            case SENSITIVE -> "Sensitive: asked later.";
        };
    }
}
