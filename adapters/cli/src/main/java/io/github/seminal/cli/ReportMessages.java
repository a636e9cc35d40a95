package io.github.seminal.cli;

import io.github.seminal.KnowledgeBase;
import io.github.seminal.Urgency;
import java.time.Duration;
import java.util.Locale;
import java.util.ResourceBundle;

/** The fixed words of the report. */
final class ReportMessages {

    private static final ResourceBundle REPORT = ResourceBundle.getBundle("io.github.seminal.cli.report", Locale.ROOT);

    private static final long HOURS_OF_A_DAY = 24;
    private static final long DAYS_OF_A_WEEK = 7;

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

    /** The clinical words for a level of urgency belong to the knowledge. */
    static String nameOf(Urgency urgency) {
        return KnowledgeBase.standard().nameOf(urgency);
    }

    static String definitionOf(Urgency urgency) {
        return KnowledgeBase.standard().meaningOf(urgency);
    }

    /** How soon, for instance {@code within 2 weeks}: hours up to one day, weeks when they come out even. */
    static String within(Duration delay) {
        long days = delay.toDays();
        if (delay.isZero()) {
            return of("within.now");
        }
        if (days * HOURS_OF_A_DAY != delay.toHours() || days <= 1) {
            return of("within.hours", delay.toHours());
        }
        return days % DAYS_OF_A_WEEK == 0 && days > DAYS_OF_A_WEEK
                ? of("within.weeks", days / DAYS_OF_A_WEEK)
                : of("within.days", days);
    }
}
