package io.github.seminal.knowledge.vocabulary;

import io.github.seminal.Urgency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a prohibition holds, apart from the causes that name it.
 *
 * @param code the prohibition's id
 * @param always true when it always holds
 * @param addedBy ids of rules of which one is enough to add it
 * @param addedFrom the urgency from which on it holds; null when urgency does not matter
 */
public record ProhibitionPolicy(
        String code,
        boolean always,
        List<String> addedBy,
        @Nullable Urgency addedFrom) {}
