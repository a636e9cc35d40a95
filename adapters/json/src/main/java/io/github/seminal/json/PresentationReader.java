package io.github.seminal.json;

import io.github.seminal.knowledge.diagnostic.Check;
import io.github.seminal.knowledge.diagnostic.Diagnostic;
import io.github.seminal.knowledge.diagnostic.Place;
import java.util.List;

/**
 * Reads one presentation from one JSON document. Stateless and thread-safe.
 *
 * <p>Anything but a presentation is refused: an unknown key, with the nearest known one, a key given twice, a value of
 * the wrong type, malformed JSON, anything after the end. So is what is larger than any presentation: more than
 * {@link #MOST_BYTES}, 10,000 keys and values, 1,000 characters in a text, 100 digits in a number, or 32 levels. Findings
 * and their values are checked later, by {@link Submission#assess}.
 */
public final class PresentationReader {

    /** The longest document that is read, in bytes: one mebibyte, a thousand times the usual. */
    public static final int MOST_BYTES = 1 << 20;

    /**
     * Reads a document.
     *
     * @throws RefusedInputException with everything that is wrong with it
     */
    public Submission read(String document) {
        return document.length() > MOST_BYTES ? refuseTooLong(1) : PresentationParser.parse(document, 1);
    }

    /**
     * Reads a document in UTF-8; a byte order mark at its start is allowed.
     *
     * @throws RefusedInputException with everything that is wrong with it
     */
    public Submission read(byte[] document) {
        return read(document, 1);
    }

    /**
     * Reads a document that is one line of a longer file, so that a refusal names that line.
     *
     * @param document the document in UTF-8; a byte order mark at its start is allowed
     * @param line the line of its first character, from 1
     * @throws RefusedInputException with everything that is wrong with it
     */
    public Submission read(byte[] document, int line) {
        if (document.length > MOST_BYTES) {
            return refuseTooLong(line);
        }
        return PresentationParser.parse(Utf8.text(document, line), line);
    }

    private static Submission refuseTooLong(int line) {
        throw refusal(
                Check.LIMIT,
                new Place("", line, 1, 1),
                "The document is longer than " + MOST_BYTES + " bytes",
                "it holds many presentations: give each one a document, or a line, of its own");
    }

    static RefusedInputException refusal(Check check, Place place, String what, String maybe) {
        return new RefusedInputException(null, List.of(new Diagnostic(check, place, what, maybe)));
    }
}
