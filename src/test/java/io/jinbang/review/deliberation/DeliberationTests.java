package io.jinbang.review.deliberation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jinbang.intake.Entry;
import io.jinbang.organization.People;
import io.jinbang.organization.Person;
import io.jinbang.review.Jury;
import io.jinbang.review.Reviews;
import io.jinbang.review.Reviews.Ranked;
import io.jinbang.shared.Role;
import io.jinbang.testing.Folk;
import io.jinbang.testing.IntegrationTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;

@IntegrationTest
class DeliberationTests {
  @Autowired ApplicationContext context;
  @Autowired Reviews reviews;
  @Autowired JdbcClient jdbc;
  @Autowired People people;
  @Autowired Folk folk;

  /** Three works whose means are 9, 8 and 7, locked. */
  private Jury locked() {
    var jury = Jury.of(context, 3);
    for (var judge : jury.judges) {
      jury.honour(judge);
      for (var work = 0; work < 3; work++) {
        jury.handIn(judge, jury.works.get(work), 9 - work);
      }
    }
    jury.post(jury.host(), call(jury) + "/lock");
    return jury;
  }

  private static String call(Jury jury) {
    return "/host/c/" + jury.call.slug();
  }

  private static String base(Jury jury) {
    return call(jury) + "/deliberation";
  }

  private Jury open() {
    var jury = locked();
    assertThat(open(jury).getStatus()).isEqualTo(302);
    return jury;
  }

  private MockHttpServletResponse open(Jury jury, String... more) {
    var fields = new ArrayList<String>();
    jury.judges.forEach(judge -> fields.addAll(List.of("present", judge.id().toString())));
    fields.addAll(List.of("present", jury.host().id().toString()));
    fields.addAll(List.of(more));
    return jury.post(jury.host(), base(jury) + "/open", fields.toArray(String[]::new));
  }

  private MockHttpServletResponse move(Jury jury, int work, String... fields) {
    var path = base(jury) + "/works/" + jury.works.get(work).id() + "/moves";
    return jury.post(jury.host(), path, fields);
  }

  private static String id(Person person) {
    return person.id().toString();
  }

  /** The third work before the first. */
  private MockHttpServletResponse thirdFirst(Jury jury) {
    return move(
        jury,
        2,
        "kind",
        "BEFORE",
        "other",
        jury.works.get(0).id().toString(),
        "reason",
        "题材难得",
        "proposer",
        id(jury.judges.get(0)),
        "seconder",
        id(jury.judges.get(1)));
  }

  private List<Entry> order(Jury jury) {
    return reviews.ranking(jury.call.id()).stream()
        .map(r -> jury.works.stream().filter(w -> w.id().equals(r.entry())).findFirst().get())
        .toList();
  }

  private static void refused(MockHttpServletResponse answer, String words) throws Exception {
    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(answer.getContentAsString()).contains(words);
  }

  @Test
  void a_opens_only_after_the_lock_with_two_people_there() throws Exception {
    var jury = Jury.of(context, 1);
    refused(open(jury), "评分还没有锁定");
    assertThat(jury.page(jury.host(), base(jury))).contains("锁定评分以后才合议");
    var locked = locked();
    refused(
        locked.post(
            locked.host(), base(locked) + "/open", "present", locked.host().id().toString()),
        "到会的至少要有两人");
    refused(
        locked.post(
            locked.host(),
            base(locked) + "/open",
            "present",
            id(locked.host()),
            "present",
            id(locked.entrant)),
        "到会的至少要有两人");
    assertThat(open(locked).getStatus()).isEqualTo(302);
    refused(open(locked), "合议已经开始过了");
  }

