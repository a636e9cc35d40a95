package io.github.seminal.json;

import io.github.seminal.Assessment;
import io.github.seminal.AssessmentObserver;
import io.github.seminal.Presentation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;

/**
 * Keeps an audit record of every assessment as JSON lines: what was asked, what was answered, and by which knowledge. It
 * holds patients' data: whoever keeps it must keep it safe.
 *
 * <pre>{@code
 * DecisionSupport support = DecisionSupport.standard().observedBy(new AuditLog(writer));
 * }</pre>
 *
 * <p>Thread-safe. Each record is flushed at once; a record that cannot be written is an error for the caller, so that no
 * answer goes unrecorded.
 */
public final class AuditLog implements AssessmentObserver {

    private final Writer writer;

    /** A log that is written here; the caller closes the writer. */
    public AuditLog(Writer writer) {
        this.writer = writer;
    }

    @Override
    public synchronized void assessed(Presentation presentation, Assessment assessment) {
        String record = "{\"input\":" + new PresentationWriter().write(presentation) + ",\"answer\":"
                + AssessmentWriter.onOneLine().write(null, assessment) + "}\n";
        try {
            writer.write(record);
            writer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("The audit record cannot be written.", e);
        }
    }
}
