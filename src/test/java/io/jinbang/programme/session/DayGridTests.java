package io.jinbang.programme.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinbang.programme.gathering.Hours;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class DayGridTests {
  private final Scenery day = new Scenery("Asia/Shanghai", "2026-09-10");

  @Test
  void halls_are_columns_and_five_minutes_a_row() {
    day.hall("一号厅", 100);
    var second = day.hall("二号厅", 100);
    day.session("甲", second, "09:00", 45);
    var grid = DayGrid.of(day.scene(), day.day, List.of());
    // 08:00 to 22:00 is 14 hours of 12 rows
    assertThat(grid.rows()).isEqualTo(168);
    assertThat(grid.columns()).extracting(DayGrid.Column::at).containsExactly(1, 2);
    assertThat(grid.cells())
        .singleElement()
        .satisfies(
            cell -> {
              assertThat(cell.column()).isEqualTo(2);
              assertThat(cell.row()).isEqualTo(13);
              assertThat(cell.span()).isEqualTo(9);
            });
  }

  @Test
  void sessions_that_overlap_stand_side_by_side() {
    var hall = day.hall("一号厅", 100);
    day.session("甲", hall, "09:00");
    day.session("乙", hall, "09:30");
    day.session("丙", hall, "10:00");
    day.hall("二号厅", 100);
    var grid = DayGrid.of(day.scene(), day.day, Clashes.of(day.scene()));
    assertThat(grid.columns()).extracting(DayGrid.Column::at).containsExactly(1, 3);
    assertThat(grid.cells()).extracting(DayGrid.Cell::column).containsExactly(1, 2, 1);
    assertThat(grid.cells()).extracting(DayGrid.Cell::clashes).containsExactly(true, true, true);
  }

  @Test
  void a_session_past_midnight_makes_its_own_day_longer_and_is_not_on_the_next() {
    var hall = day.hall("一号厅", 100);
    day.session("跨年", hall, "23:30");
    var grid = DayGrid.of(day.scene(), day.day, List.of());
    // 08:00 to 00:30 is 16.5 hours of 12 rows
    assertThat(grid.rows()).isEqualTo(198);
    assertThat(DayGrid.of(day.scene(), day.day.plusDays(1), List.of()).cells()).isEmpty();
  }

  @Test
  void a_day_on_which_clocks_are_put_forward_has_an_hour_less() {
    // Berlin: 02:00 to 03:00 on 2026-03-29 (IANA time zone database)
    var short23 = new Scenery("Europe/Berlin", "2026-03-29");
    short23.hours.set(0, new Hours(short23.day, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT));
    var grid = DayGrid.of(short23.scene(), short23.day, List.of());
    assertThat(grid.rows()).isEqualTo(23 * 12);
  }
}
