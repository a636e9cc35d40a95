package io.github.seminal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seminal.DecisionSupport;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A fault of the program is not reported as a fault of the input, and shows no stack trace unless asked to. */
class FaultTest {

    private static DecisionSupport faulty() {
        throw new IllegalStateException("The rules fired 20000 times.");
    }

    private static DecisionSupport overflowing() {
        throw new StackOverflowError();
    }

    private static InputStream presentations(int count) {
        return new ByteArrayInputStream("{\"id\": \"a\"}\n".repeat(count).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_fault_is_70_with_its_reason_and_advice_and_without_a_stack_trace() {
        Run run = Run.with(presentations(1), FaultTest::faulty, false, "assess", "-");
        assertThat(run.exitCode()).isEqualTo(70);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEqualTo("""
                A fault of the program, not of the input: java.lang.IllegalStateException: The rules fired 20000 times.
                Maybe run it again with (--debug) and report what it prints, without a patient's data.
                """);
    }

    @Test
    void with_debug_the_stack_trace_is_shown() {
        Run run = Run.with(presentations(1), FaultTest::faulty, false, "assess", "--debug", "-");
        assertThat(run.exitCode()).isEqualTo(70);
        assertThat(run.err()).contains("\tat io.github.seminal.cli.FaultTest");
    }

    @Test
    void debug_may_stand_before_the_command() {
        Run run = Run.with(presentations(1), FaultTest::faulty, false, "--debug", "assess", "-");
        assertThat(run.err()).contains("\tat io.github.seminal.cli.FaultTest");
    }

    @Test
    void an_error_of_the_virtual_machine_is_a_fault_as_well() {
        Run run = Run.with(presentations(1), FaultTest::overflowing, false, "assess", "-");
        assertThat(run.exitCode()).isEqualTo(70);
        assertThat(run.err()).startsWith("A fault of the program").doesNotContain("\tat ");
    }

    @Test
    void what_was_answered_before_a_fault_is_not_lost() {
        Run run = Run.with(presentations(3), () -> answering(2), false, "assess", "--format", "json", "--lines", "-");
        assertThat(run.exitCode()).isEqualTo(70);
        assertThat(run.out().lines()).hasSize(2).allMatch(line -> line.startsWith("{\"id\":\"a\",\"urgency\":"));
    }

    @Test
    void a_reader_that_has_gone_is_no_fault() {
        StringWriter err = new StringWriter();
        assertThat(runTo(new BrokenStream(new StandardOutput.ReaderGoneException(new IOException("any"))), err))
                .isZero();
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void a_full_disk_is_a_fault_whatever_the_system_calls_it() {
        StringWriter err = new StringWriter();
        assertThat(runTo(new BrokenStream(new IOException("/mnt/pipe: no room")), err))
                .isEqualTo(70);
        assertThat(err.toString())
                .isEqualTo("The answers cannot be written: /mnt/pipe: no room.\nMaybe the disk is full.\n");
    }

    @Test
    void a_full_disk_is_a_fault_in_the_commands_for_authors_too() {
        StringWriter err = new StringWriter();
        assertThat(runTo(new BrokenStream(new IOException("no room")), err, "check"))
                .isEqualTo(70);
        assertThat(err.toString()).isEqualTo("The answers cannot be written: no room.\nMaybe the disk is full.\n");
    }

    @Test
    void help_that_cannot_be_written_is_a_fault() {
        StringWriter err = new StringWriter();
        assertThat(runTo(new BrokenStream(new IOException("no room")), err, "assess", "--help"))
                .isEqualTo(70);
        assertThat(err.toString()).startsWith("The answers cannot be written: no room.");
    }

    private static int runTo(OutputStream out, StringWriter err) {
        return runTo(out, err, "assess", "-");
    }

    private static int runTo(OutputStream out, StringWriter err, String... args) {
        return SeminalCommand.run(
                new Streams(presentations(1), out, new PrintWriter(err), false), DecisionSupport::standard, args);
    }

    private static DecisionSupport answering(int times) {
        AtomicInteger left = new AtomicInteger(times);
        return DecisionSupport.standard().observedBy((presentation, assessment) -> {
            if (left.getAndDecrement() == 0) {
                throw new IllegalStateException("Broken.");
            }
        });
    }

    /** Accepts nothing. */
    private static final class BrokenStream extends OutputStream {

        private final IOException reason;

        BrokenStream(IOException reason) {
            this.reason = reason;
        }

        @Override
        public void write(int b) throws IOException {
            throw reason;
        }
    }
}
