package io.jinbang.attendance.checkin;

import static io.jinbang.attendance.Receiving.category;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jinbang.attendance.Receiving;
import io.jinbang.attendance.checkin.Answered.Outcome;
import io.jinbang.attendance.checkin.Answered.Result;
import io.jinbang.attendance.checkin.Reported.Event;
import io.jinbang.attendance.registration.Admission;
import io.jinbang.attendance.registration.Category;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Sha256;
import io.jinbang.testing.Folk;
import io.jinbang.testing.IntegrationTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@IntegrationTest
class CheckinTests {
  @Autowired ApplicationContext context;
  @Autowired Folk folk;
  @Autowired Checkins checkins;
  @Autowired Rosters rosters;
  @Autowired Doors doors;
  @Autowired JdbcClient jdbc;
  @Autowired MockMvcTester web;

  private final Category delegate = category("代表", "Delegate", null);
  private Receiving receiving;
  private String east;
  private String west;

  @BeforeEach
  void gathering() {
    receiving = Receiving.gathering(context, folk.host()).receives(Admission.OPEN, null, delegate);
    east = receiving.door("东门");
    west = receiving.door("西门");
  }

  private static Event in(String code, Instant at) {
    return event("IN", at, code, null, null, null);
  }

  private static Event event(
      String kind, Instant at, String code, String guest, String of, String why) {
    return new Event(
        UUID.randomUUID().toString(),
        kind,
        at.toString(),
        code,
        guest,
        of,
        why,
        null,
        null,
        null,
        null);
  }

  private List<Result> tell(String door, Event... events) {
    return checkins
        .take(door, new Reported(Instant.now().toString(), 0, List.of(events)))
        .results();
  }

  @Test
  void a_badge_lets_its_guest_in_and_the_page_learns_a_masked_name() {
    var code = Receiving.code();
    receiving.attendee("王小明", delegate, code);
    var result = tell(east, in(code, Instant.now())).getFirst();
    assertThat(result.outcome()).isEqualTo(Outcome.IN);
    assertThat(result.name()).isEqualTo("王*明");
    assertThat(result.category()).isEqualTo(delegate.id().toString());
  }

  @Test
  void a_second_check_in_is_told_who_was_first_and_both_are_kept() {
    var code = Receiving.code();
    var guest = receiving.attendee("嘉宾01", delegate, code);
    var early = Instant.now().minusSeconds(60);
    tell(east, in(code, early));
    var again = tell(west, in(code, Instant.now())).getFirst();
    assertThat(again.outcome()).isEqualTo(Outcome.AGAIN);
    assertThat(Objects.requireNonNull(again.first()).door()).isEqualTo("东门");
    assertThat(kept(guest.value())).isEqualTo(2);
  }

  private int kept(UUID guest) {
    return jdbc.sql("select count(*) from attendance.checkin where guest = :guest")
        .param("guest", guest)
        .query(Integer.class)
        .single();
  }

  @Test
  void of_two_doors_without_a_line_the_earlier_counts_in_whatever_order_they_report() {
    var code = Receiving.code();
    receiving.attendee("嘉宾01", delegate, code);
    var late = in(code, Instant.now().minusSeconds(100));
    var early = in(code, Instant.now().minusSeconds(200));
    assertThat(tell(east, late).getFirst().outcome()).isEqualTo(Outcome.IN);
    assertThat(tell(west, early).getFirst().outcome()).isEqualTo(Outcome.IN);
    var now = tell(east, late).getFirst();
    assertThat(now.outcome()).isEqualTo(Outcome.AGAIN);
    assertThat(Objects.requireNonNull(now.first()).door()).isEqualTo("西门");
  }

  @Test
  void what_is_sent_ten_times_is_kept_once_and_answered_the_same() {
    var code = Receiving.code();
    var guest = receiving.attendee("嘉宾01", delegate, code);
    var event = in(code, Instant.now());
    var answers = new ArrayList<Result>();
    for (var i = 0; i < 10; i++) {
      answers.add(tell(east, event).getFirst());
    }
    assertThat(answers).containsOnly(answers.getFirst());
    assertThat(kept(guest.value())).isEqualTo(1);
  }

