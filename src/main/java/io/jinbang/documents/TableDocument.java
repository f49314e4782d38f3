package io.jinbang.documents;

import io.jinbang.documents.Table.Cell;
import io.jinbang.documents.Table.Figure;
import io.jinbang.documents.Table.Moment;
import io.jinbang.documents.Table.Words;
import io.jinbang.shared.Language;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.springframework.stereotype.Component;

/**
 * A list as a file for a spreadsheet program. The same list gives the same bytes. Words are never
 * formulas: on a sheet they are text cells, in CSV they are disarmed ({@link Csv}).
 */
@Component
public final class TableDocument {
  /** Longest text of a cell, by the file format. */
  private static final int LONGEST = 32_767;

  /** Rows held in memory; those before are on disk. */
  private static final int WINDOW = 200;

  private static final double HEADING_HEIGHT = 22;

  /** An .xlsx file with one sheet; moments are real dates in the zone. */
  public byte[] xlsx(Table table, Language language, ZoneId zone) {
    var page = TablePage.of(table, language, zone);
    try (var book = new SXSSFWorkbook(WINDOW)) {
      var looks = Looks.in(book);
      var sheet = book.createSheet(WorkbookUtil.createSafeSheetName(page.name()));
      headings(sheet, looks, page);
      for (var row = 0; row < table.rows().size(); row++) {
        fill(sheet.createRow(row + 1), table.rows().get(row), looks, page);
      }
      arrange(sheet, page, table.rows().size());
      return PackageDocument.bytes(book, page.name());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** UTF-8 with a byte order mark, as spreadsheet programs want it. */
  public byte[] csv(Table table, Language language, ZoneId zone) {
    var page = TablePage.of(table, language, zone);
    var bytes = new ByteArrayOutputStream();
    Csv.write(bytes, page.headings(), table.rows(), page::shown);
    return bytes.toByteArray();
  }

  private static void headings(SXSSFSheet sheet, Looks looks, TablePage page) {
    var row = sheet.createRow(0);
    row.setHeightInPoints((float) HEADING_HEIGHT);
    for (var column = 0; column < page.headings().size(); column++) {
      var cell = row.createCell(column);
      cell.setCellStyle(looks.heading());
      cell.setCellValue(text(page.headings().get(column)));
      sheet.setColumnWidth(column, page.widths().get(column) * 256);
    }
  }

  private static void fill(Row row, List<Cell> cells, Looks looks, TablePage page) {
    for (var column = 0; column < cells.size(); column++) {
      fill(row.createCell(column), cells.get(column), looks, page);
    }
  }

  private static void fill(
      org.apache.poi.ss.usermodel.Cell place, Cell cell, Looks looks, TablePage page) {
    switch (cell) {
      case Words _ -> {
        place.setCellStyle(looks.words());
        place.setCellValue(text(page.shown(cell)));
      }
      case Figure figure -> {
        place.setCellStyle(looks.figure());
        place.setCellValue(figure.value());
      }
      case Moment moment -> {
        place.setCellStyle(looks.moment());
        place.setCellValue(LocalDateTime.ofInstant(moment.at(), page.zone()));
      }
    }
  }

  private static String text(String words) {
    var writable = Xml.writable(words);
    return writable.length() <= LONGEST ? writable : writable.substring(0, LONGEST - 1) + "…";
  }

  private static void arrange(SXSSFSheet sheet, TablePage page, int rows) {
    var last = Math.max(0, page.headings().size() - 1);
    sheet.createFreezePane(0, 1);
    sheet.setAutoFilter(new CellRangeAddress(0, rows, 0, last));
    sheet.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
    PackageDocument.onLandscapeA4(sheet);
  }

  private record Looks(CellStyle heading, CellStyle words, CellStyle figure, CellStyle moment) {
    static Looks in(SXSSFWorkbook book) {
      return new Looks(
          SheetStyleDocument.heading(book),
          SheetStyleDocument.formatted(book, "@"),
          SheetStyleDocument.formatted(book, "General"),
          SheetStyleDocument.formatted(book, "yyyy-mm-dd hh:mm:ss"));
    }
  }
}
