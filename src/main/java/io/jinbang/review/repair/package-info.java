/**
 * What changes after the release in who judges what: gaps filled where a judge dropped out, further
 * reviews where they matter. Every change is kept and its judges are told.
 *
 * <p>Owns the record of these changes. It never touches a sheet that is handed in, and does nothing
 * before the release or after the lock.
 */
@NullMarked
package io.jinbang.review.repair;

import org.jspecify.annotations.NullMarked;