  @Test
  void the_same_report_from_many_threads_at_once_is_kept_once() throws Exception {
    var code = Receiving.code();
    var guest = receiving.attendee("嘉宾01", delegate, code);
    var event = in(code, Instant.now());
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var all = new ArrayList<Future<List<Result>>>();
      for (var i = 0; i < 16; i++) {
        all.add(threads.submit(() -> tell(east, event)));
      }
      for (var each : all) {
        assertThat(each.get().getFirst().outcome()).isEqualTo(Outcome.IN);
      }
    }
    assertThat(kept(guest.value())).isEqualTo(1);
  }

  @Test
  void forged_and_foreign_badges_are_unknown() {
    var elsewhere =
        Receiving.gathering(context, folk.host())
            .receives(Admission.OPEN, null, category("代表", "Delegate", null));
    var foreign = Receiving.code();
    elsewhere.attendee(
        "嘉宾01",
        context
            .getBean(io.jinbang.attendance.registration.Admissions.class)
            .get(elsewhere.gathering().id())
            .categories()
            .getFirst(),
        foreign);
    assertThat(
            tell(
                east,
                in(Receiving.code(), Instant.now()),
                in(foreign, Instant.now()),
                in("<script>", Instant.now())))
        .extracting(Result::outcome)
        .containsOnly(Outcome.UNKNOWN);
  }

  @Test
  void whoever_withdrew_has_no_place() {
    var code = Receiving.code();
    var guest = receiving.attendee("嘉宾01", delegate, code);
    jdbc.sql("update attendance.guest set state = 'WITHDRAWN' where id = :id")
        .param("id", guest.value())
        .update();
    assertThat(tell(east, in(code, Instant.now())).getFirst().outcome())
        .isEqualTo(Outcome.NO_PLACE);
  }

  @Test
  void a_mistake_is_undone_with_its_reason_and_the_guest_may_come_in_later() {
    var code = Receiving.code();
    receiving.attendee("嘉宾01", delegate, code);
    var mistaken = in(code, Instant.now().minusSeconds(60));
    tell(east, mistaken);
    assertThat(
            tell(east, event("UNDO", Instant.now(), null, null, mistaken.id(), ""))
                .getFirst()
                .outcome())
        .isEqualTo(Outcome.REFUSED);
    assertThat(
            tell(east, event("UNDO", Instant.now(), null, null, mistaken.id(), "扫错了"))
                .getFirst()
                .outcome())
        .isEqualTo(Outcome.UNDONE);
    var later = tell(west, in(code, Instant.now())).getFirst();
    assertThat(later.outcome()).isEqualTo(Outcome.IN);
  }

  @Test
  void a_walk_in_comes_in_with_the_badge_that_was_printed_for_them() {
    var badge = Receiving.code();
    var walkIn =
        new Event(
            UUID.randomUUID().toString(),
            "WALK_IN",
            Instant.now().toString(),
            badge,
            UUID.randomUUID().toString(),
            null,
            null,
            delegate.id().toString(),
            "现场01",
            "",
            "示例单位B");
    assertThat(tell(east, walkIn).getFirst().outcome()).isEqualTo(Outcome.IN);
    assertThat(tell(east, walkIn).getFirst().outcome()).isEqualTo(Outcome.IN);
    assertThat(tell(west, in(badge, Instant.now())).getFirst().outcome()).isEqualTo(Outcome.AGAIN);
    var nameless =
        new Event(
            UUID.randomUUID().toString(),
            "WALK_IN",
            Instant.now().toString(),
            Receiving.code(),
            UUID.randomUUID().toString(),
            null,
            null,
            delegate.id().toString(),
            " ",
            "",
            "");
    assertThat(tell(east, nameless).getFirst().outcome()).isEqualTo(Outcome.REFUSED);
  }

  @Test
  void a_door_knows_hashes_and_masked_names_only() {
    var code = Receiving.code();
    receiving.attendee("王小明", delegate, code);
    var roster = rosters.of(east);
    assertThat(roster.guests()).hasSize(1);
    assertThat(roster.guests().getFirst().hash()).isEqualTo(Sha256.hex(code).substring(0, 32));
    assertThat(roster.toString()).doesNotContain("王小明", code, "示例单位A");
  }

  @Test
  void a_door_taken_back_opens_nothing_and_one_past_its_end_still_reports_what_was_before() {
    var code = Receiving.code();
    receiving.attendee("嘉宾01", delegate, code);
    jdbc.sql(
            """
            update attendance.door set made_at = now() - interval '2 days',
              expires_at = now() - interval '1 hour' where name = '东门' and gathering = :id
            """)
        .param("id", receiving.gathering().id().value())
        .update();
    assertThatThrownBy(() -> rosters.of(east)).isInstanceOf(Refusal.class);
    assertThat(tell(east, in(code, Instant.now())).getFirst().outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(tell(east, in(code, Instant.now().minusSeconds(7200))).getFirst().outcome())
        .isEqualTo(Outcome.IN);
    var host = folk.host().actor();
    var second = doors.all(host, receiving.gathering().id()).get(1);
    doors.revoke(host, receiving.gathering().id(), second.id());
    assertThatThrownBy(() -> tell(west, in(code, Instant.now()))).isInstanceOf(Refusal.class);
    assertThat(web.get().uri("/door/" + west).accept("text/html")).hasStatus(404);
    assertThat(web.get().uri("/door/" + "A".repeat(43) + "/roster")).hasStatus(404);
  }

  @Test
  void a_report_goes_through_without_a_cookie_and_nonsense_is_refused() {
    var code = Receiving.code();
    receiving.attendee("嘉宾01", delegate, code);
    var body =
        """
        {"now": "%s", "cursor": 0, "events": [{"id": "%s", "kind": "IN", "code": "%s"}]}
        """
            .formatted(Instant.now(), UUID.randomUUID(), code);
    assertThat(
            web.post()
                .uri("/door/" + east + "/sync")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body))
        .hasStatusOk()
        .bodyText()
        .contains("\"outcome\":\"IN\"", "\"inside\":1");
    assertThat(
            web.post()
                .uri("/door/" + east + "/sync")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{"))
        .hasStatus(400);
    assertThat(
            tell(east, event("DANCE", Instant.now(), code, null, null, null)).getFirst().outcome())
        .isEqualTo(Outcome.REFUSED);
  }
}