  @Test
  void b_a_move_takes_a_reason_and_two_different_people_of_those_present() throws Exception {
    var jury = open();
    var other = jury.works.get(0).id().toString();
    var one = id(jury.judges.get(0));
    var two = id(jury.judges.get(1));
    refused(
        move(
            jury,
            2,
            "kind",
            "BEFORE",
            "other",
            other,
            "reason",
            " ",
            "proposer",
            one,
            "seconder",
            two),
        "没有写理由");
    refused(
        move(
            jury,
            2,
            "kind",
            "BEFORE",
            "other",
            other,
            "reason",
            "好",
            "proposer",
            one,
            "seconder",
            one),
        "提议的人不能自己附议");
    refused(
        move(jury, 2, "kind", "BEFORE", "other", other, "reason", "好", "proposer", one),
        "提议和附议都要选到会的人");
    refused(
        move(
            jury,
            2,
            "kind",
            "BEFORE",
            "other",
            other,
            "reason",
            "好",
            "proposer",
            one,
            "seconder",
            id(jury.entrant)),
        "提议和附议都要选到会的人");
    refused(
        move(jury, 2, "kind", "BEFORE", "reason", "好", "proposer", one, "seconder", two),
        "没有选排在哪件作品旁边");
    refused(
        move(
            jury,
            2,
            "kind",
            "BEFORE",
            "other",
            jury.works.get(2).id().toString(),
            "reason",
            "好",
            "proposer",
            one,
            "seconder",
            two),
        "没有选排在哪件作品旁边");
    refused(
        move(jury, 2, "kind", "SIDEWAYS", "reason", "好", "proposer", one, "seconder", two),
        "没有选怎么办");
    refused(
        move(jury, 2, "kind", "BACK", "reason", "好", "proposer", one, "seconder", two),
        "它就在评分排出的位置");
    assertThat(order(jury)).isEqualTo(jury.works);
    assertThat(jury.call.id()).satisfies(id -> assertThat(reviews.decided(id).moves()).isEmpty());
  }

  @Test
  void c_the_decided_order_is_the_ranking_and_the_computed_rank_stays() {
    var jury = open();
    assertThat(thirdFirst(jury).getStatus()).isEqualTo(302);
    assertThat(order(jury))
        .containsExactly(jury.works.get(2), jury.works.get(0), jury.works.get(1));
    var first = reviews.ranking(jury.call.id()).getFirst();
    assertThat(first.rank()).isEqualTo(1);
    assertThat(first.computed()).isEqualTo(3);
    assertThat(first.official()).isEqualTo(reviews.ranking(jury.call.id()).getFirst().official());
    assertThat(reviews.decided(jury.call.id()).moves().get(first.entry()).zh())
        .isEqualTo("合议第 1 号决定：由第 3 调到第 1");
    assertThat(jury.page(jury.host(), base(jury))).contains("题材难得", "评委 01 提议，评委 02 附议");
    assertThat(jury.page(jury.host(), call(jury) + "/prizes"))
        .contains("合议还在进行", "合议第 1 号决定：由第 3 调到第 1");
  }

  @Test
  void d_who_stepped_back_from_a_work_decides_nothing_of_it() throws Exception {
    var jury = Jury.of(context, 2);
    var aside = jury.judges.get(0);
    for (var judge : jury.judges) {
      jury.honour(judge);
      for (var work : jury.works) {
        if (judge.equals(aside) && work.equals(jury.works.get(0))) {
          jury.post(judge, jury.path(judge, work) + "/recuse", "reason", "利害关系");
        } else {
          jury.handIn(judge, work, 5 + jury.works.indexOf(work));
        }
      }
    }
    jury.post(jury.host(), call(jury) + "/lock");
    open(jury);
    for (var work : List.of(0, 1)) { // also where the other work is the one concerned
      refused(
          move(
              jury,
              work,
              "kind",
              "AFTER",
              "other",
              jury.works.get(1 - work).id().toString(),
              "reason",
              "好",
              "proposer",
              id(jury.judges.get(1)),
              "seconder",
              id(aside)),
          "这位评委回避了相关作品");
    }
  }

