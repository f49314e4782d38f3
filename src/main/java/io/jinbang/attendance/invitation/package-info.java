/**
 * Who is invited: lists that are typed or handed in as a sheet, letters with a personal link,
 * reminders to the silent, and how far the invitation came.
 *
 * <p>Owns sheets that wait for a person's decisions, parties with their quotas, and what is still
 * to be written. Nobody is added twice unasked: what resembles a row or a guest is shown, and a
 * person decides.
 */
@NullMarked
package io.jinbang.attendance.invitation;

import org.jspecify.annotations.NullMarked;
