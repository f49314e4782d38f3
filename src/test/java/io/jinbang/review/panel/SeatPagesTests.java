package io.jinbang.review.panel;

import static io.jinbang.review.Room.JUDGING;
import static io.jinbang.review.Room.SCREENING;
import static org.assertj.core.api.Assertions.assertThat;

import io.jinbang.organization.Person;
import io.jinbang.review.Jury;
import io.jinbang.review.Room;
import io.jinbang.testing.Folk;
import io.jinbang.testing.IntegrationTest;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A judge's seat: changed, tied, left, invited again. */
@IntegrationTest
class SeatPagesTests {
  @Autowired private ApplicationContext context;
  @Autowired private Panels panels;
  @Autowired private Invitees invitees;
  @Autowired private JdbcClient jdbc;

  private Person seat(Room room, String organisation) {
    var seat =
        new Panels.Seat("评委新", Folk.address("judge"), organisation, null, Set.of("green"), 40);
    return Jury.at(
        SCREENING, () -> panels.seat(room.folk.host().actor(), room.call, seat).person());
  }

  private static String panel(Room room) {
    return "/host/c/" + room.call.slug() + "/panel";
  }

  private static String path(Room room, Person judge) {
    return panel(room) + "/" + judge.id();
  }

  private PanelJudge member(Room room, Person judge) {
    return panels.member(room.call.id(), judge.id());
  }

  @Test
  void a_everything_but_name_and_address_can_be_changed() {
    var room = Room.of(context, 1, "");
    var host = room.folk.host();
    var judge = seat(room, "示例学院A");
    var division = room.folk.body("js").id();
    var answer =
        room.post(
            host,
            path(room, judge),
            "organisation",
            "示例学院B",
            "division",
            division.toString(),
            "expertise",
            "digital",
            "least",
            "3",
            "load",
            "9",
            "from",
            "2026-05-15",
            "until",
            "2026-05-18");
    assertThat(answer.getStatus()).isEqualTo(302);
    var member = member(room, judge);
    assertThat(member.organisation()).isEqualTo("示例学院B");
    assertThat(member.division()).isEqualTo(division);
    assertThat(member.expertise()).containsExactly("digital");
    assertThat(member.minLoad()).isEqualTo(3);
    assertThat(member.maxLoad()).isEqualTo(9);
    assertThat(member.alias()).isEqualTo("01");
    assertThat(room.page(host, path(room, judge)))
        .contains("示例学院B", "value=\"2026-05-15\"", "value=\"2026-05-18\"", judge.email());
  }

  @Test
  void b_what_is_wrong_is_said_by_field_and_nothing_is_kept() throws Exception {
    var room = Room.of(context, 1, "");
    var host = room.folk.host();
    var judge = seat(room, "示例学院A");
    for (var wrong :
        List.of(
            List.of("organisation", " ", "load", "9", "organisation-why"),
            List.of("organisation", "B", "load", "1001", "load-why"),
            List.of("organisation", "B", "load", "x", "load-why"),
            List.of("organisation", "B", "load", "9", "least", "10", "least-why"),
            List.of("organisation", "B", "load", "9", "until", "30 Feb", "until-why"),
            List.of(
                "organisation",
                "B",
                "load",
                "9",
                "from",
                "2026-05-18",
                "until",
                "2026-05-17",
                "until-why"))) {
      var fields = wrong.subList(0, wrong.size() - 1).toArray(new String[0]);
      var answer = room.post(host, path(room, judge), fields);
      assertThat(answer.getStatus()).isEqualTo(422);
      assertThat(answer.getContentAsString()).contains("id=\"" + wrong.getLast() + "\"");
    }
    assertThat(member(room, judge).organisation()).isEqualTo("示例学院A");
  }

  @Test
  void c_another_calls_judge_is_not_there() {
    var room = Room.of(context, 1, "");
    var other = seat(Room.of(context, 1, ""), "示例学院A");
    var host = room.folk.host();
    assertThat(room.get(SCREENING, host, path(room, other)).getStatus()).isEqualTo(404);
    for (var step : List.of("", "/ties", "/leave", "/back", "/remind", "/remove")) {
      assertThat(
              room.post(
                      host,
                      path(room, other) + step,
                      "body",
                      "B",
                      "why",
                      "C",
                      "organisation",
                      "D",
                      "load",
                      "9")
                  .getStatus())
          .as(step)
          .isEqualTo(404);
    }
  }

