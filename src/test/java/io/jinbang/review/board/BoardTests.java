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
import io.jinbang.testing.IntegrationTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@IntegrationTest
class BoardTests {
  @Autowired private ApplicationContext context;
  @Autowired private Reviews reviews;
  @Autowired private BoardPages pages;

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
}
