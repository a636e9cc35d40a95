package io.github.seminal.knowledge.vocabulary;

import java.util.List;

/**
 * When a prohibition holds, apart from the causes that name it.
 *
 * @param code the prohibition's id
 * @param always true when it always holds
 * @param addedBy ids of rules of which one is enough to add it
 */
public record ProhibitionPolicy(String code, boolean always, List<String> addedBy) {}
