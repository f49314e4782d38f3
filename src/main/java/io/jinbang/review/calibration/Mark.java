package io.jinbang.review.calibration;

/**
 * What one judge gave one work on one criterion.
 *
 * @param entry index of the work, from 0
 * @param judge index of the judge, from 0
 * @param criterion index of the criterion, from 0
 * @param value on the same scale for all criteria, higher is better; finite
 */
public record Mark(int entry, int judge, int criterion, double value) {}
