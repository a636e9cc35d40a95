package io.github.seminal.cli;

/** How answers are written. */
enum Format {
    /** For people. */
    TEXT,
    /** For scripts. */
    JSON;

    /** Reads the value of the option. */
    static final class Converter extends EnumConverter<Format> {

        Converter() {
            super(Format.class);
        }
    }
}
