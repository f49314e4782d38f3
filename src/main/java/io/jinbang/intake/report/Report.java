package io.jinbang.intake.report;

import io.jinbang.organization.Body;
import io.jinbang.shared.Id;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A body's report.
 *
 * @param done what it did, plain
 * @param reached how many people, as it states it; null where it does not
 * @param filedAt null while it is a draft
 */
public record Report(
    Id<Report> id,
    Id<Body> body,
    String done,
    Set<Channel> channels,
    @Nullable Integer reached,
    String suggestions,
    List<TypicalCase> cases,
    @Nullable Instant filedAt) {

  public boolean isFiled() {
    return filedAt != null;
  }
}
