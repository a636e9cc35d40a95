package io.github.seminal.json;

import io.github.seminal.knowledge.diagnostic.Check;
import io.github.seminal.knowledge.diagnostic.Place;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Decodes UTF-8. An invalid byte is refused, not replaced. */
final class Utf8 {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private Utf8() {}

    /** The text, without a byte order mark. */
    static String text(byte[] bytes, int firstLine) {
        CharBuffer text = CharBuffer.allocate(bytes.length);
        CoderResult result = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes), text, true);
        text.flip();
        if (result.isError()) {
            throw refusal(bytes, text.toString(), firstLine);
        }
        boolean marked = text.length() > 0 && text.charAt(0) == BYTE_ORDER_MARK;
        return text.subSequence(marked ? 1 : 0, text.length()).toString();
    }

    /** The first invalid byte is the one after everything that was decoded. */
    private static RefusedInputException refusal(byte[] bytes, String before, int firstLine) {
        int line = firstLine + (int) before.chars().filter(c -> c == '\n').count();
        int column = before.length() - before.lastIndexOf('\n');
        byte wrong = bytes[before.getBytes(StandardCharsets.UTF_8).length];
        return PresentationReader.refusal(
                Check.NOT_UTF8,
                new Place("", line, column, column + 1),
                String.format("The byte 0x%02x is not UTF-8", wrong),
                "it is not a text, or a text in another encoding: save it as UTF-8");
    }
}
