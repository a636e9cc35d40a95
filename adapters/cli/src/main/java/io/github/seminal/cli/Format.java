package io.github.seminal.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How answers are written. */
enum Format {
    /** For people. */
    TEXT,
    /** For scripts. */
    JSON;

    /** Reads the value of the option. */
    static final class Converter implements ITypeConverter<Format> {

        @Override
        public Format convert(String value) {
            return switch (value) {
                case "text" -> TEXT;
                case "json" -> JSON;
                default -> throw new TypeConversionException("(" + value + ") is neither (text) nor (json)");
            };
        }
    }
}
