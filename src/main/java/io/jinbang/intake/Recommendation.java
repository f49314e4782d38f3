package io.jinbang.intake;

import io.jinbang.campaign.Campaign;
import io.jinbang.organization.Body;
import io.jinbang.organization.Person;
import io.jinbang.shared.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the unit that an entry names has said about it (推荐).
 *
 * @param words the endorsement, or the reason of a return or refusal; empty while only asked
 * @param place in the unit's order of preference, from 1; null unless endorsed
 * @param by who decided last; null while only asked
 * @param sealed whether the unit has sealed its summary table, so that nothing changes any more
 */
public record Recommendation(
    Id<Entry> entry,
    Id<Campaign> campaign,
    Id<Body> unit,
    State state,
    String words,
    @Nullable Integer place,
    Instant askedAt,
    @Nullable Id<Person> by,
    @Nullable Instant decidedAt,
    boolean sealed) {

  /** What the unit has said. */
  public enum State {
    /** Submitted with the unit's name on it; the unit has said nothing yet. */
    ASKED,
    ENDORSED,
    /** Sent back by the unit for correction. */
    RETURNED,
    /** Not recommended: it stays in the call as if entered directly. */
    DECLINED,
    /** No longer the unit's to recommend: withdrawn, or submitted again without its name. */
    LAPSED
  }

  /** How the entry stands in the call by this. */
  public Way way() {
    return switch (state) {
      case ENDORSED -> Way.RECOMMENDED;
      case ASKED, RETURNED -> sealed ? Way.DIRECT : Way.ASKED;
      case DECLINED, LAPSED -> Way.DIRECT;
    };
  }

  /** By which way an entry takes part. */
  public enum Way {
    RECOMMENDED,
    /** It named a unit, which may still decide. */
    ASKED,
    DIRECT
  }
}
