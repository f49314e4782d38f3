package io.jinbang.programme.briefing;

import io.jinbang.decision.Decision;
import io.jinbang.shared.Text;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How far a briefing is on its way to the public. */
public enum ReleaseStep {
  DRAFT(Text.of("草稿", "Draft"), "plain"),
  PROPOSED(Text.of("待签发", "To be signed off"), "warn"),
  SIGNED(Text.of("已签发，待定时间", "Signed off, no time yet"), "warn"),
  SCHEDULED(Text.of("定时发布", "Scheduled"), "info"),
  PUBLIC(Text.of("已发布", "Public"), "ok");

  private final Text label;
  private final String look;

  ReleaseStep(Text label, String look) {
    this.label = label;
    this.look = look;
  }

  public Text label() {
    return label;
  }

  /** Of its badge. */
  public String look() {
    return look;
  }

  static ReleaseStep of(@Nullable Decision decision, Instant now) {
    if (decision == null) {
      return DRAFT;
    }
    if (decision.signedAt() == null) {
      return PROPOSED;
    }
    if (decision.postAt() == null) {
      return SIGNED;
    }
    return decision.postedAt(now) ? PUBLIC : SCHEDULED;
  }
}