  @Test
  void d_only_the_host_sees_or_changes_a_panel() {
    var room = Room.of(context, 1, "");
    var judge = seat(room, "示例学院A");
    var slug = "/host/c/" + room.call.slug();
    for (var who : List.of(judge, room.entrant, room.folk.screener())) {
      for (var page : List.of("/panel", "/panel/" + judge.id(), "/conflicts", "/assignment")) {
        assertThat(room.get(SCREENING, who, slug + page).getStatus()).as(page).isEqualTo(403);
      }
      assertThat(room.post(who, path(room, judge) + "/leave", "why", "x").getStatus())
          .isEqualTo(403);
    }
  }

  @Test
  void e_a_judge_declares_ties_on_their_own_page_and_sees_only_their_own() {
    var room = Room.of(context, 1, "");
    var judge = seat(room, "示例学院A");
    var other = seat(room, "示例学院B");
    var own = "/judge/c/" + room.call.slug() + "/ties";
    assertThat(room.page(judge, own)).contains("您还没有申报");
    assertThat(room.post(judge, own, "body", " 示例单位丙 ").getStatus()).isEqualTo(302);
    assertThat(room.post(judge, own, "body", "示例单位丙").getStatus()).isEqualTo(302);
    assertThat(room.post(judge, own, "body", "   ").getStatus()).isEqualTo(422);
    assertThat(room.post(judge, own, "body", "长".repeat(101)).getStatus()).isEqualTo(422);
    room.post(room.folk.host(), path(room, judge) + "/ties", "body", "示例单位丁");
    assertThat(room.page(judge, own)).containsOnlyOnce("示例单位丙").doesNotContain("示例单位丁");
    assertThat(room.page(other, own)).doesNotContain("示例单位丙");
    assertThat(room.page(room.folk.host(), path(room, judge)))
        .contains("示例单位丙", "评委自报", "示例单位丁", "主办方添加");
    var stranger = seat(Room.of(context, 1, ""), "示例学院C");
    assertThat(room.get(SCREENING, stranger, own).getStatus()).isEqualTo(404);
    assertThat(room.get(SCREENING, room.entrant, own).getStatus()).isEqualTo(403);
  }

