package io.github.seminal.cli;

import java.time.Duration;
import java.util.Locale;
import java.util.ResourceBundle;

/** The fixed words of what authors of rules and hosts read, in English. Those of an answer are {@link AnswerWords}. */
final class ReportMessages {

    private static final ResourceBundle REPORT = ResourceBundle.getBundle("io.github.seminal.cli.report", Locale.ROOT);

    private ReportMessages() {}

    static String of(String key) {
        return REPORT.getString(key);
    }

    static String of(String key, Object... values) {
        return String.format(Locale.ROOT, REPORT.getString(key), values);
    }

    /** The words for an enumeration's constant, under its name in kebab-case. */
    static String named(String prefix, Enum<?> constant) {
        return REPORT.getString(
                prefix + constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** How soon, for instance {@code within 2 weeks}. */
    static String within(Duration delay) {
        return AnswerWords.within(delay, REPORT);
    }
}
