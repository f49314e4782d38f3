package io.jinbang.review.rasch;

/**
 * One mark.
 *
 * @param work index of the work, from 0; gaps are allowed, as with rater and item
 * @param rater index of the judge
 * @param item index of the criterion
 * @param mark a whole number, higher is better; only the order of marks counts
 */
public record Rating(int work, int rater, int item, int mark) {}
