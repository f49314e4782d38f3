package io.jinbang.review.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** Expected values: src/test/resources/golden/review, with the scripts that derived them. */
class CalibrationGoldenTests {

  @Test
  void a_balanced_table_gives_the_closed_form() throws Exception {
    var expected = Table.expected("balanced");
    var result = Table.golden("balanced").fit();

    assertThat(result.mean()).isCloseTo(number(expected, "mean"), within(1e-9));
    assertVariances(result, expected);
    for (var work : result.works()) {
      var effect = number(expected, "effect." + work.entry());
      assertThat(work.effect()).isCloseTo(effect, within(1e-4));
      assertThat(work.calibrated()).isCloseTo(result.mean() + work.effect(), within(1e-12));
      assertThat(work.se()).isCloseTo(number(expected, "se"), within(1e-4));
    }
    for (var judge : result.judges()) {
      var severity = number(expected, "severity." + judge.judge());
      assertThat(judge.severity()).isCloseTo(severity, within(1e-4));
    }
    assertThat(result.works())
        .extracting(CalibrationResult.Work::rank)
        .containsExactly(2, 5, 3, 1, 6, 3);
  }

  @Test
  void themes_gaps_and_uneven_panels_give_what_a_direct_search_gives() throws Exception {
    var expected = Table.expected("themed");
    var table = Table.golden("themed");
    var result = table.fit(Calibration.withDefaults().top(3).draws(20_000));
    var names = List.copyOf(table.judges.keySet());

    assertVariances(result, expected);
    for (var t = 0; t < 3; t++) {
      assertThat(result.themeMeans().get(t))
          .isCloseTo(number(expected, "theme." + t), within(1e-4));
    }
    for (var work : result.works()) {
      var w = work.entry();
      assertThat(work.effect()).isCloseTo(number(expected, "effect." + w), within(1e-4));
      assertThat(work.se()).isCloseTo(number(expected, "se." + w), within(1e-4));
      assertThat(work.pTop()).isCloseTo(number(expected, "top3." + w), within(.012));
    }
    for (var judge : result.judges()) {
      var j = names.get(judge.judge()).charAt(1);
      assertThat(judge.severity()).isCloseTo(number(expected, "severity." + j), within(1e-4));
      assertThat(judge.se()).isCloseTo(number(expected, "severityse." + j), within(1e-4));
    }
  }

  @Test
  void works_fewer_than_judges_give_the_same_as_the_other_way_round() throws Exception {
    var table = Table.golden("themed");
    var turned = new Table();
    table.scores.forEach(s -> turned.add("W" + s.judge(), "J" + s.entry(), s.value(), 0));
    var straight = table.fit();
    var flat = Calibration.withDefaults().fit(new int[table.entries.size()], table.scores);
    var across = turned.fit();

    assertThat(across.criterion()).isCloseTo(flat.criterion(), within(1e-8));
    assertThat(across.variance().judge()).isCloseTo(flat.variance().entry(), withPercentage(.001));
    assertThat(across.judges().getFirst().severity())
        .isCloseTo(-flat.works().getFirst().effect(), within(1e-5));
    assertThat(across.judges().getFirst().se())
        .isCloseTo(flat.works().getFirst().se(), within(1e-5));
    assertThat(straight.criterion()).isLessThan(flat.criterion());
  }

  private static void assertVariances(CalibrationResult result, Properties expected) {
    var v = result.variance();
    assertThat(v.entry()).isCloseTo(number(expected, "entry"), withPercentage(.01));
    assertThat(v.judge()).isCloseTo(number(expected, "judge"), withPercentage(.01));
    assertThat(v.residual()).isCloseTo(number(expected, "residual"), withPercentage(.01));
    assertThat(result.criterion()).isCloseTo(number(expected, "criterion"), within(1e-5));
  }

  private static double number(Properties expected, String key) {
    return Double.parseDouble(expected.getProperty(key));
  }
}
