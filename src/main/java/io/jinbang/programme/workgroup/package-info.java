/**
 * Work groups (工作组): who prepares a gathering, what they have to do until when, and which sessions
 * and cues wait for it.
 *
 * <p>Owns groups, members, tasks and the reminders sent. Never moves a session or a cue: it only
 * says what they wait for. Members are in nobody's sight but the host's and their own.
 */
@NullMarked
package io.jinbang.programme.workgroup;

import org.jspecify.annotations.NullMarked;
