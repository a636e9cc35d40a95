package io.github.seminal.engine;

import io.github.seminal.Urgency;
import io.github.seminal.facts.Present;
import io.github.seminal.knowledge.rulebook.Verb;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.AgendaFilter;
import org.kie.api.runtime.rule.Match;

/**
 * Takes down which condition matches on which facts, with what its rules say: so every conclusion has its evidence, and no
 * author can forget it. For one session and one thread.
 *
 * <p>What a rule says never changes, and was read when the rules were loaded. So Drools need not run the right-hand side,
 * unless that derives a finding, which other rules wait for.
 */
final class Recorder extends RightSide implements AgendaFilter {

    /** What rules call the one who hears them. */
    static final String GLOBAL = "conclude";

    private final RuleBase rules;
    private final KieSession session;
    private final Prospects prospects;
    private final Map<JoinedCondition, MatchedFacts> matched = new HashMap<>();
    private final List<Conclusion> conclusions = new ArrayList<>(64);
    private final Set<String> derived = new HashSet<>();

    Recorder(RuleBase rules, KieSession session, Prospects prospects) {
        this.rules = rules;
        this.session = session;
        this.prospects = prospects;
    }

    /** Which rules can match this patient at all. */
    Prospects prospects() {
        return prospects;
    }

    /** One conclusion a rule that matched, in the order in which they first did, which means nothing. */
    List<Conclusion> conclusions() {
        return conclusions;
    }

    @Override
    public boolean accept(Match match) {
        JoinedCondition condition = rules.conditionOf(match.getRule().getName());
        MatchedFacts facts = matched.get(condition);
        if (facts == null) {
            facts = MatchedFacts.of(match);
            matched.put(condition, facts);
            List<Said> says = condition.says();
            for (int i = 0; i < says.size(); i++) {
                conclusions.add(new Conclusion(says.get(i), facts));
            }
        } else {
            facts.add(match);
        }
        return !condition.derives().isEmpty();
    }

    @Override
    void says(Verb verb, String target, int points, Urgency urgency) {
        if (verb == Verb.INFER && derived.add(target)) {
            session.insert(new Present(target));
        }
    }
}
