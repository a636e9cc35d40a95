package io.github.seminal.engine;

import io.github.seminal.Urgency;
import io.github.seminal.knowledge.diagnostic.Check;
import io.github.seminal.knowledge.diagnostic.Diagnostic;
import io.github.seminal.knowledge.diagnostic.Diagnostics;
import io.github.seminal.knowledge.diagnostic.NearestName;
import io.github.seminal.knowledge.diagnostic.Place;
import io.github.seminal.knowledge.rulebook.Rule;
import io.github.seminal.knowledge.rulebook.Verb;
import io.github.seminal.knowledge.vocabulary.Vocabulary;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import org.drools.model.functions.BlockN;
import org.jspecify.annotations.Nullable;

/**
 * What a rule says whenever it matches: its right-hand side is one verb without any logic, so it is read once.
 *
 * @param rule the rule
 * @param verb its verb
 * @param target the cause, the destination or the derived finding that the verb is about
 * @param points of {@link Verb#SUPPORTS} and {@link Verb#OPPOSES}; 0 otherwise
 * @param urgency of {@link Verb#REFER}, {@link Verb#PATHWAY} and {@link Verb#CAUTION}; self-care otherwise
 */
record Said(RuleInfo rule, Verb verb, String target, int points, Urgency urgency) {

    /** What the rule says as its file is read, without being compiled. */
    static Said by(RuleInfo info, Rule rule) {
        Urgency urgency = rule.urgency();
        return new Said(info, rule.verb(), rule.target(), rule.points(), urgency == null ? Urgency.SELF_CARE : urgency);
    }

    /** What the compiled right-hand side of the rule says; nothing if it is wrong, which is added to the problems. */
    static Optional<Said> by(RuleInfo rule, BlockN rightSide, Vocabulary vocabulary, Diagnostics problems) {
        Reader reader = new Reader(rule, vocabulary, problems);
        try {
            rightSide.execute(reader);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("The rule (" + rule.id() + ") cannot be read (" + e + ").", e);
        }
        return Optional.ofNullable(reader.said);
    }

    /** Hears one right-hand side. */
    private static final class Reader extends RightSide {

        private final RuleInfo rule;
        private final Vocabulary vocabulary;
        private final Diagnostics problems;
        private @Nullable Said said;

        private Reader(RuleInfo rule, Vocabulary vocabulary, Diagnostics problems) {
            this.rule = rule;
            this.vocabulary = vocabulary;
            this.problems = problems;
        }

        @Override
        void says(Verb verb, String target, int points, Urgency urgency) {
            String about = switch (verb) {
                case CONSIDERS, EXCLUDES, SUPPORTS, OPPOSES -> rule.kind();
                case REFER, PATHWAY, CAUTION, INFER -> target;
            };
            switch (verb) {
                case CONSIDERS, EXCLUDES, SUPPORTS, OPPOSES ->
                    require(
                            Check.UNKNOWN_CAUSE,
                            "cause",
                            about,
                            vocabulary.causes().keySet());
                case REFER, PATHWAY, CAUTION ->
                    require(Check.UNKNOWN_DESTINATION, "destination", about, vocabulary.destinations());
                case INFER -> require(Check.UNKNOWN_FINDING, "derived finding", about, vocabulary.derived());
            }
            if ((verb == Verb.SUPPORTS && points < 1) || (verb == Verb.OPPOSES && points > -1)) {
                problem(
                        Check.POINTS_OUT_OF_SCALE,
                        "it " + verb.name().toLowerCase(Locale.ROOT) + " with (" + points + ") points",
                        "the other verb is meant: support is 1 or more, opposition -1 or fewer");
            }
            said = new Said(rule, verb, about, points, urgency);
        }

        private void require(Check check, String what, String code, Collection<String> all) {
            if (!all.contains(code)) {
                problem(
                        check,
                        "the " + what + " (" + code + ") is not known",
                        NearestName.of(code, all)
                                .map(near -> "it is (" + near + ")")
                                .orElse("add it to its table"));
            }
        }

        private void problem(Check check, String what, String maybe) {
            problems.add(new Diagnostic(check, Place.NOWHERE, rule.sentence(), what, maybe));
        }
    }
}
