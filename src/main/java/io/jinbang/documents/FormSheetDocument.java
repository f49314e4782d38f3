package io.jinbang.documents;

import io.jinbang.documents.BlankForm.Choice;
import io.jinbang.documents.BlankForm.Column;
import io.jinbang.documents.BlankForm.Tick;
import io.jinbang.documents.BlankForm.Words;
import io.jinbang.shared.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A blank form as a sheet: title, notes, what is asked once, the rows, the agreement. */
final class FormSheetDocument {
  private static final String[] BOXES = {"☐", "☑"};
  private static final int LONGEST_PROMPT = 250;

  /** A note is given as many lines as it takes at the sheet's width. */
  private static final float LINE = 18;

  private final XSSFWorkbook book;
  private final XSSFSheet sheet;
  private final XSSFSheet hidden;
  private final BlankForm form;
  private final Language language;
  private final FormLooksDocument looks;
  private final int last;
  private int row;

  private FormSheetDocument(XSSFWorkbook book, BlankForm form, Language language) {
    this.book = book;
    this.form = form;
    this.language = language;
    sheet = book.createSheet(WorkbookUtil.createSafeSheetName(form.title().in(language)));
    hidden = book.createSheet(BlankForm.MARK);
    looks = FormLooksDocument.in(book);
    last = form.columns().size() - 1;
  }

  static byte[] write(BlankForm form, Language language) {
    try (var book = new XSSFWorkbook()) {
      new FormSheetDocument(book, form, language).fill();
      return PackageDocument.bytes(book, form.title().in(language));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private void fill() {
    for (var column = 0; column <= last; column++) {
      sheet.setColumnWidth(column, Math.clamp(form.columns().get(column).width(), 4, 80) * 256);
      sheet.setDefaultColumnStyle(column, looks.loose());
    }
    across(form.title().in(language), looks.title());
    form.notes().forEach(note -> across(note.in(language), looks.note()));
    form.head().forEach(this::ask);
    rows();
    across(form.agreement().in(language), looks.note());
    mark();
    sheet.setMargin(PageMargin.LEFT, 0.4);
    sheet.setMargin(PageMargin.RIGHT, 0.4);
    PackageDocument.onLandscapeA4(sheet);
  }

  private void across(String words, CellStyle style) {
    if (!words.isEmpty()) {
      place(row, 0, words, style);
      merge(0, last);
      var lines = TablePage.width(words) / Math.max(1, width()) + words.lines().count();
      sheet.getRow(row++).setHeightInPoints(style == looks.title() ? 30 : LINE * lines);
    }
  }

  private int width() {
    return form.columns().stream().mapToInt(Column::width).sum();
  }

  /** The label, the answer over the middle, the hint at the end; as far as there are columns. */
  private void ask(BlankForm.Line line) {
    var hint = line.hint().in(language);
    var middle = last >= 3 ? last / 2 + 1 : Math.min(last, 1);
    place(row, 0, line.label().in(language), looks.label());
    for (var column = 1; column <= middle; column++) {
      place(row, column, column == 1 ? line.value() : "", looks.answer());
    }
    merge(1, middle);
    if (middle < last) {
      place(row, middle + 1, hint, looks.note());
      merge(middle + 1, last);
    }
    prompt(row, row, 1, line.label().in(language), hint);
    sheet.getRow(row++).setHeightInPoints(24);
  }

  private void rows() {
    var heading = row;
    for (var column = 0; column <= last; column++) {
      place(row, column, form.columns().get(column).heading().in(language), looks.heading());
    }
    sheet.getRow(row++).setHeightInPoints(30);
    for (var end = row + form.rows(); row < end; row++) {
      for (var column = 0; column <= last; column++) {
        blank(column);
      }
      sheet.getRow(row).setHeightInPoints(24);
    }
    sheet.createFreezePane(0, heading + 1);
    sheet.setRepeatingRows(new CellRangeAddress(heading, heading, -1, -1));
    for (var column = 0; column <= last; column++) {
      limit(heading + 1, row - 1, column);
    }
  }

  private void blank(int column) {
    switch (form.columns().get(column).answer()) {
      case Tick _ -> place(row, column, BOXES[0], looks.box());
      case Words _, Choice _ -> place(row, column, "", looks.answer());
    }
  }

  private void limit(int from, int to, int column) {
    var asked = form.columns().get(column);
    var heading = asked.heading().in(language);
    var hint = asked.hint().in(language);
    switch (asked.answer()) {
      case Words _ -> prompt(from, to, column, heading, hint);
      case Tick _ -> list(from, to, column, helper().createExplicitListConstraint(BOXES), hint);
      case Choice choice -> list(from, to, column, options(choice, column), hint);
    }
  }

  /**
   * Options stand on the hidden sheet: a list within the rule holds 255 characters and no comma.
   */
  private DataValidationConstraint options(Choice choice, int column) {
    var options = choice.options();
    for (var each = 0; each < options.size(); each++) {
      text(hidden, each, column + 1).setCellValue(options.get(each).in(language));
    }
    var letter = SheetPlace.name(0, column + 1).replaceAll("\\d", "");
    return helper()
        .createFormulaListConstraint(
            "'%s'!$%s$1:$%s$%d".formatted(BlankForm.MARK, letter, letter, options.size()));
  }

  private void list(int from, int to, int column, DataValidationConstraint among, String hint) {
    var rule = helper().createValidation(among, new CellRangeAddressList(from, to, column, column));
    rule.setShowErrorBox(true);
    // some programs turn this one around: in the file it says that the arrow is hidden
    rule.setSuppressDropDownArrow(true);
    if (!hint.isEmpty()) {
      rule.createPromptBox("", cut(hint));
      rule.setShowPromptBox(true);
    }
    sheet.addValidationData(rule);
  }

  /** A hint beside the place, for any words; the rule itself is always kept. */
  private void prompt(int from, int to, int column, String title, String hint) {
    if (!hint.isEmpty()) {
      var rule =
          helper()
              .createValidation(
                  helper().createCustomConstraint("TRUE"),
                  new CellRangeAddressList(from, to, column, column));
      rule.createPromptBox(title.length() > 32 ? "" : title, cut(hint));
      rule.setShowPromptBox(true);
      rule.setShowErrorBox(false);
      sheet.addValidationData(rule);
    }
  }

  private static String cut(String hint) {
    return hint.length() > LONGEST_PROMPT ? hint.substring(0, LONGEST_PROMPT) : hint;
  }

  private DataValidationHelper helper() {
    return sheet.getDataValidationHelper();
  }

  private void mark() {
    text(hidden, 0, 0).setCellValue(form.fingerprint());
    book.setSheetVisibility(1, SheetVisibility.VERY_HIDDEN);
  }

  private Cell text(XSSFSheet on, int atRow, int column) {
    var there = on.getRow(atRow);
    var cell = (there == null ? on.createRow(atRow) : there).createCell(column);
    cell.setCellStyle(looks.loose());
    return cell;
  }

  private void place(int atRow, int column, String words, CellStyle style) {
    var cell = text(sheet, atRow, column);
    cell.setCellStyle(style);
    if (!words.isEmpty()) {
      cell.setCellValue(Xml.writable(words));
    }
  }

  private void merge(int from, int to) {
    if (to > from) {
      sheet.addMergedRegion(new CellRangeAddress(row, row, from, to));
    }
  }
}
