package io.jinbang.programme.session;

import io.jinbang.programme.Session;
import io.jinbang.programme.Speaker;
import io.jinbang.shared.Id;
import io.jinbang.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * Something in a programme that cannot be so, or had better not.
 *
 * @param session which it concerns
 * @param other a second session it concerns; null where there is none
 * @param speaker whom it concerns; null where it is nobody in particular
 * @param sentence what is wrong, naming the two
 */
public record Clash(
    Kind kind,
    Id<Session> session,
    @Nullable Id<Session> other,
    @Nullable Id<Speaker> speaker,
    Text sentence) {

  /** The rules, in the order in which they are told. */
  public enum Kind {
    PERSON(Text.of("同一人同一时间在两处", "One person in two places")),
    HALL(Text.of("会场撞期", "Hall taken twice")),
    WITHDRAWN(Text.of("嘉宾已退出", "Speaker has dropped out")),
    AVAILABILITY(Text.of("嘉宾那时不在", "Speaker is not there then")),
    OUTSIDE(Text.of("在当天的时间之外", "Outside the day")),
    ORDER(Text.of("先后不对", "Wrong order")),
    CAPACITY(Text.of("座位不够", "Too few seats")),
    EQUIPMENT(Text.of("设备不全", "Equipment is missing")),
    LENGTH(Text.of("演讲加起来超过场次时长", "Talks are longer than their session"));

    private final Text label;

    Kind(Text label) {
      this.label = label;
    }

    public Text label() {
      return label;
    }
  }

  public boolean concerns(Id<Session> one) {
    return session.equals(one) || one.equals(other);
  }
}
