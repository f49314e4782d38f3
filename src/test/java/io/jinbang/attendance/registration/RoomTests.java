package io.jinbang.attendance.registration;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinbang.attendance.registration.Guest.Origin;
import io.jinbang.attendance.registration.Guest.State;
import io.jinbang.attendance.registration.Guest.Writing;
import io.jinbang.shared.Id;
import io.jinbang.shared.Text;
import io.jinbang.shared.Window;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RoomTests {
  private static final Instant NOON = Instant.parse("2026-09-10T04:00:00Z");
  private final Category press = category(2);
  private final Category delegates = category(null);

  private static Category category(@Nullable Integer most) {
    return new Category(Id.random(), Text.same("x"), Colour.INK, most, 0, true, true);
  }

  private Room room(@Nullable Integer most, int ofPress, int ofDelegates) {
    var window = new Window(NOON, NOON.plusSeconds(1));
    var reception =
        new Reception(
            Id.random(),
            Admission.OPEN,
            window,
            most,
            LocalDate.MAX,
            Text.same("x"),
            List.of(press, delegates));
    return new Room(reception, Map.of(press.id(), ofPress, delegates.id(), ofDelegates));
  }

  @Test
  void the_tighter_of_both_limits_counts() {
    assertThat(room(null, 1, 7).left(press.id())).isEqualTo(1);
    assertThat(room(null, 1, 7).left(delegates.id())).isEqualTo(Room.ENDLESS);
    assertThat(room(8, 1, 7).left(press.id())).isZero();
    assertThat(room(9, 0, 7).left(press.id())).isEqualTo(2);
  }

  @Test
  void a_limit_lowered_below_what_is_taken_leaves_nothing_and_owes_nothing() {
    assertThat(room(3, 5, 5).left(press.id())).isZero();
  }

  @Test
  void those_who_wait_come_in_order_and_a_full_category_holds_up_no_other() {
    var first = waiting(press);
    var second = waiting(delegates);
    var third = waiting(press);
    assertThat(room(null, 1, 0).admitted(List.of(first, second, third)))
        .containsExactly(first, second);
    assertThat(room(1, 0, 0).admitted(List.of(first, second, third))).containsExactly(first);
  }

  private static Guest waiting(Category category) {
    return new Guest(
        Id.random(),
        1,
        Id.random(),
        category.id(),
        "",
        Origin.LIST,
        State.WAITING,
        NOON,
        new Particulars("嘉宾", "", "", "", "", ""),
        "",
        null,
        null,
        Writing.NONE,
        null,
        0);
  }

  @Test
  void a_badge_code_is_read_as_people_type_it() {
    var code = BadgeCode.random();
    assertThat(BadgeCode.is(code)).isTrue();
    assertThat(BadgeCode.read(BadgeCode.printed(code).toLowerCase(java.util.Locale.ROOT)))
        .isEqualTo(code);
    assertThat(BadgeCode.read("oi l0-0000-0000-0000")).isEqualTo("0110000000000000");
    assertThat(BadgeCode.printed("0123456789ABCDEF")).isEqualTo("0123-4567-89AB-CDEF");
  }
}
