package io.jinbang.review.scoring;

import static io.jinbang.review.Jury.JUDGING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jinbang.desk.Waiting;
import io.jinbang.intake.Entry;
import io.jinbang.intake.Standing;
import io.jinbang.media.Film;
import io.jinbang.media.Films;
import io.jinbang.media.ViewingPolicy;
import io.jinbang.organization.Person;
import io.jinbang.review.Jury;
import io.jinbang.testing.IntegrationTest;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class JudgeDeskTests {
  @Autowired private ApplicationContext context;
  @Autowired private JdbcClient jdbc;
  @Autowired private List<ViewingPolicy> policies;
  @Autowired private Films films;
  @Autowired private JudgePages pages;
  @Autowired private Sheets sheets;

  @Test
  void the_first_work_comes_after_the_declaration() {
    var jury = Jury.of(context, 2);
    var judge = jury.judges.getFirst();
    var first = jury.works.getFirst();
    var call = "/judge/c/" + jury.call.slug();
    assertThat(jury.page(judge, call)).contains("保密承诺");
    assertThat(jury.get(judge, jury.path(judge, first)).getRedirectedUrl()).isEqualTo(call);
    assertThat(jury.autosave(judge, first, "m-story", "8").getStatus()).isEqualTo(409);
    jury.honour(judge);
    assertThat(jury.get(judge, call).getRedirectedUrl()).startsWith("/judge/works/");
    assertThat(jury.page(judge, jury.path(judge, first))).contains("作品1", "还有 6 项未评");
  }

  @Test
  void no_sheet_opens_before_the_judging_does() {
    var jury = Jury.of(context, 1);
    var judge = jury.judges.getFirst();
    var work = jury.works.getFirst();
    var film = films.get(Objects.requireNonNull(work.film()));
    jury.honour(judge);
    var path = jury.path(judge, work);
    var opens = jury.call.rulebook().timeline().judgingOpens();
    var early = opens.minusMillis(1);
    assertThat(jury.post(early, judge, "text/html", path + "/sheet", "m-story", "8").getStatus())
        .isEqualTo(404);
    assertThat(Jury.at(early, () -> watches(judge, film))).isFalse();
    var closed = Jury.at(early, () -> sheets.round(judge.actor(), jury.call.slug()));
    assertThat(closed.sheets()).isEmpty();
    assertThat(closed.open()).isFalse();
    assertThat(Jury.at(opens, () -> watches(judge, film))).isTrue();
    var open = Jury.at(opens, () -> sheets.round(judge.actor(), jury.call.slug()));
    assertThat(open.sheets()).hasSize(1);
    assertThat(open.open()).isTrue();
  }

  @Test
  void another_judges_sheet_is_not_there() {
    var jury = Jury.of(context, 1);
    var own = jury.judges.getFirst();
    var other = jury.judges.getLast();
    jury.honour(own);
    jury.honour(other);
    var path = jury.path(other, jury.works.getFirst());
    assertThat(jury.get(own, path).getStatus()).isEqualTo(404);
    assertThat(jury.get(own, path + "/recuse").getStatus()).isEqualTo(404);
    for (var step : List.of("/sheet", "/hand-in", "/recuse", "/notes")) {
      assertThat(
              jury.post(own, path + step, "m-story", "8", "words", "a", "reason", "b").getStatus())
          .as(step)
          .isEqualTo(404);
    }
    assertThat(jury.sheet(other, jury.works.getFirst()).marks()).isEmpty();
    assertThat(jury.get(jury.entrant, path).getStatus()).isEqualTo(403);
    assertThat(jury.get(jury.host(), path).getStatus()).isEqualTo(403);
  }

  @Test
  void the_desk_tells_nothing_of_who_sent_the_work() {
    var jury = Jury.of(context, 1);
    var judge = jury.judges.getFirst();
    jury.honour(judge);
    for (var path :
        List.of(
            jury.path(judge, jury.works.getFirst()),
            "/judge",
            "/judge/c/" + jury.call.slug() + "/works")) {
      assertThat(jury.page(judge, path))
          .contains("评审台")
          .doesNotContain(
              Jury.ORGANISATION,
              "作者01",
              "联系人01",
              "0000",
              jury.entrant.email(),
              jury.entrant.id().toString(),
              "passes.mp4",
              "江苏");
    }
    assertThat(jury.page(judge, jury.path(judge, jury.works.getFirst())))
        .contains("三位老炉前工讲最后一炉铁水", "SV26-0001");
  }

  @Test
  void marks_are_kept_at_once_the_last_one_wins_and_saving_twice_is_saving_once() throws Exception {
    var jury = Jury.of(context, 1);
    var judge = jury.judges.getFirst();
    var work = jury.works.getFirst();
    jury.honour(judge);
    jury.autosave(judge, work, "m-story", "8", "comment", "好");
    jury.autosave(judge, work, "m-science", "7");
    jury.autosave(judge, work, "m-story", "9");
    var answer = jury.autosave(judge, work, "m-story", "9");
    // 2026-05-16T01:00Z in Beijing
    assertThat(answer.getContentAsString())
        .isEqualTo(
            "{\"saved\":\"09:00\",\"marks\":{\"science\":7,\"story\":9},\"fits\":[],\"comment\":\"好\"}");
    assertThat(jury.sheet(judge, work).marks()).containsEntry("story", 9).hasSize(2);
    assertThat(jury.sheet(judge, work).comment()).isEqualTo("好");
    assertThat(jury.sheet(judge, work).handedIn()).isFalse();
    assertThat(jury.page(judge, jury.path(judge, work))).contains("还有 4 项未评", "09:00 已保存");
  }

  @Test
  void of_two_devices_the_newer_choice_stays_whichever_arrives_last() {
    var jury = Jury.of(context, 1);
    var judge = jury.judges.getFirst();
    var work = jury.works.getFirst();
    jury.honour(judge);
    jury.autosave(judge, work, "m-story", "9", "comment", "新", "age-m-story", "1000");
    // chosen an hour ago on a device that had no line until now
    jury.autosave(
        judge,
        work,
        "m-story",
        "4",
        "age-m-story",
        "3600000",
        "m-science",
        "6",
        "age-m-science",
        "3600000",
        "comment",
        "旧",
        "age-comment",
        "3600000");
    assertThat(jury.sheet(judge, work).marks())
        .containsEntry("story", 9)
        .containsEntry("science", 6);
    assertThat(jury.sheet(judge, work).comment()).isEqualTo("新");
    jury.autosave(judge, work, "m-story", "7");
    assertThat(jury.sheet(judge, work).marks()).containsEntry("story", 7);
  }

  @Test
  void a_note_sent_twice_stands_once() {
    var jury = Jury.of(context, 1);
    var judge = jury.judges.getFirst();
    var path = jury.path(judge, jury.works.getFirst());
    jury.honour(judge);
    var name = UUID.randomUUID().toString();
    for (var i = 0; i < 2; i++) {
      jury.post(judge, path + "/notes", "as", name, "seconds", "7", "words", "炉声好");
    }
    assertThat(jury.page(judge, path).split("炉声好", -1)).hasSize(2);
    assertThat(
            jury.post(judge, path + "/notes", "as", "x", "seconds", "7", "words", "a").getStatus())
        .isEqualTo(404);
  }

  @Test
  void a_prize_nobody_is_asked_about_takes_no_fit_mark() {
    var jury = Jury.of(context, 1);
    var judge = jury.judges.getFirst();
    var work = jury.works.getFirst();
    jury.honour(judge);
    assertThat(jury.page(judge, jury.path(judge, work))).doesNotContain("适合下列奖项");
    assertThat(jury.autosave(judge, work, "f-gold", "yes").getStatus()).isEqualTo(422);
    assertThat(jury.sheet(judge, work).fits()).isEmpty();
  }

  @Test
  void own_scores_stand_in_one_list_by_score() {
    var jury = Jury.of(context, 2);
    var judge = jury.judges.getFirst();
    jury.honour(judge);
    jury.handIn(judge, jury.works.getFirst(), 6);
    jury.handIn(judge, jury.works.getLast(), 9);
    var list = jury.page(judge, "/judge/c/" + jury.call.slug() + "/works?by=score");
    assertThat(list.indexOf("作品2")).isPositive().isLessThan(list.indexOf("作品1"));
    assertThat(list).contains("9.00", "6.00");
  }

  @Test
  void large_type_is_kept_with_the_person() {
    var jury = Jury.of(context, 1);
    var judge = jury.judges.getFirst();
    assertThat(jury.page(judge, "/judge")).doesNotContain("value=\"yes\" checked");
    var answer = jury.post(judge, "/judge/comfort", "elder", "yes", "back", "/judge");
    assertThat(answer.getRedirectedUrl()).isEqualTo("/judge");
    assertThat(jury.page(judge, "/judge")).contains("value=\"yes\" checked");
    assertThat(jury.page(jury.judges.getLast(), "/judge")).doesNotContain("value=\"yes\" checked");
    for (var away : List.of("https://example.org", "//example.org", "/judge/../my", "/my")) {
      assertThat(jury.post(judge, "/judge/comfort", "back", away).getRedirectedUrl())
          .isEqualTo("/judge");
    }
    assertThat(jury.post(jury.entrant, "/judge/comfort").getStatus()).isEqualTo(403);
  }

  @Test
  void a_wrong_mark_is_refused_by_field_and_nothing_of_it_is_kept() throws Exception {
    var jury = Jury.of(context, 1);
    var judge = jury.judges.getFirst();
    var work = jury.works.getFirst();
    jury.honour(judge);
    var answer = jury.autosave(judge, work, "m-story", "8", "m-science", "11");
    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(answer.getContentAsString()).contains("\"field\":\"m-science\"");
    assertThat(jury.sheet(judge, work).marks()).isEmpty();
    var early = jury.post(judge, jury.path(judge, work) + "/hand-in", "m-story", "8");
    assertThat(early.getStatus()).isEqualTo(422);
    assertThat(early.getContentAsString()).contains("有 5 处需要修改", "href=\"#m-science\"");
  }

  @Test
  void handing_in_leads_to_the_next_work_and_in_the_end_to_the_list() {
    var jury = Jury.of(context, 2);
    var judge = jury.judges.getFirst();
    jury.honour(judge);
    var order = jury.page(judge, "/judge/c/" + jury.call.slug() + "/works");
    var first = order.indexOf("作品1") < order.indexOf("作品2") ? 0 : 1;
    var done = jury.handIn(judge, jury.works.get(first), 8);
    assertThat(done.getRedirectedUrl()).isEqualTo(jury.path(judge, jury.works.get(1 - first)));
    assertThat(jury.handIn(judge, jury.works.get(1 - first), 7).getRedirectedUrl())
        .isEqualTo("/judge/c/" + jury.call.slug() + "/works");
    assertThat(jury.page(judge, "/judge/c/" + jury.call.slug() + "/works")).contains("2 件都交齐了");
  }

  @Test
  void what_is_handed_in_can_be_changed_until_the_deadline_and_not_at_it() {
    var jury = Jury.of(context, 1);
    var judge = jury.judges.getFirst();
    var work = jury.works.getFirst();
    jury.honour(judge);
    jury.handIn(judge, work, 6);
    var path = jury.path(judge, work);
    var json = "application/json";
    var last = jury.closes().minusMillis(1);
    assertThat(jury.post(last, judge, json, path + "/sheet", "m-story", "9").getStatus())
        .isEqualTo(200);
    assertThat(jury.sheet(judge, work).marks()).containsEntry("story", 9);
    assertThat(jury.sheet(judge, work).handedIn()).isTrue();
    for (var step : List.of("/sheet", "/notes", "/recuse")) {
      var late = jury.post(jury.closes(), judge, json, path + step, "words", "a", "reason", "b");
      assertThat(late.getStatus()).as(step).isIn(409, 422);
    }
    var late = jury.post(jury.closes(), judge, json, path + "/sheet", "m-story", "2");
    assertThat(late.getStatus()).isEqualTo(409);
    assertThat(jury.sheet(judge, work).marks()).containsEntry("story", 9);
    assertThat(jury.sheet(judge, work).recused()).isFalse();
  }

  @Test
  void stepping_back_takes_everything_off_and_closes_the_film() {
    var jury = Jury.of(context, 1);
    var judge = jury.judges.getFirst();
    var work = jury.works.getFirst();
    var film = films.get(Objects.requireNonNull(work.film()));
    jury.honour(judge);
    jury.handIn(judge, work, 6);
    var path = jury.path(judge, work);
    jury.post(judge, path + "/notes", "seconds", "3.5", "words", "好");
    assertThat(watches(judge, film)).isTrue();
    assertThat(jury.post(judge, path + "/recuse", "reason", " ").getStatus()).isEqualTo(422);
    assertThat(jury.post(judge, path + "/recuse", "reason", "我参与过策划").getStatus()).isEqualTo(302);
    assertThat(watches(judge, film)).isFalse();
    assertThat(jury.get(judge, path).getStatus()).isEqualTo(404);
    assertThat(jury.sheet(judge, work).state()).isEqualTo(Sheet.State.RECUSED);
    assertThat(jury.sheet(judge, work).marks()).isEmpty();
    assertThat(
            jdbc.sql("select count(*) from review.note where assignment = :id")
                .param("id", jury.id(judge, work).value())
                .query(Integer.class)
                .single())
        .isZero();
    assertThat(jury.page(jury.host(), "/host/c/" + jury.call.slug() + "/board")).contains("我参与过策划");
  }

  private boolean watches(Person judge, Film film) {
    return policies.stream().anyMatch(policy -> policy.mayWatch(judge.actor(), film));
  }

  @Test
  void markup_in_comments_and_notes_stays_text() throws Exception {
    var jury = Jury.of(context, 1);
    var judge = jury.judges.getFirst();
    var work = jury.works.getFirst();
    jury.honour(judge);
    var path = jury.path(judge, work);
    jury.autosave(judge, work, "comment", "</textarea><script>alert(1)</script>");
    jury.post(judge, path + "/notes", "seconds", "77.4", "words", "<img src=x onerror=alert(1)>");
    assertThat(jury.page(judge, path))
        .doesNotContain("<script>alert", "<img src=x")
        .contains("&lt;/textarea&gt;&lt;script&gt;alert(1)", "&lt;img src=x onerror", "1:17");
  }

  @Test
  void notes_are_their_writers_alone_and_can_be_removed() {
    var jury = Jury.of(context, 1);
    var judge = jury.judges.getFirst();
    var other = jury.judges.getLast();
    var work = jury.works.getFirst();
    jury.honour(judge);
    jury.honour(other);
    var path = jury.path(judge, work);
    jury.post(judge, path + "/notes", "seconds", "33", "words", "炉声好");
    assertThat(jury.page(other, jury.path(other, work))).doesNotContain("炉声好");
    var page = jury.page(judge, path);
    var at = page.indexOf(path + "/notes/");
    var remove = page.substring(at, page.indexOf('"', at));
    jury.post(other, remove);
    assertThat(jury.page(judge, path)).contains("炉声好");
    jury.post(judge, remove);
    assertThat(jury.page(judge, path)).doesNotContain("炉声好");
    assertThat(jury.post(judge, path + "/notes", "seconds", "x", "words", "a").getStatus())
        .isEqualTo(422);
  }

  @Test
  void the_database_itself_refuses_marks_after_the_lock() {
    var jury = Jury.of(context, 1);
    jury.handAllIn();
    var judge = jury.judges.getFirst();
    var work = jury.works.getFirst();
    jury.post(jury.host(), "/host/c/" + jury.call.slug() + "/lock");
    assertThat(jury.autosave(judge, work, "m-story", "2").getStatus()).isEqualTo(409);
    assertThatThrownBy(
            () ->
                jdbc.sql("update review.mark set mark = 2 where assignment = :id")
                    .param("id", jury.id(judge, work).value())
                    .update())
        .hasMessageContaining("scoring is locked");
    assertThatThrownBy(
            () ->
                jdbc.sql("update review.assignment set handed_in_at = null where id = :id")
                    .param("id", jury.id(judge, work).value())
                    .update())
        .hasMessageContaining("scoring is locked");
  }

  @Test
  void what_waits_counts_down_and_goes_with_the_deadline() {
    var jury = Jury.of(context, 2);
    var judge = jury.judges.getFirst();
    jury.honour(judge);
    assertThat(Jury.at(JUDGING, () -> waiting(judge))).containsExactly("2 件作品待评");
    jury.handIn(judge, jury.works.getFirst(), 5);
    assertThat(Jury.at(JUDGING, () -> waiting(judge))).containsExactly("1 件作品待评");
    assertThat(Jury.at(jury.closes(), () -> waiting(judge))).isEmpty();
  }

  private List<String> waiting(Person judge) {
    return pages.waitingFor(judge.actor()).stream()
        .map(Waiting.Item::what)
        .map(what -> what.zh())
        .toList();
  }

  @Test
  void an_entrant_learns_that_their_work_is_in_judging_and_no_score() {
    var jury = Jury.of(context, 1);
    jury.handAllIn();
    Entry work = jury.works.getFirst();
    var steps = context.getBean(JudgingSteps.class).stepsOf(work);
    assertThat(steps)
        .extracting(Standing.Step::what)
        .extracting("en")
        .containsExactly("In judging");
  }
}
