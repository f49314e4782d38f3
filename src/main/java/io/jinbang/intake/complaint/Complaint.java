package io.jinbang.intake.complaint;

import io.jinbang.campaign.Campaign;
import io.jinbang.intake.Entry;
import io.jinbang.shared.Id;
import io.jinbang.shared.Text;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A rights complaint.
 *
 * @param number as on its receipt, such as {@code RC-0001}
 * @param work as the complainant named it
 * @param entry the work meant, once that is clear
 * @param ledgerIndex line of its receipt, from 0
 */
public record Complaint(
    Id<Complaint> id,
    String number,
    Id<Campaign> campaign,
    String work,
    @Nullable Id<Entry> entry,
    String name,
    String email,
    Relation relation,
    String claim,
    String evidence,
    State state,
    Instant receivedAt,
    long ledgerIndex) {

  /** What the complainant has to do with the right. */
  public enum Relation {
    OWNER(Text.of("我是权利人", "The right is mine")),
    AGENT(Text.of("我代表权利人", "I act for its owner")),
    DEPICTED(Text.of("我在片中出现", "I appear in the film")),
    OTHER(Text.of("其他", "Something else"));

    private final Text label;

    Relation(Text label) {
      this.label = label;
    }

    public Text label() {
      return label;
    }
  }

  /** How a complaint stands. */
  public enum State {
    /** Sent in; the address is not proven. */
    RECEIVED(Text.of("待确认邮箱", "Address to be confirmed")),
    CONFIRMED(Text.of("待处理", "To be looked at")),
    UNDER_REVIEW(Text.of("处理中", "Under review")),
    TAKEN_DOWN(Text.of("作品已下架", "Work taken down")),
    DISMISSED(Text.of("不成立", "Dismissed")),
    REINSTATED(Text.of("作品已恢复", "Work reinstated"));

    private final Text label;

    State(Text label) {
      this.label = label;
    }

    public Text label() {
      return label;
    }

    /** What the host can do next. */
    public Set<State> next() {
      return switch (this) {
        case RECEIVED -> EnumSet.of(DISMISSED);
        case CONFIRMED, DISMISSED, REINSTATED -> EnumSet.of(UNDER_REVIEW);
        case UNDER_REVIEW -> EnumSet.of(TAKEN_DOWN, DISMISSED);
        case TAKEN_DOWN -> EnumSet.of(REINSTATED);
      };
    }

    /** Whether the host has to say why; the other side reads it. */
    public boolean decides() {
      return this == TAKEN_DOWN || this == DISMISSED || this == REINSTATED;
    }
  }

  /** Whether the host has something to do. */
  boolean waits() {
    return state == State.CONFIRMED || state == State.UNDER_REVIEW;
  }

  /** Whether its entrant knows of it, and may answer. */
  boolean disclosed() {
    return entry != null && state != State.RECEIVED && state != State.CONFIRMED;
  }
}
