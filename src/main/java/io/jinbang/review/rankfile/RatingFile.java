package io.jinbang.review.rankfile;

import io.jinbang.review.rasch.Rating;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Text;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The same table as a {@link ScoreFile}, mark by mark: whole numbers with their criterion.
 *
 * @param scores entries and judges as numbered in it
 */
record RatingFile(ScoreFile scores, List<String> criteria, List<Rating> ratings) {
  private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,9}(\\.0*)?");

  /**
   * @throws Refusal naming line and column of the first thing wrong
   */
  static RatingFile read(Path file, Columns.Wanted wanted, Scale scale) {
    var rows = Csv.read(file);
    var scores = ScoreFile.of(rows, wanted, scale);
    var columns = Columns.of(rows.getFirst().cells(), wanted);
    if (columns.criterion() < 0) {
      throw noCriteria();
    }
    var entries = numbered(scores.entries());
    var judges = numbered(scores.judges());
    var criteria = new LinkedHashMap<String, Integer>();
    var ratings = new ArrayList<Rating>();
    for (var row : rows.subList(1, rows.size())) {
      var cells = row.cells();
      ratings.add(
          new Rating(
              entries.getOrDefault(cells.get(columns.entry()), -1),
              judges.getOrDefault(cells.get(columns.judge()), -1),
              criteria.computeIfAbsent(cells.get(columns.criterion()), _ -> criteria.size()),
              mark(row, columns)));
    }
    return new RatingFile(scores, List.copyOf(criteria.keySet()), List.copyOf(ratings));
  }

  private static Map<String, Integer> numbered(List<String> names) {
    var numbers = new LinkedHashMap<String, Integer>();
    names.forEach(name -> numbers.put(name, numbers.size()));
    return numbers;
  }

  private static int mark(Csv.Row row, Columns columns) {
    var cell = row.cells().get(columns.score());
    if (!WHOLE.matcher(cell).matches()) {
      throw Refusal.invalid(
          "line " + row.line() + ", column " + columns.name(columns.score()),
          Text.of("“{}”不是整数", "\"{}\" is not a whole number").with(cell),
          Text.of(
              "Rasch 模型只认整数等级；带小数的分请先换成等级，或不用 --model rasch。",
              "The Rasch model takes whole grades: turn the scores into grades, or leave out"
                  + " --model rasch."));
    }
    return (int) Double.parseDouble(cell);
  }

  private static Refusal noCriteria() {
    return Refusal.invalid(
        "line 1",
        Text.of("没有“criterion”这一列", "there is no column \"criterion\""),
        Text.of(
            "Rasch 模型要逐项的分数：加一列 criterion（或 评分项），也可用 --criterion 指定列名。",
            "The Rasch model wants the marks criterion by criterion: add a column criterion, or"
                + " say which with --criterion."));
  }
}
