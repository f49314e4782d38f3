package io.jinbang.documents;

import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** How the places of a blank form look; all of them are text. */
record FormLooksDocument(
    CellStyle title,
    CellStyle note,
    CellStyle label,
    CellStyle heading,
    CellStyle answer,
    CellStyle box,
    CellStyle loose) {
  private static final String TEXT = "@";

  static FormLooksDocument in(XSSFWorkbook book) {
    var title = SheetStyleDocument.formatted(book, TEXT);
    title.setFont(font(book, 18, true));
    title.setAlignment(HorizontalAlignment.CENTER);
    title.setVerticalAlignment(VerticalAlignment.CENTER);
    var label = SheetStyleDocument.framed(SheetStyleDocument.formatted(book, TEXT));
    label.setFont(font(book, 11, true));
    label.setVerticalAlignment(VerticalAlignment.CENTER);
    var heading = SheetStyleDocument.framed(SheetStyleDocument.heading(book));
    heading.setAlignment(HorizontalAlignment.CENTER);
    var answer = SheetStyleDocument.framed(SheetStyleDocument.formatted(book, TEXT));
    answer.setVerticalAlignment(VerticalAlignment.CENTER);
    var box = SheetStyleDocument.framed(SheetStyleDocument.formatted(book, TEXT));
    box.setFont(font(book, 14, false));
    box.setAlignment(HorizontalAlignment.CENTER);
    box.setVerticalAlignment(VerticalAlignment.CENTER);
    var note = SheetStyleDocument.formatted(book, TEXT);
    note.setVerticalAlignment(VerticalAlignment.CENTER);
    var loose = SheetStyleDocument.formatted(book, TEXT);
    return new FormLooksDocument(title, note, label, heading, answer, box, loose);
  }

  private static Font font(XSSFWorkbook book, int size, boolean bold) {
    var font = book.createFont();
    font.setFontHeightInPoints((short) size);
    font.setBold(bold);
    return font;
  }
}
