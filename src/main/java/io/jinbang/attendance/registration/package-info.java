/**
 * Who may come to a gathering and who has a place: categories with limits, registration, the
 * waiting list, and the guest's own page.
 *
 * <p>Owns receptions, categories, guests, their personal links and what they starred. A place is
 * given under a lock on the gathering's reception, so exactly as many get in as there are places.
 * Never tells a stranger whether somebody is registered, and keeps nothing personal beyond the day
 * set for it.
 */
@NullMarked
package io.jinbang.attendance.registration;

import org.jspecify.annotations.NullMarked;
