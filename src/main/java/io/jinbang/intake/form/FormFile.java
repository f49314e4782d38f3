package io.jinbang.intake.form;

import io.jinbang.campaign.Campaign;
import io.jinbang.organization.Body;
import io.jinbang.shared.Id;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A form as it was handed in.
 *
 * @param body whose coordinator handed it in; null for the host
 * @param chosen recommends where the form names nobody we know
 * @param corrections what was put right by hand, by place
 * @param correctedAt when, the last time
 * @param picks rows being taken in right now
 */
public record FormFile(
    Id<FormFile> id,
    Id<Campaign> campaign,
    UUID handedBy,
    @Nullable Id<Body> body,
    String name,
    Instant cameAt,
    @Nullable Id<Body> chosen,
    Map<String, String> corrections,
    @Nullable Instant correctedAt,
    @Nullable List<String> picks) {

  /** Words put in after it came count from when they were. */
  Instant countsFrom() {
    return correctedAt == null ? cameAt : correctedAt;
  }

  boolean running() {
    return picks != null;
  }
}
