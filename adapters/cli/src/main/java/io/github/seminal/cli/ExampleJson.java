package io.github.seminal.cli;

import io.github.seminal.Presentation;
import io.github.seminal.json.PresentationWriter;

/** A presentation as JSON that can be set in lines: it can be copied into a file and assessed. */
final class ExampleJson {

    private ExampleJson() {}

    /** On one line, with blanks at which the line may be broken. */
    static String of(Presentation presentation) {
        // Within a text, JSON escapes every quotation mark: what is replaced here stands between texts.
        return new PresentationWriter()
                .write(presentation)
                .replace(",\"", ", \"")
                .replace("\":", "\": ")
                .replace("},{", "}, {");
    }
}
