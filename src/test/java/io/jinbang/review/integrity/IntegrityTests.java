package io.jinbang.review.integrity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.jinbang.intake.Entry;
import io.jinbang.organization.People;
import io.jinbang.organization.Person;
import io.jinbang.review.Jury;
import io.jinbang.review.Reviews;
import io.jinbang.review.Reviews.Ranked;
import io.jinbang.review.anomaly.Anomaly;
import io.jinbang.review.anomaly.Anomaly.Kind;
import io.jinbang.review.scoring.Seat;
import io.jinbang.shared.Role;
import io.jinbang.testing.Folk;
import io.jinbang.testing.IntegrationTest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;

/** Lettered from simple to hard. */
@IntegrationTest
class IntegrityTests {
  @Autowired private ApplicationContext context;
  @Autowired private Reviews reviews;
  @Autowired private Flags flags;
  @Autowired private IntegrityPages pages;
  @Autowired private JdbcClient jdbc;

  private static String base(Jury jury) {
    return "/host/c/" + jury.call.slug() + "/integrity";
  }

  private List<Flag> flags(Jury jury) {
    return flags.board(jury.host().actor(), jury.call).flags();
  }

  /**
   * The one that was planted; the order of reading is drawn anew and may show a drift by chance.
   */
  private Flag flag(Jury jury) {
    return flags(jury).stream()
        .filter(flag -> flag.anomaly().kind() == Kind.FLAT)
        .findFirst()
        .orElseThrow();
  }

  private Ranked ranked(Jury jury, Entry work) {
    return reviews.ranking(jury.call.id()).stream()
        .filter(one -> one.entry().equals(work.id()))
        .findFirst()
        .orElseThrow();
  }

  private MockHttpServletResponse rule(Jury jury, Flag flag, String... fields) {
    return jury.post(jury.host(), base(jury) + "/" + flag.id(), fields);
  }

  private static String[] aside(Flag flag, String reason) {
    return new String[] {
      "answer",
      "SET_ASIDE",
      "reason",
      reason,
      "seen",
      String.valueOf(flag.seen()),
      "judge",
      flag.seats().getFirst().judge().toString()
    };
  }

  /** Fourteen works read by all five; the first judge gives each criterion of a work one mark. */
  private Jury flat() {
    var jury = Jury.of(context, 14);
    var random = new Random(1);
    for (var judge = 0; judge < 5; judge++) {
      jury.honour(jury.judges.get(judge));
      for (var work = 0; work < 14; work++) {
        var marks = random.ints(judge == 0 ? 1 : 6, 3, 10).toArray();
        jury.handIn(jury.judges.get(judge), jury.works.get(work), marks);
      }
    }
    return jury;
  }

  @Test
  void a_without_sheets_there_is_nothing_to_rule_on() {
    var jury = Jury.of(context, 1);
    assertThat(jury.page(jury.host(), base(jury))).contains("没有需要您裁定的情形", "评分核查");
    assertThat(pages.waitingFor(jury.host().actor()))
        .noneMatch(item -> item.path().equals(base(jury)));
  }

  @Test
  void b_nobody_but_the_host_sees_or_rules() {
    var jury = flat();
    var flag = flag(jury);
    for (var other : List.of(jury.judges.getFirst(), jury.entrant)) {
      for (var path : List.of("", "/" + flag.id(), "/export?format=csv")) {
        assertThat(jury.get(other, base(jury) + path).getStatus()).isEqualTo(403);
      }
      for (var path : List.of("/" + flag.id(), "/lift")) {
        assertThat(jury.post(other, base(jury) + path, aside(flag, "x")).getStatus())
            .isEqualTo(403);
      }
    }
    assertThat(rulings(jury)).isZero();
  }

  private long rulings(Jury jury) {
    return jdbc.sql("select count(*) from review.ruling where campaign = :call")
        .param("call", jury.call.id().value())
        .query(Long.class)
        .single();
  }

