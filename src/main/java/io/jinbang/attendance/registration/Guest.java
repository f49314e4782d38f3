package io.jinbang.attendance.registration;

import io.jinbang.programme.Gathering;
import io.jinbang.programme.Speaker;
import io.jinbang.shared.Id;
import io.jinbang.shared.Text;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who was named, was invited or has registered.
 *
 * @param number order of coming
 * @param party with whom they were invited; empty where with nobody
 * @param since when they came into the state
 * @param needs of diet and access, sealed; empty where there are none
 * @param companionOf the guest who brings them
 * @param speaker who they are in the programme
 * @param badge the code on their badge, once they have had a place
 * @param printed how often their badge was printed
 */
public record Guest(
    Id<Guest> id,
    long number,
    Id<Gathering> gathering,
    Id<Category> category,
    String party,
    Origin origin,
    State state,
    Instant since,
    Particulars particulars,
    String needs,
    @Nullable Id<Guest> companionOf,
    @Nullable Id<Speaker> speaker,
    Writing writing,
    @Nullable String badge,
    int printed) {

  /** How they came to be known. */
  public enum Origin {
    LIST(Text.of("邀请名单", "Invitation list")),
    FORM(Text.of("自行报名", "Registered themselves")),
    SPEAKER(Text.of("日程嘉宾", "On stage")),
    COMPANION(Text.of("随行", "Companion")),
    WALK_IN(Text.of("现场登记", "Walk-in"));

    private final Text label;

    Origin(Text label) {
      this.label = label;
    }

    public Text label() {
      return label;
    }
  }

  /** How far they have come. */
  public enum State {
    LISTED(Text.of("在名单上", "On the list"), "plain"),
    INVITED(Text.of("已发邀请", "Invited"), "info"),
    UNCONFIRMED(Text.of("待确认邮箱", "E-mail not confirmed"), "plain"),
    REQUESTED(Text.of("待审核", "To be approved"), "warn"),
    WAITING(Text.of("候补", "Waiting list"), "warn"),
    REGISTERED(Text.of("已报名", "Registered"), "ok"),
    DECLINED(Text.of("谢绝", "Declined"), "plain"),
    REFUSED(Text.of("未通过", "Not approved"), "bad"),
    WITHDRAWN(Text.of("已取消", "Withdrawn"), "plain"),
    ERASED(Text.of("已删除", "Erased"), "plain");

    private static final Set<State> ACCEPTING =
        Set.of(LISTED, INVITED, UNCONFIRMED, DECLINED, WITHDRAWN);
    private static final Set<State> LEAVING = Set.of(REQUESTED, WAITING, REGISTERED);

    private final Text label;
    private final String look;

    State(Text label, String look) {
      this.label = label;
      this.look = look;
    }

    public Text label() {
      return label;
    }

    /** The look of its badge on a page. */
    public String look() {
      return look;
    }

    public boolean mayAccept() {
      return ACCEPTING.contains(this);
    }

    public boolean mayDecline() {
      return this == LISTED || this == INVITED;
    }

    public boolean mayWithdraw() {
      return LEAVING.contains(this);
    }

    /** Whether an invitation may be written to them. */
    public boolean mayBeInvited() {
      return this == LISTED || this == INVITED;
    }
  }

  /**
   * What was written to them, and whether it was read.
   *
   * @param invited when last
   * @param seen when they first opened their page
   */
  public record Writing(
      @Nullable Instant invited, @Nullable Instant reminded, @Nullable Instant seen) {
    static final Writing NONE = new Writing(null, null, null);
  }

  public Text name() {
    return particulars.name();
  }

  public boolean is(State one) {
    return state == one;
  }

  Guest in(State next, Instant now) {
    return new Guest(
        id,
        number,
        gathering,
        category,
        party,
        origin,
        next,
        now,
        particulars,
        needs,
        companionOf,
        speaker,
        writing,
        badge,
        printed);
  }

  Guest badged(String code) {
    return new Guest(
        id,
        number,
        gathering,
        category,
        party,
        origin,
        state,
        since,
        particulars,
        needs,
        companionOf,
        speaker,
        writing,
        code,
        printed);
  }

  Guest as(Id<Category> other) {
    return new Guest(
        id,
        number,
        gathering,
        other,
        party,
        origin,
        state,
        since,
        particulars,
        needs,
        companionOf,
        speaker,
        writing,
        badge,
        printed);
  }

  Guest told(Particulars now, String needed) {
    return new Guest(
        id,
        number,
        gathering,
        category,
        party,
        origin,
        state,
        since,
        now,
        needed,
        companionOf,
        speaker,
        writing,
        badge,
        printed);
  }

  @Override
  public String toString() {
    return "Guest[" + id + "]"; // so that nobody's data get into a log
  }
}
