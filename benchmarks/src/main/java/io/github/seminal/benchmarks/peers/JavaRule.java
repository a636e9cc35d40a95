package io.github.seminal.benchmarks.peers;

import java.util.function.BiConsumer;
import java.util.function.Predicate;

/**
 * One rule as Java code.
 *
 * @param id the rule's id
 * @param inference true when it derives a finding, which {@code collect} then sets
 * @param matches whether it matches
 * @param collect records what it matched
 */
public record JavaRule(String id, boolean inference, Predicate<Case> matches, BiConsumer<Case, FiredRule> collect) {}
