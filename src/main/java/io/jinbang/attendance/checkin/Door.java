package io.jinbang.attendance.checkin;

import io.jinbang.programme.Gathering;
import io.jinbang.shared.Id;
import io.jinbang.shared.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A door of a gathering.
 *
 * @param name for those who stand there
 * @param place the gathering, session or hall one enters by it
 * @param revokedAt when the host took the link back; null while it is good
 */
public record Door(
    Id<Door> id,
    Id<Gathering> gathering,
    String name,
    Kind kind,
    UUID place,
    Instant madeAt,
    Instant expiresAt,
    @Nullable Instant revokedAt) {

  /** So long may a device that had no line send what happened before the end. */
  static final Duration GRACE = Duration.ofDays(7);

  /** What one enters by it. */
  public enum Kind {
    GATHERING(Text.of("全场", "The gathering")),
    SESSION(Text.of("场次", "A session")),
    HALL(Text.of("会场", "A hall"));

    private final Text label;

    Kind(Text label) {
      this.label = label;
    }

    public Text label() {
      return label;
    }
  }

  /** Whether guests may be let in by it. */
  public boolean isOpen(Instant now) {
    return revokedAt == null && now.isBefore(expiresAt);
  }

  /** Whether it may still report. */
  boolean listened(Instant now) {
    return revokedAt == null && now.isBefore(expiresAt.plus(GRACE));
  }
}
