package io.jinbang.programme.gathering;

import io.jinbang.documents.Grid;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Text;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A table that somebody handed in: rows below one of headings, whose order is free.
 *
 * @param <C> the columns it may have
 */
public final class HeadedTable<C extends Enum<C> & HeadedTable.Column> {

  /** A column, by the headings it may go under: without blanks, in small letters. */
  public interface Column {
    List<String> headings();
  }

  /**
   * One row.
   *
   * @param line as people count it, from 1
   */
  public record Row<C extends Enum<C>>(int line, Map<C, String> cells) {

    /** Empty where there is no such column, or nothing in it. */
    public String at(C column) {
      return cells.getOrDefault(column, "");
    }
  }

  private final Grid grid;
  private final Map<C, Integer> places;

  private HeadedTable(Grid grid, Class<C> columns) {
    this.grid = grid;
    this.places = new EnumMap<>(columns);
  }

  /**
   * @param needed columns, one of each set of which must be there
   * @param remedy what the row of headings must say
   * @throws Refusal where there is no such row, nothing below it, or more than {@code most} rows
   */
  public static <C extends Enum<C> & Column> List<Row<C>> read(
      Grid grid, Class<C> columns, List<Set<C>> needed, int most, Text remedy) {
    var table = new HeadedTable<>(grid, columns);
    var rows = table.below(table.head(columns, needed, remedy), columns);
    if (rows.isEmpty() || rows.size() > most) {
      throw Refusal.invalid(
          "table",
          Text.of("表头下面没有内容，或者超过 {} 行", "Nothing stands below the headings, or more than {} rows")
              .with(most),
          Text.of("表头下面一行一条；太多就分几次。", "One item in a row; split a longer table."));
    }
    return rows;
  }

  private int head(Class<C> columns, List<Set<C>> needed, Text remedy) {
    for (var row = 0; row < grid.rows().size(); row++) {
      places.clear();
      for (var place = 0; place < grid.rows().get(row).size(); place++) {
        put(columns, plain(grid.at(row, place).text()), place);
      }
      if (needed.stream().allMatch(any -> any.stream().anyMatch(places::containsKey))) {
        return row;
      }
    }
    throw Refusal.invalid("table", Text.of("没有找到表头", "There is no row of headings"), remedy);
  }

  private void put(Class<C> columns, String heading, int place) {
    for (var column : columns.getEnumConstants()) {
      if (column.headings().contains(heading)) {
        places.putIfAbsent(column, place);
      }
    }
  }

  private static String plain(String words) {
    return Normalizer.normalize(words, Normalizer.Form.NFKC)
        .replaceAll("[\\s()]+", "")
        .toLowerCase(Locale.ROOT);
  }

  private List<Row<C>> below(int head, Class<C> columns) {
    var rows = new ArrayList<Row<C>>();
    for (var row = head + 1; row < grid.rows().size(); row++) {
      var cells = new EnumMap<C, String>(columns);
      for (var each : places.entrySet()) {
        cells.put(each.getKey(), grid.at(row, each.getValue()).text().strip());
      }
      if (cells.values().stream().anyMatch(cell -> !cell.isEmpty())) {
        rows.add(new Row<>(row + 1, cells));
      }
    }
    return rows;
  }
}
