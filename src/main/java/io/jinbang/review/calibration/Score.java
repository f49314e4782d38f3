package io.jinbang.review.calibration;

/**
 * One judge's score of one work, all criteria already in it.
 *
 * @param entry index of the work, from 0
 * @param judge index of the judge, from 0; gaps are allowed
 * @param value on any scale, higher is better; finite
 */
public record Score(int entry, int judge, double value) {}
