package io.jinbang.review.calibration;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.zip.GZIPInputStream;

/** Scores with names, read from a simple file or written by hand. */
final class Table {
  final Map<String, Integer> entries = new LinkedHashMap<>();
  final Map<String, Integer> judges = new LinkedHashMap<>();
  final List<Integer> themes = new ArrayList<>();
  final List<Score> scores = new ArrayList<>();

  static Table golden(String name) throws IOException {
    try (var in = Table.class.getResourceAsStream("/golden/review/" + name + ".csv")) {
      var text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return of(text.lines().toList(), "entry", "judge", "score");
    }
  }

  static Properties expected(String name) throws IOException {
    var properties = new Properties();
    try (var in = Table.class.getResourceAsStream("/golden/review/" + name + ".properties")) {
      properties.load(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
    }
    return properties;
  }

  static Table file(Path file, String entry, String judge, String score) throws IOException {
    var raw = Files.newInputStream(file);
    try (var in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
      var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return of(text.lines().toList(), entry, judge, score);
    }
  }

  private static Table of(List<String> lines, String entry, String judge, String score) {
    var names = List.of(lines.getFirst().replace("\"", "").split(","));
    var table = new Table();
    for (var line : lines.subList(1, lines.size())) {
      var cells = line.replace("\"", "").split(",");
      var theme = names.indexOf("theme");
      table.add(
          cells[names.indexOf(entry)],
          cells[names.indexOf(judge)],
          Double.parseDouble(cells[names.indexOf(score)]),
          theme < 0 ? 0 : cells[theme].charAt(1) - '0');
    }
    return table;
  }

  Table add(String entry, String judge, double value, int theme) {
    var e = entries.computeIfAbsent(entry, _ -> entries.size());
    if (e == themes.size()) {
      themes.add(theme);
    }
    scores.add(new Score(e, judges.computeIfAbsent(judge, _ -> judges.size()), value));
    return this;
  }

  /** Rows are works, columns judges; NaN where there is no score. */
  static Table grid(double[]... rows) {
    var table = new Table();
    for (var w = 0; w < rows.length; w++) {
      for (var j = 0; j < rows[w].length; j++) {
        if (!Double.isNaN(rows[w][j])) {
          table.add("W" + w, "J" + j, rows[w][j], 0);
        }
      }
    }
    return table;
  }

  CalibrationResult fit(Calibration calibration) {
    return calibration.fit(themes.stream().mapToInt(t -> t).toArray(), scores);
  }

  CalibrationResult fit() {
    return fit(Calibration.withDefaults());
  }
}
