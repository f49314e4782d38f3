package io.jinbang.review.rasch;

import io.jinbang.numerics.UpperCholesky;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Observed information of the parameters: what would be known if the works' measures were, less
 * what is lost by not knowing them (Louis, JRSS B 44(2), 1982).
 */
record Information(Expectation at) {

  /** Standard errors of all parameters; NaN where the information is not positive definite. */
  double[] standardErrors() {
    var design = at.ratings().design();
    var information = complete();
    subtractMissing(information);
    var free = design.fold(information);
    if (!UpperCholesky.factor(free, free.length)) {
      return IntStream.range(0, design.size()).mapToDouble(_ -> Double.NaN).toArray();
    }
    UpperCholesky.invert(free, free.length);
    var errors = new double[design.size()];
    for (var j = 0; j < free.length; j++) {
      var column = j;
      var root =
          IntStream.range(0, free.length).mapToDouble(i -> i <= column ? free[i][column] : 0);
      var spread = design.full(root.toArray());
      Arrays.setAll(errors, i -> errors[i] + Grid.square(spread[i]));
    }
    Arrays.setAll(errors, i -> Math.sqrt(errors[i]));
    return errors;
  }

  /** Curvature of the complete-data likelihood by each free parameter, all positive. */
  double[] curvature() {
    var folded = at.ratings().design().fold(complete());
    return IntStream.range(0, folded.length)
        .mapToDouble(i -> Math.max(1e-3, folded[i][i]))
        .toArray();
  }

  private double[][] complete() {
    var design = at.ratings().design();
    var information = new double[design.size()][design.size()];
    for (var cell = 0; cell < at.curves().length; cell++) {
      var curve = at.curves()[cell];
      if (curve != null) {
        addCell(information, cell, between(curve, at.counts()[cell]));
      }
    }
    var squares = 0.0;
    for (var weights : at.posterior()) {
      for (var q = 0; q < weights.length; q++) {
        squares += weights[q] * Grid.square(at.grid().nodes()[q] / at.sd());
      }
    }
    information[design.logSd()][design.logSd()] = 2 * squares;
    return information;
  }

  /** Covariances of "above step j" and "above step k", summed over nodes. */
  private static double[][] between(Curve curve, double[] counts) {
    var steps = curve.atLeast()[0].length;
    var sum = new double[steps][steps];
    for (var q = 0; q < counts.length; q++) {
      var above = curve.atLeast()[q];
      for (var j = 0; j < steps; j++) {
        for (var k = 0; k < steps; k++) {
          sum[j][k] += counts[q] * (above[Math.max(j, k)] - above[j] * above[k]);
        }
      }
    }
    return sum;
  }

  private void addCell(double[][] information, int cell, double[][] between) {
    var design = at.ratings().design();
    var item = cell / at.ratings().raters().length;
    var rater = design.rater(cell % at.ratings().raters().length);
    for (var j = 0; j < between.length; j++) {
      for (var k = 0; k < between.length; k++) {
        var c = between[j][k];
        information[design.step(j)][design.step(k)] += c;
        for (var place : new int[] {item, rater}) {
          information[place][design.step(k)] += c;
          information[design.step(k)][place] += c;
          information[place][item] += c;
          information[place][rater] += c;
        }
      }
    }
  }

  private void subtractMissing(double[][] information) {
    var starts = at.ratings().starts();
    for (var w = 0; w < at.posterior().length; w++) {
      subtractWork(information, w, starts[w], starts[w + 1]);
    }
  }

  /** The posterior covariance of the complete-data score of one work. */
  private void subtractWork(double[][] information, int work, int from, int to) {
    var active = active(from, to);
    var weights = at.posterior()[work];
    var scores = new double[weights.length][];
    var mean = new double[active.length];
    for (var q = 0; q < weights.length; q++) {
      scores[q] = score(q, from, to, active);
      for (var a = 0; a < active.length; a++) {
        mean[a] += weights[q] * scores[q][a];
      }
    }
    for (var q = 0; q < weights.length; q++) {
      for (var a = 0; a < active.length; a++) {
        var row = information[active[a]];
        var weighted = weights[q] * (scores[q][a] - mean[a]);
        for (var b = 0; b < active.length; b++) {
          row[active[b]] -= weighted * (scores[q][b] - mean[b]);
        }
      }
    }
  }

  /** The parameters that have to do with these ratings, ascending. */
  private int[] active(int from, int to) {
    var ratings = at.ratings();
    var design = ratings.design();
    return IntStream.concat(
            IntStream.range(from, to)
                .flatMap(o -> IntStream.of(ratings.item()[o], design.rater(ratings.rater()[o]))),
            IntStream.rangeClosed(design.step(0), design.logSd()))
        .sorted()
        .distinct()
        .toArray();
  }

  private double[] score(int q, int from, int to, int[] active) {
    var ratings = at.ratings();
    var design = ratings.design();
    var score = new double[active.length];
    var step = active.length - 1 - ratings.steps();
    for (var o = from; o < to; o++) {
      var curve = at.curves()[ratings.cell(o)];
      if (curve != null) {
        var surplus = curve.mean()[q] - ratings.level()[o];
        score[Arrays.binarySearch(active, ratings.item()[o])] += surplus;
        score[Arrays.binarySearch(active, design.rater(ratings.rater()[o]))] += surplus;
        for (var k = 0; k < ratings.steps(); k++) {
          score[step + k] += curve.atLeast()[q][k] - (ratings.level()[o] > k ? 1 : 0);
        }
      }
    }
    score[active.length - 1] = Grid.square(at.grid().nodes()[q] / at.sd());
    return score;
  }
}
