/**
 * Who has come in: doors, which are links that any device with a browser can open, and what they
 * report, also after hours without a line.
 *
 * <p>Owns doors and check-ins. What a door reports carries an id of its own and is kept once
 * however often it is sent; of two check-ins of one guest the earlier counts and both are kept. A
 * door gets masked names and hashes of badge codes, no more.
 */
@NullMarked
package io.jinbang.attendance.checkin;

import org.jspecify.annotations.NullMarked;
