package io.jinbang.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinbang.shared.Text;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgendaTests {
  private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
  private static final Instant MORNING = Instant.parse("2026-07-24T01:00:00Z");

  private static Waiting.Item due(String name, String instant) {
    return new Waiting.Item(
        instant.isEmpty() ? null : Instant.parse(instant),
        Text.same(name),
        Text.same(""),
        Text.same("去办"),
        "/" + name);
  }

  @Test
  void late_things_stand_first_and_undated_ones_last() {
    var agenda =
        Agenda.of(
            List.of(
                due("whenever", ""),
                due("later", "2026-09-01T00:00:00Z"),
                due("tonight", "2026-07-24T10:00:00Z"),
                due("late", "2026-07-20T10:00:00Z"),
                due("week", "2026-07-31T15:59:00Z")),
            MORNING,
            BEIJING);
    assertThat(agenda.groups())
        .extracting(group -> group.items().stream().map(item -> item.what().en()).toList())
        .containsExactly(
            List.of("late", "tonight"), List.of("week"), List.of("later"), List.of("whenever"));
    assertThat(agenda.today()).isEqualTo(2);
    assertThat(agenda.size()).isEqualTo(5);
    assertThat(agenda.first()).isNotNull().extracting(Waiting.Item::path).isEqualTo("/late");
  }

  @Test
  void today_ends_at_midnight_where_the_reader_is() {
    var agenda =
        Agenda.of(
            List.of(due("before", "2026-07-24T15:59:59Z"), due("after", "2026-07-24T16:00:00Z")),
            MORNING,
            BEIJING);
    assertThat(agenda.today()).isEqualTo(1);
  }

  @Test
  void nothing_to_do_is_an_empty_agenda() {
    var agenda = Agenda.of(List.of(), MORNING, BEIJING);
    assertThat(agenda.size()).isZero();
    assertThat(agenda.first()).isNull();
  }
}
