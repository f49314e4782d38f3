package io.jinbang.work.queue;

import io.jinbang.shared.Text;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Work that was tried too often, and why the last try failed, where that is known. */
public record GivenUp(String kind, String instance, Instant at, @Nullable Text reason) {}
