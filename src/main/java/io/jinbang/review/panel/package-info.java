/**
 * Who judges: the seats of a call's panel, their invitations, the ties that judges declare.
 *
 * <p>Owns the seats, the ties, and how far the scoring has come: released, locked. It gives nothing
 * out and knows no work; who reads what is {@code review.draft}'s.
 */
@NullMarked
package io.jinbang.review.panel;

import org.jspecify.annotations.NullMarked;
