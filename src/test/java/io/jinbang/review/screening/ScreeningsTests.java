package io.jinbang.review.screening;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinbang.intake.Entries;
import io.jinbang.intake.Entry;
import io.jinbang.intake.entry.Standings;
import io.jinbang.review.Jury;
import io.jinbang.review.Room;
import io.jinbang.review.screening.Docket.State;
import io.jinbang.testing.Folk;
import io.jinbang.testing.IntegrationTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class ScreeningsTests {
  @Autowired ApplicationContext context;
  @Autowired Screenings screenings;
  @Autowired Tellings tellings;
  @Autowired Entries entries;
  @Autowired Standings standings;
  @Autowired Folk folk;
  @Autowired JdbcClient jdbc;

  private State state(Room room, int number) {
    return screenings.docket(entries.get(room.work(number).id())).state();
  }

  private Screened decided(Room room, int number) {
    return screenings.find(room.work(number).id()).orElseThrow();
  }

  private long letters(Room room, String subject) {
    return jdbc.sql("select count(*) from mail.letter where recipient = :to and subject like :s")
        .param("to", room.entrant.email())
        .param("s", "%" + subject + "%")
        .query(Long.class)
        .single();
  }

  @Test
  void one_opinion_decides_at_once_as_the_rulebook_says_by_itself() {
    var room = Room.of(context, 2, "");
    var screener = folk.screener();
    assertThat(room.pass(screener, 1).getRedirectedUrl())
        .isEqualTo(room.list() + "/next?after=" + room.work(1).id());
    assertThat(decided(room, 1).outcome()).isEqualTo(Outcome.PASSED);
    assertThat(room.get(Room.SCREENING, screener, room.list() + "/next").getRedirectedUrl())
        .isEqualTo(room.path(2));
  }

  @Test
  void two_who_agree_decide_and_the_second_does_not_see_the_first() {
    var room = Room.of(context, 1, ", opinions: 2");
    var one = folk.screener();
    var two = folk.screener();
    room.reject(one, 1);
    assertThat(state(room, 1)).isEqualTo(State.SECOND);
    assertThat(room.page(two, room.path(1)))
        .doesNotContain("与主题无关", "两位初筛员的意见")
        .contains("已有一位初筛员看过");
    assertThat(room.page(two, room.list())).doesNotContain("与主题无关", "与征集主题不符");
    room.reject(two, 1);
    assertThat(decided(room, 1))
        .extracting(Screened::outcome, Screened::by)
        .containsExactly(Outcome.REJECTED, two.id().value());
  }

  @Test
  void nobody_gives_a_second_opinion_on_their_own_first() {
    var room = Room.of(context, 1, ", opinions: 2");
    var one = folk.screener();
    room.pass(one, 1);
    var again = room.pass(one, 1);
    assertThat(again.getStatus()).isEqualTo(422);
    assertThat(state(room, 1)).isEqualTo(State.SECOND);
    assertThat(room.get(Room.SCREENING, one, room.list() + "/next").getRedirectedUrl())
        .isEqualTo(room.list());
  }

  @Test
  void a_disagreement_goes_to_the_host_who_sees_both_and_settles_it() {
    var room = Room.of(context, 1, ", opinions: 2");
    var one = folk.screener();
    var two = folk.screener();
    var list = "/host/c/" + room.call.slug() + "/disagreements";
    room.pass(one, 1);
    room.reject(two, 1);
    assertThat(state(room, 1)).isEqualTo(State.DISAGREED);
    assertThat(screenings.find(room.work(1).id())).isEmpty();
    assertThat(room.pass(one, 1).getStatus()).isEqualTo(422);
    assertThat(room.get(Room.SCREENING, one, list).getStatus()).isEqualTo(403);
    assertThat(room.page(folk.host(), list)).contains("作品1", "通过", "不通过", "与主题无关");
    assertThat(room.page(folk.host(), room.path(1))).contains("两位初筛员的意见", "裁定：通过");
    room.pass(folk.host(), 1);
    assertThat(decided(room, 1).outcome()).isEqualTo(Outcome.PASSED);
    room.post(folk.host(), room.path(1) + "/undo");
    assertThat(state(room, 1)).isEqualTo(State.DISAGREED);
  }

  @Test
  void whoever_undoes_takes_back_their_own_opinion_only() {
    var room = Room.of(context, 1, ", opinions: 2");
    var one = folk.screener();
    var two = folk.screener();
    room.pass(one, 1);
    room.pass(two, 1);
    assertThat(room.post(folk.screener(), room.path(1) + "/undo").getStatus()).isEqualTo(409);
    room.post(two, room.path(1) + "/undo");
    assertThat(state(room, 1)).isEqualTo(State.SECOND);
    assertThat(screenings.docket(entries.get(room.work(1).id())).gaveOne(one.id().value()))
        .isTrue();
    room.post(one, room.path(1) + "/undo");
    assertThat(state(room, 1)).isEqualTo(State.WAITING);
    assertThat(room.post(one, room.path(1) + "/undo").getStatus()).isEqualTo(404);
  }

  @Test
  void a_screener_asks_for_a_second_opinion_and_hides_what_they_lean_to() {
    var room = Room.of(context, 1, "");
    var one = folk.screener();
    var two = folk.screener();
    assertThat(room.post(one, room.path(1), "outcome", "SECOND", "note", " ").getStatus())
        .isEqualTo(422);
    room.post(one, room.path(1), "outcome", "SECOND", "note", "片尾算不算推广？", "leaning", "REJECTED");
    assertThat(state(room, 1)).isEqualTo(State.SECOND);
    assertThat(room.page(two, room.path(1))).contains("片尾算不算推广？");
    room.pass(two, 1);
    assertThat(state(room, 1)).isEqualTo(State.DISAGREED);
  }

  @Test
  void who_is_not_sure_leaves_it_to_the_second() {
    var room = Room.of(context, 1, "");
    room.post(folk.screener(), room.path(1), "outcome", "SECOND", "note", "请看结尾");
    room.pass(folk.screener(), 1);
    assertThat(decided(room, 1).outcome()).isEqualTo(Outcome.PASSED);
  }

  @Test
  void a_work_that_somebody_has_open_is_not_given_to_another_for_ten_minutes() {
    var room = Room.of(context, 2, "");
    var one = folk.screener();
    var two = folk.screener();
    room.get(Room.SCREENING, one, room.path(1));
    var next = room.list() + "/next";
    assertThat(room.get(Room.SCREENING, two, next).getRedirectedUrl()).isEqualTo(room.path(2));
    assertThat(room.get(Room.SCREENING, one, next).getRedirectedUrl()).isEqualTo(room.path(1));
    assertThat(room.page(two, room.path(1))).contains("另一位同事正在看这件作品");
    var later = Room.SCREENING.plus(Duration.ofMinutes(10));
    assertThat(room.get(later, two, next).getRedirectedUrl()).isEqualTo(room.path(1));
    assertThat(room.pass(two, 1).getStatus()).isEqualTo(302); // a claim is soft
  }

  @Test
  void a_return_is_told_by_letter_after_a_few_minutes_and_not_if_undone() {
    var room = Room.of(context, 2, "");
    var screener = folk.screener();
    for (var work = 1; work <= 2; work++) {
      room.post(
          screener, room.path(work), "outcome", "RETURNED", "reason", "INCOMPLETE", "note", "补主创");
    }
    room.post(screener, room.path(2) + "/undo");
    tell(Room.SCREENING.plus(Tellings.QUIET).minusMillis(1));
    assertThat(letters(room, "请修改作品")).isZero();
    tell(Room.SCREENING.plus(Tellings.QUIET));
    tell(Room.SCREENING.plus(Tellings.QUIET));
    assertThat(letters(room, "请修改作品《作品1》")).isEqualTo(1);
    assertThat(letters(room, "请修改作品《作品2》")).isZero();
  }

  private void tell(java.time.Instant when) {
    Jury.at(
        when,
        () -> {
          tellings.tell();
          return true;
        });
  }

  @Test
  void a_result_is_neither_told_nor_shown_before_the_screening_closes() {
    var room = Room.of(context, 2, "");
    var screener = folk.screener();
    room.pass(screener, 1);
    room.reject(screener, 2);
    tell(Room.KNOWN.minusMillis(1));
    assertThat(letters(room, "初筛结果")).isZero();
    assertThat(steps(room, 2, Room.KNOWN.minusMillis(1))).doesNotContain("未通过");
    tell(Room.KNOWN.plus(Tellings.QUIET));
    assertThat(letters(room, "初筛结果")).isEqualTo(2);
    assertThat(steps(room, 2, Room.KNOWN)).contains("未通过初筛");
  }

  private String steps(Room room, int number, java.time.Instant when) {
    Entry entry = room.work(number);
    return Jury.at(when, () -> standings.of(entry).toString());
  }

  @Test
  void a_decision_in_the_background_answers_in_json_and_refuses_with_the_remedy() throws Exception {
    var room = Room.of(context, 1, "");
    var screener = folk.screener();
    var http = context.getBean(org.springframework.test.web.servlet.MockMvc.class);
    var request =
        org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post(room.path(1))
            .with(io.jinbang.testing.Works.as(screener))
            .with(
                org.springframework.security.test.web.servlet.request
                    .SecurityMockMvcRequestPostProcessors.csrf())
            .accept("application/json")
            .param("outcome", "RETURNED");
    var refused = Jury.at(Room.SCREENING, () -> http.perform(request).andReturn().getResponse());
    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(refused.getContentAsString()).contains("\"field\":\"reason\"");
    var kept =
        Jury.at(
            Room.SCREENING,
            () ->
                http.perform(request.param("reason", "RIGHTS").param("note", "请补授权"))
                    .andReturn()
                    .getResponse());
    assertThat(kept.getContentAsString())
        .isEqualTo("{\"entry\":\"" + room.work(1).id() + "\",\"state\":\"DECIDED\"}");
  }

  @Test
  void the_page_offers_to_undo_the_last_decision() {
    var room = Room.of(context, 2, "");
    var screener = folk.screener();
    room.pass(screener, 1);
    assertThat(room.page(screener, room.path(2)))
        .contains("action=\"" + room.path(1) + "/undo\"", room.work(1).submittedNumber());
  }
}
