package io.jinbang.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumericsTests {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 15, 16, 17, 33, 70, 530})
  void the_factor_times_itself_is_the_matrix_again(int n) {
    var a = positiveDefinite(n + 1);
    var u = copy(a);

    assertThat(UpperCholesky.factor(u, n)).isTrue();

    for (var i = 0; i < n; i++) {
      for (var j = i; j <= n; j++) {
        var sum = 0.0;
        for (var k = 0; k <= i; k++) {
          sum += u[k][i] * u[k][j];
        }
        assertThat(sum).isCloseTo(a[i][j], within(1e-10 * n));
      }
    }
  }

  @Test
  void equal_values_share_the_better_rank_and_what_is_unknown_comes_last() {
    var values = new double[] {7, 8, 7 + 1e-12, Double.NaN, 6, 8, Double.NaN};

    assertThat(Ranks.highestFirst(values)).containsExactly(3, 1, 3, 6, 5, 1, 7);
    assertThat(Ranks.highestFirst(new double[0])).isEmpty();
  }

  @Test
  void the_border_ends_as_the_schur_complement() {
    // [4 2; 2 5] with border [6 7], corner 20: 20 - 6²/4 - (7 - 2*6/4)²/(5 - 2²/4) = 20 - 9 - 4
    var a = new double[][] {{4, 2, 6}, {0, 5, 7}, {0, 0, 20}};

    UpperCholesky.factor(a, 2);

    assertThat(a[0]).containsExactly(2, 1, 3);
    assertThat(a[1]).containsExactly(0, 2, 2);
    assertThat(a[2][2]).isEqualTo(7);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 4, 5, 18, 67})
  void the_inverse_factor_times_the_factor_is_one(int n) {
    var u = positiveDefinite(n);
    UpperCholesky.factor(u, n);
    var inverse = copy(u);

    UpperCholesky.invert(inverse, n);

    for (var i = 0; i < n; i++) {
      for (var j = i; j < n; j++) {
        var sum = 0.0;
        for (var k = i; k <= j; k++) {
          sum += u[i][k] * inverse[k][j];
        }
        assertThat(sum).isCloseTo(i == j ? 1 : 0, within(1e-12 * n));
      }
    }
  }

  @Test
  void a_matrix_that_is_not_positive_definite_is_refused() {
    assertThat(UpperCholesky.factor(new double[][] {{1, 2}, {0, 1}}, 2)).isFalse();
    assertThat(UpperCholesky.factor(new double[][] {{Double.NaN}}, 1)).isFalse();
  }

  @Test
  void the_minimum_of_rosenbrocks_valley_is_at_one_one() {
    var found =
        Minimum.search(
            (x, gradient) -> {
              var bend = x[1] - x[0] * x[0];
              gradient[0] = -400 * x[0] * bend - 2 * (1 - x[0]);
              gradient[1] = 200 * bend;
              return 100 * bend * bend + (1 - x[0]) * (1 - x[0]);
            },
            new double[] {-1.2, 1},
            new double[] {200, 200},
            1e-16);

    assertThat(found.point()).containsExactly(new double[] {1, 1}, within(1e-6));
    assertThat(found.value()).isCloseTo(0, within(1e-12));
    assertThat(found.evaluations()).isLessThan(100);
  }

  @Test
  void draws_have_the_quantiles_of_the_normal_distribution() {
    var draws = new double[2_000_000];
    new NormalDraws(1).fill(draws, 0, draws.length);

    // standard normal table: P(Z < -1) .158655, P(Z < 1.959964) .975, P(|Z| > 3.5) .000465258
    assertThat(share(draws, z -> z < 0)).isCloseTo(.5, within(.002));
    assertThat(share(draws, z -> z < -1)).isCloseTo(.158655, within(.0015));
    assertThat(share(draws, z -> z < 1.959964)).isCloseTo(.975, within(.0006));
    assertThat(share(draws, z -> Math.abs(z) > 3.5)).isCloseTo(.000465258, within(.00008));
    assertThat(Arrays.stream(draws).average().orElseThrow()).isCloseTo(0, within(.004));
    assertThat(Arrays.stream(draws).map(z -> z * z).average().orElseThrow())
        .isCloseTo(1, within(.005));
    assertThat(Arrays.stream(draws).map(z -> z * z * z * z).average().orElseThrow())
        .isCloseTo(3, within(.04));
  }

  @Test
  void the_same_seed_draws_the_same_and_another_does_not() {
    var first = new double[100];
    var again = new double[100];
    var other = new double[100];
    new NormalDraws(7).fill(first, 0, 100);
    new NormalDraws(7).fill(again, 0, 100);
    new NormalDraws(8).fill(other, 0, 100);

    assertThat(again).isEqualTo(first);
    assertThat(other).isNotEqualTo(first);
  }

  @Test
  void the_highest_value_comes_first() {
    var values = new Random(3).doubles(1000, -5, 5).toArray();
    values[17] = Double.NEGATIVE_INFINITY;
    values[18] = 0.0;
    values[19] = -0.0;
    var expected =
        IntStream.range(0, 1000)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> -values[i]))
            .mapToInt(i -> i)
            .toArray();
    var order = new int[1000];

    new Descending(1000).order(values, order);

    assertThat(order).isEqualTo(expected);
  }

  private static double share(double[] draws, java.util.function.DoublePredicate which) {
    return Arrays.stream(draws).filter(which).count() / (double) draws.length;
  }

  private static double[][] positiveDefinite(int n) {
    var random = new Random(n);
    var a = new double[n][n];
    for (var i = 0; i < n; i++) {
      for (var j = i; j < n; j++) {
        a[i][j] = random.nextDouble();
      }
      a[i][i] += n;
    }
    return a;
  }

  private static double[][] copy(double[][] a) {
    return Arrays.stream(a).map(double[]::clone).toArray(double[][]::new);
  }
}
