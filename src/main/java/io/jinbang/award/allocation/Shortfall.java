package io.jinbang.award.allocation;

/**
 * A prize with fewer works to win it than the rulebook wants.
 *
 * @param given how many are given
 * @param wanted the rulebook's least number
 */
public record Shortfall(Prize prize, int given, int wanted) {}
