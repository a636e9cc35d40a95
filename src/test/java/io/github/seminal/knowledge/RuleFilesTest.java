package io.github.seminal.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seminal.KnowledgeBase;
import io.github.seminal.Urgency;
import io.github.seminal.knowledge.vocabulary.Finding;
import io.github.seminal.knowledge.vocabulary.Vocabulary;
import io.github.seminal.support.SupportFactory;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The house rules of rule files that nothing else checks. */
class RuleFilesTest {

    private static final Vocabulary VOCABULARY =
            SupportFactory.knowledge(KnowledgeBase.standard()).vocabulary();
    private static final Map<String, String> FILES = RuleFiles.all();
    private static final Pattern RULE =
            Pattern.compile("rule \"([^\"]+)\"\n(.*?)\nwhen\n(.*?)\nthen\n(.*?)\nend\n", Pattern.DOTALL);
    private static final Pattern VERB = Pattern.compile("    conclude\\."
            + "(?:(considers|excludes)\\(\\)"
            + "|(infer)\\( \"([a-z0-9-]+)\" \\)"
            + "|(supports|opposes)\\( (-?\\d+) \\)"
            + "|(refer|pathway|caution)\\( Urgency\\.([A-Z_]+), \"([a-z0-9-]+)\" \\));");
    private static final Pattern STRING = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern FACT = Pattern.compile("\\b([A-Z][A-Za-z]*)\\(");
    private static final Pattern NEGATED = Pattern.compile("not (Present|Absent|Measured|Described)\\(([^)]*)\\)");
    private static final Set<String> FACTS =
            Set.of("Patient", "Present", "Absent", "Measured", "Described", "Medication");
    private static final Set<String> OF_EVERY_RULE = Set.of("id", "cite", "claims", "group", "reviewed");
    private static final Set<String> OF_FLAGS = Set.of("spec", "basis", "within", "advice", "negates");
    private static final Set<String> OF_GATES = Set.of(
            "base",
            "caps",
            "atMost",
            "unless",
            "dangerous",
            "family",
            "urgency",
            "destination",
            "advice",
            "avoid",
            "icd10");
    private static final Pattern ONE_FINDING = Pattern.compile("    Present\\( code == \"([a-z0-9-]+)\" \\)");

    private record Rule(String file, String name, String head, String when, String then) {

        String annotation(String annotation) {
            Matcher matcher =
                    Pattern.compile("@" + annotation + "\\( \"([^\"]*)\" \\)").matcher(head);
            return matcher.find() ? matcher.group(1) : "";
        }

        /** The id that is written, or follows from the file. */
        String id() {
            String id = annotation("id");
            if (!id.isEmpty()) {
                return id;
            }
            if (file.startsWith("inference/")) {
                Matcher derived = STRING.matcher(then);
                return derived.find() ? "inference." + derived.group(1) : "";
            }
            Matcher finding = ONE_FINDING.matcher(when);
            return finding.matches() && file.startsWith("causes/")
                    ? file.substring("causes/".length()).replace(".drl", ".") + finding.group(1)
                    : "";
        }

        String kind() {
            return id().substring(0, id().indexOf('.'));
        }

        Set<String> annotations() {
            Set<String> annotations = new HashSet<>(OF_EVERY_RULE);
            annotations.addAll(
                    file.startsWith("redflags/") ? OF_FLAGS : then.contains("considers") ? OF_GATES : Set.of());
            return annotations;
        }
    }

    private static final List<Rule> RULES = rules();

    private static List<Rule> rules() {
        List<Rule> rules = new ArrayList<>();
        FILES.forEach((file, drl) -> {
            Matcher matcher = RULE.matcher(drl);
            while (matcher.find()) {
                rules.add(new Rule(file, matcher.group(1), matcher.group(2), matcher.group(3), matcher.group(4)));
            }
        });
        return rules;
    }

    @Test
    void every_rule_is_read_by_this_test() {
        assertThat(RULES).hasSize(KnowledgeBase.standard().ruleCount()).hasSizeGreaterThan(500);
    }

    @Test
    void every_file_is_ascii_and_in_the_one_package() {
        assertThat(FILES).allSatisfy((file, drl) -> {
            assertThat(drl).as(file).matches(text -> text.chars().allMatch(c -> c == '\n' || (c >= ' ' && c < 127)));
            assertThat(drl).as(file).containsOnlyOnce("\npackage io.github.seminal.rules\n");
            assertThat(drl.lines().filter(line -> line.startsWith("import ")))
                    .as(file)
                    .isSubsetOf("import io.github.seminal.facts.*", "import io.github.seminal.Urgency");
        });
    }

