package io.github.seminal.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.seminal.Assessment;
import io.github.seminal.AssessmentObserver;
import io.github.seminal.Presentation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Keeps an audit record of every assessment as JSON lines: an id, the time, the question, and the whole answer with the
 * knowledge that gave it and every rule that fired. The records hold patients' data: keep them safe.
 *
 * <pre>{@code
 * DecisionSupport support = DecisionSupport.standard().observedBy(new AuditLog(Path.of("audit.jsonl")));
 * }</pre>
 *
 * <p>Thread-safe. Each record is written at once. If a record cannot be written, the caller gets an error, so that no
 * answer goes unrecorded.
 */
public final class AuditLog implements AssessmentObserver {

    private final Sink sink;
    private final Supplier<String> ids;
    private final InstantSource clock;

    private AuditLog(Sink sink, Supplier<String> ids, InstantSource clock) {
        this.sink = sink;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * A log in a file. Several threads and processes can write to the same file: each record is whole, and begins a new
     * line even after a record that was cut off. The file is opened for each record, so it can be moved away at any time.
     * Where the file system knows permissions, a new file can be read and written by its owner only.
     *
     * @param file the log; created when it is missing
     * @throws IOException if the file cannot be opened
     */
    public AuditLog(Path file) throws IOException {
        this(sinkOf(file), AuditLog::randomId, InstantSource.system());
    }

    /** A log that goes to this writer; the caller closes it. */
    public AuditLog(Writer writer) {
        this(sinkOf(writer), AuditLog::randomId, InstantSource.system());
    }

    /**
     * The same log, in which each record has an id of the caller's, for instance that of the request. Without this the ids are
     * random.
     *
     * @param ids called once for each record, in the thread that assesses
     */
    public AuditLog withIds(Supplier<String> ids) {
        return new AuditLog(sink, ids, clock);
    }

    /** The same log with the time of this clock. */
    public AuditLog withClock(InstantSource clock) {
        return new AuditLog(sink, ids, clock);
    }

    private static String randomId() {
        return UUID.randomUUID().toString();
    }

    private static Sink sinkOf(Path file) throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            // A pipe or a device stays open: closing it would tell the reader that the log has ended.
            return sinkOf(Files.newBufferedWriter(file, StandardOpenOption.APPEND));
        }
        create(file);
        return record -> append(record, file);
    }

    private static Sink sinkOf(Writer writer) {
        return record -> {
            synchronized (writer) {
                writer.write(record);
                writer.flush();
            }
        };
    }

    @Override
    public void assessed(Presentation presentation, Assessment assessment) {
        ObjectNode json = JsonText.object()
                .put("id", ids.get())
                .put("at", clock.instant().truncatedTo(ChronoUnit.MILLIS).toString());
        json.set("input", PresentationWriter.node(presentation));
        json.set("answer", AnswerNodes.assessment(null, assessment));
        String record = JsonText.ON_ONE_LINE.of(json) + "\n";
        try {
            sink.write(record);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The audit record cannot be written.\n" + e + "\nMaybe the disk is full.", e);
        }
    }

    /** Synchronized like {@link #append}: closing any channel of a file releases the lock that this process has on it. */
    private static synchronized void create(Path file) throws IOException {
        open(file).close();
    }

    /** Synchronized for the whole class: a file lock excludes other processes, but is an error between threads. */
    private static synchronized void append(String record, Path file) throws IOException {
        try (FileChannel log = open(file);
                FileChannel reader = FileChannel.open(file, StandardOpenOption.READ)) {
            var unused = log.lock(); // released when the first of the two is closed
            String start = isInsideALine(reader) ? "\n" : "";
            ByteBuffer bytes = ByteBuffer.wrap((start + record).getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                log.write(bytes);
            }
        }
    }

    private static boolean isInsideALine(FileChannel reader) throws IOException {
        ByteBuffer last = ByteBuffer.allocate(1);
        long size = reader.size();
        return size > 0 && reader.read(last, size - 1) == 1 && last.get(0) != '\n';
    }

    private static FileChannel open(Path file) throws IOException {
        FileAttribute<?>[] ownerOnly =
                file.getFileSystem().supportedFileAttributeViews().contains("posix")
                        ? new FileAttribute<?>[] {
                            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                        }
                        : new FileAttribute<?>[0];
        return FileChannel.open(file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND), ownerOnly);
    }

    /** Takes records. */
    private interface Sink {
        void write(String record) throws IOException;
    }
}
