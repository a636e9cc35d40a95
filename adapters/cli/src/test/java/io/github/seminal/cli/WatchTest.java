package io.github.seminal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seminal.DecisionSupport;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The command runs in a thread of its own, and is stopped as Ctrl-C stops it: by an interrupt. */
@Timeout(180)
class WatchTest {

    private static final String RULE = """
            package io.github.seminal.rules

            import io.github.seminal.facts.*

            global Conclusions conclude

            rule "A PSA above 3.5 counts as raised at 50 to 59"
                @id( "inference.psa-raised-at-50-to-59" )
                @cite( "SRC-20 SRC-23" )
                @reviewed( "2026-11-22" )
                salience 100
            when
                Patient( age >= 50, age <= 59 )
                Measured( code == "psa-effective-ng-ml", value > 3.5 )
            then
                conclude.infer( "psa-raised" );
            end
            """;

    @TempDir
    private Path directory;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final CompletableFuture<Integer> exitCode = new CompletableFuture<>();
    private final Thread command = new Thread(() -> exitCode.complete(SeminalCommand.run(
            new Streams(new ByteArrayInputStream(new byte[0]), out, new PrintWriter(new StringWriter()), false),
            DecisionSupport::standard,
            "watch",
            directory.toString())));

    @BeforeEach
    void a_pack_that_repeats_a_standard_rule() throws IOException {
        write("knowledge.properties", "id=clinic\nversion=1\nstatus=a test\n");
        write("inference/prostate.drl", RULE);
        changes("no");
    }

    @AfterEach
    void nothing_goes_on() throws InterruptedException {
        command.interrupt();
        command.join(Duration.ofSeconds(30).toMillis());
    }

    @Test
    void every_save_is_checked_and_tested_until_ctrl_c() throws Exception {
        command.start();
        assertThat(outputWith("TESTS - all 0 pass; 5927 of the standard give what is expected or accepted\n"))
                .contains("inference/prostate.drl:", "has no hit and no near miss");

        int first = out.size();
        write("inference/prostate.drl", RULE.replace("value > 3.5", "value > 3.0"));
        assertThat(outputWith("error [exclusive-findings]").substring(first)).doesNotContain("TESTS");

        int second = out.size();
        write("inference/prostate.drl", RULE.replace("psa-effective-ng-ml", "psa-efective-ng-ml"));
        assertThat(outputWith("Maybe it is (psa-ng-ml)").substring(second)).doesNotContain("TESTS");

        int third = out.size();
        changes("yes");
        write("inference/prostate.drl", RULE.replace("age <= 59", "age <= 58"));
        assertThat(outputWith(" of 5927 expectations of the standard changed\n", third)).contains("CHANGED - ");

        int fourth = out.size();
        write("inference/prostate.drl", RULE.replace("age <= 59", "age <= 57"));
        assertThat(outputWith(" expectations of the standard changed\n", fourth))
                .contains("inference.psa-raised-at-50-to-59 hit ")
                .doesNotContain("of 5927");

        command.interrupt();
        assertThat(exitCode.get()).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).endsWith("\nStopped.\n");
    }

    @Test
    void a_directory_is_needed() {
        Run run = Run.of("watch");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith("The directory to watch is missing.\nMaybe name the directory of your rules.");
    }

    private void changes(String lowersUrgency) throws IOException {
        write("changes.csv", """
                id,what,lowers_urgency,reason,who,date
                inference.psa-raised-at-50-to-59,replaces,%s,A test,A. Doctor,2026-11-25
                """.formatted(lowersUrgency));
    }

    private String outputWith(String text) throws InterruptedException {
        return outputWith(text, 0);
    }

    /** The output from this place on, as soon as it holds the text. */
    private String outputWith(String text, int from) throws InterruptedException {
        while (true) {
            String now = out.toString(StandardCharsets.UTF_8);
            if (now.indexOf(text, from) >= 0) {
                return now.substring(from);
            }
            assertThat(command.isAlive()).as(now).isTrue();
            Thread.sleep(50);
        }
    }

    private void write(String path, String text) throws IOException {
        Path file = directory.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
