package io.github.seminal.cli;

import io.github.seminal.Assessment;
import io.github.seminal.KnowledgeBase;
import io.github.seminal.KnowledgeId;
import io.github.seminal.UnderstoodMedicine;
import io.github.seminal.Urgency;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The fixed words of an answer, in the language of the knowledge that gives it. */
final class AnswerWords {

    private static final String REPORT = "io.github.seminal.cli.report";
    private static final int SHORT_HASH = 8;
    private static final long HOURS_OF_A_DAY = 24;
    private static final long DAYS_OF_A_WEEK = 7;

    private final KnowledgeBase knowledge;
    private final Locale locale;
    private final ResourceBundle words;

    /**
     * The words in this language.
     *
     * @param knowledge the knowledge in the same language
     * @param locale a language that the report is written in; English for {@link Locale#ROOT} and for any other one
     */
    AnswerWords(KnowledgeBase knowledge, Locale locale) {
        this.knowledge = knowledge;
        this.locale = locale;
        this.words = ResourceBundle.getBundle(
                REPORT, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    String of(String key) {
        return words.getString(key);
    }

    String of(String key, Object... values) {
        return String.format(Locale.ROOT, words.getString(key), values);
    }

    /** The words for an enumeration's constant, under its name in kebab-case. */
    String named(String prefix, Enum<?> constant) {
        return words.getString(prefix + constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** The clinical words for a level of urgency belong to the knowledge. */
    String nameOf(Urgency urgency) {
        return knowledge.nameOf(urgency);
    }

    String meaningOf(Urgency urgency) {
        return knowledge.meaningOf(urgency);
    }

    /** What a medicine was understood as. */
    String understood(UnderstoodMedicine medicine) {
        return of("renamed.as", medicine.name().strip(), medicine.understoodAs().orElse(""));
    }

    /** Which knowledge answers, in short. */
    String about(KnowledgeId id) {
        return of("plan.knowledge", id.id(), id.version(), id.sha256().substring(0, SHORT_HASH));
    }

    /** How soon, and where: the first lines of what explains an answer. */
    List<String> headline(Assessment assessment) {
        return TextLayout.wrapped(
                inCapitals(nameOf(assessment.urgency())) + "  "
                        + assessment.plan().destination().name(),
                TextLayout.WIDTH);
    }

    /** That it is a draft, and which knowledge answered: the last lines of a screen. */
    List<String> notice(Assessment assessment) {
        return Screen.withRight(of("plan.notice"), about(assessment.knowledge()));
    }

    /** The text in capitals, as the language writes them. */
    String inCapitals(String text) {
        return text.toUpperCase(locale);
    }

    /** How soon, for instance {@code within 2 weeks}: hours up to one day, weeks when they come out even. */
    String within(Duration delay) {
        return within(delay, words);
    }

    /** How soon, in the words of a report. */
    static String within(Duration delay, ResourceBundle words) {
        long days = delay.toDays();
        if (delay.isZero()) {
            return words.getString("within.now");
        }
        if (days * HOURS_OF_A_DAY != delay.toHours() || days <= 1) {
            return String.format(Locale.ROOT, words.getString("within.hours"), delay.toHours());
        }
        return days % DAYS_OF_A_WEEK == 0 && days > DAYS_OF_A_WEEK
                ? String.format(Locale.ROOT, words.getString("within.weeks"), days / DAYS_OF_A_WEEK)
                : String.format(Locale.ROOT, words.getString("within.days"), days);
    }
}
