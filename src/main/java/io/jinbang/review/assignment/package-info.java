/**
 * Who judges what: spreads the works over the judges so that every work has its reviews, nobody
 * judges where a conflict of interest stands, experts come first and loads are even.
 *
 * <p>Owns the conflict rules and the wording of why a pair is forbidden and of what would have to
 * give when no assignment exists. Everything here decides on plain records; only {@code
 * AssignmentSolver} speaks to the solver, on integers of its own. Never stores, never notifies.
 */
@NullMarked
package io.jinbang.review.assignment;

import org.jspecify.annotations.NullMarked;