  @Test
  void e_once_closed_nothing_of_it_changes_not_in_the_database_either() throws Exception {
    var jury = open();
    thirdFirst(jury);
    var notes = base(jury) + "/works/" + jury.works.get(1).id() + "/notes";
    assertThat(jury.post(jury.host(), notes, "words", "节奏拖沓").getStatus()).isEqualTo(302);
    assertThat(jury.post(jury.host(), base(jury) + "/close").getStatus()).isEqualTo(302);
    refused(thirdFirst(jury), "合议已经结束，不能再改");
    refused(jury.post(jury.host(), notes, "words", "再说一句"), "合议已经结束，不能再改");
    refused(jury.post(jury.host(), base(jury) + "/close"), "合议已经结束，不能再改");
    refused(
        jury.post(
            jury.host(),
            base(jury) + "/present",
            "present",
            id(jury.judges.get(0)),
            "present",
            id(jury.judges.get(1))),
        "合议已经结束，不能再改");
    for (var change :
        List.of(
            "update review.move set reason = 'x' where campaign = :call",
            "delete from review.move where campaign = :call",
            "insert into review.move select gen_random_uuid(), campaign, 2, entry, kind, other,"
                + " reason, proposed_by, seconded_by, recorded_by, recorded_at from review.move"
                + " where campaign = :call",
            "update review.discussion set words = 'x' where campaign = :call",
            "delete from review.discussion where campaign = :call",
            "delete from review.present where campaign = :call",
            "update review.deliberation set closed_at = null, closed_by = null"
                + " where campaign = :call",
            "delete from review.deliberation where campaign = :call")) {
      assertThatThrownBy(() -> change(jury, change)).as(change).isInstanceOf(Exception.class);
    }
    assertThat(order(jury).getFirst()).isEqualTo(jury.works.get(2));
  }

  private int change(Jury jury, String sql) {
    return jdbc.sql(sql).param("call", jury.call.id().value()).update();
  }

  @Test
  void f_after_the_lock_no_score_changes_by_anyone() {
    var jury = locked();
    var judge = jury.judges.getFirst();
    var before = reviews.ranking(jury.call.id());
    for (var path : List.of("/sheet", "/hand-in", "/recuse", "/notes")) {
      var answer =
          jury.post(
              judge,
              jury.path(judge, jury.works.getFirst()) + path,
              "m-story",
              "1",
              "reason",
              "x",
              "comment",
              "x",
              "words",
              "x",
              "seconds",
              "1");
      assertThat(answer.getStatus()).as(path).isBetween(400, 499);
    }
    var of = " in (select id from review.assignment where campaign = :call)";
    for (var change :
        List.of(
            "update review.mark set mark = 1 where assignment" + of,
            "delete from review.mark where assignment" + of,
            "insert into review.mark select id, 'x', 1 from review.assignment"
                + " where campaign = :call",
            "update review.assignment set comment = 'x' where campaign = :call",
            "delete from review.assignment where campaign = :call",
            "insert into review.assignment (id, campaign, judge, entry, place)"
                + " select gen_random_uuid(), campaign, judge, gen_random_uuid(), 9"
                + " from review.assignment where campaign = :call",
            "insert into review.note select gen_random_uuid(), id, 1, 'x', now()"
                + " from review.assignment where campaign = :call",
            "update review.scoring set locked_at = null, locked_by = null where campaign = :call",
            "delete from review.scoring where campaign = :call")) {
      assertThatThrownBy(() -> change(jury, change)).as(change).isInstanceOf(Exception.class);
    }
    assertThat(reviews.ranking(jury.call.id())).isEqualTo(before);
  }

  private Person secondHost() {
    return people
        .invite(folk.host().actor(), "主办02", Folk.address("host"), Role.HOST, null)
        .person();
  }

  private MockHttpServletResponse amend(Jury jury, String mark, String reason) {
    var judge = jury.judges.getFirst();
    var work = jury.works.getFirst();
    return jury.post(
        jury.host(),
        call(jury) + "/board/works/" + work.id() + "/amend",
        "sheet",
        jury.id(judge, work).toString(),
        "criterion",
        "story",
        "mark",
        mark,
        "reason",
        reason);
  }

  private String amendments(Jury jury) {
    var id =
        jdbc.sql(
                "select id from review.amendment where campaign = :call and confirmed_at is null"
                    + " and withdrawn_at is null")
            .param("call", jury.call.id().value())
            .query(UUID.class)
            .single();
    return call(jury) + "/board/works/" + jury.works.getFirst().id() + "/amendments/" + id;
  }

