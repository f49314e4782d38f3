package io.jinbang.programme.session;

import io.jinbang.programme.Session;
import io.jinbang.shared.Id;
import java.time.Duration;

/**
 * One session must be over before another begins.
 *
 * @param gap time at least between the two
 */
public record Before(Id<Session> earlier, Id<Session> later, Duration gap) {}
