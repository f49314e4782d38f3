package io.jinbang.award.allocation;

/**
 * A prize won, with the numbers behind it.
 *
 * @param entry who wins
 * @param number the entry's number
 * @param score the deciding score, in points
 * @param rank place by that score among all works, or among those marked for the theme (1 = best;
 *     equal scores share a place)
 * @param places how many such prizes there are
 * @param wonElsewhere how many of the better-scored works hold another prize that excludes this one
 * @param blocked how many of the better-scored works may not win
 */
public record Award(
    Prize prize,
    String entry,
    String number,
    double score,
    int rank,
    int places,
    int wonElsewhere,
    int blocked) {}
