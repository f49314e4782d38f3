/**
 * Badges of guests who have a place, drawn singly or by the sheet.
 *
 * <p>Owns no data: a badge is a guest and the random code they have, drawn. How often one was
 * printed is noted with the guest.
 */
@NullMarked
package io.jinbang.attendance.badge;

import org.jspecify.annotations.NullMarked;
