package io.github.seminal.cli;

import io.github.seminal.Urgency;

/** The colours of a report. */
enum TextStyle {
    PLAIN(""),
    BOLD("\u001b[1m"),
    YELLOW("\u001b[1;33m"),
    RED("\u001b[1;31m");

    private static final String END = "\u001b[0m";

    private final String start;

    TextStyle(String start) {
        this.start = start;
    }

    String on(String text) {
        return this == PLAIN ? text : start + text + END;
    }

    static TextStyle of(Urgency urgency) {
        return switch (urgency) {
            case EMERGENCY_NOW, SAME_DAY -> RED;
            case URGENT -> YELLOW;
            case ROUTINE, SELF_CARE -> BOLD;
        };
    }
}
