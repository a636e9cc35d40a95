package io.github.seminal.engine;

import io.github.seminal.explain.RuleEvaluation;
import io.github.seminal.explain.RuleEvaluator;
import io.github.seminal.knowledge.rulebook.Rule;
import io.github.seminal.knowledge.rulebook.Rulebook;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The rules of a knowledge base as data: parsed when first asked for, so that no assessment waits for it. */
final class RulesAsData {

    private final Supplier<Map<String, String>> files;
    private final RuleBase rules;
    private volatile @Nullable Parsed parsed;

    /**
     * Rules in files that are read when they are first needed.
     *
     * @param files texts by path
     * @param rules the same rules, compiled
     */
    RulesAsData(Supplier<Map<String, String>> files, RuleBase rules) {
        this.files = files;
        this.rules = rules;
    }

    /** Parsed rules, with what each concludes when it matches. */
    private record Parsed(RuleEvaluator evaluation, Map<Rule, Conclusion> conclusions) {}

    /** The rules, ready to be evaluated in plain Java. */
    RuleEvaluator evaluation() {
        return parsed().evaluation();
    }

    /** What the rules conclude that match in this reading: without evidence. */
    List<Conclusion> conclusions(RuleEvaluation reading) {
        Map<Rule, Conclusion> conclusions = parsed().conclusions();
        List<Conclusion> drawn = new ArrayList<>();
        for (Rule rule : reading.matching()) {
            Conclusion conclusion = conclusions.get(rule);
            if (conclusion != null) {
                drawn.add(conclusion);
            }
        }
        return drawn;
    }

    private Parsed parsed() {
        Parsed known = parsed;
        if (known == null) {
            synchronized (this) {
                known = parsed;
                if (known == null) {
                    known = parse();
                    parsed = known;
                }
            }
        }
        return known;
    }

    private Parsed parse() {
        RuleEvaluator evaluation = new RuleEvaluator(Rulebook.parse(files.get()));
        Map<Rule, Conclusion> conclusions = new HashMap<>();
        for (Rule rule : evaluation.rulebook().rules()) {
            Said said = Said.by(rules.named(rule.sentence()), rule);
            conclusions.put(rule, new Conclusion(said, MatchedFacts.NONE));
        }
        return new Parsed(evaluation, conclusions);
    }
}
