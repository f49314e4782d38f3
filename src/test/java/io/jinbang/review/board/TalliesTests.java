package io.jinbang.review.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.jinbang.campaign.Rulebook;
import io.jinbang.campaign.Rulebook.Criterion;
import io.jinbang.campaign.Rulebook.Judging;
import io.jinbang.campaign.Rulebook.Judging.Method;
import io.jinbang.campaign.Rulebook.Prize;
import io.jinbang.campaign.Rulebook.Theme;
import io.jinbang.campaign.Rulebook.Timeline;
import io.jinbang.intake.Entry;
import io.jinbang.media.TechnicalRules;
import io.jinbang.review.board.Tally.Line;
import io.jinbang.review.calibration.Calibration;
import io.jinbang.review.calibration.Model;
import io.jinbang.review.calibration.Pool;
import io.jinbang.review.calibration.Score;
import io.jinbang.shared.Id;
import io.jinbang.shared.Text;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TalliesTests {
  private static Rulebook rulebook(Method method, int golds) {
    return rulebook(method, golds, 100);
  }

  private static Rulebook rulebook(Method method, int golds, double clip) {
    var now = Instant.EPOCH;
    return new Rulebook(
        "sample",
        Text.same("-"),
        Text.same("-"),
        1,
        ZoneOffset.UTC,
        "SV",
        List.of(),
        List.of(theme("red"), theme("blue")),
        new Rulebook.EntryForm(1, List.of()),
        TechnicalRules.shortVideoContest(),
        List.of(),
        new Timeline(now, now, Map.of(), Duration.ZERO, now, now, now, now, null),
        new Judging(
            1, 10, 3, 9, List.of(criterion("a", 1), criterion("b", 3)), List.of(), method, clip),
        List.of(
            new Prize("gold", Text.same("-"), Prize.Kind.OVERALL, 0, golds, null, List.of()),
            new Prize("best", Text.same("-"), Prize.Kind.THEME, 1, 9, null, List.of())),
        List.of(),
        List.of());
  }

  private static Theme theme(String id) {
    return new Theme(id, Text.same(id), Text.same("-"));
  }

  private static Criterion criterion(String id, double weight) {
    return new Criterion(id, Text.same(id), Text.same("-"), weight, List.of());
  }

  private static final int[][] MARKS = {
    // work, judge, mark of a, mark of b
    {0, 0, 9, 8}, {0, 1, 7, 7}, {0, 2, 10, 4},
    {1, 0, 6, 9}, {1, 1, 5, 5}, {1, 2, 8, 8},
    {2, 0, 4, 6}, {2, 1, 3, 2}, {2, 2, 9, 7},
    {3, 0, 7, 7}, {3, 1, 6, 6}, {3, 2, 8, 5}
  };

  private static final List<Id<Entry>> WORKS =
      List.of(Id.random(), Id.random(), Id.random(), Id.random());
  private static final List<UUID> JUDGES =
      List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());

  private static Scored scored(int[][] marks) {
    return scored(marks, true);
  }

  private static Scored scored(int[][] marks, boolean together) {
    var given = new ArrayList<Scored.Given>();
    for (var m : marks) {
      var both = Map.of("a", m[2], "b", m[3]);
      given.add(new Scored.Given(WORKS.get(m[0]), JUDGES.get(m[1]), both, 0));
    }
    var works =
        IntStream.range(0, 4)
            .filter(w -> Arrays.stream(marks).anyMatch(m -> m[0] == w))
            .mapToObj(w -> new Scored.Work(WORKS.get(w), w < 2 ? "red" : "blue"))
            .toList();
    var judges =
        IntStream.range(0, 3)
            .mapToObj(j -> new Scored.Judge(JUDGES.get(j), "0" + (j + 1)))
            .toList();
    return new Scored("hash", together, works, judges, given);
  }

  private static Line of(Tally tally, int work) {
    return tally.lines().stream()
        .filter(line -> line.ranked().entry().equals(WORKS.get(work)))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_judges_score_is_the_weighted_mean_of_their_marks() {
    // weights 1 and 3: judges give work 0 (9 + 24) / 4, (7 + 21) / 4, (10 + 12) / 4
    var line = of(Tallies.of(rulebook(Method.MEAN, 2), scored(MARKS)), 0);
    assertThat(line.ranked().mean()).isCloseTo((8.25 + 7 + 5.5) / 3, within(1e-12));
    assertThat(line.ranked().trimmed()).isCloseTo(7, within(1e-12));
    assertThat(line.lowest()).isEqualTo(5.5);
    assertThat(line.highest()).isEqualTo(8.25);
    assertThat(line.ranked().scores()).isEqualTo(3);
  }

  @Test
  void the_numbers_are_those_of_the_engine_on_the_same_scores() {
    var scores = new ArrayList<Score>();
    for (var m : MARKS) {
      scores.add(new Score(m[0], m[1], (m[2] + 3 * m[3]) / 4.0));
    }
    var engine =
        Calibration.withDefaults().top(2).pool(Pool.ALL).fit(new int[] {0, 0, 1, 1}, scores);
    var tally = Tallies.of(rulebook(Method.CALIBRATED, 2), scored(MARKS));
    for (var w = 0; w < 4; w++) {
      var expected = engine.works().get(w);
      var ranked = of(tally, w).ranked();
      assertThat(ranked.calibrated()).isCloseTo(expected.calibrated(), within(1e-12));
      assertThat(ranked.official()).isEqualTo(ranked.calibrated());
      assertThat(ranked.standardError()).isCloseTo(expected.se(), within(1e-12));
      assertThat(ranked.topChance()).isEqualTo(expected.pTop());
      assertThat(ranked.rankLow()).isEqualTo(expected.rankLow());
      assertThat(ranked.rankHigh()).isEqualTo(expected.rankHigh());
      assertThat(ranked.rank()).isEqualTo(expected.rank());
    }
    assertThat(tally.judges())
        .extracting(Tally.Scale::alias)
        .containsExactlyInAnyOrder("01", "02", "03");
    assertThat(tally.judges())
        .isSortedAccordingTo((x, y) -> Double.compare(x.severity(), y.severity()));
  }

  @Test
  void each_criterion_is_calibrated_by_itself() {
    var scores = new ArrayList<Score>();
    for (var m : MARKS) {
      scores.add(new Score(m[0], m[1], m[3]));
    }
    var engine =
        Calibration.withDefaults().draws(0).pool(Pool.ALL).fit(new int[] {0, 0, 1, 1}, scores);
    var tally = Tallies.of(rulebook(Method.MEAN, 2), scored(MARKS));
    for (var w = 0; w < 4; w++) {
      assertThat(of(tally, w).ranked().criteria()).containsOnlyKeys("a", "b");
      assertThat(of(tally, w).ranked().criteria().get("b"))
          .isCloseTo(engine.works().get(w).calibrated(), within(1e-12));
    }
  }

  @Test
  void the_rulebook_names_the_official_score() {
    for (var method : Method.values()) {
      var ranked = of(Tallies.of(rulebook(method, 2), scored(MARKS)), 1).ranked();
      var expected =
          switch (method) {
            case MEAN -> ranked.mean();
            case TRIMMED -> ranked.trimmed();
            case CLIPPED -> ranked.mean();
            case CALIBRATED -> ranked.calibrated();
          };
      assertThat(ranked.official()).isCloseTo(expected, within(1e-12));
    }
  }

  @Test
  void the_clipped_mean_pulls_far_scores_in() {
    // 9, 9 and 3 have the mean 7; within 2.5 of it they are 9, 9 and 4.5
    int[][] marks = {
      {0, 0, 9, 9}, {0, 1, 9, 9}, {0, 2, 3, 3}, {1, 0, 7, 7}, {1, 1, 7, 7}, {1, 2, 7, 7}
    };
    var rulebook = rulebook(Method.CLIPPED, 2, 2.5);
    var tally = Tallies.of(rulebook, scored(marks));
    assertThat(of(tally, 0).ranked().official()).isCloseTo(7.5, within(1e-12));
    assertThat(of(tally, 1).ranked().official()).isEqualTo(7);
    assertThat(Change.of(rulebook, tally))
        .first()
        .extracting(change -> change.why().en())
        .isEqualTo("Its own score stays; it moves because those of others change.");
  }

  @Test
  void the_prize_line_lies_behind_the_prizes_for_the_whole_call() {
    assertThat(Tallies.top(rulebook(Method.MEAN, 7))).isEqualTo(7);
    assertThat(Tallies.top(rulebook(Method.MEAN, 0))).isEqualTo(10);
  }

  @Test
  void panels_that_share_nothing_are_ranked_each_by_itself_unless_signed_for() {
    int[][] apart = {{0, 0, 5, 5}, {1, 0, 7, 7}, {2, 1, 6, 6}, {3, 1, 9, 9}};
    var unsigned = Tallies.of(rulebook(Method.MEAN, 2), scored(apart, false));
    assertThat(unsigned.components()).isEqualTo(2);
    assertThat(unsigned.apart()).isTrue();
    assertThat(unsigned.lines()).extracting(Line::panel).containsExactly(1, 1, 2, 2);
    assertThat(unsigned.lines()).extracting(l -> l.ranked().rank()).containsExactly(1, 2, 1, 2);
    assertThat(unsigned.lines()).extracting(l -> l.ranked().rankHigh()).allMatch(high -> high <= 2);

    var signed = Tallies.of(rulebook(Method.MEAN, 2), scored(apart, true));
    assertThat(signed.components()).isEqualTo(2);
    assertThat(signed.apart()).isFalse();
    assertThat(signed.lines()).extracting(l -> l.ranked().rank()).containsExactly(1, 2, 3, 4);
    assertThat(Tallies.of(rulebook(Method.MEAN, 2), scored(MARKS, false)).apart()).isFalse();
  }

  @Test
  void ranks_within_a_theme_are_the_engines() {
    var scores = new ArrayList<Score>();
    for (var m : MARKS) {
      scores.add(new Score(m[0], m[1], (m[2] + 3 * m[3]) / 4.0));
    }
    // the rulebook has up to 9 prizes in each theme
    var engine =
        Calibration.withDefaults().top(9).pool(Pool.THEME).fit(new int[] {0, 0, 1, 1}, scores);
    var tally = Tallies.of(rulebook(Method.MEAN, 2), scored(MARKS));
    for (var w = 0; w < 4; w++) {
      var expected = engine.works().get(w);
      assertThat(of(tally, w).theme())
          .isEqualTo(
              new Tally.InTheme(
                  w < 2 ? "red" : "blue",
                  expected.rank(),
                  expected.rankLow(),
                  expected.rankHigh(),
                  expected.pTop()));
    }
  }

  @Test
  void agreement_is_what_the_variances_say() {
    var scores = new ArrayList<Score>();
    for (var m : MARKS) {
      scores.add(new Score(m[0], m[1], (m[2] + 3 * m[3]) / 4.0));
    }
    var variance = Calibration.withDefaults().fit(new int[4], scores).variance();
    var all = variance.entry() + variance.judge() + variance.residual();
    var agreed = Tallies.of(rulebook(Method.MEAN, 2), scored(MARKS)).agreement();
    assertThat(agreed.works()).isCloseTo(variance.entry() / all, within(1e-12));
    assertThat(agreed.judges()).isCloseTo(variance.judge() / all, within(1e-12));
    assertThat(agreed.rest()).isCloseTo(variance.residual() / all, within(1e-12));
    // three sheets a work
    assertThat(agreed.reliability())
        .isCloseTo(variance.entry() / (variance.entry() + variance.residual() / 3), within(1e-12));
    // scores 8.25 8.25 5.5 7, 7 5 2.25 6, 5.5 8 7.5 5.75: the first judge tells five pairs of works
    // apart, four of them as the second does and two as the third; those two agree on one of six
    assertThat(agreed.cases()).isEqualTo(5 + 5 + 6);
    assertThat(agreed.alike() * agreed.cases()).isCloseTo(4 + 2 + 1, within(1e-9));
  }

  @Test
  void a_judge_who_gives_everything_the_same_is_seen() {
    int[][] marks = {
      {0, 0, 5, 5}, {1, 0, 5, 5}, {2, 0, 5, 5}, {0, 1, 8, 8}, {1, 1, 4, 4}, {2, 1, 6, 6}
    };
    var tally = Tallies.of(rulebook(Method.MEAN, 1), scored(marks));
    var flat =
        tally.judges().stream().filter(j -> j.alias().equals("01")).findFirst().orElseThrow();
    var other =
        tally.judges().stream().filter(j -> j.alias().equals("02")).findFirst().orElseThrow();
    assertThat(flat.constant()).isTrue();
    assertThat(flat.spread()).isZero();
    assertThat(other.constant()).isFalse();
    assertThat(other.lowest()).isEqualTo(4);
    assertThat(other.highest()).isEqualTo(8);
    // of 8, 4 and 6
    assertThat(other.spread()).isCloseTo(2, within(1e-12));
  }

  @Test
  void where_nothing_can_be_told_every_rank_is_possible() {
    // each the only score of its theme
    int[][] single = {{0, 0, 5, 5}, {2, 0, 9, 9}};
    var ranked = of(Tallies.of(rulebook(Method.MEAN, 1), scored(single)), 0).ranked();
    assertThat(ranked.rank()).isEqualTo(2);
    assertThat(ranked.rankLow()).isEqualTo(1);
    assertThat(ranked.rankHigh()).isEqualTo(2);
    assertThat(ranked.topChance()).isEqualTo(.5);
  }

  @Test
  void without_a_sheet_there_is_no_ranking() {
    assertThat(Tallies.of(rulebook(Method.MEAN, 1), scored(new int[0][])).empty()).isTrue();
  }

  private static final int[][] CUT = {
    // means 6.67 and 6.33; without highest and lowest 6 and 7
    {0, 0, 9, 9}, {0, 1, 6, 6}, {0, 2, 5, 5},
    {1, 0, 7, 7}, {1, 1, 7, 7}, {1, 2, 5, 5},
    {2, 0, 9, 9}, {2, 1, 9, 9}, {2, 2, 8, 8},
    {3, 0, 2, 2}, {3, 1, 2, 2}, {3, 2, 1, 1}
  };

  @Test
  void every_work_that_moves_says_why_in_one_sentence() {
    var rulebook = rulebook(Method.TRIMMED, 2);
    var changes = Change.of(rulebook, Tallies.of(rulebook, scored(CUT)));
    assertThat(changes)
        .containsExactly(
            new Change(
                WORKS.get(1),
                2,
                3,
                Text.of(
                    "它的分数从 5.00 到 7.00；正式成绩压住了两头，得 7.00，把每位评委的意见都算上是 6.33。",
                    "Its scores go from 5.00 to 7.00; the official score holds the extremes back"
                        + " and gives 7.00, with every judge counted it is 6.33.")),
            new Change(
                WORKS.get(0),
                3,
                2,
                Text.of(
                    "它的分数从 5.00 到 9.00；正式成绩压住了两头，得 6.00，把每位评委的意见都算上是 6.67。",
                    "Its scores go from 5.00 to 9.00; the official score holds the extremes back"
                        + " and gives 6.00, with every judge counted it is 6.67.")));
  }

  @Test
  void the_chart_puts_the_line_half_a_rank_behind_the_last_prize() {
    var tally = Tallies.of(rulebook(Method.MEAN, 2), scored(MARKS));
    var bars =
        tally.lines().stream()
            .map(
                line ->
                    new IntervalChart.Bar(
                        line.ranked().entry().equals(WORKS.get(0)) ? "一二三四五六七八九十十一" : "短",
                        line.byCalibrated(),
                        1,
                        4,
                        .5))
            .toList();
    var lines = List.of(new PrizeLine(Text.same("gold"), 2), new PrizeLine(Text.same("silver"), 3));
    var chart = IntervalChart.of(bars, lines);
    // ranks 1 to 4 lie from 206 to 650, so 148 apart
    assertThat(chart.lines())
        .extracting(IntervalChart.Line::x)
        .containsExactly(206 + 1.5 * 148, 206 + 2.5 * 148);
    assertThat(chart.rows()).hasSize(4);
    assertThat(chart.rows()).extracting(IntervalChart.Row::kind).containsOnly("split");
    assertThat(chart.rows()).extracting(IntervalChart.Row::label).contains("一二三四五六七八九十…");
    assertThat(chart.ticks())
        .extracting(IntervalChart.Tick::x)
        .containsExactly(206., 354., 502., 650.);
  }

  @Test
  void a_work_is_sure_only_where_its_interval_crosses_no_line() {
    var lines = List.of(new PrizeLine(Text.same("gold"), 2), new PrizeLine(Text.same("silver"), 5));
    var bars =
        List.of(
            new IntervalChart.Bar("a", 1, 1, 2, 1),
            new IntervalChart.Bar("b", 2, 1, 3, 1),
            new IntervalChart.Bar("c", 3, 3, 5, 1),
            new IntervalChart.Bar("d", 4, 4, 6, .5),
            new IntervalChart.Bar("e", 5, 6, 7, 0));
    assertThat(IntervalChart.of(bars, lines).rows())
        .extracting(IntervalChart.Row::kind)
        .containsExactly("sure", "split", "sure", "split", "out");
  }

  @Test
  void lines_add_up_the_prizes_of_a_kind() {
    var rulebook = rulebook(Method.MEAN, 2);
    assertThat(PrizeLine.overall(rulebook)).extracting(PrizeLine::last).containsExactly(2);
    assertThat(PrizeLine.ofThemes(rulebook)).extracting(PrizeLine::last).containsExactly(9);
    assertThat(PrizeLine.overall(rulebook(Method.MEAN, 0)))
        .extracting(PrizeLine::last)
        .containsExactly(10);
  }

  @Test
  void strict_judges_stand_to_the_left() {
    var chart =
        SeverityChart.of(
            List.of(
                new Tally.Scale("02", 9, -.4, .1, 7, 1, 5, 9),
                new Tally.Scale("05", 9, .8, .1, 6, 1, 4, 8)),
            10);
    assertThat(chart.reach()).isEqualTo(1);
    // 268 - .8 * 140, 268 + .4 * 140
    assertThat(chart.rows().get(1).at()).isEqualTo(156);
    assertThat(chart.rows().get(0).at()).isEqualTo(324);
    assertThat(chart.rows()).extracting(SeverityChart.Row::apart).containsExactly(false, true);
  }

  /** Works by judges, each with a mark of its own making. */
  private static Scored panel(int works, int judges) {
    var random = new Random(3);
    var ids = Stream.generate(Id::<Entry>random).limit(works).toList();
    var people = Stream.generate(UUID::randomUUID).limit(judges).toList();
    var given = new ArrayList<Scored.Given>();
    for (var work : ids) {
      var merit = 5.5 + 2 * random.nextGaussian();
      for (var judge : people) {
        var mark = (int) Math.clamp(Math.round(merit + random.nextGaussian()), 1, 10);
        given.add(new Scored.Given(work, judge, Map.of("a", mark, "b", mark), 0));
      }
    }
    return new Scored(
        "hash",
        true,
        ids.stream().map(id -> new Scored.Work(id, "red")).toList(),
        people.stream().map(id -> new Scored.Judge(id, "01")).toList(),
        given);
  }

  @Test
  void with_15_works_of_every_judge_the_chances_allow_for_slopes_and_the_scores_stay() {
    var rulebook = rulebook(Method.CALIBRATED, 3);
    var scored = panel(15, 4);
    var tally = Tallies.of(rulebook, scored);
    assertThat(tally.chances()).isEqualTo(Model.SLOPE);

    var number = new HashMap<Object, Integer>();
    scored.works().forEach(work -> number.put(work.entry(), number.size()));
    scored.judges().forEach(judge -> number.put(judge.judge(), number.size() - 15));
    var scores =
        scored.given().stream()
            .map(g -> new Score(number.get(g.entry()), number.get(g.judge()), g.marks().get("a")))
            .toList();
    var plain = Calibration.withDefaults().top(3).pool(Pool.ALL);
    var two = plain.fit(new int[15], scores).works();
    var slope = plain.model(Model.SLOPE).fit(new int[15], scores).works();
    for (var line : tally.lines()) {
      var ranked = line.ranked();
      var w = number.get(ranked.entry());
      assertThat(ranked.calibrated()).isCloseTo(two.get(w).calibrated(), within(1e-9));
      assertThat(ranked.rank()).isEqualTo(two.get(w).rank());
      assertThat(ranked.topChance()).isEqualTo(slope.get(w).pTop());
      assertThat(ranked.rankLow()).isEqualTo(Math.min(slope.get(w).rankLow(), two.get(w).rank()));
      assertThat(ranked.rankHigh()).isEqualTo(Math.max(slope.get(w).rankHigh(), two.get(w).rank()));
    }
  }

  @Test
  void with_fewer_works_of_a_judge_the_chances_are_the_plain_ones() {
    assertThat(Tallies.of(rulebook(Method.MEAN, 3), panel(14, 4)).chances())
        .isEqualTo(Model.TWO_WAY);
    var scored = panel(15, 4);
    var one =
        new Scored(
            "hash",
            true,
            scored.works(),
            scored.judges(),
            scored.given().subList(1, scored.given().size()));
    assertThat(Tallies.of(rulebook(Method.MEAN, 3), one).chances()).isEqualTo(Model.TWO_WAY);
    assertThat(Tally.NONE.chances()).isEqualTo(Model.TWO_WAY);
  }
}
