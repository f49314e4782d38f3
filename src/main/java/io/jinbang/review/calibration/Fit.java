package io.jinbang.review.calibration;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/**
 * The fitted model of one sheet, or the plain answer where there is nothing to fit; on the scale of
 * the scores.
 */
final class Fit {
  private final Sheet sheet;
  private final Crossed data;
  private final Reml reml;
  private final boolean[] free;
  private final Set<Note> notes;

  private Fit(Sheet sheet, Crossed data, Reml reml, boolean[] free, Set<Note> notes) {
    this.sheet = sheet;
    this.data = data;
    this.reml = reml;
    this.free = free;
    this.notes = notes;
  }

  /** The two-way model. */
  static Fit of(Sheet sheet) {
    var spread = Spread.of(sheet);
    var notes = EnumSet.noneOf(Note.class);
    if (spread.freedom() == 0) {
      notes.add(Note.TOO_FEW_SCORES);
    } else if (spread.none()) {
      notes.add(Note.NO_VARIATION);
    }
    var scale = notes.isEmpty() ? spread.deviation() : 1;
    var data = Crossed.of(sheet, spread.mean(), scale, Terms.plain(sheet.size()));
    var fit = new Fit(sheet, data, new Reml(data), new boolean[2], notes);
    if (notes.isEmpty()) {
      fit.search();
    } else {
      fit.reml.at(0, 0);
    }
    return fit;
  }

  /** The same with other terms, its search begun where this one's ended. */
  Fit with(Terms terms) {
    var other = Crossed.of(sheet, data.centre(), data.scale(), terms);
    var fit = new Fit(sheet, other, new Reml(other), free, notes);
    var start = new double[] {start(reml.unitTheta(), 0), start(reml.levelTheta(), 1)};
    new Thetas(other, fit.reml, free, start).settle();
    return fit;
  }

  Set<Note> notes() {
    return notes;
  }

  /** False where not even chance could be measured. */
  boolean informative() {
    return !notes.contains(Note.TOO_FEW_SCORES);
  }

  boolean degenerate() {
    return notes.contains(Note.TOO_FEW_SCORES) || notes.contains(Note.NO_VARIATION);
  }

  double criterion() {
    var scaled = reml.at(reml.unitTheta(), reml.levelTheta());
    return degenerate() ? Double.NaN : scaled + 2 * reml.freedom() * Math.log(data.scale());
  }

  CalibrationResult.Variance variance() {
    var residual = sigma() * sigma();
    var thetas = point();
    var ofWorks = thetas.workTheta() * thetas.workTheta() * residual;
    var ofJudges = thetas.judgeTheta() * thetas.judgeTheta() * residual;
    return new CalibrationResult.Variance(ofWorks, ofJudges, residual);
  }

  /** NaN for a theme nobody scored. */
  double themeMean(int work) {
    var t = data.theme()[work];
    return t < 0 ? Double.NaN : data.centre() + data.scale() * reml.themeMean(t);
  }

  double effect(int work) {
    return data.scale() * (data.worksAreUnits() ? reml.unitMode(work) : reml.levelMode(work));
  }

  double effectError(int work) {
    return error(data.worksAreUnits(), work);
  }

  double severity(int judge) {
    var mode = data.worksAreUnits() ? reml.levelMode(judge) : reml.unitMode(judge);
    return 0.0 - data.scale() * mode;
  }

  double severityError(int judge) {
    return error(!data.worksAreUnits(), judge);
  }

  Point point() {
    return new Point(data, reml, degenerate() ? 0 : Math.sqrt(reml.residual()));
  }

  /** This fit's variances with other terms. */
  Point point(Terms terms) {
    var other = Crossed.of(sheet, data.centre(), data.scale(), terms);
    var there = new Reml(other);
    there.at(reml.unitTheta(), reml.levelTheta());
    return new Point(other, there, Math.sqrt(reml.residual()));
  }

  private double error(boolean unit, int index) {
    if (degenerate()) {
      return informative() ? 0 : Double.NaN;
    }
    var variance = unit ? reml.unitVariance(index) : reml.levelVariance(index);
    return data.scale() * Math.sqrt(variance);
  }

  private double sigma() {
    return degenerate() ? 0 : data.scale() * Math.sqrt(reml.residual());
  }

  private double start(double theta, int side) {
    return free[side] ? Math.max(theta, .1) : theta;
  }

  private void search() {
    var start = Moments.thetas(sheet, data);
    var works = data.themes() == sheet.reviewed() ? 0 : start[0];
    if (works == 0) {
      notes.add(Note.WORK_IS_THEME);
    } else if (most(sheet.scoresPerWork()) < 2) {
      notes.add(Note.WORK_OR_CHANCE);
      works = 1;
    }
    var severe = sheet.judges().length > 1 && most(sheet.scoresPerJudge()) > 1;
    if (!severe) {
      notes.add(Note.SEVERITY_UNKNOWN);
    }
    var judges = severe ? start[1] : 0;
    var units = data.worksAreUnits();
    free[units ? 0 : 1] =
        !notes.contains(Note.WORK_IS_THEME) && !notes.contains(Note.WORK_OR_CHANCE);
    free[units ? 1 : 0] = severe;
    var thetas = units ? new double[] {works, judges} : new double[] {judges, works};
    new Thetas(data, reml, free, thetas).settle();
  }

  private static int most(int[] counts) {
    return Arrays.stream(counts).max().orElse(0);
  }

  /**
   * How the scores vary about their theme's mean.
   *
   * @param within sum of squares within themes
   */
  private record Spread(double mean, double within, int freedom, double largest) {
    static Spread of(Sheet sheet) {
      var theme = Arrays.stream(sheet.work()).map(w -> sheet.themes()[w]).toArray();
      var scored = sheet.scoresPerTheme();
      var means = sheet.meanBy(theme, scored.length);
      var within = 0.0;
      for (var o = 0; o < theme.length; o++) {
        var off = sheet.value()[o] - means[theme[o]];
        within += off * off;
      }
      return new Spread(
          Arrays.stream(sheet.value()).average().orElse(0),
          within,
          sheet.size() - (int) Arrays.stream(scored).filter(n -> n > 0).count(),
          Arrays.stream(sheet.value()).map(Math::abs).max().orElse(0));
    }

    boolean none() {
      return Math.sqrt(within / freedom) <= 1e-12 * largest;
    }

    double deviation() {
      return Math.sqrt(within / freedom);
    }
  }
}
