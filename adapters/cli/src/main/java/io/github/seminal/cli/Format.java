package io.github.seminal.cli;

/** The format of an answer. */
enum Format {
    /** For people. */
    TEXT,
    /** For scripts. */
    JSON
}