    @Test
    void nothing_but_rules_of_the_profile_is_in_a_file() {
        assertThat(FILES)
                .allSatisfy((file, drl) -> assertThat(
                                RULE.matcher(drl).replaceAll("").lines().filter(line -> !line.isBlank()))
                        .as(file)
                        .allMatch(line -> line.startsWith("// ")
                                || line.startsWith("import ")
                                || line.equals("package io.github.seminal.rules")
                                || line.equals("global Conclusions conclude")));
        for (Rule rule : RULES) {
            assertThat(STRING.matcher(rule.when()).replaceAll("\"\""))
                    .as(rule.name())
                    .doesNotContainPattern("\\b(eval|exists|forall|accumulate|collect|from|over|matches|contains)\\b");
            assertThat(FACT.matcher(rule.when()).results().map(fact -> fact.group(1)))
                    .as(rule.name())
                    .isNotEmpty()
                    .isSubsetOf(FACTS);
        }
    }

    @Test
    void every_annotation_is_known_and_every_rule_has_the_needed_ones() {
        for (Rule rule : RULES) {
            assertThat(Pattern.compile("@([a-zA-Z0-9]+)")
                            .matcher(rule.head())
                            .results()
                            .map(annotation -> annotation.group(1)))
                    .as(rule.name())
                    .isSubsetOf(rule.annotations())
                    .contains("cite");
        }
        assertThat(RULES.stream().map(Rule::file).distinct())
                .allSatisfy(file -> assertThat(RULES.stream()
                                .filter(rule -> rule.file().equals(file))
                                .findFirst()
                                .orElseThrow()
                                .annotation("reviewed"))
                        .as(file)
                        .isNotEmpty());
    }

    /** Two words for one fact: a rule that read one of them would miss a patient who used the other. */
    @Test
    void blood_in_semen_is_read_through_one_fact() {
        assertThat(RULES.stream().filter(rule -> !rule.id().equals("inference.semen-blood")))
                .allSatisfy(rule ->
                        assertThat(rule.when()).as(rule.name()).doesNotContain("\"blood-in-semen\"", "\"bloody\""));
    }

    @Test
    void what_follows_from_the_file_is_not_written() {
        var rulebook = SupportFactory.knowledge(KnowledgeBase.standard()).rulebook();
        for (Rule rule : RULES) {
            var read = rulebook.rule(rule.id()).orElseThrow();
            assertThat(read.sentence()).isEqualTo(rule.name());
            assertThat(read.annotation("reviewed")).as(rule.name()).hasSize(1);
            Rule withoutId = new Rule(rule.file(), rule.name(), "", rule.when(), rule.then());
            if (!rule.annotation("id").isEmpty()) {
                assertThat(withoutId.id()).as(rule.name()).isNotEqualTo(rule.id());
            }
        }
    }

    @Test
    void every_id_names_its_file_and_is_there_once() {
        Set<String> ids = new HashSet<>();
        Set<String> specsOfFlags = new HashSet<>();
        for (Rule rule : RULES) {
            assertThat(ids.add(rule.id())).as(rule.id()).isTrue();
            if (rule.file().startsWith("causes/")) {
                assertThat(rule.file()).isEqualTo("causes/" + rule.kind() + ".drl");
            } else if (rule.file().startsWith("inference/")) {
                assertThat(rule.kind()).as(rule.name()).isEqualTo("inference");
            } else {
                assertThat(rule.kind()).as(rule.name()).isIn("red-flag", "pathway", "caution");
                assertThat(specsOfFlags.add(rule.annotation("spec")))
                        .as(rule.annotation("spec"))
                        .isTrue();
            }
        }
        assertThat(specsOfFlags).hasSize(154);
    }

    @Test
    void every_right_hand_side_is_one_verb_that_fits_the_file_and_names_what_is_known() {
        for (Rule rule : RULES) {
            Matcher verb = VERB.matcher(rule.then());
            assertThat(verb.matches()).as("%s: %s", rule.name(), rule.then()).isTrue();
            if (verb.group(2) != null) {
                assertThat(rule.kind()).as(rule.name()).isEqualTo("inference");
                assertThat(VOCABULARY.derived()).as(rule.name()).contains(verb.group(3));
            } else if (verb.group(6) != null) {
                assertThat(rule.kind())
                        .as(rule.name())
                        .isEqualTo(verb.group(6).equals("refer") ? "red-flag" : verb.group(6));
                assertThat(Urgency.valueOf(verb.group(7))).as(rule.name()).isNotEqualTo(Urgency.SELF_CARE);
                assertThat(VOCABULARY.destinations().codes()).as(rule.name()).contains(verb.group(8));
            } else {
                assertThat(VOCABULARY.causes()).as(rule.name()).containsKey(rule.kind());
                if (verb.group(4) != null) {
                    int points = Integer.parseInt(verb.group(5));
                    assertThat(points > 0)
                            .as(rule.name())
                            .isEqualTo(verb.group(4).equals("supports"));
                    assertThat(Math.abs(points)).as(rule.name()).isBetween(1, 6);
                }
            }
        }
    }

