package io.jinbang.programme.workgroup;

import static io.jinbang.programme.workgroup.Preparations.OPENING;
import static io.jinbang.programme.workgroup.Preparations.task;
import static org.assertj.core.api.Assertions.assertThat;

import io.jinbang.shared.Id;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

class CriticalPathTests {
  private static final LocalDate TODAY = LocalDate.parse("2026-10-01");

  private final Task hall = task("订场地", "2026-10-03", 3);
  private final Task stage = task("搭舞台", "2026-10-10", 5, hall.id());
  private final Task rehearsal = task("彩排", "2026-10-14", 2, stage.id());
  private final Task letters = task("寄请柬", "2026-10-09", 4);

  /**
   * By hand: 3 + 5 + 2 = 10 days from 1 October end on the 10th; the eve of the opening is the
   * 15th.
   */
  @Test
  void the_longest_chain_and_its_room_are_those_counted_by_hand() {
    var path = CriticalPath.of(List.of(hall, stage, rehearsal, letters), TODAY, OPENING);
    assertThat(path.chain()).containsExactly(hall.id(), stage.id(), rehearsal.id());
    assertThat(path.days()).isEqualTo(10);
    assertThat(path.slack()).contains(5L);
    assertThat(path.lines().get(rehearsal.id()).finish()).isEqualTo("2026-10-10");
    assertThat(path.lines().get(hall.id()).latest()).isEqualTo("2026-10-08");
    assertThat(path.lines().get(letters.id()).slack()).isEqualTo(11); // done on the 4th
    assertThat(path.isCritical(letters.id())).isFalse();
  }

  @Test
  void what_is_done_takes_no_time() {
    var path = CriticalPath.of(List.of(hall.in(Task.State.DONE), stage, rehearsal), TODAY, OPENING);
    assertThat(path.chain()).containsExactly(stage.id(), rehearsal.id());
    assertThat(path.slack()).contains(8L);
    assertThat(path.lines()).doesNotContainKey(hall.id());
  }

  @Test
  void too_late_is_a_negative_room() {
    var path =
        CriticalPath.of(List.of(hall, stage, rehearsal), LocalDate.parse("2026-10-09"), OPENING);
    assertThat(path.slack()).contains(-3L); // done on the 18th
  }

  @Test
  void a_task_of_the_last_day_is_measured_by_its_own_date() {
    var farewell = task("撤展", "2026-10-18", 1);
    var path = CriticalPath.of(List.of(farewell), TODAY, OPENING);
    assertThat(path.slack()).contains(17L);
  }

  @Test
  void nothing_to_do_has_no_chain() {
    assertThat(CriticalPath.of(List.of(), TODAY, OPENING).chain()).isEmpty();
  }

  @Test
  void a_circle_is_found_and_named() {
    var a = task("甲", "2026-10-03", 1);
    var b = task("乙", "2026-10-03", 1, a.id());
    var c = task("丙", "2026-10-03", 1, b.id());
    var closing =
        new Task(
            a.id(),
            a.group(),
            a.title(),
            "",
            null,
            a.due(),
            1,
            a.state(),
            List.of(c.id()),
            List.of());
    assertThat(PlanRules.circle(List.of(a, b, c))).isEmpty();
    var found = PlanRules.circle(List.of(closing, b, c)).orElseThrow();
    assertThat(found.field()).isEqualTo("needs");
    assertThat(found.message().zh()).isEqualTo("任务互相等待：“甲” → “丙” → “乙” → “甲”");
  }

  @Test
  void a_circle_beside_the_way_to_it_is_found_without_the_way() {
    var needs = new LinkedHashMap<Integer, List<Integer>>();
    needs.put(1, List.of(2));
    needs.put(2, List.of(3));
    needs.put(3, List.of(2));
    assertThat(Circle.among(needs)).containsExactly(2, 3);
  }

  @Test
  void reminders_come_before_and_after_and_never_for_what_is_done() {
    var task = task("订场地", "2026-10-20", 1);
    var days =
        LocalDate.parse("2026-10-10")
            .datesUntil(LocalDate.parse("2026-11-06"))
            .filter(day -> ReminderDays.isDay(task, day))
            .map(LocalDate::toString)
            .toList();
    assertThat(days)
        .containsExactly(
            "2026-10-13",
            "2026-10-17",
            "2026-10-19",
            "2026-10-20",
            "2026-10-21",
            "2026-10-22",
            "2026-10-23",
            "2026-10-27",
            "2026-11-03");
    assertThat(ReminderDays.due(List.of(task.in(Task.State.DONE)), task.due())).isEmpty();
  }

  @Test
  void the_drawing_holds_every_task_within_its_days() {
    var plan =
        new Plan(
            Preparations.gathering(),
            List.of(
                new WorkGroup(
                    Preparations.GROUP,
                    new io.jinbang.programme.gathering.Bilingual("会务组", ""),
                    List.of())),
            List.of(hall, stage, rehearsal, letters));
    var path = CriticalPath.of(plan.tasks(), TODAY, OPENING);
    var gantt = Gantt.of(plan, path, TODAY);
    assertThat(gantt.days()).isEqualTo(18); // from 1 to 18 October
    assertThat(gantt.dayWidth()).isEqualTo(30);
    assertThat(gantt.rows()).hasSize(4);
    assertThat(gantt.rows().getFirst().bar()).isEqualTo(new Gantt.Span(210, 90));
    assertThat(gantt.rows().getFirst().look()).isEqualTo("critical");
    assertThat(gantt.rows())
        .allSatisfy(row -> assertThat(row.bar().x() + row.bar().width()).isLessThan(gantt.width()));
    assertThat(Gantt.shortened("很长很长很长很长很长很长很长很长很长的标题")).hasSizeLessThan(16).endsWith("…");
  }

  private static final Id<Task> NONE = Id.random();

  @Test
  void a_need_that_is_gone_holds_nothing_up() {
    var path = CriticalPath.of(List.of(task("甲", "2026-10-03", 1, NONE)), TODAY, OPENING);
    assertThat(path.slack()).contains(14L);
  }
}
