package io.github.seminal;

/**
 * What the rules of one group count together: findings that say nearly the same must not count in full.
 *
 * @param group the group's name
 * @param sum the plain sum of the rules' points
 * @param counted the sum after the group's cap
 */
public record GroupTotal(String group, int sum, int counted) {}
