package io.jinbang.documents;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.jinbang.documents.Grid.Cell;
import io.jinbang.documents.Grid.Kind;
import java.nio.charset.Charset;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GridTests {
  private final GridDocument documents = new GridDocument();

  private List<Grid> read(byte[] bytes) {
    return documents.read("表.csv", bytes);
  }

  // -- sheets

  @Test
  void a_sheet_gives_every_kind_of_cell_by_what_it_holds() {
    var book = new XSSFWorkbook();
    var row = book.createSheet("推荐表").createRow(0);
    row.createCell(0).setCellValue("\u3000 示例\u00A0作品\u200B \u00A0");
    row.createCell(1).setCellValue(13_900_001_234L);
    row.createCell(2).setCellValue(110_101_199_001_011_234d);
    dated(book, row, 3, "yyyy\"年\"m\"月\"d\"日\"", LocalDateTime.of(2026, 7, 31, 0, 0));
    dated(book, row, 4, "yyyy-mm-dd hh:mm", LocalDateTime.of(2026, 7, 31, 17, 30));
    row.createCell(5).setCellFormula("1+1");
    book.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(row.getCell(5));
    row.createCell(6).setCellErrorValue(FormulaError.REF.getCode());
    row.createCell(7).setCellValue("1.39E+10");
    row.createCell(8).setCellValue(true);
    row.createCell(9).setCellValue("第一行\r\n第二行 \n");
    row.createCell(10).setCellValue(0.1 + 0.2);
    var grid = read(Office.bytes(book)).getFirst();
    assertThat(grid.name()).isEqualTo("推荐表");
    assertThat(grid.rows().getFirst())
        .containsExactly(
            new Cell("A1", Kind.TEXT, "示例\u00A0作品", false),
            new Cell("B1", Kind.NUMBER, "13900001234", false),
            new Cell("C1", Kind.ROUNDED, "1.10101199001011E+17", false),
            new Cell("D1", Kind.DATE, "2026-07-31", false),
            new Cell("E1", Kind.DATE, "2026-07-31T17:30", false),
            new Cell("F1", Kind.FORMULA, "2", false),
            new Cell("G1", Kind.ERROR, "#REF!", false),
            new Cell("H1", Kind.ROUNDED, "1.39E+10", false),
            new Cell("I1", Kind.TEXT, "TRUE", false),
            new Cell("J1", Kind.TEXT, "第一行\n第二行", false),
            new Cell("K1", Kind.NUMBER, "0.3", false));
  }

  private static void dated(
      XSSFWorkbook book, XSSFRow row, int column, String format, LocalDateTime at) {
    var style = book.createCellStyle();
    style.setDataFormat(book.createDataFormat().getFormat(format));
    row.createCell(column).setCellStyle(style);
    row.getCell(column).setCellValue(at);
  }

  @Test
  void a_merged_cell_gives_its_words_to_all_its_places() {
    var book = new XSSFWorkbook();
    var sheet = book.createSheet("S");
    sheet.createRow(0).createCell(0).setCellValue("单位");
    sheet.createRow(1).createCell(2).setCellValue("x");
    sheet.addMergedRegion(CellRangeAddress.valueOf("A1:B2"));
    sheet.addMergedRegion(CellRangeAddress.valueOf("D1:D9"));
    var grid = read(Office.bytes(book)).getFirst();
    assertThat(Office.texts(grid)).containsExactly(List.of("单位", "单位"), List.of("单位", "单位", "x"));
    assertThat(grid.at(0, 0).merged()).isFalse();
    assertThat(grid.at(1, 1)).isEqualTo(new Cell("B2", Kind.TEXT, "单位", true));
  }

  @Test
  void hidden_sheets_stay_hidden_and_blank_rows_are_counted() {
    var book = new XSSFWorkbook();
    book.createSheet("可见").createRow(3).createCell(1).setCellValue("x");
    book.createSheet("隐藏").createRow(0).createCell(0).setCellValue("y");
    book.setSheetHidden(1, true);
    var grids = read(Office.bytes(book));
    assertThat(grids).extracting(Grid::name).containsExactly("可见");
    assertThat(Office.texts(grids.getFirst()))
        .containsExactly(List.of(), List.of(), List.of(), List.of("", "x"));
    assertThat(grids.getFirst().at(3, 1).address()).isEqualTo("B4");
  }

  @Test
  void leading_zeros_that_a_format_asks_for_are_kept() {
    var book = new XSSFWorkbook();
    var row = book.createSheet("S").createRow(0);
    var style = book.createCellStyle();
    style.setDataFormat(book.createDataFormat().getFormat("000000"));
    row.createCell(0).setCellStyle(style);
    row.getCell(0).setCellValue(10_010);
    assertThat(read(Office.bytes(book)).getFirst().at(0, 0).text()).isEqualTo("010010");
  }

  /** Of the shapes that WPS and others write and POI does not. */
  @Test
  void places_without_names_scientific_values_escapes_and_readings_are_understood() {
    var data =
        """
        <worksheet><sheetData><row><c><v>1.3900001234E10</v></c>\
        <c t="inlineStr"><is><t>a_x000D_</t><rPh sb="0" eb="1"><t>pin</t></rPh><r><t>b</t></r></is></c>\
        <c t="str"><f>A1</f><v>c</v></c></row><row r="3"><c r="B3" t="d"><v>2026-07-31</v></c></row>\
        </sheetData></worksheet>\
        """;
    assertThat(Office.texts(read(Office.xlsxZip(data).bytes()).getFirst()))
        .containsExactly(List.of("13900001234", "a\nb", "c"), List.of(), List.of("", "2026-07-31"));
  }

  @Test
  void a_thousand_rows_come_whole() {
    var book = new XSSFWorkbook();
    var sheet = book.createSheet("S");
    for (var row = 0; row < 1000; row++) {
      for (var column = 0; column < 12; column++) {
        sheet.createRow(row).createCell(column);
      }
      for (var column = 0; column < 12; column++) {
        sheet.getRow(row).createCell(column).setCellValue("作品" + row + "/" + column);
      }
    }
    var grid = read(Office.bytes(book)).getFirst();
    assertThat(grid.rows()).hasSize(1000);
    assertThat(grid.at(999, 11).text()).isEqualTo("作品999/11");
  }

  // -- text documents

  @Test
  void tables_of_a_document_come_apart_from_its_words_merged_cells_filled() {
    var grids =
        read(
            Office.docx(
                p("标题")
                    + table(
                        row(cell("<w:gridSpan w:val=\"2\"/>", p("单位")), cell("", p("丙"))),
                        row(
                            cell("<w:vMerge w:val=\"restart\"/>", p("甲")),
                            cell("", p("1") + p("2"))),
                        row(cell("<w:vMerge/>", p("")), cell("", table(row(cell("", p("内")))))))
                    + p("同意")));
    assertThat(grids).extracting(Grid::name).containsExactly("table 1", "table 2", "text");
    assertThat(Office.texts(grids.get(0)))
        .containsExactly(List.of("单位", "单位", "丙"), List.of("甲", "1\n2"), List.of("甲"));
    assertThat(grids.get(0).at(0, 1)).isEqualTo(new Cell("2/1", Kind.TEXT, "单位", true));
    assertThat(grids.get(0).at(2, 0).merged()).isTrue();
    assertThat(Office.texts(grids.get(1))).containsExactly(List.of("内"));
    assertThat(Office.texts(grids.get(2))).containsExactly(List.of("标题"), List.of("同意"));
  }

  @Test
  void boxes_of_every_age_are_ticked_or_not_and_prompts_are_no_answers() {
    var control = "<w:sdt><w:sdtPr>%s</w:sdtPr><w:sdtContent>%s</w:sdtContent></w:sdt>";
    var box = "<w14:checkbox><w14:checked w14:val=\"%s\"/></w14:checkbox>";
    var old =
        "<w:p><w:r><w:fldChar><w:ffData><w:checkBox><w:default w:val=\"0\"/>%s</w:checkBox>"
            + "</w:ffData></w:fldChar></w:r></w:p>";
    var grids =
        read(
            Office.docx(
                table(
                    row(
                        cell(
                            "",
                            "<w:p>"
                                + control.formatted(box.formatted(1), r("☒"))
                                + r("是")
                                + "</w:p>"),
                        cell("", "<w:p>" + control.formatted(box.formatted(0), r("☐")) + "</w:p>"),
                        control.formatted(box.formatted("true"), cell("", p("√"))),
                        cell("", old.formatted("<w:checked/>")),
                        cell("", old.formatted("")),
                        cell(
                            "",
                            "<w:p><w:r><w:sym w:font=\"Wingdings 2\""
                                + " w:char=\"F052\"/></w:r></w:p>"),
                        cell(
                            "",
                            "<w:p>"
                                + control.formatted("<w:showingPlcHdr/>", r("请选择"))
                                + "</w:p>")))));
    assertThat(Office.texts(grids.getFirst()))
        .containsExactly(List.of("☑是", "☐", "☑", "☑", "☐", "☑"));
  }

  @Test
  void what_was_deleted_with_changes_tracked_is_gone_and_tab_stops_are_no_tabs() {
    var grids =
        read(
            Office.docx(
                "<w:p><w:pPr><w:tabs><w:tab w:val=\"left\" w:pos=\"9\"/></w:tabs></w:pPr>"
                    + r("甲")
                    + "<w:moveFrom><w:r><w:t>乙</w:t></w:r></w:moveFrom><w:ins>"
                    + r("丙")
                    + "</w:ins><w:r><w:tab/><w:t>丁</w:t></w:r></w:p>"));
    assertThat(Office.texts(grids.getFirst())).containsExactly(List.of("甲丙\t丁"));
  }

  private static String r(String words) {
    return "<w:r><w:t>" + words + "</w:t></w:r>";
  }

  private static String p(String words) {
    return "<w:p>" + r(words) + "</w:p>";
  }

  private static String cell(String properties, String content) {
    return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + content + "</w:tc>";
  }

  private static String row(String... cells) {
    return "<w:tr>" + String.join("", cells) + "</w:tr>";
  }

  private static String table(String... rows) {
    return "<w:tbl>" + String.join("", rows) + "</w:tbl>";
  }

  // -- plain text

  @ParameterizedTest
  @CsvSource({
    "UTF-8,false",
    "UTF-8,true",
    "UTF-16LE,true",
    "UTF-16BE,true",
    "UTF-16LE,false",
    "GB18030,false"
  })
  void plain_text_is_read_in_the_letters_it_is_written_in(String charset, boolean marked) {
    var text = (marked ? "\uFEFF" : "") + "标题,手机\r\n《示例》,13900001234\r\n";
    var grid = read(text.getBytes(Charset.forName(charset))).getFirst();
    assertThat(grid.name()).isEqualTo("表.csv");
    assertThat(Office.texts(grid))
        .containsExactly(List.of("标题", "手机"), List.of("《示例》", "13900001234"));
    assertThat(grid.at(1, 1).address()).isEqualTo("B2");
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t"})
  void cells_are_parted_by_what_there_is_most_of(String sign) {
    var text = "a%1$s\"b,;%1$s\nc \"\"d\"\"\"%1$se\nf%1$s1.39E+10%1$sg".replace("%1$s", sign);
    var grid = read(text.getBytes(UTF_8)).getFirst();
    assertThat(Office.texts(grid))
        .containsExactly(
            List.of("a", "b,;" + sign.replace("\t", "") + "\nc \"d\"", "e"),
            List.of("f", "1.39E+10", "g"));
    assertThat(grid.at(1, 1).kind()).isEqualTo(Kind.ROUNDED);
  }

  @Test
  void marks_of_direction_from_an_address_book_do_not_hide_in_a_number() {
    assertThat(read("手机\n\u202D13900001234\u202C".getBytes(UTF_16LE)).getFirst().at(1, 0).text())
        .isEqualTo("13900001234");
  }
}
