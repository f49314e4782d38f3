package io.jinbang.review.panel;

import io.jinbang.campaign.Rulebook;
import io.jinbang.campaign.Rulebook.Theme;
import io.jinbang.documents.Grid;
import io.jinbang.organization.Body;
import io.jinbang.shared.Id;
import io.jinbang.shared.Problem;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Text;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Judges out of a table: one in a row, below a row of headings, whose order is free. */
final class JudgeTable {
  private static final int MOST = 500;

  /** What a column may hold, and what its heading may be. */
  private enum Column {
    NAME("姓名", "评委", "name"),
    EMAIL("邮箱", "电子邮箱", "email", "e-mail"),
    ORGANISATION("单位", "工作单位", "organisation", "organization"),
    DIVISION("地区", "所在地区", "省份", "region", "province"),
    EXPERTISE("熟悉的主题", "主题", "专长", "expertise", "themes"),
    LOAD("最多件数", "最多评几件", "件数", "mostworks", "load");

    private final List<String> headings;

    Column(String... headings) {
      this.headings = List.of(headings);
    }
  }

  /**
   * A row that was read.
   *
   * @param line of the table, from 1
   * @param problems of its cells; the seat is read all the same, so that what else is wrong with it
   *     can be said at once
   */
  record Row(int line, Panels.Seat seat, List<Problem> problems) {
    Row {
      problems = List.copyOf(problems);
    }
  }

  private final Grid grid;
  private final Rulebook rulebook;
  private final List<Body> divisions;
  private final Map<Column, Integer> columns = new EnumMap<>(Column.class);

  private JudgeTable(Grid grid, Rulebook rulebook, List<Body> divisions) {
    this.grid = grid;
    this.rulebook = rulebook;
    this.divisions = divisions;
  }

  /**
   * @throws Refusal where there is no row of headings, or no judge, or too many
   */
  static List<Row> read(Grid grid, Rulebook rulebook, List<Body> divisions) {
    return new JudgeTable(grid, rulebook, divisions).rows();
  }

  private List<Row> rows() {
    var head = head();
    var rows = new ArrayList<Row>();
    for (var row = head + 1; row < grid.rows().size(); row++) {
      if (grid.rows().get(row).stream().anyMatch(cell -> !cell.isBlank())) {
        rows.add(row(row));
      }
    }
    if (rows.isEmpty() || rows.size() > MOST) {
      throw Refusal.invalid(
          "table",
          Text.of("表里没有评委，或者超过 500 位", "The table has no judges, or more than 500"),
          Text.of("表头下面一行一位。", "One judge in a row, below the headings."));
    }
    return rows;
  }

  private Row row(int row) {
    var problems = new ArrayList<Problem>();
    var load = at(row, Column.LOAD);
    var seat =
        new Panels.Seat(
            at(row, Column.NAME),
            at(row, Column.EMAIL),
            at(row, Column.ORGANISATION),
            division(row, problems),
            themes(row, problems),
            load.isEmpty() ? rulebook.judging().maxLoad() : SeatRules.count(load));
    return new Row(row + 1, seat, problems);
  }

  /** The first row with a name and an address. */
  private int head() {
    for (var row = 0; row < grid.rows().size(); row++) {
      columns.clear();
      for (var place = 0; place < grid.rows().get(row).size(); place++) {
        var heading = plain(grid.at(row, place).text());
        for (var column : Column.values()) {
          if (column.headings.contains(heading)) {
            columns.putIfAbsent(column, place);
          }
        }
      }
      if (columns.keySet().containsAll(Set.of(Column.NAME, Column.EMAIL, Column.ORGANISATION))) {
        return row;
      }
    }
    throw Refusal.invalid(
        "table",
        Text.of("没有找到表头", "There is no row of headings"),
        Text.of(
            "第一行写：姓名、邮箱、单位；还可以有地区、主题、最多件数。",
            "Begin with Name, E-mail, Organisation; Region, Themes and Most works may follow."));
  }

  private static String plain(String words) {
    return Normalizer.normalize(words, Normalizer.Form.NFKC)
        .replaceAll("\\s+", "")
        .toLowerCase(Locale.ROOT);
  }

  private String at(int row, Column column) {
    var place = columns.get(column);
    return place == null ? "" : grid.at(row, place).text().strip();
  }

  private @Nullable Id<Body> division(int row, List<Problem> problems) {
    var name = plain(at(row, Column.DIVISION));
    if (name.isEmpty()) {
      return null;
    }
    var found =
        divisions.stream()
            .filter(
                body -> Stream.of(body.name().zh(), body.name().en()).anyMatch(n -> is(n, name)))
            .findFirst();
    if (found.isEmpty()) {
      problems.add(unknown(row, at(row, Column.DIVISION), "地区", "region"));
    }
    return found.map(Body::id).orElse(null);
  }

  /** 江苏 is 江苏省. */
  private static boolean is(String known, String typed) {
    var full = plain(known);
    return full.equals(typed) || (typed.length() >= 2 && full.startsWith(typed));
  }

  private Set<String> themes(int row, List<Problem> problems) {
    var themes = new HashSet<String>();
    Arrays.stream(at(row, Column.EXPERTISE).split("[、,，;；/\\n]"))
        .filter(each -> !each.isBlank())
        .forEach(
            each ->
                rulebook.themes().stream()
                    .filter(theme -> is(theme, plain(each)))
                    .findFirst()
                    .ifPresentOrElse(
                        theme -> themes.add(theme.id()),
                        () -> problems.add(unknown(row, each.strip(), "主题", "theme"))));
    return themes;
  }

  private static boolean is(Theme theme, String typed) {
    return Stream.of(theme.id(), theme.name().zh(), theme.name().en())
        .anyMatch(name -> plain(name).equals(typed));
  }

  private static Problem unknown(int row, String words, String zh, String en) {
    return Problem.at(
        "table",
        "第 %d 行：没有“%s”这个%s".formatted(row + 1, words, zh),
        "Row %d: there is no %s “%s”".formatted(row + 1, en, words),
        "改成页面上的写法，或留空。",
        "Write it as on the page, or leave it blank.");
  }

  /** What is wrong with a row, said with its number. */
  static Problem inRow(int line, Problem problem) {
    return Problem.at(
        "table",
        "第 " + line + " 行：" + problem.message().zh(),
        "Row " + line + ": " + problem.message().en(),
        problem.remedy().zh(),
        problem.remedy().en());
  }
}