  private double mean(Jury jury) {
    return reviews.ranking(jury.call.id()).stream()
        .filter(ranked -> ranked.entry().equals(jury.works.getFirst().id()))
        .findFirst()
        .map(Ranked::mean)
        .orElseThrow();
  }

  @Test
  void g_an_amendment_takes_two_of_the_hosts_people_and_leaves_the_sheet_as_it_was()
      throws Exception {
    var early = Jury.of(context, 1);
    early.honour(early.judges.getFirst());
    early.handIn(early.judges.getFirst(), early.works.getFirst(), 7);
    refused(amend(early, "8", "纸质表上是 8"), "评分还没有锁定");

    var jury = locked();
    refused(amend(jury, "9", "一样"), "现在算的就是 9 分");
    refused(amend(jury, "11", "太大"), "分数应是 1 到 10 的整数");
    refused(amend(jury, "8", " "), "要写明理由");
    assertThat(amend(jury, "8", "纸质表上是 8").getStatus()).isEqualTo(302);
    refused(amend(jury, "3", "又一条"), "这一项已有一条更正在等确认");
    assertThat(mean(jury)).isEqualTo(9); // counts once confirmed
    var one = amendments(jury);
    refused(jury.post(jury.host(), one + "/confirm"), "提出更正的人不能自己确认");
    assertThat(jury.post(jury.judges.getFirst(), one + "/confirm").getStatus()).isEqualTo(403);
    var second = secondHost();
    assertThat(jury.post(second, one + "/confirm").getStatus()).isEqualTo(302);
    refused(jury.post(second, one + "/withdraw"), "这条更正已经办结");

    // one of five judges' marks of one criterion goes from 9 to 8
    var judging = jury.call.rulebook().judging();
    var weight =
        judging.criteria().stream().filter(c -> c.id().equals("story")).findFirst().get().weight();
    assertThat(mean(jury))
        .isCloseTo(
            9 - weight / jury.call.rulebook().totalWeight() / 5,
            org.assertj.core.api.Assertions.within(1e-9));
    assertThat(jury.sheet(jury.judges.getFirst(), jury.works.getFirst()).marks().get("story"))
        .isEqualTo(9);
    assertThat(jury.page(jury.host(), call(jury) + "/board")).contains("锁定后有 1 处分数");
    assertThat(jury.page(jury.host(), call(jury) + "/board/works/" + jury.works.getFirst().id()))
        .contains("原 9", "纸质表上是 8", "已生效");

    amend(jury, "3", "其实是 3");
    refused(closeAfterOpening(jury), "还有分数更正在等确认");
    assertThat(jury.post(jury.host(), amendments(jury) + "/withdraw").getStatus()).isEqualTo(302);
    assertThat(jury.post(jury.host(), base(jury) + "/close").getStatus()).isEqualTo(302);
    refused(amend(jury, "4", "太晚"), "合议已经结束，不能再更正");
    for (var change :
        List.of(
            "update review.amendment set mark = 5 where campaign = :call",
            "delete from review.amendment where campaign = :call")) {
      assertThatThrownBy(() -> change(jury, change)).as(change).isInstanceOf(Exception.class);
    }
  }

  private MockHttpServletResponse closeAfterOpening(Jury jury) {
    open(jury);
    return jury.post(jury.host(), base(jury) + "/close");
  }

