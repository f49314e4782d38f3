package io.jinbang.review.integrity;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinbang.review.anomaly.Anomaly;
import io.jinbang.review.anomaly.Anomaly.Dot;
import io.jinbang.review.anomaly.Anomaly.Kind;
import io.jinbang.review.integrity.FlagChart.Line;
import io.jinbang.review.integrity.FlagChart.Spot;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FlagChartTests {

  private static Anomaly anomaly(Kind kind, double effect, double expected, Dot... dots) {
    return new Anomaly(
        kind, List.of(0), List.of(), 4, 12, effect, expected, List.of(dots), .0123, .04);
  }

  @Test
  void a_change_is_drawn_over_the_reading_order_with_either_mean() {
    var chart =
        FlagChart.of(
            anomaly(
                Kind.DRIFT,
                0,
                0,
                new Dot(1, 1, false),
                new Dot(2, 1, false),
                new Dot(3, -1, true)));

    // places 0 to 4 lie between 48 and 428, points -1 to 2 between 178 and 12
    assertThat(chart.spots())
        .containsExactly(
            new Spot("143.0", "67.3", false),
            new Spot("238.0", "67.3", false),
            new Spot("333.0", "178.0", true));
    assertThat(chart.lines())
        .containsExactly(
            new Line("M143.0 67.3L238.0 67.3", false), new Line("M333.0 178.0L333.0 178.0", true));
    assertThat(chart.surplus()).isTrue();
    assertThat(chart.last()).isEqualTo(3);
  }

  @Test
  void b_a_pair_is_drawn_on_one_scale_with_its_diagonal() {
    var chart = FlagChart.of(anomaly(Kind.BLOC, 0, 0, new Dot(4, 4, true), new Dot(7.5, 8, true)));

    assertThat(List.of(chart.least(), chart.most())).containsExactly(4.0, 9.0);
    assertThat(chart.spots().getFirst()).isEqualTo(new Spot("48.0", "178.0", true));
    assertThat(chart.lines()).containsExactly(new Line("M48.0 178.0L206.0 12.0", false));
    assertThat(chart.pair()).isTrue();
  }

  @Test
  void c_numbers_are_said_as_people_read_them() {
    assertThat(FlagWords.points(2.04)).isEqualTo("2.0");
    assertThat(FlagWords.points(.034)).isEqualTo("0.03");
    assertThat(FlagWords.probability(.0123)).isEqualTo("1.23%");
    assertThat(FlagWords.probability(.00001)).isEqualTo("< 0.01%");
  }

  @Test
  void d_each_pattern_has_its_sentence_in_both_languages() {
    said(Kind.BLOC, "两人共评 4 件，分差的波动只有 0.4 分", "differ by 0.4 points");
    said(Kind.COPIED, "两人共评 12 件，其中 4 件", "Of 12 works both read, 4 have");
    said(Kind.FLAT, "12 份评分表中有 4 份", "Of 12 sheets, 4 have one mark");
    said(Kind.ONE_VALUE, "12 件作品中有 4 件", "Of 12 works, 4 got exactly");
    said(Kind.DRIFT, "从第 9 件起", "From work 9 of the reading order on");
  }

  private static void said(Kind kind, String zh, String en) {
    var flag = new Flag(anomaly(kind, .4, 1.5), List.of(), List.of(), Map.of(), "", null);
    assertThat(FlagWords.finding(flag).zh()).contains(zh);
    assertThat(FlagWords.finding(flag).en()).contains(en);
  }
}
