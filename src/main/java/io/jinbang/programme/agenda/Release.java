package io.jinbang.programme.agenda;

import io.jinbang.programme.Programme;
import java.time.Instant;

/** A programme as it was released. */
record Release(int version, Instant at, Programme programme) {}