  @Test
  void h_level_works_are_settled_by_a_recorded_decision_only() throws Exception {
    var jury = Jury.of(context, 2);
    jury.judges.forEach(
        judge -> {
          jury.honour(judge);
          jury.works.forEach(work -> jury.handIn(judge, work, 7));
        });
    jury.post(jury.host(), call(jury) + "/lock");
    assertThat(jury.page(jury.host(), call(jury) + "/prizes")).contains("同分，请合议排定");
    refused(jury.post(jury.host(), call(jury) + "/prizes/propose"), "有同分的作品，奖项还没有定");
    open(jury);
    refused(jury.post(jury.host(), base(jury) + "/close"), "同分没有排定");
    assertThat(jury.page(jury.host(), base(jury))).contains("2 件同分，只有 1 个名额");
    assertThat(
            move(
                    jury,
                    1,
                    "kind",
                    "PREFERRED",
                    "other",
                    jury.works.get(0).id().toString(),
                    "reason",
                    "更有新意",
                    "proposer",
                    id(jury.judges.get(2)),
                    "seconder",
                    id(jury.host()))
                .getStatus())
        .isEqualTo(302);
    assertThat(reviews.ranking(jury.call.id())).extracting(Ranked::rank).containsExactly(1, 1);
    refused(jury.post(jury.host(), call(jury) + "/prizes/propose"), "合议还在进行");
    assertThat(jury.post(jury.host(), base(jury) + "/close").getStatus()).isEqualTo(302);
    assertThat(jury.post(jury.host(), call(jury) + "/prizes/propose").getStatus()).isEqualTo(302);
    // nothing changes under a list that is put forward
    refused(open(jury), "获奖名单已经提出");
  }

  private MockHttpServletResponse reopen(Jury jury, String reason, Person one, Person two) {
    return jury.post(
        jury.host(),
        base(jury) + "/reopen",
        "reason",
        reason,
        "proposer",
        id(one),
        "seconder",
        id(two));
  }

  /**
   * Five prizes for single works go to the first five; without one of those two are level for it.
   */
  @Test
  void h2_a_tie_that_a_withdrawal_leaves_is_settled_by_holding_the_meeting_again()
      throws Exception {
    var jury = Jury.of(context, 7);
    var marks = List.of(10, 9, 8, 7, 6, 5, 5);
    jury.judges.forEach(
        judge -> {
          jury.honour(judge);
          for (var work = 0; work < 7; work++) {
            jury.handIn(judge, jury.works.get(work), marks.get(work));
          }
        });
    jury.post(jury.host(), call(jury) + "/lock");
    var one = jury.judges.get(0);
    var two = jury.judges.get(1);
    refused(reopen(jury, "还没开过", one, two), "合议还没有开始");
    open(jury);
    refused(reopen(jury, "还没结束", one, two), "合议正在进行");
    jury.post(jury.host(), base(jury) + "/close");
    assertThat(jury.page(jury.host(), base(jury))).contains("合议已结束", "重新开会");

    change(
        jury,
        "update intake.entry set state = 'WITHDRAWN' where campaign = :call and title = '作品1'");
    assertThat(jury.page(jury.host(), base(jury))).contains("2 件同分，只有 1 个名额");
    var settle =
        new String[] {
          "kind",
          "PREFERRED",
          "other",
          jury.works.get(5).id().toString(),
          "reason",
          "更有新意",
          "proposer",
          id(one),
          "seconder",
          id(two)
        };
    refused(move(jury, 6, settle), "合议已经结束，不能再改");
    refused(jury.post(jury.host(), call(jury) + "/prizes/propose"), "有同分的作品，奖项还没有定");

    refused(reopen(jury, " ", one, two), "没有写理由");
    refused(reopen(jury, "作".repeat(1001), one, two), "不能超过 1000 字");
    refused(reopen(jury, "作品1撤回", one, one), "提议的人不能自己附议");
    refused(reopen(jury, "作品1撤回", one, jury.entrant), "都要选到会的人");
    assertThat(jury.post(one, base(jury) + "/reopen", "reason", "x").getStatus()).isEqualTo(403);
    assertThat(reopen(jury, "作品1撤回", one, two).getStatus()).isEqualTo(302);
    refused(reopen(jury, "再来一次", one, two), "合议正在进行");
    assertThat(jury.page(jury.host(), base(jury))).contains("重新开会：作品1撤回");
    refused(jury.post(jury.host(), call(jury) + "/prizes/propose"), "合议还在进行");

    assertThat(move(jury, 6, settle).getStatus()).isEqualTo(302);
    assertThat(jury.post(jury.host(), base(jury) + "/close").getStatus()).isEqualTo(302);
    assertThat(docx(jury, "")).contains("重新开会。理由：作品1撤回。评委 01 提议，评委 02 附议", "更有新意");
    assertThat(docx(jury, "?lang=en")).contains("held again from", "Reason: 作品1撤回");
    assertThat(jury.post(jury.host(), call(jury) + "/prizes/propose").getStatus()).isEqualTo(302);
    refused(reopen(jury, "名单之后", one, two), "获奖名单已经提出");
    for (var change :
        List.of(
            "update review.reopening set reason = 'x' where campaign = :call",
            "delete from review.reopening where campaign = :call",
            "update review.deliberation set closed_at = null, closed_by = null"
                + " where campaign = :call",
            "update review.deliberation set closed_at = null, closed_by = null,"
                + " reopened = reopened + 1 where campaign = :call")) {
      assertThatThrownBy(() -> change(jury, change)).as(change).isInstanceOf(Exception.class);
    }
  }

