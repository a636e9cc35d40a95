package io.github.seminal.authoring.page;

import io.github.seminal.authoring.Pack;
import io.github.seminal.authoring.page.PageModel.Group;
import io.github.seminal.knowledge.rulebook.Condition.Pattern;
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
import org.jspecify.annotations.Nullable;

/** Shows findings, given and derived, with their questions and every rule that uses them. */
final class FindingViews {

    /** Findings that rules do not name by their code, but through a fact of their own. */
    private static final Map<String, FactType> BY_FACT = Map.of(
            "age-years", FactType.PATIENT, "medicines", FactType.MEDICINE, "med-to-leak-days", FactType.TIME_TO_LEAK);

    private static final Map<String, String> GROUPS = Map.of(
            "demo", "Age and anatomy",
            "leak", "The leak",
            "sex", "Sexual function",
            "geni", "Genitals",
            "urin", "Urination",
            "syst", "The whole body",
            "neur", "Nerves",
            "med", "Medicines",
            "hist", "History",
            "psyc", "Mind");

    private final Vocabulary vocabulary;
    private final Texts texts;
    private final List<Rule> rules;

    FindingViews(Pack pack) {
        this.vocabulary = pack.vocabulary();
        this.texts = vocabulary.texts();
        this.rules = pack.rulebook().rules();
    }

    List<Group> groups() {
        Map<String, List<PageModel.Finding>> byGroup = new LinkedHashMap<>();
        for (Finding finding : vocabulary.findings().values()) {
            byGroup.computeIfAbsent(finding.group(), group -> new ArrayList<>()).add(given(finding));
        }
        List<Group> groups = new ArrayList<>();
        byGroup.forEach((group, findings) ->
                groups.add(new Group("group-" + group, GROUPS.getOrDefault(group, group), List.copyOf(findings))));
        groups.add(new Group(
                "group-derived",
                "Derived",
                derived().stream().map(this::derived).toList()));
        return List.copyOf(groups);
    }

    /** What inference rules derive, and what rules use that was worked out before they run. */
    private Set<String> derived() {
        Set<String> derived = new LinkedHashSet<>(vocabulary.derived());
        for (Rule rule : rules) {
            rule.condition()
                    .patterns()
                    .flatMap(pattern -> pattern.codes().stream())
                    .filter(code -> !vocabulary.findings().containsKey(code))
                    .forEach(derived::add);
        }
        return derived;
    }

    private PageModel.Finding given(Finding finding) {
        String code = finding.code();
        return new PageModel.Finding(
                code,
                Anchors.finding(code),
                vocabulary.nameOf(code),
                text("findings", code + ".question"),
                text("findings", code + ".definition"),
                answer(finding),
                codes(finding),
                notes(code),
                List.of(),
                usersOf(code).stream().map(RuleViews::link).toList(),
                causes(usersOf(code)));
    }

    private PageModel.Finding derived(String code) {
        List<Rule> derivedBy = rules.stream()
                .filter(rule -> rule.verb() == Verb.INFER && rule.target().equals(code))
                .toList();
        return new PageModel.Finding(
                code,
                Anchors.derived(code),
                vocabulary.nameOf(code),
                "",
                text("derived", code + ".definition"),
                derivedBy.isEmpty() ? "Worked out before the rules run" : "Derived by rules",
                "",
                notes(code),
                derivedBy.stream().map(RuleViews::link).toList(),
                usersOf(code).stream().map(RuleViews::link).toList(),
                causes(usersOf(code)));
    }

    private List<Rule> usersOf(String code) {
        FactType type = BY_FACT.get(code);
        return rules.stream()
                .filter(rule -> rule.condition().patterns().anyMatch(pattern -> uses(pattern, code, type)))
                .toList();
    }

    private static boolean uses(Pattern pattern, String code, @Nullable FactType type) {
        return pattern.type() == type || pattern.codes().contains(code);
    }

    private String causes(List<Rule> users) {
        return users.stream()
                .map(Rule::kind)
                .filter(vocabulary.causes()::containsKey)
                .distinct()
                .collect(Collectors.joining(" "));
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
        if (number == null) {
            return "";
        }
        return number == Math.rint(number) ? Long.toString(number.longValue()) : number.toString();
    }

    private static String codes(Finding finding) {
        List<String> codes = new ArrayList<>();
        if (!finding.icd10().isEmpty()) {
            codes.add("ICD-10 " + finding.icd10());
        }
        if (!finding.hpo().isEmpty()) {
            codes.add(finding.hpo());
        }
        return String.join(", ", codes);
    }

    private List<String> notes(String code) {
        List<String> notes = new ArrayList<>();
        QuestionPolicy questions = vocabulary.questions();
        if (questions.first().stream().anyMatch(step -> step.findings().contains(code))) {
            notes.add("Among the first questions.");
        }
        if (questions.sensitive().contains(code)) {
            notes.add("Sensitive: asked later.");
        }
        if (questions.never().contains(code)) {
            notes.add("Never asked for what its answer is worth.");
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
        return List.copyOf(notes);
    }

    private String text(String bundle, String key) {
        String text = texts.get(bundle, key);
        return text.equals(key) ? "" : text;
    }
}
