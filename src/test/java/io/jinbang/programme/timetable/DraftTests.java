package io.jinbang.programme.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinbang.programme.Placement;
import io.jinbang.programme.gathering.Bilingual;
import io.jinbang.programme.gathering.GatheringSheet;
import io.jinbang.programme.gathering.Hours;
import io.jinbang.programme.planning.Planning.Span;
import io.jinbang.programme.session.Scene;
import io.jinbang.shared.Id;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class DraftTests {
  private static Draft draft(String zone, LocalDate day, String opens, String closes) {
    var name = new Bilingual("示例大会", "Sample");
    return Draft.of(
        new Scene(
            new GatheringSheet(
                Id.random(),
                "sample",
                name,
                Bilingual.NONE,
                Bilingual.NONE,
                ZoneId.of(zone),
                day,
                day,
                null,
                List.of(),
                List.of(),
                Duration.ofMinutes(10),
                Duration.ZERO),
            List.of(new Hours(day, LocalTime.parse(opens), LocalTime.parse(closes))),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of()),
        Setting.USUAL);
  }

  /** Clocks in Berlin are put back from 03:00 to 02:00 on 25 October 2026. */
  @Test
  void the_day_on_which_clocks_are_put_back_is_an_hour_longer() {
    var draft = draft("Europe/Berlin", LocalDate.of(2026, 10, 25), "00:00", "06:00");
    assertThat(draft.planning().hours()).containsExactly(new Span(0, 420));
  }

  @Test
  void a_day_may_close_after_midnight() {
    var draft = draft("Asia/Shanghai", LocalDate.of(2026, 9, 10), "20:00", "02:00");
    assertThat(draft.planning().hours()).containsExactly(new Span(1200, 1560));
  }

  @Test
  void a_place_in_a_hall_that_is_gone_is_no_place() {
    var draft = draft("Asia/Shanghai", LocalDate.of(2026, 9, 10), "09:00", "18:00");
    assertThat(draft.spot(null)).isNull();
    assertThat(draft.spot(new Placement(Id.random(), Instant.parse("2026-09-10T02:00:00Z"))))
        .isNull();
  }
}
