package io.github.seminal.cli;

import picocli.CommandLine.Option;

/** The option that selects the format of an answer. */
final class FormatOption {

    @Option(
            names = "--format",
            paramLabel = "text|json",
            defaultValue = "text",
            description = "text for people (the default), json for scripts.")
    private Format format = Format.TEXT;

    private enum Format {
        TEXT,
        JSON
    }

    /** True when a script reads the answer. */
    boolean isJson() {
        return format == Format.JSON;
    }
}