  @Test
  void i_the_minutes_hold_what_was_recorded_in_both_languages() throws Exception {
    var jury = open();
    assertThat(jury.get(jury.host(), base(locked()) + "/minutes.docx").getStatus())
        .isEqualTo(404); // no meeting, no minutes
    thirdFirst(jury);
    jury.post(
        jury.host(), base(jury) + "/works/" + jury.works.get(1).id() + "/notes", "words", "节奏拖沓");
    jury.post(jury.host(), base(jury) + "/close");
    var words = docx(jury, "");
    assertThat(words)
        .contains("评审合议会议纪要", "评委 01", "题材难得", "节奏拖沓", "评委 01 提议，评委 02 附议")
        .contains("评分规则冻结于")
        .contains("第 1：《作品3》" + jury.works.get(2).submittedNumber() + "（评分第 3）。");
    jury.judges.forEach(judge -> assertThat(words).doesNotContain(judge.name()));
    assertThat(docx(jury, "?lang=en"))
        .contains("Minutes of the deliberation", "Judge 01", "Reason: 题材难得")
        .doesNotContain("合议会议纪要");
    var pdf = jury.get(jury.host(), base(jury) + "/minutes.pdf");
    assertThat(pdf.getStatus()).isEqualTo(200);
    assertThat(pdf.getContentAsByteArray()).startsWith("%PDF-".getBytes());
  }

  @Test
  void j_the_minutes_name_judges_where_the_host_chose_so() throws Exception {
    var jury = locked();
    open(jury, "named", "yes");
    thirdFirst(jury);
    assertThat(docx(jury, "")).contains("评审专家1 提议，评审专家2 附议").doesNotContain("评委 01");
  }

  private String docx(Jury jury, String query) throws Exception {
    var file = jury.get(jury.host(), base(jury) + "/minutes.docx" + query).getContentAsByteArray();
    try (var zip = new ZipInputStream(new java.io.ByteArrayInputStream(file))) {
      for (var part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
        if (part.getName().equals("word/document.xml")) {
          return new String(zip.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
              .replaceAll("<[^>]+>", "");
        }
      }
    }
    throw new AssertionError("no document");
  }

  @Test
  void k_nobody_but_the_host_sees_any_of_it() {
    var jury = open();
    var work = "/works/" + jury.works.getFirst().id();
    for (var who : List.of(jury.judges.getFirst(), jury.entrant, folk.screener())) {
      for (var path :
          List.of(
              base(jury),
              base(jury) + work,
              base(jury) + "/minutes.pdf",
              base(jury) + "/minutes.docx",
              call(jury) + "/board/changes",
              call(jury) + "/board" + work)) {
        assertThat(jury.get(who, path).getStatus()).as(path).isEqualTo(403);
      }
      assertThat(jury.post(who, base(jury) + "/close").getStatus()).isEqualTo(403);
      assertThat(jury.post(who, call(jury) + "/board/remind").getStatus()).isEqualTo(403);
    }
  }

  @Test
  void l_the_screen_shows_the_work_as_judges_saw_it() {
    var jury = open();
    var page = jury.page(jury.host(), base(jury) + "/works/" + jury.works.get(1).id() + "?all=yes");
    assertThat(page)
        .contains("作品2", "rel=\"prev\"", "rel=\"next\"", "与评委所见相同")
        .doesNotContain(Jury.ORGANISATION, jury.entrant.name(), "passes.mp4");
  }
}
