/**
 * Recommendation (推荐): units of the tree endorse works that name them, put them in order, and seal
 * the summary table, whose commitment stands in the ledger; they invite people to enter, too.
 *
 * <p>Owns recommendations, summary tables and invitations. A sealed table never changes: it can be
 * opened with a reason, and a new version sealed. Never changes an entry, but sends one back for
 * correction through {@link io.jinbang.intake.Entries}; never decides whether a work is judged.
 */
@NullMarked
package io.jinbang.intake.recommendation;

import org.jspecify.annotations.NullMarked;