  @Test
  void c_a_pattern_is_told_in_a_plain_sentence_without_names() {
    var jury = flat();
    var page = jury.page(jury.host(), base(jury));
    assertThat(page)
        .contains(
            "条待裁定",
            "评委 01 各评分项总给同一个分",
            "14 份评分表中有 14 份各项全是同一个分；按其他评委的情形，预计 &lt; 1 份。",
            "有人先定总评再填各项",
            "<svg class=\"chart flagged\"");
    jury.judges.forEach(judge -> assertThat(page).doesNotContain(judge.name(), judge.email()));
    assertThat(Jury.at(Jury.JUDGING, () -> pages.waitingFor(jury.host().actor())))
        .anyMatch(item -> item.path().equals(base(jury)) && item.what().zh().endsWith("条评分异常待裁定"));
    var one = jury.page(jury.host(), base(jury) + "/" + flag(jury).id());
    assertThat(one).contains("已有合理解释", "相关分数回避", "留待合议", "作品1", "14 件");
  }

  @Test
  void d_a_ruling_is_kept_with_reason_and_name_and_not_asked_again() {
    var jury = flat();
    var flag = flag(jury);
    var answer = rule(jury, flag, "answer", "EXPLAINED", "reason", "先定总评", "seen", "0");
    assertThat(answer.getRedirectedUrl()).startsWith(base(jury));
    assertThat(flag(jury).open()).isFalse();
    assertThat(jury.page(jury.host(), base(jury))).contains("已有合理解释", "先定总评");
    assertThat(jury.page(jury.host(), base(jury) + "/" + flag.id()))
        .contains("历次裁定", jury.host().name());
    var left = flags(jury).stream().filter(Flag::open).count();
    assertThat(Jury.at(Jury.JUDGING, () -> pages.waitingFor(jury.host().actor())))
        .filteredOn(item -> item.path().equals(base(jury)))
        .hasSize(left == 0 ? 0 : 1);
  }

  @Test
  void e_new_marks_are_asked_about_again() {
    var jury = flat();
    rule(jury, flag(jury), "answer", "EXPLAINED", "reason", "先定总评", "seen", "0");
    var judge = jury.judges.getFirst();
    // another judge's mark changes nothing here
    jury.handIn(jury.judges.get(3), jury.works.getFirst(), 2, 8, 5);
    assertThat(flag(jury).open()).isFalse();
    jury.handIn(judge, jury.works.getFirst(), 10);
    assertThat(flag(jury).open()).isTrue();
    assertThat(jury.page(jury.host(), base(jury))).contains("分数有变，待重看");
  }

  @Test
  void f_scores_set_aside_no_longer_count_and_the_sheets_stay() {
    var jury = flat();
    var work = jury.works.getFirst();
    var before = ranked(jury, work);
    assertThat(before.scores()).isEqualTo(5);

    rule(jury, flag(jury), aside(flag(jury), "各项同分，没有参考价值"));

    var after = ranked(jury, work);
    assertThat(after.scores()).isEqualTo(4);
    assertThat(after.mean()).isNotEqualTo(before.mean());
    assertThat(jury.sheet(jury.judges.getFirst(), work).handedIn()).isTrue();
    assertThat(flag(jury).open()).isFalse();

    rule(jury, flag(jury), "answer", "EXPLAINED", "reason", "再想想", "seen", "" + flag(jury).seen());
    assertThat(ranked(jury, work)).isEqualTo(before);
    assertThat(rulings(jury)).isEqualTo(2);
  }

  @Test
  void g_a_ruling_nobody_has_seen_is_not_overruled() {
    var jury = flat();
    rule(jury, flag(jury), "answer", "DISCUSS", "reason", "当面问问", "seen", "0");
    var second = rule(jury, flag(jury), "answer", "EXPLAINED", "reason", "没事", "seen", "0");
    assertThat(second.getStatus()).isEqualTo(422);
    assertThat(flag(jury).ruling()).extracting(Ruling::answer).isEqualTo(Ruling.Answer.DISCUSS);
  }

  @Test
  void h_a_ruling_without_answer_reason_or_judge_is_refused_and_shown_again() throws Exception {
    var jury = flat();
    var flag = flag(jury);
    var empty = rule(jury, flag, "seen", "0");
    assertThat(empty.getStatus()).isEqualTo(422);
    assertThat(empty.getContentAsString()).contains("没有选裁定", "没有写理由");
    var nobody = rule(jury, flag, "answer", "SET_ASIDE", "reason", "某某理由", "seen", "0");
    assertThat(nobody.getStatus()).isEqualTo(422);
    assertThat(nobody.getContentAsString()).contains("没有选谁的分数回避", "某某理由");
    var foreign =
        rule(
            jury,
            flag,
            "answer",
            "SET_ASIDE",
            "reason",
            "x",
            "seen",
            "0",
            "judge",
            jury.judges.get(4).id().toString());
    assertThat(foreign.getStatus()).isEqualTo(404);
    assertThat(rule(jury, flag, "answer", "SET_ASIDE", "reason", "x", "judge", "x").getStatus())
        .isEqualTo(404);
    var long1001 = rule(jury, flag, "answer", "DISCUSS", "reason", "长".repeat(1001), "seen", "0");
    assertThat(long1001.getStatus()).isEqualTo(422);
    assertThat(jury.post(jury.host(), base(jury) + "/0123456789abcdef").getStatus()).isEqualTo(404);
    assertThat(rulings(jury)).isZero();
  }

