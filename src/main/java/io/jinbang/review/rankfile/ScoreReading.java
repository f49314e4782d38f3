package io.jinbang.review.rankfile;

import io.jinbang.review.calibration.Score;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads a table of scores line by line and refuses the first thing wrong. */
final class ScoreReading {
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?");

  private final Columns columns;
  private final Scale scale;
  private final Map<String, Integer> entries = new LinkedHashMap<>();
  private final Map<String, Integer> judges = new LinkedHashMap<>();
  private final Map<String, Integer> themes = new LinkedHashMap<>();
  private final Map<String, Integer> criteria = new LinkedHashMap<>();
  private final List<Integer> themeOf = new ArrayList<>();
  private final Map<Long, Sheet> sheets = new LinkedHashMap<>();
  private final List<ScoreFile.Line> marks = new ArrayList<>();
  private int abstentions;

  ScoreReading(Columns columns, Scale scale) {
    this.columns = columns;
    this.scale = scale;
  }

  void add(Csv.Row row) {
    checkWidth(row);
    var entry = number(entries, cell(row, columns.entry()));
    var judge = number(judges, cell(row, columns.judge()));
    var criterion = columns.criterion() < 0 ? 0 : number(criteria, cell(row, columns.criterion()));
    checkTheme(row, entry);
    if (abstained(row)) {
      abstentions++;
      return;
    }
    var score = score(row);
    var sheet = sheets.computeIfAbsent(((long) entry << 32) | judge, _ -> new Sheet());
    var before = sheet.lines.putIfAbsent(criterion, row.line());
    if (before != null) {
      throw twice(row, before);
    }
    sheet.sum += score;
    marks.add(new ScoreFile.Line(entry, judge, criterion, score, row.line()));
  }

  ScoreFile done() {
    var scores = new ArrayList<Score>(sheets.size());
    var incomplete = 0;
    for (var sheet : sheets.entrySet()) {
      var entry = (int) (sheet.getKey() >> 32);
      scores.add(new Score(entry, sheet.getKey().intValue(), sheet.getValue().mean()));
      incomplete += sheet.getValue().lines.size() < criteria.size() ? 1 : 0;
    }
    return new ScoreFile(
        List.copyOf(entries.keySet()),
        List.copyOf(judges.keySet()),
        List.copyOf(themes.keySet()),
        List.copyOf(criteria.keySet()),
        themeOf.stream().mapToInt(t -> t).toArray(),
        scores,
        List.copyOf(marks),
        incomplete,
        abstentions);
  }

  private boolean abstained(Csv.Row row) {
    return columns.score() < row.cells().size() && row.cells().get(columns.score()).isEmpty();
  }

  private void checkTheme(Csv.Row row, int entry) {
    var theme = columns.theme() < 0 ? 0 : number(themes, cell(row, columns.theme()));
    if (entry == themeOf.size()) {
      themeOf.add(theme);
    } else if (themeOf.get(entry) != theme) {
      throw at(
          row,
          columns.theme(),
          Text.of("这件作品前面写的是另一个主题", "this entry had another theme further up"),
          Text.of("一件作品只能有一个主要主题，请改成一致。", "An entry has one primary theme: make them agree."));
    }
  }

  private double score(Csv.Row row) {
    var cell = cell(row, columns.score());
    var value = NUMBER.matcher(cell).matches() ? Double.parseDouble(cell) : Double.NaN;
    if (!Double.isFinite(value)) {
      throw at(
          row,
          columns.score(),
          Text.of("不是数字：“{}”", "not a number: \"{}\"").with(shortened(cell)),
          Text.of("请填半角数字；没有打分就留空。", "Enter a number; leave it blank if there is no score."));
    }
    if (!scale.holds(value)) {
      throw at(
          row,
          columns.score(),
          Text.of("超出分数范围 {}：“{}”", "outside the scale {}: \"{}\"").with(scale, shortened(cell)),
          Text.of("请改正；没有打分就留空。", "Mend it; leave it blank if there is no score."));
    }
    return value;
  }

  private String cell(Csv.Row row, int column) {
    var cell = column < row.cells().size() ? row.cells().get(column) : "";
    if (cell.isEmpty()) {
      throw at(
          row,
          column,
          Text.of("空白", "blank"),
          Text.of("请填写；没有打分就删去这一行。", "Fill it in; delete the line if there is no score."));
    }
    return cell;
  }

  private void checkWidth(Csv.Row row) {
    if (row.cells().size() > columns.names().size()) {
      throw refusal(
          "line " + row.line(),
          Text.of("这一行的格数比列名多", "this line has more cells than there are columns"),
          Text.of("含逗号的内容请用引号括起来。", "Put quotes around cells that hold a comma."));
    }
  }

  private Refusal twice(Csv.Row row, int before) {
    return at(
        row,
        columns.judge(),
        Text.of("同一评委对同一作品打了两次分，前一次在第 {} 行", "this judge scored this entry before, on line {}")
            .with(before),
        Text.of("请只留一行。", "Keep one of the lines."));
  }

  private Refusal at(Csv.Row row, int column, Text message, Text remedy) {
    return refusal("line " + row.line() + ", column " + columns.name(column), message, remedy);
  }

  private static Refusal refusal(String field, Text message, Text remedy) {
    return Refusal.invalid(field, message, remedy);
  }

  private static int number(Map<String, Integer> numbers, String name) {
    return numbers.computeIfAbsent(name, _ -> numbers.size());
  }

  private static String shortened(String cell) {
    return cell.length() <= 40 ? cell : cell.substring(0, 40) + "…";
  }

  /** What one judge gave one work. */
  private static final class Sheet {
    private final Map<Integer, Integer> lines = new HashMap<>(2);
    private double sum;

    double mean() {
      return sum / lines.size();
    }
  }
}
