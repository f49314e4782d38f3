package io.jinbang.programme.exchange;

import io.jinbang.programme.SessionKind;
import java.time.Duration;
import java.time.Instant;

/** An event of a file that can be taken over. */
record Incoming(RawSchedule.Event event, Instant start, Duration length, SessionKind kind) {}