  @Test
  void i_after_the_lock_no_score_stops_counting_or_counts_again() {
    var jury = flat();
    rule(jury, flag(jury), aside(flag(jury), "理由"));
    jury.post(jury.host(), "/host/c/" + jury.call.slug() + "/lock");
    assertThat(reviews.locked(jury.call.id())).isTrue();

    var again =
        rule(
            jury, flag(jury), "answer", "EXPLAINED", "reason", "x", "seen", "" + flag(jury).seen());
    assertThat(again.getStatus()).isEqualTo(422);
    assertThat(ranked(jury, jury.works.getFirst()).scores()).isEqualTo(4);

    var other = flat();
    jury.post(other.host(), "/host/c/" + other.call.slug() + "/lock");
    assertThat(rule(other, flag(other), aside(flag(other), "x")).getStatus()).isEqualTo(422);
    assertThat(
            rule(other, flag(other), "answer", "DISCUSS", "reason", "x", "seen", "0").getStatus())
        .isEqualTo(302);
  }

  @Test
  void j_a_work_keeps_at_least_one_score() throws Exception {
    var jury = flat();
    var work = jury.works.getFirst();
    for (var judge : jury.judges.subList(1, 5)) {
      jury.post(judge, jury.path(judge, work) + "/recuse", "reason", "利害关系");
    }
    var refused = rule(jury, flag(jury), aside(flag(jury), "x"));
    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(refused.getContentAsString()).contains("有 1 件作品将一个有效分数也不剩");
  }

  @Test
  void k_what_was_set_aside_for_a_pattern_now_gone_can_count_again() throws Exception {
    var jury = flat();
    rule(jury, flag(jury), aside(flag(jury), "各项同分"));
    var judge = jury.judges.getFirst();
    jury.works.forEach(work -> jury.handIn(judge, work, 3, 8, 5));
    assertThat(flags(jury)).noneMatch(flag -> flag.anomaly().kind() == Kind.FLAT);
    assertThat(ranked(jury, jury.works.getFirst()).scores()).isEqualTo(4);
    var page = jury.page(jury.host(), base(jury));
    assertThat(page).contains("此前的裁定", "重新计入分数");
    var number = page.replaceAll("(?s).*name=\"number\" value=\"(\\d+)\".*", "$1");

    assertThat(jury.post(jury.host(), base(jury) + "/lift", "number", number).getStatus())
        .isEqualTo(422);
    assertThat(
            jury.post(jury.host(), base(jury) + "/lift", "number", "0", "reason", "x").getStatus())
        .isEqualTo(404);
    jury.post(jury.host(), base(jury) + "/lift", "number", number, "reason", "已重打");
    assertThat(ranked(jury, jury.works.getFirst()).scores()).isEqualTo(5);
  }

  @Test
  void l_favour_says_what_judge_and_work_have_in_common() {
    var flag = favour();
    var words = FlagWords.finding(flag).zh();
    assertThat(words).isEqualTo("与其他评委的分数相比，给 2 件关联作品的分，平均高出 3.1 分（与给其余 28 件的分相比）。");
    assertThat(FlagWords.finding(flag).en())
        .contains("the 2 works", "3.1 points higher", "other 28");
  }

  private static Flag favour() {
    var anomaly =
        new Anomaly(Kind.FAVOUR, List.of(0), List.of(), 2, 30, 3.14, 0, List.of(), .0004, .02);
    return new Flag(anomaly, List.of(), List.of(), Map.of(), "", null);
  }

  @Test
  void m_the_list_taken_away_names_no_judge() throws Exception {
    var jury = flat();
    var file = jury.get(jury.host(), base(jury) + "/export?format=csv").getContentAsString(UTF_8);
    assertThat(file).startsWith("\uFEFF情形,评委,作品编号,").contains("评委 01 各评分项总给同一个分");
    jury.judges.forEach(judge -> assertThat(file).doesNotContain(judge.name(), judge.email()));
  }

