package io.jinbang.documents;

import io.jinbang.documents.Table.Cell;
import io.jinbang.documents.Table.Figure;
import io.jinbang.documents.Table.Moment;
import io.jinbang.documents.Table.Words;
import io.jinbang.shared.Language;
import io.jinbang.shared.Text;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A table as one reader sees it.
 *
 * @param headings those over moments name the zone
 * @param widths of the columns, in characters as wide as a digit
 */
record TablePage(
    String name, List<String> headings, List<Integer> widths, Language language, ZoneId zone) {
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
  private static final Text BEIJING = Text.of("北京时间", "Beijing time");

  /** Rows that are looked at for the widths. */
  private static final int SAMPLE = 300;

  private static final int NARROWEST = 8;
  private static final int WIDEST = 48;

  static TablePage of(Table table, Language language, ZoneId zone) {
    var bare = new TablePage(table.name().in(language), List.of(), List.of(), language, zone);
    var columns = IntStream.range(0, table.columns().size()).boxed().toList();
    var headings = columns.stream().map(column -> bare.heading(table, column)).toList();
    var widths =
        columns.stream().map(column -> bare.width(table, column, headings.get(column))).toList();
    return new TablePage(bare.name, headings, widths, language, zone);
  }

  private String heading(Table table, int column) {
    var heading = table.columns().get(column).in(language);
    var moments = table.rows().stream().anyMatch(row -> row.get(column) instanceof Moment);
    return moments ? heading + named(language, zone) : heading;
  }

  private static String named(Language language, ZoneId zone) {
    var name = zone.getId().equals("Asia/Shanghai") ? BEIJING.in(language) : zone.getId();
    return language == Language.ZH ? "（" + name + "）" : " (" + name + ")";
  }

  private int width(Table table, int column, String heading) {
    var widest =
        table.rows().stream()
            .limit(SAMPLE)
            .mapToInt(row -> width(shown(row.get(column))))
            .max()
            .orElse(0);
    // beside the heading stands the button of the filter
    return Math.clamp(Math.max(widest + 2, width(heading) + 4), NARROWEST, WIDEST);
  }

  /** Of the longest line, in digits: a Chinese character takes two. */
  static int width(String words) {
    return words.lines().mapToInt(TablePage::lineWidth).max().orElse(0);
  }

  private static int lineWidth(String line) {
    return line.codePoints().map(point -> point < 0x1100 ? 1 : 2).sum();
  }

  /** What a cell says in words. */
  String shown(Cell cell) {
    return switch (cell) {
      case Words words -> words.text().in(language);
      case Figure figure -> plain(figure.value());
      case Moment moment -> SECONDS.format(moment.at().atZone(zone));
    };
  }

  private static String plain(double value) {
    return Double.isFinite(value)
        ? BigDecimal.valueOf(value).stripTrailingZeros().toPlainString()
        : "";
  }
}
