package io.jinbang.programme.agenda;

import java.time.Instant;

/**
 * When what strangers see of a session last changed.
 *
 * @param version of the programme in which it did
 */
public record Stamp(int version, Instant at) {}
