package io.jinbang.documents;

import io.jinbang.shared.Text;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * A list to be taken away, as .xlsx or CSV.
 *
 * @param name of the sheet
 * @param columns their headings
 * @param rows as long as there are columns
 */
public record Table(Text name, List<Text> columns, List<List<Cell>> rows) {

  public Table {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
    for (var row : rows) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException(row.size() + " cells for " + columns.size());
      }
    }
  }

  /** What a place holds. Numbers that name something, such as codes and mobiles, are words. */
  public sealed interface Cell {}

  /** Words, in one language where they are a name, in both where they are ours. */
  public record Words(Text text) implements Cell {}

  /** A count or a measure. */
  public record Figure(double value) implements Cell {}

  /** A moment, shown in the zone of the reader's table. */
  public record Moment(Instant at) implements Cell {}

  public static Cell words(String words) {
    return new Words(Text.same(words));
  }

  public static Cell words(Text words) {
    return new Words(words);
  }

  public static Cell figure(double value) {
    return new Figure(value);
  }

  public static Cell moment(Instant at) {
    return new Moment(at);
  }

  public static List<Cell> row(Cell... cells) {
    return Arrays.asList(cells);
  }
}