    @Test
    void every_code_in_a_condition_is_in_the_vocabulary_and_of_the_right_type() {
        Pattern pattern = Pattern.compile("\\b(Present|Absent|Measured|Described)\\( ([^)]*(?:\\([^)]*\\))?[^)]*)\\)");
        int codes = 0;
        for (Rule rule : RULES) {
            Matcher matcher = pattern.matcher(rule.when());
            while (matcher.find()) {
                String type = matcher.group(1);
                for (MatchResult string :
                        STRING.matcher(matcher.group(2)).results().toList()) {
                    codes++;
                    String code = string.group(1);
                    Finding finding = VOCABULARY.findings().get(code);
                    switch (type) {
                        case "Present" ->
                            assertThat(VOCABULARY.derived().contains(code)
                                            || (finding != null && finding.type() == Finding.Type.TRISTATE))
                                    .as("%s: %s", rule.name(), code)
                                    .isTrue();
                        case "Absent" ->
                            assertThat(finding != null && finding.type() == Finding.Type.TRISTATE)
                                    .as("%s: %s", rule.name(), code)
                                    .isTrue();
                        case "Measured" ->
                            assertThat(code.equals("psa-effective-ng-ml")
                                            || (finding != null && finding.type() == Finding.Type.NUMBER))
                                    .as("%s: %s", rule.name(), code)
                                    .isTrue();
                        default ->
                            assertThat(code.equals("leak-fluid-appearance")
                                            || VOCABULARY.findings().values().stream()
                                                    .anyMatch(
                                                            one -> one.values().contains(code)))
                                    .as("%s: %s", rule.name(), code)
                                    .isTrue();
                    }
                }
            }
        }
        assertThat(codes).isGreaterThan(1000);
    }

    @Test
    void only_inference_rules_use_salience_one_value_for_all_and_none_negates_a_derived_finding() {
        for (Rule rule : RULES) {
            boolean inference = rule.file().startsWith("inference/");
            assertThat(rule.head().contains("salience 100")).as(rule.name()).isEqualTo(inference);
            assertThat(rule.head()).as(rule.name()).doesNotContainPattern("salience (?!100\\b)");
            if (inference) {
                for (MatchResult negated :
                        NEGATED.matcher(rule.when()).results().toList()) {
                    assertThat(STRING.matcher(negated.group(2)).results().map(string -> string.group(1)))
                            .as(rule.name())
                            .doesNotContainAnyElementsOf(VOCABULARY.derived());
                }
            }
        }
    }

    @Test
    void every_derived_finding_is_derived_and_used() {
        Set<String> derived = new HashSet<>();
        StringBuilder conditions = new StringBuilder();
        for (Rule rule : RULES) {
            if (rule.kind().equals("inference")) {
                derived.add(STRING.matcher(rule.then())
                        .results()
                        .findFirst()
                        .orElseThrow()
                        .group(1));
            }
            conditions.append(rule.when());
        }
        VOCABULARY
                .advice()
                .forEach(policy -> conditions
                        .append('"')
                        .append(String.join("\"\"", policy.givenWith()))
                        .append('"'));
        assertThat(derived).isEqualTo(VOCABULARY.derived());
        assertThat(VOCABULARY.derived().stream().filter(code -> conditions.indexOf("\"" + code + "\"") < 0))
                .as("derived findings that nothing uses")
                .isEmpty();
    }

    @Test
    void every_cause_has_a_gate_and_every_group_cap_has_rules() {
        for (var cause : VOCABULARY.causes().values()) {
            List<Rule> own = RULES.stream()
                    .filter(rule -> rule.kind().equals(cause.code()))
                    .toList();
            assertThat(own).as(cause.code()).anyMatch(rule -> rule.then().contains("conclude.considers("));
            for (String group : cause.groupCaps().keySet()) {
                assertThat(own)
                        .as(cause.code())
                        .anyMatch(rule -> rule.annotation("group").equals(group));
            }
        }
    }
}
