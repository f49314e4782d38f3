package io.jinbang.review.assignment;

import io.jinbang.shared.Text;

/**
 * A forbidden pair and where the prohibition comes from. One pair may be forbidden on several
 * grounds, each its own conflict.
 *
 * @param judge identifier
 * @param work identifier
 * @param rule which rule forbids it
 * @param shared the value both have in common (organisation, province, unit); for a recusal the
 *     work's name
 * @param reason the same as a sentence
 */
public record Conflict(String judge, String work, ConflictRule rule, String shared, Text reason) {}
