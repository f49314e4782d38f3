package io.jinbang.review.calibration;

import io.jinbang.numerics.Descending;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Puts everything known about a sheet into one {@link CalibrationResult}. */
record Report(Sheet sheet, Fitted fitted, Panels panels, int[] pools, Chances chances) {
  private static final double EQUAL = 1e-9;

  CalibrationResult result() {
    var works = works();
    return new CalibrationResult(
        mean(),
        themeMeans(),
        fit().variance(),
        fitted.criterion(),
        panels.count(),
        works,
        judges(),
        notes(works));
  }

  private Fit fit() {
    return fitted.fit();
  }

  private double mean() {
    return IntStream.range(0, sheet.works())
        .filter(w -> panels.component()[w] >= 0)
        .mapToDouble(fit()::themeMean)
        .average()
        .orElse(Double.NaN);
  }

  private List<Double> themeMeans() {
    var means = new Double[Arrays.stream(sheet.themes()).max().orElse(0) + 1];
    Arrays.fill(means, Double.NaN);
    for (var w = 0; w < sheet.works(); w++) {
      means[sheet.themes()[w]] = fit().themeMean(w);
    }
    return List.of(means);
  }

  private List<CalibrationResult.Work> works() {
    var values = sheet.valuesBy(sheet.work(), sheet.works());
    var ranks = ranks();
    return IntStream.range(0, sheet.works()).mapToObj(w -> work(w, values[w], ranks[w])).toList();
  }

  private CalibrationResult.Work work(int w, double[] values, int rank) {
    return new CalibrationResult.Work(
        w,
        sheet.themes()[w],
        panels.component()[w],
        values.length,
        average(values),
        TrimmedMean.of(values),
        calibrated(w),
        fit().effect(w),
        fit().effectError(w),
        rank,
        chances.top()[w],
        chances.first()[w],
        chances.low()[w],
        chances.high()[w]);
  }

  private List<CalibrationResult.Judge> judges() {
    var values = sheet.valuesBy(sheet.judge(), sheet.judges().length);
    return IntStream.range(0, values.length).mapToObj(j -> judge(j, values[j])).toList();
  }

  private CalibrationResult.Judge judge(int j, double[] values) {
    return new CalibrationResult.Judge(
        sheet.judges()[j],
        values.length,
        average(values),
        fit().severity(j),
        fit().severityError(j),
        fitted.slopes().mean()[j],
        fit().variance().residual() / fitted.slopes().weight()[j],
        values.length > 2 && Arrays.stream(values).allMatch(v -> v == values[0]));
  }

  private Set<Note> notes(List<CalibrationResult.Work> works) {
    var notes = EnumSet.noneOf(Note.class);
    notes.addAll(fit().notes());
    if (panels.count() > 1) {
      notes.add(Note.DISCONNECTED);
    }
    if (works.stream().anyMatch(w -> w.n() > 0 && w.trimmed().few())) {
      notes.add(Note.FEW_JUDGES);
    }
    return notes;
  }

  private int[] ranks() {
    var values = IntStream.range(0, sheet.works()).mapToDouble(this::calibrated).toArray();
    var order = new int[values.length];
    new Descending(values.length).order(values, order);
    var pool = Arrays.stream(pools).max().orElse(0) + 1;
    var placed = new int[pool];
    var last = new int[pool];
    var rank = new int[values.length];
    for (var w : order) {
      if (pools[w] >= 0) {
        var p = pools[w];
        var before = last[p];
        var tied = placed[p]++ > 0 && values[before] - values[w] <= tolerance(values[w]);
        rank[w] = tied ? rank[before] : placed[p];
        last[p] = w;
      }
    }
    return rank;
  }

  private double calibrated(int w) {
    return fit().themeMean(w) + fit().effect(w);
  }

  private static double tolerance(double value) {
    return EQUAL * Math.max(1, Math.abs(value));
  }

  private static double average(double[] values) {
    return Arrays.stream(values).average().orElse(Double.NaN);
  }
}
