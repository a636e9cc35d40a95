package io.github.seminal.authoring.page;

import io.github.seminal.Urgency;
import io.github.seminal.authoring.page.PageModel.Flag;
import io.github.seminal.authoring.page.PageModel.Level;
import io.github.seminal.knowledge.rulebook.Rule;
import io.github.seminal.knowledge.rulebook.Rulebook;
import io.github.seminal.knowledge.rulebook.Verb;
import io.github.seminal.knowledge.vocabulary.Texts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Shows red flags, pathways and cautions, the most urgent first. */
final class FlagViews {

    private static final long HOURS_OF_A_DAY = 24;
    private static final long DAYS_OF_A_WEEK = 7;

    private final Rulebook rulebook;
    private final Texts texts;
    private final RuleViews rules;
    private final AdviceViews told;
    private final CoveringVignettes vignettes;

    FlagViews(Rulebook rulebook, Texts texts, RuleViews rules, AdviceViews told, CoveringVignettes vignettes) {
        this.rulebook = rulebook;
        this.texts = texts;
        this.rules = rules;
        this.told = told;
        this.vignettes = vignettes;
    }

    List<Level> levels(Verb verb) {
        List<Urgency> urgencies = new ArrayList<>(Arrays.asList(Urgency.values()));
        Collections.reverse(urgencies);
        List<Level> levels = new ArrayList<>();
        for (Urgency urgency : urgencies) {
            List<Flag> flags = rulebook.rules().stream()
                    .filter(rule -> rule.verb() == verb && rule.urgency() == urgency)
                    .map(rule -> flag(rule, urgency))
                    .toList();
            if (!flags.isEmpty()) {
                levels.add(new Level(
                        urgency.name(),
                        name(texts, urgency),
                        texts.get("urgency", key(urgency) + ".definition"),
                        flags));
            }
        }
        return List.copyOf(levels);
    }

    private Flag flag(Rule rule, Urgency urgency) {
        return new Flag(
                rules.of(rule),
                name(texts, urgency),
                texts.get("destinations", rule.target()),
                within(rule),
                rule.annotation("advice").stream().map(told::advice).toList(),
                texts.get("rationale", rule.id()),
                String.join(" ", rule.annotation("basis")),
                rule.annotation("spec").stream()
                        .flatMap(spec -> vignettes.of(spec).stream())
                        .toList());
    }

    /** How soon: hours up to one day, weeks when they come out even. */
    private static String within(Rule rule) {
        List<String> words = rule.annotation("within");
        if (words.isEmpty()) {
            return "";
        }
        Duration delay = Duration.parse(words.get(0));
        long days = delay.toDays();
        if (delay.isZero()) {
            return "now";
        }
        if (days * HOURS_OF_A_DAY != delay.toHours() || days <= 1) {
            return "within " + delay.toHours() + " hours";
        }
        return days % DAYS_OF_A_WEEK == 0 ? "within " + days / DAYS_OF_A_WEEK + " weeks" : "within " + days + " days";
    }

    static String name(Texts texts, Urgency urgency) {
        return texts.get("urgency", key(urgency) + ".name");
    }

    private static String key(Urgency urgency) {
        return urgency.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
