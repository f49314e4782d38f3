package io.jinbang.review.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinbang.campaign.Rulebook.Screening;
import io.jinbang.campaign.Rulebook.Timeline;
import io.jinbang.intake.entry.Standings;
import io.jinbang.organization.People;
import io.jinbang.organization.Person;
import io.jinbang.review.Jury;
import io.jinbang.review.Room;
import io.jinbang.review.screening.Outcome;
import io.jinbang.review.screening.Screenings;
import io.jinbang.shared.Role;
import io.jinbang.testing.Folk;
import io.jinbang.testing.IntegrationTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class AppealsTests {
  private static final Instant SOON = Room.KNOWN.plusSeconds(60);

  @Autowired ApplicationContext context;
  @Autowired Appeals appeals;
  @Autowired AppealPages pages;
  @Autowired Screenings screenings;
  @Autowired Standings standings;
  @Autowired People people;
  @Autowired Folk folk;
  @Autowired JdbcClient jdbc;

  private Room rejected() {
    var room = Room.of(context, 1, "");
    room.reject(folk.screener(), 1);
    return room;
  }

  private static String path(Room room) {
    return "/my/entries/" + room.work(1).id() + "/appeal";
  }

  private int appeal(Room room, Instant when, Person who) {
    return room.post(when, who, path(room), "words", "片中讲的就是节能").getStatus();
  }

  private String answerPath(Room room) {
    var id = appeals.all(room.call.id()).getFirst().id();
    return "/host/c/" + room.call.slug() + "/appeals/" + id;
  }

  @Test
  void the_entrants_page_leads_to_the_appeal_once_the_result_is_known() {
    var room = rejected();
    var entry = "/my/entries/" + room.work(1).id();
    assertThat(room.page(Room.SCREENING, room.entrant, entry)).doesNotContain(path(room));
    assertThat(room.get(Room.SCREENING, room.entrant, path(room)).getStatus()).isEqualTo(404);
    assertThat(room.page(Room.KNOWN, room.entrant, entry)).contains("href=\"" + path(room) + "\"");
    assertThat(room.page(Room.KNOWN, room.entrant, path(room)))
        .contains("与征集主题不符：与主题无关", "maxlength=\"1000\"");
  }

  @Test
  void an_appeal_granted_lets_the_work_pass_and_is_told() {
    var room = rejected();
    assertThat(appeal(room, SOON, room.entrant)).isEqualTo(302);
    assertThat(waiting()).contains("/host/c/" + room.call.slug() + "/appeals");
    var done =
        room.post(SOON, folk.host(), answerPath(room), "decision", "overturn", "answer", "确实相符");
    assertThat(done.getStatus()).isEqualTo(302);
    assertThat(screenings.find(room.work(1).id()).orElseThrow().outcome())
        .isEqualTo(Outcome.PASSED);
    assertThat(Jury.at(SOON, () -> standings.of(room.work(1)).toString()))
        .contains("申诉答复：改为通过", "确实相符");
    assertThat(
            jdbc.sql("select body from mail.letter where recipient = :to and subject like '%申诉答复%'")
                .param("to", room.entrant.email())
                .query(String.class)
                .single())
        .contains("改为通过", "确实相符", "the work passes");
    assertThat(waiting()).doesNotContain("/host/c/" + room.call.slug() + "/appeals");
  }

  private String waiting() {
    return pages.waitingFor(folk.host().actor()).toString();
  }

  @Test
  void an_appeal_is_made_once_for_each_rejection() {
    var room = rejected();
    appeal(room, SOON, room.entrant);
    assertThat(appeal(room, SOON, room.entrant)).isEqualTo(422);
    room.post(SOON, folk.host(), answerPath(room), "decision", "uphold", "answer", "维持");
    assertThat(appeal(room, SOON, room.entrant)).isEqualTo(422);
    assertThat(appeals.all(room.call.id())).hasSize(1);
    assertThat(screenings.find(room.work(1).id()).orElseThrow().outcome())
        .isEqualTo(Outcome.REJECTED);
  }

  @Test
  void a_late_appeal_is_refused_with_its_remedy() {
    var room = rejected(); // three days from the twelfth, but judging opens on the thirteenth
    var late = room.post(Room.JUDGING, room.entrant, path(room), "words", "请再看");
    assertThat(late.getStatus()).isEqualTo(422);
    assertThat(room.page(Room.JUDGING, room.entrant, path(room))).contains("申诉已在");
    assertThat(appeals.all(room.call.id())).isEmpty();
    assertThat(appeal(room, Room.JUDGING.minusMillis(1), room.entrant)).isEqualTo(302);
  }

  @Test
  void nobody_appeals_for_anothers_work_or_answers_under_another_call() {
    var room = rejected();
    assertThat(appeal(room, SOON, folk.entrant("参选者02"))).isEqualTo(404);
    assertThat(appeal(room, SOON, folk.host())).isEqualTo(404);
    appeal(room, SOON, room.entrant);
    var other = Room.of(context, 0, "");
    var foreign = answerPath(room).replace(room.call.slug(), other.call.slug());
    assertThat(
            room.post(SOON, folk.host(), foreign, "decision", "uphold", "answer", "好").getStatus())
        .isEqualTo(404);
    assertThat(
            room.post(SOON, folk.screener(), answerPath(room), "decision", "uphold", "answer", "好")
                .getStatus())
        .isEqualTo(403);
  }

  @Test
  void whoever_rejected_the_work_does_not_answer() {
    var room = Room.of(context, 1, "");
    room.reject(folk.host(), 1);
    appeal(room, SOON, room.entrant);
    var own = room.post(SOON, folk.host(), answerPath(room), "decision", "uphold", "answer", "维持");
    assertThat(own.getStatus()).isEqualTo(422);
    assertThat(room.page(SOON, folk.host(), "/host/c/" + room.call.slug() + "/appeals"))
        .contains("要由另一位主办方人员答复");
    var second =
        people.invite(folk.host().actor(), "主办02", Folk.address("host"), Role.HOST, null).person();
    assertThat(
            room.post(SOON, second, answerPath(room), "decision", "uphold", "answer", "维持")
                .getStatus())
        .isEqualTo(302);
  }

  @Test
  void a_rejection_under_appeal_is_changed_by_the_answer_alone() {
    var room = rejected();
    appeal(room, SOON, room.entrant);
    assertThat(room.post(SOON, folk.host(), room.path(1) + "/undo").getStatus()).isEqualTo(409);
    assertThat(room.post(SOON, folk.host(), room.path(1), "outcome", "PASSED").getStatus())
        .isEqualTo(422);
  }

  @Test
  void judges_get_nothing_while_an_appeal_waits() throws Exception {
    var room = Room.of(context, 2, "");
    room.reject(folk.screener(), 1);
    room.pass(folk.screener(), 2);
    appeal(room, SOON, room.entrant);
    var release = "/host/c/" + room.call.slug() + "/assignment/release";
    assertThat(room.post(SOON, folk.host(), release).getContentAsString()).contains("还有申诉没有答复");
  }

  @Test
  void too_many_words_or_none_are_refused_and_kept_on_the_page() throws Exception {
    var room = rejected();
    var long1001 = "长".repeat(1001);
    var answer = room.post(SOON, room.entrant, path(room), "words", long1001);
    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(answer.getContentAsString()).contains("写得太长，有 1001 字", long1001);
    assertThat(room.post(SOON, room.entrant, path(room), "words", " ").getStatus()).isEqualTo(422);
    assertThat(room.post(SOON, room.entrant, path(room), "words", "长".repeat(1000)).getStatus())
        .isEqualTo(302);
  }

  @Test
  void the_window_ends_after_its_length_or_when_judging_opens() {
    var known = Instant.parse("2026-08-10T10:00:00Z");
    var judging = known.plus(Duration.ofDays(2));
    assertThat(AppealRules.closes(timeline(judging, Duration.ofDays(1)), known))
        .isEqualTo(known.plus(Duration.ofDays(1)));
    assertThat(AppealRules.closes(timeline(judging, Duration.ofDays(3)), known)).isEqualTo(judging);
    var never = timeline(judging, Duration.ZERO);
    assertThat(AppealRules.open(never, known, false, known)).isFalse();
    assertThat(AppealRules.open(timeline(judging, Duration.ofDays(1)), known, true, known))
        .isFalse();
  }

  private static Timeline timeline(Instant judging, Duration appeal) {
    var far = judging.plus(Duration.ofDays(30));
    return new Timeline(
        judging,
        judging,
        Map.of(),
        Duration.ZERO,
        judging,
        judging,
        far,
        far,
        null,
        new Screening(1, appeal));
  }
}
