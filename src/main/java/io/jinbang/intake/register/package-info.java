/**
 * Entries as the host and the coordinators of the tree see them: a list with filters that count,
 * and all facts of one.
 *
 * <p>Reads only. A draft is its entrant's own: it is counted here, never shown.
 */
@NullMarked
package io.jinbang.intake.register;

import org.jspecify.annotations.NullMarked;
