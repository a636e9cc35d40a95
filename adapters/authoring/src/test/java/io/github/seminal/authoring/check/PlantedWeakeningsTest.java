package io.github.seminal.authoring.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seminal.Presentation;
import io.github.seminal.authoring.StandardKnowledge;
import io.github.seminal.authoring.prove.FlagLevel;
import io.github.seminal.authoring.prove.LoweredUrgency;
import io.github.seminal.authoring.prove.LoweredUrgency.Lowering;
import io.github.seminal.authoring.yaml.YamlFields;
import io.github.seminal.authoring.yaml.YamlNode;
import io.github.seminal.authoring.yaml.YamlTree;
import io.github.seminal.explain.PlainKnowledge;
import io.github.seminal.knowledge.Knowledge;
import io.github.seminal.knowledge.diagnostic.Check;
import io.github.seminal.knowledge.diagnostic.Diagnostic;
import io.github.seminal.knowledge.diagnostic.Diagnostics;
import io.github.seminal.knowledge.files.PackDirectory;
import io.github.seminal.knowledge.rulebook.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PlantedWeakeningsTest {

    private static final PlainKnowledge STANDARD = PlainKnowledge.of(StandardKnowledge.get());
    private static final int EVERY = 6;

    @TempDir
    private Path directory;

    /** One rule of the standard, changed; retired where there are no edits. */
    private record Plant(String name, String rule, List<YamlNode> edits) {

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Plant> plants() {
        Diagnostics problems = new Diagnostics();
        List<Plant> plants = new ArrayList<>();
        PackDirectory.tests(Path.of("src/test/resources/weaken"), List.of("weakenings.yaml"), problems)
                .forEach((file, text) -> YamlTree.read(file, text, problems)
                        .ifPresent(root -> root.list(problems).forEach(node -> {
                            YamlFields plant = new YamlFields(node, Set.of(), problems);
                            plants.add(new Plant(
                                    plant.requiredText("plant"),
                                    plant.requiredText("rule"),
                                    plant.value("edits").map(YamlNode::items).orElse(List.of())));
                        })));
        problems.throwIfAny();
        return plants;
    }

    static List<Plant> some() {
        List<Plant> all = plants();
        List<Plant> some = new ArrayList<>();
        for (int i = 0; i < all.size(); i += EVERY) {
            some.add(all.get(i));
        }
        return some;
    }

    @Test
    void there_are_at_least_thirty() {
        assertThat(plants()).hasSizeGreaterThanOrEqualTo(30).doesNotHaveDuplicates();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("some")
    void some_planted_weakenings_are_stopped_with_a_patient(Plant plant) throws IOException {
        isStopped(plant);
    }

    @Tag("long")
    @ParameterizedTest(name = "{0}")
    @MethodSource("plants")
    void every_planted_weakening_is_stopped_with_a_patient(Plant plant) throws IOException {
        isStopped(plant);
    }

    @Test
    void a_weakening_that_is_declared_passes_and_its_reason_is_kept() throws IOException {
        Plant plant = plants().get(0);
        lay(plant, "yes");
        assertThat(checked()).noneMatch(one -> one.check().severity() == Check.Severity.ERROR);
        assertThat(LoweredUrgency.of(knowledge())).isNotEmpty().allMatch(Lowering::isDeclared);
    }

    @Test
    void a_change_that_is_declared_to_lower_an_urgency_must_do_so() throws IOException {
        writeRule(rule("red-flag.collapse"), textOf(rule("red-flag.collapse")), "yes");
        assertThat(checked())
                .filteredOn(one -> one.check().severity() == Check.Severity.ERROR)
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.check()).isEqualTo(Check.STALE_CHANGE);
                    assertThat(one.message()).contains("there is no patient for whom it does");
                });
    }

    private void isStopped(Plant plant) throws IOException {
        lay(plant, "no");
        if (checked().stream().anyMatch(one -> one.check() == Check.NEVER_DERIVED)) {
            // Rules that need what the retired one derives could never match: stopped before any patient is looked for.
            assertThat(plant.rule()).startsWith("inference.");
            return;
        }
        assertThat(checked())
                .filteredOn(one -> one.check().severity() == Check.Severity.ERROR)
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.check()).isEqualTo(Check.LOWERED_URGENCY);
                    assertThat(one.message()).contains("(" + plant.rule() + ")", "for {", "the standard says");
                });
        Lowering worst = LoweredUrgency.of(knowledge()).get(0);
        Presentation patient = worst.patient().orElseThrow();
        FlagLevel before = FlagLevel.of(STANDARD.assess(patient));
        FlagLevel after = FlagLevel.of(PlainKnowledge.of(knowledge()).assess(patient));
        assertThat(after.isBelow(before)).isTrue();
        assertThat(worst.before()).isEqualTo(before);
        assertThat(worst.after()).isEqualTo(after);
    }

    private Knowledge knowledge() {
        return StandardKnowledge.get().plus(directory);
    }

    private List<Diagnostic> checked() {
        return RuleCheck.overStandard(directory, Optional.empty(), FaultsTest.TODAY)
                .findings();
    }

    private static Rule rule(String id) {
        return StandardKnowledge.get().rulebook().rule(id).orElseThrow();
    }

    private static Path fileOf(String id) {
        return Path.of("../../src/main/resources/rules").resolve(rule(id).file());
    }

    /** Lays the changed rule into the directory, with all that a file says once for all its rules. */
    private void lay(Plant plant, String lowers) throws IOException {
        Rule rule = rule(plant.rule());
        if (plant.edits().isEmpty()) {
            write("changes.csv", rows(plant.rule(), "retires", lowers));
            write("knowledge.properties", "id=plant\nversion=1\nstatus=a test\n");
            return;
        }
        Diagnostics problems = new Diagnostics();
        String text = textOf(rule);
        for (YamlNode node : plant.edits()) {
            YamlFields edit = new YamlFields(node, Set.of(), problems);
            assertThat(text).contains(edit.requiredText("replace"));
            text = text.replace(edit.requiredText("replace"), edit.text("with"));
        }
        problems.throwIfAny();
        writeRule(rule, text, lowers);
    }

    private void writeRule(Rule rule, String text, String lowers) throws IOException {
        write("changes.csv", rows(rule.id(), "replaces", lowers));
        write("knowledge.properties", "id=plant\nversion=1\nstatus=a test\n");
        write(rule.file(), text);
    }

    private static String rows(String id, String what, String lowers) {
        return "id,what,lowers_urgency,reason,who,date\n" + id + "," + what + "," + lowers
                + ",A planted weakening,A. Clinician,2026-12-01\n";
    }

    /** A file with this rule alone. */
    private static String textOf(Rule rule) throws IOException {
        List<String> lines = Files.readAllLines(fileOf(rule.id()));
        int first = rule.line() - 1;
        int last = first + lines.subList(first, lines.size()).indexOf("end");
        String text = String.join("\n", lines.subList(first, last + 1));
        for (String name : List.of("reviewed", "cite")) {
            if (!text.contains("@" + name + "(")) {
                String annotation = "    @" + name + "( \"" + rule.annotations().get(name) + "\" )\n";
                int at = text.indexOf("salience") >= 0 ? text.indexOf("    salience") : text.indexOf("when\n");
                text = text.substring(0, at) + annotation + text.substring(at);
            }
        }
        return "package io.github.seminal.rules\n\nimport io.github.seminal.Urgency\nimport io.github.seminal.facts.*\n\n"
                + "global Conclusions conclude\n\n" + text + "\n";
    }

    private void write(String path, String text) throws IOException {
        Path file = directory.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
