package io.github.seminal.engine;

import io.github.seminal.Urgency;
import io.github.seminal.facts.Conclusions;
import io.github.seminal.facts.Present;
import io.github.seminal.rulebook.Verb;
import io.github.seminal.vocabulary.NearestName;
import io.github.seminal.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.AgendaFilter;
import org.kie.api.runtime.rule.Match;

/**
 * Hears which rule fires on which facts, and takes down what it says: so every conclusion has its evidence, and no
 * author can forget it. For one session and one thread.
 */
final class Recorder implements AgendaFilter, Conclusions {

    private final RuleBase rules;
    private final Vocabulary vocabulary;
    private final KieSession session;
    private final @Nullable Conclusion[] byRule;
    private final List<Conclusion> conclusions = new ArrayList<>();
    private final Set<String> derived = new HashSet<>();
    private @Nullable Match current;

    Recorder(RuleBase rules, Vocabulary vocabulary, KieSession session) {
        this.rules = rules;
        this.vocabulary = vocabulary;
        this.session = session;
        this.byRule = new @Nullable Conclusion[rules.size()];
    }

    /** One conclusion a rule that fired, in the order in which they first fired, which means nothing. */
    List<Conclusion> conclusions() {
        return conclusions;
    }

    /** Every match may fire. A filter hears of it before it does, as a listener would, without two events a match. */
    @Override
    public boolean accept(Match match) {
        current = match;
        return true;
    }

    @Override
    public void considers() {
        say(Verb.CONSIDERS, cause(), 0, Urgency.SELF_CARE);
    }

    @Override
    public void excludes() {
        say(Verb.EXCLUDES, cause(), 0, Urgency.SELF_CARE);
    }

    @Override
    public void supports(int points) {
        if (points < 1) {
            throw new IllegalArgumentException("A rule supports (" + cause() + ") with (" + points + ") points.\n"
                    + "Maybe it opposes: support is 1 or more.");
        }
        say(Verb.SUPPORTS, cause(), points, Urgency.SELF_CARE);
    }

    @Override
    public void opposes(int points) {
        if (points > -1) {
            throw new IllegalArgumentException("A rule opposes (" + cause() + ") with (" + points + ") points.\n"
                    + "Maybe it supports: opposition is -1 or fewer.");
        }
        say(Verb.OPPOSES, cause(), points, Urgency.SELF_CARE);
    }

    @Override
    public void refer(Urgency urgency, String destination) {
        say(Verb.REFER, destination(destination), 0, urgency);
    }

    @Override
    public void pathway(Urgency urgency, String destination) {
        say(Verb.PATHWAY, destination(destination), 0, urgency);
    }

    @Override
    public void caution(Urgency urgency, String destination) {
        say(Verb.CAUTION, destination(destination), 0, urgency);
    }

    @Override
    public void infer(String finding) {
        say(Verb.INFER, known(finding, "derived finding", vocabulary.derived()), 0, Urgency.SELF_CARE);
        if (derived.add(finding)) {
            session.insert(new Present(finding));
        }
    }

    private void say(Verb verb, String target, int points, Urgency urgency) {
        Match match = firing();
        RuleInfo rule = rules.named(match.getRule().getName());
        Conclusion conclusion = byRule[rule.index()];
        if (conclusion == null) {
            conclusion = new Conclusion(rule, verb, target, points, urgency);
            byRule[rule.index()] = conclusion;
            conclusions.add(conclusion);
        }
        conclusion.matched(match.getObjects());
    }

    private Match firing() {
        Match match = current;
        if (match == null) {
            throw new IllegalStateException("A conclusion was drawn while no rule fired.");
        }
        return match;
    }

    private String cause() {
        return known(
                rules.named(firing().getRule().getName()).kind(),
                "cause",
                vocabulary.causes().keySet());
    }

    private String destination(String code) {
        return known(code, "destination", vocabulary.destinations());
    }

    private static String known(String code, String what, Collection<String> all) {
        if (!all.contains(code)) {
            throw new IllegalArgumentException(
                    "A rule names the " + what + " (" + code + "), which is not known.\nMaybe "
                            + NearestName.of(code, all)
                                    .map(near -> "it is (" + near + ").")
                                    .orElse("add it to its table."));
        }
        return code;
    }
}
