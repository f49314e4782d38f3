package io.jinbang.review.warmup;

/**
 * A sample as its host sees it.
 *
 * @param marks reference marks in the order of the criteria
 * @param uses how many judges have scored it
 */
public record SampleRow(
    int place, String title, String number, String reason, String marks, int uses) {}