  @Test
  void f_a_tie_taken_off_leaves_its_record() {
    var room = Room.of(context, 1, "");
    var host = room.folk.host();
    var judge = seat(room, "示例学院A");
    room.post(host, path(room, judge) + "/ties", "body", "示例单位丁");
    var tie =
        jdbc.sql("select id from review.tie where judge = :judge")
            .param("judge", judge.id().value())
            .query(String.class)
            .single();
    assertThat(room.post(host, path(room, judge) + "/ties/" + tie + "/lift").getStatus())
        .isEqualTo(302);
    assertThat(room.post(host, path(room, judge) + "/ties/" + tie + "/lift").getStatus())
        .isEqualTo(404);
    assertThat(room.page(host, path(room, judge))).doesNotContain("示例单位丁");
    assertThat(
            jdbc.sql("select count(*) from review.tie where judge = :judge and lifted_by = :host")
                .param("judge", judge.id().value())
                .param("host", host.id().value())
                .query(Long.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void g_leaving_wants_a_reason_and_can_be_taken_back() {
    var room = Room.of(context, 1, "");
    var host = room.folk.host();
    var judge = seat(room, "示例学院A");
    assertThat(room.post(host, path(room, judge) + "/leave", "why", " ").getStatus())
        .isEqualTo(422);
    room.post(host, path(room, judge) + "/leave", "why", "出国");
    assertThat(member(room, judge).availability().leftWhy()).isEqualTo("出国");
    assertThat(room.page(host, panel(room))).contains("不能再评");
    room.post(host, path(room, judge) + "/back");
    assertThat(member(room, judge).availability().left()).isFalse();
  }

  @Test
  void h_the_state_of_an_invitation_is_told_and_a_new_link_lets_in() {
    var room = Room.of(context, 1, "");
    var host = room.folk.host();
    var judge = seat(room, "示例学院A");
    assertThat(room.page(host, panel(room))).contains("还没打开邀请", "提醒 1 位还没动的评委");
    var answer = room.post(host, path(room, judge) + "/remind");
    var page = content(answer);
    var link = page.substring(page.indexOf("/welcome/"));
    link = link.substring(0, link.indexOf('<'));
    assertThat(letters(judge, "请您加入")).isEqualTo(2);
    come(judge);
    assertThat(link).startsWith("/welcome/");
    assertThat(room.page(host, panel(room))).contains("已登录").doesNotContain("还没打开邀请");
    assertThat(room.post(host, path(room, judge) + "/remind").getStatus()).isEqualTo(302);
    assertThat(letters(judge, "请您评审")).isEqualTo(1);
    assertThat(letters(judge, "请您加入")).isEqualTo(2);
    room.post(JUDGING, judge, "/judge/c/" + room.call.slug() + "/honour");
    assertThat(room.page(host, panel(room))).contains("已作承诺");
    assertThat(Jury.at(JUDGING, () -> invitees.remindAll(host.actor(), room.call))).isZero();
  }

  private static String content(org.springframework.mock.web.MockHttpServletResponse answer) {
    try {
      return answer.getContentAsString();
    } catch (java.io.UnsupportedEncodingException e) {
      throw new AssertionError(e);
    }
  }

  private void come(Person judge) {
    jdbc.sql("update organization.person set proven_at = now() where id = :id")
        .param("id", judge.id().value())
        .update();
  }

  private long letters(Person judge, String subject) {
    return jdbc.sql("select count(*) from mail.letter where recipient = :to and subject like :s")
        .param("to", judge.email())
        .param("s", "%" + subject + "%")
        .query(Long.class)
        .single();
  }

  @Test
  void i_each_conflict_stands_with_its_source_and_can_be_filtered_and_taken_away() {
    var room = Room.of(context, 2, "");
    var host = room.folk.host();
    room.pass(host, 1);
    var own = seat(room, "示例学院A");
    var far = seat(room, "示例学院B");
    room.post(
        host,
        path(room, own),
        "organisation",
        "示例学院A",
        "load",
        "9",
        "division",
        room.folk.body("js").id().toString());
    var page = "/host/c/" + room.call.slug() + "/conflicts";
    assertThat(room.page(host, page))
        .contains("1 处回避", "同省回避", "江苏", room.work(1).submittedNumber(), member(room, own).alias());
    assertThat(room.page(host, page + "?rule=SAME_ORGANISATION")).contains("没有符合条件的");
    assertThat(room.page(host, page + "?judge=" + member(room, far).alias())).contains("没有符合条件的");
    assertThat(room.page(host, page + "/export?format=csv")).contains("同省回避", "作品1");
  }

  /** Two worlds: in one the body that a judge declares has entered a work, in the other not. */
  @Test
  void j_what_a_tie_leads_to_is_not_told() {
    var entered = Room.of(context, 1, "");
    entered.pass(entered.folk.host(), 1);
    jdbc.sql("update intake.entry set organisation = '示例单位丙' where id = :id")
        .param("id", entered.work(1).id().value())
        .update();
    var empty = Room.of(context, 1, "");
    empty.pass(empty.folk.host(), 1);
    assertThat(declared(entered)).isEqualTo(declared(empty)).contains("示例单位丙");
    assertThat(conflicts(entered)).contains("1 处回避", "示例单位丙");
    assertThat(conflicts(empty)).doesNotContain("1 处回避", "示例单位丙");
  }

  private static String conflicts(Room room) {
    return room.page(room.folk.host(), "/host/c/" + room.call.slug() + "/conflicts");
  }

  /** All that a judge is answered when they declare, without what names call and request. */
  private String declared(Room room) {
    var judge = seat(room, "示例学院A");
    var path = "/judge/c/" + room.call.slug() + "/ties";
    var said = room.post(judge, path, "body", "示例单位丙");
    var pages =
        said.getStatus()
            + room.page(judge, path)
            + room.page(judge, "/judge")
            + room.page(judge, "/desk");
    return pages
        .replace(room.call.slug(), "SLUG")
        .replaceAll("(content|value)=\"[\\w-]{80,}\"", "");
  }
}
