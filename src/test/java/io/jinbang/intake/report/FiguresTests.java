package io.jinbang.intake.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinbang.intake.Entry;
import io.jinbang.organization.Body;
import io.jinbang.shared.Id;
import io.jinbang.shared.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FiguresTests {
  private static final Instant EVENING = Instant.parse("2026-06-01T15:59:00Z"); // 23:59 in Beijing

  private final Body province = body(null);
  private final Body city = body(province);
  private final Body museum = body(city);

  @Test
  void works_count_for_the_unit_that_recommends_them_or_their_place() {
    var entries =
        List.of(
            entry("a", province, museum, EVENING),
            entry("a", province, null, EVENING.plusSeconds(60)),
            entry("b", province, province, EVENING),
            entry("b", body(null), null, EVENING));

    var figures = Figures.of(entries, List.of(province, city, museum), ZoneId.of("Asia/Shanghai"));

    assertThat(figures.submitted()).isEqualTo(3);
    assertThat(figures.recommended()).isEqualTo(2);
    assertThat(figures.byTheme()).isEqualTo(Map.of("a", 2L, "b", 1L));
    assertThat(figures.byUnit()).isEqualTo(Map.of(city.id(), 1L, province.id(), 2L));
    assertThat(figures.byDay())
        .containsExactly(
            Map.entry(LocalDate.of(2026, 6, 1), 2L), Map.entry(LocalDate.of(2026, 6, 2), 1L));
  }

  private static Body body(@Nullable Body parent) {
    return new Body(
        Id.random(),
        parent == null ? null : parent.id(),
        Text.same("示例"),
        Body.Kind.UNIT,
        null,
        null);
  }

  private static Entry entry(String theme, Body division, @Nullable Body unit, Instant at) {
    return new Entry(
        Id.random(),
        Id.random(),
        Id.random(),
        Entry.State.SUBMITTED,
        "SV26-0001",
        "示例作品",
        "",
        "",
        List.of(theme),
        division.id(),
        unit == null ? null : unit.id(),
        Map.of(),
        null,
        at,
        at,
        null);
  }
}
