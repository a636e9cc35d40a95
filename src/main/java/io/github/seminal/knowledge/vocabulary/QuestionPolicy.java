package io.github.seminal.knowledge.vocabulary;

import java.util.List;
import java.util.Set;

/**
 * Which questions come first, and which are asked with care or never.
 *
 * @param first the fixed first questions, in order
 * @param sensitive findings whose question is worth less than it tells: asked later
 * @param never findings that are not asked for by value
 */
public record QuestionPolicy(List<FirstQuestion> first, Set<String> sensitive, Set<String> never) {

    public QuestionPolicy {
        first = List.copyOf(first);
    }

    /**
     * A question that is always asked, if its condition holds and nothing is known of its findings.
     *
     * @param step its name
     * @param findings the findings it asks for, all at once
     * @param when conditions of which one is enough: {@code any-medicine}, {@code under-} and an age, or a finding that is
     *     present; none means always
     */
    public record FirstQuestion(String step, List<String> findings, List<String> when) {}
}
