package io.github.seminal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.seminal.Assessment;
import io.github.seminal.DecisionSupport;
import io.github.seminal.Medicine;
import io.github.seminal.Presentation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An audit log in a file stays whole, whoever writes to it. */
class AuditLogTest {

    private static final int RECORDS = 200;

    /** More than any buffer takes, so that a record is not whole by luck. */
    private static final int BYTES_OF_A_RECORD = 20_000;

    private static final Presentation PATIENT = Presentation.builder()
            .age(61)
            .present("leak-present", "blood-in-semen", "erectile-dysfunction")
            .medicines(Collections.nCopies(120, Medicine.named("x".repeat(190))))
            .build();

    private static final Instant NOW = Instant.parse("2026-12-01T08:30:00Z");

    @TempDir
    private Path folder;

    /** Of another record only the id and the time may differ, so all records are made alike. */
    private static AuditLog log(Path file) throws IOException {
        return new AuditLog(file).withIds(() -> "visit-7").withClock(InstantSource.fixed(NOW));
    }

    private Path file() {
        return folder.resolve("audit.jsonl");
    }

    /** Writes many records to the file when it is told to; runs in a process of its own. */
    public static void main(String[] args) throws IOException {
        Assessment answer = DecisionSupport.standard().assess(PATIENT);
        AuditLog log = log(Path.of(args[0]));
        System.out.write('\n');
        System.out.flush();
        System.in.read();
        for (int i = 0; i < RECORDS; i++) {
            log.assessed(PATIENT, answer);
        }
    }

    private void assess() throws IOException {
        DecisionSupport.standard().observedBy(log(file())).assess(PATIENT);
    }

    private void assertRecords(int count) throws IOException {
        List<String> lines = Files.readAllLines(file());
        assertThat(lines).hasSize(count);
        assertThat(lines.get(0).length()).isGreaterThan(BYTES_OF_A_RECORD);
        assertThat(lines.stream().filter(line -> !line.equals(lines.get(0))).map(String::length))
                .as("torn lines")
                .isEmpty();
        assertThat(AuditRecord.read(lines.get(0)).presentation()).isEqualTo(PATIENT);
    }

    @Test
    void records_of_two_processes_stay_whole() throws Exception {
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            processes.add(new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            AuditLogTest.class.getName(),
                            file().toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start());
        }
        for (Process process : processes) {
            assertThat(process.getInputStream().read()).isEqualTo('\n');
        }
        for (Process process : processes) {
            process.getOutputStream().close();
        }
        for (Process process : processes) {
            assertThat(process.waitFor()).isZero();
        }
        assertRecords(2 * RECORDS);
    }

    @Test
    void records_of_several_threads_stay_whole() throws Exception {
        List<Thread> threads = new ArrayList<>();
        Assessment answer = DecisionSupport.standard().assess(PATIENT);
        for (int i = 0; i < 4; i++) {
            AuditLog log = log(file());
            threads.add(new Thread(() -> {
                for (int j = 0; j < RECORDS; j++) {
                    log.assessed(PATIENT, answer);
                }
            }));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        assertRecords(4 * RECORDS);
    }

    @Test
    void a_record_after_a_torn_line_begins_a_new_line() throws IOException {
        Files.writeString(file(), "{\"input\":{\"age\":6");
        assess();
        assess();
        List<String> lines = Files.readAllLines(file());
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0)).isEqualTo("{\"input\":{\"age\":6");
        assertThat(lines.get(1)).isEqualTo(lines.get(2));
        assertThat(AuditRecord.read(lines.get(1)).presentation()).isEqualTo(PATIENT);
    }

    @Test
    void a_record_holds_its_id_the_time_the_question_and_the_whole_answer() throws IOException {
        assess();
        AuditRecord record = AuditRecord.read(Files.readString(file()).strip());
        assertThat(record.id()).isEqualTo("visit-7");
        assertThat(record.at()).isEqualTo(NOW);
        assertThat(record.presentation()).isEqualTo(PATIENT);
        assertThat(new AnswerReader().assessment(record.answer()).assessment())
                .isEqualTo(DecisionSupport.standard().assess(PATIENT));
    }

    @Test
    void records_have_ids_of_their_own_without_the_callers_help() throws IOException {
        DecisionSupport observed = DecisionSupport.standard().observedBy(new AuditLog(file()));
        Instant before = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        observed.assess(PATIENT);
        observed.assess(PATIENT);
        List<AuditRecord> records =
                Files.readAllLines(file()).stream().map(AuditRecord::read).toList();
        assertThat(records).extracting(AuditRecord::id).doesNotHaveDuplicates().doesNotContainNull();
        assertThat(records)
                .extracting(AuditRecord::at)
                .allSatisfy(at -> assertThat(at).isBetween(before, Instant.now()));
    }

    @Test
    void a_new_log_can_be_read_by_its_owner_only() throws IOException {
        assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"));
        assess();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    @Test
    void a_log_that_was_moved_away_is_begun_again() throws IOException {
        DecisionSupport observed = DecisionSupport.standard().observedBy(log(file()));
        observed.assess(PATIENT);
        Files.move(file(), folder.resolve("audit-old.jsonl"));
        observed.assess(PATIENT);
        assertThat(file()).hasSameTextualContentAs(folder.resolve("audit-old.jsonl"));
    }

    @Test
    void a_log_that_exists_is_added_to() throws IOException {
        Files.writeString(file(), "{}\n", StandardOpenOption.CREATE_NEW);
        assess();
        assertThat(Files.readAllLines(file())).hasSize(2).startsWith("{}");
    }

    @Test
    void a_log_in_a_missing_folder_is_refused_at_once() {
        assertThatThrownBy(() -> new AuditLog(folder.resolve("none/audit.jsonl")))
                .isInstanceOf(NoSuchFileException.class);
    }
}
