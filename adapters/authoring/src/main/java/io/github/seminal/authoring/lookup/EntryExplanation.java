package io.github.seminal.authoring.lookup;

import java.util.List;

/**
 * All about something that is not a rule.
 *
 * @param entry what it is
 * @param details further facts
 * @param derivedBy of a derived finding, the rules that derive it; empty for others
 * @param rules the rules of a cause, and the rules that ask for a finding, cite a source, send to a destination, or give
 *     advice; a cause does so by its gate
 */
public record EntryExplanation(Entry entry, List<Detail> details, List<RuleUse> derivedBy, List<RuleUse> rules) {

    public EntryExplanation {
        details = List.copyOf(details);
        derivedBy = List.copyOf(derivedBy);
        rules = List.copyOf(rules);
    }

    /**
     * A fact.
     *
     * @param key what it says, for instance {@code unit}
     * @param text what it is
     */
    public record Detail(String key, String text) {}
}