  @Test
  void o_favour_is_told_with_what_judge_and_work_have_in_common() {
    var jury = Jury.of(context, 14);
    var judge = jury.judges.get(2);
    jury.works
        .subList(0, 4)
        .forEach(
            work ->
                jdbc.sql("update intake.entry set organisation = '示例单位乙' where id = :id")
                    .param("id", work.id().value())
                    .update());
    var random = new Random(4);
    for (var one : jury.judges) {
      jury.honour(one);
      if (one.equals(judge)) {
        jury.post(judge, "/judge/c/" + jury.call.slug() + "/ties", "body", "示例单位乙");
      }
      for (var work = 0; work < 14; work++) {
        var own = one.equals(judge) && work < 4;
        jury.handIn(one, jury.works.get(work), random.ints(6, own ? 8 : 3, own ? 11 : 8).toArray());
      }
    }

    var flag =
        flags(jury).stream()
            .filter(one -> one.anomaly().kind() == Kind.FAVOUR)
            .findFirst()
            .orElseThrow();

    assertThat(flag.seats()).singleElement().extracting(Seat::alias).isEqualTo("03");
    assertThat(flag.works())
        .extracting(Entry::id)
        .containsExactlyInAnyOrderElementsOf(
            jury.works.subList(0, 4).stream().map(Entry::id).toList());
    assertThat(jury.page(jury.host(), base(jury) + "/" + flag.id()))
        .contains("评委 03 给关联作品的分数偏高", "申报关系回避 · 示例单位乙");
    assertThat(jury.page(judge, "/judge/c/" + jury.call.slug())).doesNotContain("偏高", "关联作品");
  }

  /** What a judge sees is the same to the byte whether or not their scores were set aside. */
  @Test
  void p_marks_in_force_are_looked_at_and_not_those_an_amendment_replaced() {
    var jury = flat();
    var before = flag(jury);
    assertThat(before.anomaly().works()).hasSize(14);
    jury.post(jury.host(), "/host/c/" + jury.call.slug() + "/lock");
    var one = jury.sheet(jury.judges.getFirst(), jury.works.getFirst());
    var criterion = jury.call.rulebook().judging().criteria().getFirst().id();
    var mark = one.marks().get(criterion) == 3 ? 4 : 3;
    var work = "/host/c/" + jury.call.slug() + "/board/works/" + jury.works.getFirst().id();
    var fields =
        new String[] {
          "sheet",
          one.id().toString(),
          "criterion",
          criterion,
          "mark",
          String.valueOf(mark),
          "reason",
          "纸质表上如此"
        };
    assertThat(jury.post(jury.host(), work + "/amend", fields).getStatus()).isEqualTo(302);
    assertThat(flag(jury).anomaly().works()).as("not confirmed").hasSize(14);
    var id =
        jdbc.sql("select id from review.amendment where campaign = :call")
            .param("call", jury.call.id().value())
            .query(UUID.class)
            .single();
    var second =
        context
            .getBean(People.class)
            .invite(jury.host().actor(), "主办02", Folk.address("host"), Role.HOST, null)
            .person();
    var confirm = work + "/amendments/" + id + "/confirm";
    assertThat(jury.post(second, confirm).getStatus()).isEqualTo(302);

    var after = flag(jury);
    assertThat(after.anomaly().works()).hasSize(13);
    assertThat(after.fingerprint()).isNotEqualTo(before.fingerprint());
  }

  @Test
  void n_a_judge_cannot_tell_whether_their_scores_count() {
    var jury = flat();
    var judge = jury.judges.getFirst();
    var before = seen(jury, judge);
    rule(jury, flag(jury), aside(flag(jury), "x"));
    assertThat(seen(jury, judge)).isEqualTo(before);
  }

  private static List<String> seen(Jury jury, Person judge) {
    return List.of("/judge/c/" + jury.call.slug(), jury.path(judge, jury.works.getFirst()), "/desk")
        .stream()
        .map(path -> jury.page(judge, path))
        .map(page -> page.replaceAll("(_csrf\" (content|value))=\"[^\"]+\"", "TOKEN"))
        .map(page -> page.replaceAll("csrf\" content=\"[^\"]+\"", "TOKEN"))
        .map(Objects::requireNonNull)
        .toList();
  }
}
