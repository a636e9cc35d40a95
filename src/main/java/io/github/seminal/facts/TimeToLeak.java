package io.github.seminal.facts;

/**
 * The time from the start or the dose rise of a current medicine to the first leak. There is one such fact for each
 * known interval; if the interval was asked for, only that one.
 *
 * @param days days from the medicine to the leak; negative when the leak came first
 */
public record TimeToLeak(double days) {}
