package io.jinbang.award.explanation;

import static io.jinbang.review.Jury.JUDGING;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.jinbang.decision.Decisions;
import io.jinbang.intake.Entry;
import io.jinbang.organization.People;
import io.jinbang.organization.Person;
import io.jinbang.review.Jury;
import io.jinbang.review.Reviews;
import io.jinbang.review.Reviews.Ranked;
import io.jinbang.shared.Role;
import io.jinbang.testing.Folk;
import io.jinbang.testing.IntegrationTest;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Four works judged by five; the first of them wins the first prize. */
@IntegrationTest
class ExplanationPagesTests {
  @Autowired private ApplicationContext context;
  @Autowired private Reviews reviews;
  @Autowired private Decisions decisions;
  @Autowired private People people;
  @Autowired private Folk folk;

  private Jury locked() {
    var jury = Jury.of(context, 4);
    jury.handAllIn();
    jury.post(jury.host(), "/host/c/" + jury.call.slug() + "/lock");
    return jury;
  }

  private List<Ranked> ranking(Jury jury) {
    return reviews.ranking(jury.call.id());
  }

  private static String path(Ranked ranked) {
    return "/my/entries/" + ranked.entry() + "/explanation";
  }

  private void postWinner(Jury jury) {
    var winner = ranking(jury).getFirst().entry();
    var prize = jury.call.rulebook().prizes().getFirst();
    assertThat(prize.criterion()).isNull();
    var name = "{\"zh\":\"甲\",\"en\":\"A\"}";
    var list =
        """
        {"method":"CALIBRATED","lines":[{"prize":"%s","theme":null,"entry":"%s","number":"1",
          "title":"t","certificate":"C-%s","recipient":%s,"reason":%s,"runnerUp":null}]}
        """
            .formatted(prize.id(), winner, winner, name, name);
    Jury.at(
        JUDGING,
        () -> {
          var host = jury.host().actor();
          var second =
              people.invite(host, "主办02", Folk.address("host"), Role.HOST, null).person().actor();
          var proposed = decisions.propose(host, "prizes", jury.call.id().value(), list);
          decisions.signOff(second, proposed.id());
          return decisions.post(host, proposed.id(), JUDGING);
        });
  }

  private static String two(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  @Test
  void a_nothing_is_told_before_the_list_is_posted() {
    var jury = locked();
    var any = ranking(jury).getLast();
    for (var who : List.of(jury.entrant, jury.host())) {
      assertThat(jury.get(who, path(any)).getStatus()).isEqualTo(404);
      assertThat(jury.get(who, path(any) + ".pdf").getStatus()).isEqualTo(404);
    }
    assertThat(jury.page(jury.entrant, "/my/entries/" + any.entry())).doesNotContain("看评审说明");
    assertThat(jury.page(jury.entrant, "/desk")).doesNotContain("名单公布", "看评审说明");
  }

  @Test
  void b_a_loser_reads_method_own_figures_band_and_the_line() {
    var jury = locked();
    postWinner(jury);
    var ranking = ranking(jury);
    var first = ranking.getFirst();
    var last = ranking.getLast();
    var page = jury.page(jury.entrant, path(last));
    assertThat(page)
        .contains(
            "这件作品没有获奖",
            "由 5 位评委各自独立评分",
            "正式得分 " + two(last.official()),
            "在 4 件参评作品里，它位于后一半",
            two(first.official()),
            "差 " + two(first.official() - last.official()));
    last.criteria().values().forEach(mean -> assertThat(page).contains(two(mean)));
    assertThat(jury.page(jury.entrant, path(first))).contains("这件作品获得：", "前一半");
    assertThat(jury.page(jury.entrant, "/my/entries/" + last.entry()))
        .contains("名单公布，作品没有获奖", "看评审说明");
    assertThat(jury.page(jury.entrant, "/desk")).contains("名单公布，作品没有获奖", "名单公布，作品获奖", path(last));
  }

  @Test
  void c_no_judge_no_other_work_and_no_place_stands_on_it() {
    var jury = locked();
    postWinner(jury);
    var last = ranking(jury).getLast();
    var page = jury.page(jury.entrant, path(last));
    for (var judge : jury.judges) {
      assertThat(page).doesNotContain(judge.name(), judge.email(), judge.id().toString());
    }
    for (Entry work : jury.works) {
      if (!work.id().equals(last.entry())) {
        assertThat(page).doesNotContain(work.title(), work.submittedNumber(), work.id().toString());
      }
    }
    assertThat(page).doesNotContain("第 4", "示例学院", "评委 0");
  }

  @Test
  void d_only_its_entrant_and_the_host_read_it() throws Exception {
    var jury = locked();
    postWinner(jury);
    var path = path(ranking(jury).getLast());
    var others = List.of(folk.entrant("参选者09"), jury.judges.getFirst(), folk.screener());
    for (Person other : others) {
      assertThat(jury.get(other, path).getStatus()).isEqualTo(404);
      assertThat(jury.get(other, path + ".pdf").getStatus()).isEqualTo(404);
    }
    assertThat(jury.get(jury.host(), path).getStatus()).isEqualTo(200);
    var pdf = jury.get(jury.entrant, path + ".pdf");
    assertThat(pdf.getContentType()).isEqualTo("application/pdf");
    assertThat(new String(pdf.getContentAsByteArray(), 0, 5, US_ASCII)).isEqualTo("%PDF-");
  }
}
