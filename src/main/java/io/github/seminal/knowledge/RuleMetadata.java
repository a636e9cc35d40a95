package io.github.seminal.knowledge;

import io.github.seminal.Citation;
import java.time.Duration;
import java.util.List;

/**
 * What a rule's annotations say of it, for the answer.
 *
 * @param id its id, which never changes
 * @param kind the id up to its first dot: the cause it is about, or what kind of rule it is
 * @param spec the short number of a red flag, pathway or caution; empty for other rules
 * @param sentence its name, which is the reason shown
 * @param citations what it rests on
 * @param group the group whose cap its points fall under; empty for none
 * @param within the longest delay it allows; zero unless a red flag, pathway or caution
 * @param advice ids of the advice that goes with it
 */
public record RuleMetadata(
        String id,
        String kind,
        String spec,
        String sentence,
        List<Citation> citations,
        String group,
        Duration within,
        List<String> advice) {}
