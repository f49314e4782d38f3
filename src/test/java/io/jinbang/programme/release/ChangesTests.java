package io.jinbang.programme.release;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinbang.programme.Appearance;
import io.jinbang.programme.Gathering;
import io.jinbang.programme.Hall;
import io.jinbang.programme.Part;
import io.jinbang.programme.Placement;
import io.jinbang.programme.Programme;
import io.jinbang.programme.Session;
import io.jinbang.programme.SessionKind;
import io.jinbang.programme.Speaker;
import io.jinbang.shared.Id;
import io.jinbang.shared.Text;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ChangesTests {
  private static final Instant NINE = Instant.parse("2026-09-10T01:00:00Z");

  private final Gathering gathering =
      new Gathering(
          Id.random(),
          "sample",
          Text.of("示例大会", "Sample"),
          Text.same(""),
          Text.same(""),
          ZoneId.of("Asia/Shanghai"),
          LocalDate.parse("2026-09-10"),
          LocalDate.parse("2026-09-10"),
          null,
          List.of());
  private final Hall one = hall("一号厅");
  private final Hall two = hall("二号厅");
  private final Speaker a = speaker("嘉宾01");
  private final Speaker b = speaker("嘉宾02");
  private final Id<Session> id = Id.random();

  private static Hall hall(String name) {
    return new Hall(Id.random(), Text.same("示例中心"), Text.same(name), 100, Set.of("大屏"));
  }

  private static Speaker speaker(String name) {
    return new Speaker(Id.random(), Text.same(name), Text.same(""), Text.same(""), 1);
  }

  private Session session(Hall hall, Instant start, Speaker... people) {
    return new Session(
        id,
        null,
        SessionKind.KEYNOTE,
        Text.same("开场"),
        Text.same(""),
        Duration.ofMinutes(60),
        new Placement(hall.id(), start),
        List.of(),
        Arrays.stream(people).map(each -> new Appearance(each.id(), Part.SPEAKER)).toList(),
        Set.of("zh", "en"),
        Set.of("en"),
        true);
  }

  private Programme programme(Session... sessions) {
    return new Programme(
        gathering, 1, List.of(one, two), List.of(), List.of(sessions), List.of(a, b));
  }

  private static List<String> lines(List<Change> changes) {
    return changes.stream().map(change -> change.line().zh()).toList();
  }

  @Test
  void a_session_that_moves_concerns_those_on_its_stage_and_nobody_else() {
    var changes =
        Changes.between(
            programme(session(one, NINE, a)), programme(session(two, NINE.plusSeconds(1800), a)));
    assertThat(lines(changes))
        .containsExactly("改时间：开场（2026-09-10 09:00 → 2026-09-10 09:30）", "换会场：开场（一号厅 → 二号厅）");
    assertThat(changes).allMatch(change -> change.concerned().equals(Set.of(a.id())));
  }

  @Test
  void who_leaves_a_stage_is_told_as_well() {
    var changes =
        Changes.between(programme(session(one, NINE, a)), programme(session(one, NINE, b)));
    assertThat(lines(changes)).containsExactly("换嘉宾：开场（− 嘉宾01，+ 嘉宾02）");
    assertThat(changes.getFirst().concerned()).containsExactlyInAnyOrder(a.id(), b.id());
  }

  @Test
  void new_and_cancelled_sessions_are_named_with_their_place() {
    var there = programme(session(one, NINE, a));
    assertThat(lines(Changes.ofFirst(there))).containsExactly("新增：开场（2026-09-10 09:00，一号厅）");
    assertThat(lines(Changes.between(there, programme())))
        .containsExactly("取消：开场（2026-09-10 09:00，一号厅）");
  }

  @Test
  void what_is_kept_reads_the_same_again() {
    var json = JsonMapper.shared();
    var kept = new Released(programme(session(one, NINE, a)), List.of());
    assertThat(json.readValue(json.writeValueAsString(kept), Released.class)).isEqualTo(kept);
  }
}
