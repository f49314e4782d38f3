package io.jinbang.review.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class CriteriaTests {

  @Test
  void on_a_complete_table_the_components_are_those_of_the_mean_squares() {
    var works = 12;
    var judges = 7;
    var criteria = 4;
    var marks = marks(new Random(1), works, judges, judges, criteria);
    var cube = new double[works][judges][criteria];
    marks.forEach(m -> cube[m.entry()][m.judge()][m.criterion()] = m.value());

    var variance = Criteria.fit(new int[works], criteria, marks).variance();
    var squares = new MeanSquares(cube);

    // expected mean squares of the three-way layout (Searle, Casella and McCulloch, 4.3)
    var error = squares.error();
    assertThat(variance.residual()).isCloseTo(error, within(1e-5));
    assertThat(variance.halo()).isCloseTo((squares.of(true, true, false) - error) / 4, near());
    assertThat(variance.entryByCriterion())
        .isCloseTo((squares.of(true, false, true) - error) / 7, near());
    assertThat(variance.judgeByCriterion())
        .isCloseTo((squares.of(false, true, true) - error) / 12, near());
    var both = squares.of(true, true, false);
    assertThat(variance.entry())
        .isCloseTo(
            (squares.of(true, false, false) - both - squares.of(true, false, true) + error) / 28,
            near());
    assertThat(variance.judge())
        .isCloseTo(
            (squares.of(false, true, false) - both - squares.of(false, true, true) + error) / 48,
            near());
  }

  @Test
  void the_truth_is_found_again_where_judges_see_few_works() {
    var result = Criteria.fit(new int[600], 4, marks(new Random(2), 600, 40, 4, 4));

    var variance = result.variance();
    assertThat(variance.entry()).isCloseTo(1, within(.15));
    assertThat(variance.judge()).isCloseTo(.64, within(.3));
    assertThat(variance.halo()).isCloseTo(.25, within(.04));
    assertThat(variance.entryByCriterion()).isCloseTo(.16, within(.04));
    assertThat(variance.judgeByCriterion()).isCloseTo(.09, within(.03));
    assertThat(variance.residual()).isCloseTo(.49, within(.03));
    assertThat(result.incomplete()).isZero();
  }

  @Test
  void the_criteria_of_a_work_average_to_its_calibrated_score() {
    var marks = marks(new Random(3), 30, 6, 3, 3);
    var result = Criteria.fit(new int[30], 3, marks);
    var scores = new ArrayList<Score>();
    for (var i = 0; i < marks.size(); i += 3) {
      var mean = marks.subList(i, i + 3).stream().mapToDouble(Mark::value).average().orElse(0);
      scores.add(new Score(marks.get(i).entry(), marks.get(i).judge(), mean));
    }
    var plain = Calibration.withDefaults().draws(0).fit(new int[30], scores);

    for (var w = 0; w < 30; w++) {
      var mean = result.calibrated().get(w).stream().mapToDouble(x -> x).average().orElse(0);
      assertThat(mean).isCloseTo(plain.works().get(w).calibrated(), within(1e-9));
    }
  }

  @Test
  void a_review_that_lacks_a_criterion_is_left_out_and_counted() {
    var marks = marks(new Random(4), 20, 5, 3, 3);
    var result = Criteria.fit(new int[20], 3, marks.subList(1, marks.size()));

    assertThat(result.incomplete()).isEqualTo(1);
    assertThatThrownBy(() -> Criteria.fit(new int[20], 3, marks.subList(0, 2)))
        .isInstanceOf(Uncalibratable.class);
    var twice = List.of(new Mark(0, 0, 0, 1), new Mark(0, 0, 0, 2));
    assertThatThrownBy(() -> Criteria.fit(new int[1], 2, twice))
        .isInstanceOfSatisfying(
            Uncalibratable.class,
            why -> assertThat(why.reason()).isEqualTo(Uncalibratable.Reason.TWICE));
  }

  @Test
  void judges_who_give_all_criteria_one_mark_leave_nothing_to_criteria() {
    var marks = new ArrayList<Mark>();
    var random = new Random(5);
    for (var w = 0; w < 20; w++) {
      for (var j = 0; j < 3; j++) {
        var mark = random.nextGaussian();
        marks.add(new Mark(w, j, 0, mark));
        marks.add(new Mark(w, j, 1, mark));
      }
    }
    var variance = Criteria.fit(new int[20], 2, marks).variance();

    assertThat(variance.residual()).isZero();
    assertThat(variance.entryByCriterion()).isZero();
    assertThat(variance.halo()).isPositive();
  }

  private static Offset<Double> near() {
    return within(1e-4);
  }

  /** Standard deviations: works 1, judges .8, halo .5, by criterion .4 and .3, error .7. */
  private static List<Mark> marks(Random random, int works, int judges, int reviews, int criteria) {
    var severity = normals(random, judges, criteria + 1);
    var merit = normals(random, works, criteria + 1);
    var marks = new ArrayList<Mark>();
    for (var w = 0; w < works; w++) {
      var from = random.nextInt(judges);
      for (var r = 0; r < reviews; r++) {
        var j = (from + r * r) % judges;
        j = reviews == judges ? r : j;
        var halo = .5 * random.nextGaussian();
        for (var c = 0; c < criteria; c++) {
          var both = merit[w][0] - .8 * severity[j][0] + halo;
          var alone = .4 * merit[w][c + 1] - .3 * severity[j][c + 1];
          marks.add(new Mark(w, j, c, 5 + c + both + alone + .7 * random.nextGaussian()));
        }
      }
    }
    return marks;
  }

  private static double[][] normals(Random random, int rows, int columns) {
    var values = new double[rows][columns];
    for (var row : values) {
      Arrays.setAll(row, _ -> random.nextGaussian());
    }
    return values;
  }

  /** Mean squares of a complete table of works, judges and criteria. */
  private record MeanSquares(double[][][] cube) {

    double error() {
      return of(true, true, true);
    }

    /** Of the interaction of those factors that are named. */
    double of(boolean work, boolean judge, boolean criterion) {
      var sum = 0.0;
      for (var w = 0; w < cube.length; w++) {
        for (var j = 0; j < cube[0].length; j++) {
          for (var c = 0; c < cube[0][0].length; c++) {
            var effect = effect(work ? w : -1, judge ? j : -1, criterion ? c : -1);
            sum += effect * effect;
          }
        }
      }
      var freedom =
          (work ? cube.length - 1 : 1)
              * (judge ? cube[0].length - 1 : 1)
              * (criterion ? cube[0][0].length - 1 : 1);
      return sum / freedom;
    }

    /** By inclusion and exclusion over the means of every subset of the factors. */
    private double effect(int w, int j, int c) {
      var effect = 0.0;
      for (var subset = 0; subset < 8; subset++) {
        if ((w >= 0 || (subset & 1) == 0)
            && (j >= 0 || (subset & 2) == 0)
            && (c >= 0 || (subset & 4) == 0)) {
          var factors = (w >= 0 ? 1 : 0) + (j >= 0 ? 1 : 0) + (c >= 0 ? 1 : 0);
          var sign = (factors - Integer.bitCount(subset)) % 2 == 0 ? 1 : -1;
          effect +=
              sign
                  * mean(
                      (subset & 1) != 0 ? w : -1,
                      (subset & 2) != 0 ? j : -1,
                      (subset & 4) != 0 ? c : -1);
        }
      }
      return effect;
    }

    private double mean(int work, int judge, int criterion) {
      var sum = 0.0;
      var count = 0;
      for (var w = 0; w < cube.length; w++) {
        for (var j = 0; j < cube[0].length; j++) {
          for (var c = 0; c < cube[0][0].length; c++) {
            if ((work < 0 || w == work)
                && (judge < 0 || j == judge)
                && (criterion < 0 || c == criterion)) {
              sum += cube[w][j][c];
              count++;
            }
          }
        }
      }
      return sum / count;
    }
  }
}
