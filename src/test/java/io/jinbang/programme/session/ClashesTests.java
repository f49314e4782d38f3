package io.jinbang.programme.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinbang.programme.Placement;
import io.jinbang.programme.SessionKind;
import io.jinbang.programme.gathering.Bilingual;
import io.jinbang.programme.gathering.Hours;
import io.jinbang.programme.hall.SharedSpace;
import io.jinbang.programme.speaker.Free;
import io.jinbang.shared.Id;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClashesTests {
  private final Scenery day = new Scenery("Asia/Shanghai", "2026-09-10");

  @Test
  void one_after_the_other_is_no_clash() {
    var hall = day.hall("一号厅", 100);
    var guest = day.speaker("嘉宾01");
    day.session("甲", hall, "09:00", guest);
    day.session("乙", hall, "10:00", guest);
    assertThat(day.clashes()).isEmpty();
  }

  @Test
  void a_person_is_in_one_place_rehearsals_included() {
    var guest = day.speaker("嘉宾01");
    day.session("甲", day.hall("一号厅", 100), "09:00", guest);
    var rehearsal = day.session("彩排", day.hall("二号厅", 100), "09:59", guest);
    var sheet = day.sessions.removeLast();
    day.add(
        new SessionSheet(
            rehearsal,
            null,
            SessionKind.REHEARSAL,
            sheet.title(),
            sheet.summary(),
            sheet.length(),
            sheet.placement(),
            false,
            List.of(),
            sheet.people(),
            Set.of(),
            Set.of(),
            Set.of(),
            null,
            false));
    assertThat(day.clashes()).containsExactly("PERSON 嘉宾01同时在“甲”和“彩排”");
  }

  @Test
  void a_hall_is_not_taken_twice() {
    var hall = day.hall("一号厅", 100);
    day.session("甲", hall, "09:00");
    day.session("乙", hall, "09:30");
    assertThat(day.clashes()).containsExactly("HALL “甲”和“乙”同时在一号厅");
  }

  @Test
  void halls_that_overlap_are_not_in_use_at_once() {
    var whole = day.hall("大宴会厅", 800);
    var half = day.hall("宴会厅东", 400);
    day.hall("宴会厅西", 400);
    day.shared.add(new SharedSpace(whole, half));
    day.session("甲", whole, "09:00");
    day.session("乙", half, "09:30");
    assertThat(day.clashes()).containsExactly("HALL “甲”和“乙”同时进行，而大宴会厅与宴会厅东共用场地");
  }

  @Test
  void halls_and_people_need_the_time_between_that_the_gathering_asks_for() {
    day.hallGap = Duration.ofMinutes(15);
    day.personGap = Duration.ofMinutes(20);
    var hall = day.hall("一号厅", 100);
    var guest = day.speaker("嘉宾01");
    day.session("甲", hall, "09:00", guest);
    day.session("乙", hall, "10:10");
    day.session("丙", day.hall("二号厅", 100), "10:19", guest);
    assertThat(day.clashes())
        .containsExactly("PERSON 嘉宾01从“甲”到“丙”不足 20 分钟，来不及换会场", "HALL “甲”和“乙”之间不足 15 分钟，来不及换场");
  }

  @Test
  void seats_and_equipment_are_counted() {
    var hall = day.hall("一号厅", 100, "大屏");
    var id = day.session("甲", hall, "09:00");
    var sheet = day.sessions.removeLast();
    day.add(
        new SessionSheet(
            id,
            null,
            SessionKind.TALK,
            new Bilingual("甲", "A"),
            Bilingual.NONE,
            sheet.length(),
            sheet.placement(),
            false,
            List.of(
                new TalkSheet(
                    Id.random(),
                    new Bilingual("长演讲", ""),
                    Duration.ofMinutes(61),
                    List.of(),
                    null)),
            List.of(),
            Set.of(),
            Set.of(),
            Set.of("大屏", "同声传译"),
            101,
            true));
    assertThat(day.clashes())
        .containsExactly(
            "CAPACITY “甲”预计 101 人，一号厅只有 100 座",
            "EQUIPMENT “甲”要用同声传译，一号厅没有",
            "LENGTH “甲”里的演讲共 61 分钟，场次只有 60 分钟");
  }

  @Test
  void somebody_must_be_there_and_not_have_dropped_out() {
    var hall = day.hall("一号厅", 100);
    var early = day.speaker("嘉宾01", new Free(day.at("08:00"), day.at("09:30")));
    var gone = day.speaker("嘉宾02", "行程有变");
    day.session("甲", hall, "09:00", early, gone);
    assertThat(day.clashes())
        .containsExactly("WITHDRAWN “甲”里的嘉宾02已经退出", "AVAILABILITY “甲”的时间嘉宾01不能来");
  }

  @Test
  void what_must_come_first_comes_first() {
    var hall = day.hall("一号厅", 100);
    var launch = day.session("发布", hall, "09:00");
    var talk = day.session("解读", hall, "10:15");
    day.orders.add(new Before(launch, talk, Duration.ofMinutes(30)));
    day.orders.add(new Before(talk, launch, Duration.ZERO));
    assertThat(day.clashes())
        .containsExactly("ORDER “发布”应在“解读”开始之前至少 30 分钟结束", "ORDER “解读”应在“发布”开始之前结束");
  }

  @Test
  void a_session_past_midnight_belongs_to_its_evening_if_the_day_is_open_so_long() {
    var hall = day.hall("一号厅", 100);
    day.session("跨年", hall, "23:30");
    assertThat(day.clashes()).containsExactly("OUTSIDE “跨年”不在任何一天的起止时间之内");
    day.hours.set(0, new Hours(day.day, LocalTime.of(8, 0), LocalTime.of(0, 30)));
    assertThat(day.clashes()).isEmpty();
  }

  @Test
  void an_hour_that_clocks_repeat_is_counted_as_it_passes() {
    // Berlin puts clocks back from 03:00 to 02:00 on 2026-10-25 (IANA time zone database)
    var night = new Scenery("Europe/Berlin", "2026-10-25");
    night.hours.set(0, new Hours(night.day, LocalTime.MIDNIGHT, LocalTime.of(23, 0)));
    var hall = night.hall("一号厅", 100);
    night.session("甲", hall, "01:30");
    var second = night.session("乙", hall, "04:00");
    var sheet = night.sessions.removeLast();
    // the second 02:30 of that night is two hours after 01:30
    var late = night.at("01:30").plus(Duration.ofHours(2));
    night.add(
        new SessionSheet(
            second,
            null,
            sheet.kind(),
            sheet.title(),
            sheet.summary(),
            sheet.length(),
            new Placement(hall, late),
            false,
            List.of(),
            List.of(),
            Set.of(),
            Set.of(),
            Set.of(),
            null,
            true));
    assertThat(late.atZone(night.zone).toLocalTime()).isEqualTo(LocalTime.of(2, 30));
    assertThat(night.clashes()).isEmpty();
  }
}
