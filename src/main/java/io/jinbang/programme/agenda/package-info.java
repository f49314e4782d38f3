/**
 * The programme as strangers see it: agenda, sessions, speakers, calendars, printed programme, the
 * same for programs.
 *
 * <p>Everything that leaves is made from one {@code Agenda}, which holds what is open of the
 * released versions and nothing else. Never reads the draft; changes nothing.
 */
@NullMarked
package io.jinbang.programme.agenda;

import org.jspecify.annotations.NullMarked;
