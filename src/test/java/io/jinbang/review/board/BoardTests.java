package io.jinbang.review.board;

import static io.jinbang.review.Jury.JUDGING;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.jinbang.desk.Waiting;
import io.jinbang.intake.Entry;
import io.jinbang.review.Jury;
import io.jinbang.review.Reviews;
import io.jinbang.review.Reviews.Ranked;
import io.jinbang.review.calibration.Calibration;
import io.jinbang.review.calibration.Score;
import io.jinbang.review.panel.Panels;
import io.jinbang.review.scoring.Sheet;
import io.jinbang.review.scoring.Sheets;
import io.jinbang.shared.Id;
import io.jinbang.testing.Folk;
import io.jinbang.testing.IntegrationTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class BoardTests {
  @Autowired private ApplicationContext context;
  @Autowired private Reviews reviews;
  @Autowired private BoardPages pages;
  @Autowired private ScoredWorks works;
  @Autowired private Panels panels;
  @Autowired private Sheets sheets;
  @Autowired private JdbcClient jdbc;

  private static String base(Jury jury) {
    return "/host/c/" + jury.call.slug();
  }

  private List<Ranked> ranking(Jury jury) {
    return reviews.ranking(jury.call.id());
  }

  private List<String> waiting(Jury jury) {
    return pages.waitingFor(jury.host().actor()).stream()
        .filter(item -> item.path().startsWith(base(jury)))
        .map(Waiting.Item::what)
        .map(what -> what.zh())
        .toList();
  }

  @Test
  void only_what_is_handed_in_counts() {
    var jury = Jury.of(context, 2);
    var judge = jury.judges.getFirst();
    assertThat(ranking(jury)).isEmpty();
    jury.honour(judge);
    jury.autosave(judge, jury.works.getFirst(), jury.marks(9));
    assertThat(ranking(jury)).isEmpty();
    jury.handIn(judge, jury.works.getFirst(), 9);
    assertThat(ranking(jury)).singleElement().extracting(Ranked::mean).isEqualTo(9.);
    jury.autosave(judge, jury.works.getFirst(), "m-story", "4");
    assertThat(ranking(jury)).singleElement().extracting(Ranked::mean).isNotEqualTo(9.);
    jury.post(judge, jury.path(judge, jury.works.getFirst()) + "/recuse", "reason", "利害关系");
    assertThat(ranking(jury)).isEmpty();
  }

  @Test
  void the_ranking_is_the_engines_on_the_same_scores() {
    var jury = Jury.of(context, 4);
    jury.handAllIn();
    var criteria = jury.call.rulebook().judging().criteria();
    var scores = new ArrayList<Score>();
    for (var judge = 0; judge < 5; judge++) {
      for (var work = 0; work < 4; work++) {
        var sum = 0.0;
        for (var c = 0; c < criteria.size(); c++) {
          sum += criteria.get(c).weight() * Jury.mark(judge, work + c % 2);
        }
        scores.add(new Score(work, judge, sum / jury.call.rulebook().totalWeight()));
      }
    }
    var engine = Calibration.withDefaults().fit(new int[4], scores);
    for (var work = 0; work < 4; work++) {
      var ranked = find(ranking(jury), jury.works.get(work));
      assertThat(ranked.calibrated())
          .isCloseTo(engine.works().get(work).calibrated(), within(1e-9));
      assertThat(ranked.mean()).isCloseTo(engine.works().get(work).mean(), within(1e-9));
    }
    assertThat(ranking(jury)).isSortedAccordingTo((a, b) -> Integer.compare(a.rank(), b.rank()));
  }

  private static Ranked find(List<Ranked> ranking, Entry work) {
    return ranking.stream().filter(r -> r.entry().equals(work.id())).findFirst().orElseThrow();
  }

  @Test
  void only_the_host_sees_the_board() {
    var jury = Jury.of(context, 1);
    var path = base(jury) + "/board";
    assertThat(jury.get(jury.host(), path).getStatus()).isEqualTo(200);
    assertThat(jury.get(jury.judges.getFirst(), path).getStatus()).isEqualTo(403);
    assertThat(jury.get(jury.entrant, path).getStatus()).isEqualTo(403);
    assertThat(jury.post(jury.judges.getFirst(), base(jury) + "/lock").getStatus()).isEqualTo(403);
    assertThat(reviews.locked(jury.call.id())).isFalse();
  }

  @Test
  void the_ranking_taken_away_names_works_and_no_judge() throws Exception {
    var jury = Jury.of(context, 2);
    var file =
        jury.get(jury.host(), base(jury) + "/board/export?format=csv").getContentAsString(UTF_8);
    assertThat(file).startsWith("\uFEFF名次,编号,作品,");
    jury.judges.forEach(judge -> assertThat(file).doesNotContain(judge.name(), judge.email()));
    var plan =
        jury.get(jury.host(), base(jury) + "/assignment/export?format=csv")
            .getContentAsString(UTF_8);
    jury.judges.forEach(judge -> assertThat(plan).doesNotContain(judge.name(), judge.email()));
  }

  @Test
  void the_lock_waits_for_every_sheet_and_names_who_is_missing() throws Exception {
    var jury = Jury.of(context, 1);
    for (var judge : jury.judges.subList(0, 4)) {
      jury.honour(judge);
      jury.handIn(judge, jury.works.getFirst(), 7);
    }
    var refused = jury.post(jury.host(), base(jury) + "/lock");
    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(refused.getContentAsString()).contains("还不能锁定：评委 05 差 1 份");
    assertThat(jury.page(jury.host(), base(jury) + "/board"))
        .contains("已交 4 / 5 份")
        .doesNotContain("/lock\"");
    assertThat(Jury.at(JUDGING, () -> waiting(jury))).isEmpty();

    jury.honour(jury.judges.getLast());
    jury.handIn(jury.judges.getLast(), jury.works.getFirst(), 7);
    assertThat(Jury.at(JUDGING, () -> waiting(jury))).containsExactly("锁定评分");
    assertThat(jury.post(jury.host(), base(jury) + "/lock").getStatus()).isEqualTo(302);
    assertThat(reviews.locked(jury.call.id())).isTrue();
    assertThat(jury.post(jury.host(), base(jury) + "/lock").getStatus()).isEqualTo(422);
  }

  @Test
  void missing_sheets_are_dropped_only_after_the_deadline() {
    var jury = Jury.of(context, 2);
    for (var judge : jury.judges.subList(0, 4)) {
      jury.honour(judge);
      jury.works.forEach(work -> jury.handIn(judge, work, 7));
    }
    var lock = base(jury) + "/lock";
    var html = "text/html";
    var early =
        jury.post(jury.closes().minusMillis(1), jury.host(), html, lock, "without-missing", "yes");
    assertThat(early.getStatus()).isEqualTo(422);
    assertThat(Jury.at(jury.closes(), () -> waiting(jury))).containsExactly("评审截止，还差 2 份评分");
    var late = jury.post(jury.closes(), jury.host(), html, lock, "without-missing", "yes");
    assertThat(late.getStatus()).isEqualTo(302);
    assertThat(reviews.locked(jury.call.id())).isTrue();
    assertThat(ranking(jury)).extracting(Ranked::scores).containsExactly(4, 4);
  }

  @Test
  void panels_that_share_no_work_are_locked_only_with_a_signature() throws Exception {
    var jury = Jury.of(context, 2);
    // judge 1 reads only work 1, judge 2 only work 2; everyone else steps back
    for (var judge : jury.judges) {
      jury.honour(judge);
      for (var work : jury.works) {
        var reads = jury.judges.indexOf(judge) == jury.works.indexOf(work);
        if (reads) {
          jury.handIn(judge, work, 6);
        } else {
          jury.post(judge, jury.path(judge, work) + "/recuse", "reason", "利害关系");
        }
      }
    }
    assertThat(Jury.at(JUDGING, () -> waiting(jury))).containsExactly("锁定评分", "8 份回避待处理");
    var refused = jury.post(jury.host(), base(jury) + "/lock");
    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(refused.getContentAsString()).contains("评委分成 2 组", "name=\"apart\"");
    assertThat(jury.post(jury.host(), base(jury) + "/lock", "apart", "yes").getStatus())
        .isEqualTo(302);
  }

  private long reminders(Jury jury, int judge) {
    return jdbc.sql(
            "select count(*) from mail.letter where recipient = :to and subject like '%份评分待交%'")
        .param("to", jury.judges.get(judge).email())
        .query(Long.class)
        .single();
  }

  @Test
  void those_behind_are_reminded_once_a_day() throws Exception {
    var jury = Jury.of(context, 2);
    var done = jury.judges.getFirst();
    jury.honour(done);
    jury.works.forEach(work -> jury.handIn(done, work, 7));
    var path = base(jury) + "/board/remind";
    assertThat(jury.page(jury.host(), base(jury) + "/board")).contains("催评委 02", "催所有没交齐的");
    assertThat(jury.post(jury.host(), path, "judge", "02").getStatus()).isEqualTo(302);
    assertThat(reminders(jury, 1)).isEqualTo(1);
    assertThat(jury.page(jury.host(), base(jury) + "/board")).doesNotContain("催评委 02");
    assertThat(jury.post(jury.host(), path).getStatus()).isEqualTo(302);
    assertThat(reminders(jury, 0)).as("has handed in everything").isZero();
    assertThat(reminders(jury, 1)).as("was reminded today").isEqualTo(1);
    assertThat(reminders(jury, 2)).isEqualTo(1);
    jury.post(JUDGING.plus(Duration.ofDays(1)), jury.host(), "text/html", path);
    assertThat(reminders(jury, 2)).isEqualTo(2);
    assertThat(jury.post(jury.host(), path, "judge", "99").getStatus()).isEqualTo(404);
    assertThat(jury.post(jury.judges.get(2), path).getStatus()).isEqualTo(403);
    var late = jury.post(jury.closes(), jury.host(), "text/html", path);
    assertThat(late.getStatus()).isEqualTo(422);
    assertThat(late.getContentAsString()).contains("评审已经截止");
  }

  @Test
  void the_host_reads_every_sheet_with_its_comment() {
    var jury = Jury.of(context, 1);
    var judge = jury.judges.getFirst();
    var work = jury.works.getFirst();
    jury.honour(judge);
    jury.autosave(judge, work, "comment", "开头抓人");
    jury.handIn(judge, work, 8);
    var page = jury.page(jury.host(), base(jury) + "/board/works/" + work.id());
    assertThat(page).contains("评委 01", "开头抓人").doesNotContain("name=\"mark\"", judge.name());
    var path = base(jury) + "/board/works/" + jury.call.id();
    assertThat(jury.get(jury.host(), path).getStatus()).isEqualTo(404);
  }

  @Test
  void after_the_lock_nothing_is_computed_twice() {
    var jury = Jury.of(context, 2);
    jury.handAllIn();
    jury.post(jury.host(), base(jury) + "/lock");
    assertThat(works.tally(jury.call)).isSameAs(works.tally(jury.call));
  }

  @Test
  void further_reviews_go_to_works_around_the_line_and_to_fresh_judges() throws Exception {
    var jury = Jury.of(context, 12); // of which 10 win gold
    jury.handAllIn();
    var extra = base(jury) + "/board/extra";
    assertThat(jury.page(jury.host(), extra + "?reviews=2"))
        .contains("没看过的评委只够加评 0 份")
        .doesNotContain("请他们加评");
    var seat = new Panels.Seat("新评委", Folk.address("judge"), "示例学院新", null, Set.of("green"), 40);
    var fresh = Jury.at(JUDGING, () -> panels.seat(jury.host().actor(), jury.call, seat).person());
    assertThat(jury.page(jury.host(), extra + "?reviews=2")).contains("请他们加评 2 份", "评委 06");
    assertThat(jury.post(jury.host(), extra, "reviews", "2").getStatus()).isEqualTo(302);
    assertThat(sheets.all(jury.call.id()))
        .filteredOn(sheet -> Id.of(sheet.judge()).equals(fresh.id()))
        .hasSize(2)
        .allSatisfy(
            sheet ->
                assertThat(find(ranking(jury), entry(jury, sheet)).topChance())
                    .isBetween(.05, .95));
    jury.post(
        jury.closes(), jury.host(), "text/html", base(jury) + "/lock", "without-missing", "1");
    var late = jury.post(jury.host(), extra, "reviews", "2");
    assertThat(late.getStatus()).isEqualTo(422);
  }

  @Test
  void more_than_fresh_judges_can_read_is_cut_to_what_they_can() throws Exception {
    var jury = Jury.of(context, 12); // of which 10 win gold
    jury.handAllIn();
    var seat = new Panels.Seat("新评委", Folk.address("judge"), "示例学院新", null, Set.of("green"), 3);
    Jury.at(JUDGING, () -> panels.seat(jury.host().actor(), jury.call, seat).person());
    var extra = base(jury) + "/board/extra";
    assertThat(jury.page(jury.host(), extra + "?reviews=40"))
        .contains("没看过的评委只够加评 3 份", "请他们加评 3 份");
    assertThat(jury.post(jury.host(), extra, "reviews", "40").getStatus()).isEqualTo(302);
    assertThat(sheets.all(jury.call.id())).hasSize(12 * 5 + 3);
  }

  private static Entry entry(Jury jury, Sheet sheet) {
    return jury.works.stream()
        .filter(work -> work.id().equals(sheet.entry()))
        .findFirst()
        .orElseThrow();
  }
}
