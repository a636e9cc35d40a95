package io.github.seminal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Follows {@code docs/AUTHORING.md} to the letter: writes each file and runs each command, in the order of the page. */
class AuthoringGuideTest {

    private static final Path GUIDE = Path.of("../../docs/AUTHORING.md");
    /** A file: its path on a line of its own, then its text. Or commands, one on each line. */
    private static final Pattern STEP = Pattern.compile(
            "^`(my-rules/[^`]+|cyclist[.]json)`\n\n```\\w+\n(.*?)```$|^```console\n(.*?)```$",
            Pattern.MULTILINE | Pattern.DOTALL);

    /** What the commands of the page name in the folder in which they are carried out. */
    private static final Set<String> NAMES = Set.of("my-rules", "rulebook.html", "cyclist.json");

    @TempDir
    private Path folder;

    @Test
    @Tag("long")
    void whoever_follows_the_guide_ends_with_a_tested_and_proved_cause() throws IOException {
        List<String> commands = new ArrayList<>();
        for (MatchResult step : steps(Files.readString(GUIDE))) {
            if (step.group(1) != null) {
                Path file = folder.resolve(step.group(1));
                Files.createDirectories(file.getParent());
                Files.writeString(file, step.group(2));
                continue;
            }
            for (String command : step.group(3).strip().split("\n", -1)) {
                commands.add(command);
                Run run = run(command);
                assertThat(run.exitCode())
                        .as("%s%n%s%n%s", command, run.out(), run.err())
                        .isEqualTo(command.contains(" diff ") ? 3 : 0);
                if (command.contains(" assess ")) {
                    assertThat(run.out()).contains("Pressure of a saddle");
                }
            }
        }
        assertThat(commands)
                .extracting(command -> command.split(" ", -1)[1])
                .containsExactly(
                        "assess", "why", "change", "check", "test", "cover", "mutate", "prove", "rulebook", "diff");
        assertThat(Files.readString(folder.resolve("rulebook.html"))).contains("Pressure of a saddle");
    }

    private static List<MatchResult> steps(String guide) {
        Matcher matcher = STEP.matcher(guide);
        return matcher.results().toList();
    }

    private Run run(String command) {
        List<String> words = new ArrayList<>();
        for (String word : command.split(" ", -1)) {
            words.add(NAMES.contains(word) ? folder.resolve(word).toString() : word);
        }
        assertThat(words.remove(0)).isEqualTo("./seminal");
        return Run.of(words.toArray(String[]::new));
    }
}
