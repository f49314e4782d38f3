package io.jinbang.award.allocation;

/**
 * One decision: this candidate wins this prize.
 *
 * @param index number of the decision
 * @param candidate index in the contest
 * @param score deciding score in millionths
 */
record Option(int index, int candidate, PrizeRule rule, Prize prize, long score) {}
