package io.github.seminal.cli;

import io.github.seminal.DecisionSupport;
import io.github.seminal.authoring.Pack;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that select the rules that answer, and their language. */
final class KnowledgeOptions {

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // Picocli fills it in before the command runs.
    private CommandSpec command;

    @Option(
            names = "--rules",
            paramLabel = "DIR",
            description = "A directory with rules, laid over the standard ones; the standard rules when left out.")
    private @Nullable String rules;

    @Option(
            names = "--lang",
            paramLabel = "TAG",
            description = "The language of the answer: en (the default), en-001 (English without the routes of one"
                    + " country) or es.")
    private @Nullable String language;

    /**
     * The decision support on the selected rules in the selected language.
     *
     * @param standard makes the decision support on the standard rules
     * @throws RulesArgument.RefusedException with the report of every problem of the rules
     * @throws ParameterException if there are no texts in the language
     */
    DecisionSupport support(Supplier<DecisionSupport> standard) {
        DecisionSupport support = rules == null ? standard.get() : RulesArgument.answering(rules);
        try {
            return language == null
                    ? support
                    : DecisionSupport.on(support.knowledge().in(locale()));
        } catch (IllegalArgumentException e) {
            throw misuse(e);
        }
    }

    /**
     * The selected rules, to be looked into, in the selected language.
     *
     * @throws RulesArgument.RefusedException with the report of every problem of the rules
     * @throws ParameterException if there are no texts in the language
     */
    Pack pack() {
        Pack pack = RulesArgument.reported(rules);
        try {
            return language == null ? pack : pack.in(locale());
        } catch (IllegalArgumentException e) {
            throw misuse(e);
        }
    }

    /** The selected language; {@link Locale#ROOT} when none was selected. */
    Locale locale() {
        return language == null ? Locale.ROOT : Locale.forLanguageTag(language);
    }

    private ParameterException misuse(IllegalArgumentException e) {
        return new ParameterException(command.commandLine(), String.valueOf(e.getMessage()), e);
    }
}
