package io.jinbang.programme.workgroup;

import io.jinbang.shared.Text;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A session or a cue, that may wait for tasks.
 *
 * @param within the show of a cue; empty for a session
 * @param start of the session, or of the cue's show; null while not placed
 */
public record Scheduled(Task.Target target, Text title, Text within, @Nullable Instant start) {}
