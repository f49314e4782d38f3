/**
 * Sessions and the talks within them: who is on stage, how long, in which hall and when, what must
 * come before what.
 *
 * <p>Owns the draft of the programme, and says what clashes in it. Never shows it to strangers:
 * they see what {@code release} keeps.
 */
@NullMarked
package io.jinbang.programme.session;

import org.jspecify.annotations.NullMarked;
