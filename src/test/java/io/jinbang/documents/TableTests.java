package io.jinbang.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.jinbang.shared.Language;
import io.jinbang.shared.Text;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableTests {
  private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
  private static final Table TABLE =
      new Table(
          Text.of("作品", "Entries"),
          List.of(
              Text.of("编号", "Number"),
              Text.of("手机", "Mobile"),
              Text.of("得分", "Score"),
              Text.of("提交时间", "Submitted")),
          List.of(
              Table.row(
                  Table.words("A-001"),
                  Table.words("13900001234"),
                  Table.figure(-1.5),
                  Table.moment(Instant.parse("2026-07-31T15:59:59Z"))),
              Table.row(
                  Table.words("=1+1"),
                  Table.words("一行\n“两”行,"),
                  Table.figure(12),
                  Table.words(""))));

  private final TableDocument tables = new TableDocument();

  @Test
  void on_a_sheet_words_are_text_figures_numbers_and_moments_dates_of_the_zone()
      throws IOException {
    try (var book = read(tables.xlsx(TABLE, Language.ZH, BEIJING))) {
      var sheet = book.getSheet("作品");
      assertThat(sheet.getRow(0).getCell(3).getStringCellValue()).isEqualTo("提交时间（北京时间）");
      var row = sheet.getRow(1);
      assertThat(row.getCell(1).getCellType()).isEqualTo(CellType.STRING);
      assertThat(row.getCell(1).getStringCellValue()).isEqualTo("13900001234");
      assertThat(row.getCell(1).getCellStyle().getDataFormatString()).isEqualTo("@");
      assertThat(row.getCell(2).getNumericCellValue()).isEqualTo(-1.5);
      assertThat(row.getCell(3).getLocalDateTimeCellValue())
          .isEqualTo(LocalDateTime.of(2026, 7, 31, 23, 59, 59));
      assertThat(row.getCell(3).getCellStyle().getDataFormatString())
          .isEqualTo("yyyy-mm-dd hh:mm:ss");
      assertThat(sheet.getRow(2).getCell(0).getCellType()).isEqualTo(CellType.STRING);
      assertThat(sheet.getRow(2).getCell(0).getStringCellValue()).isEqualTo("=1+1");
    }
  }

  @Test
  void the_headings_stay_in_sight_and_filter() throws IOException {
    try (var book = read(tables.xlsx(TABLE, Language.EN, ZoneId.of("Europe/Rome")))) {
      var sheet = book.getSheetAt(0);
      assertThat(sheet.getPaneInformation().getHorizontalSplitTopRow()).isEqualTo((short) 1);
      assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A1:D3");
      assertThat(sheet.getRow(0).getCell(3).getStringCellValue())
          .isEqualTo("Submitted (Europe/Rome)");
      assertThat(sheet.getColumnWidth(1)).isEqualTo(13 * 256);
    }
  }

  @Test
  void the_same_list_gives_the_same_bytes() {
    assertThat(tables.xlsx(TABLE, Language.ZH, BEIJING))
        .isEqualTo(tables.xlsx(TABLE, Language.ZH, BEIJING));
  }

  @Test
  void csv_has_a_mark_line_ends_of_two_quotes_where_needed_and_no_formula() {
    assertThat(new String(tables.csv(TABLE, Language.ZH, BEIJING), UTF_8))
        .isEqualTo(
            "\uFEFF编号,手机,得分,提交时间（北京时间）\r\n"
                + "A-001,13900001234,-1.5,2026-07-31 23:59:59\r\n"
                + "'=1+1,\"一行\n“两”行,\",12,\r\n");
  }

  /** Case 31 of the attacks. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "=cmd|'/c calc'!A0",
        "+1",
        "-1",
        "@SUM(1)",
        "\t=1",
        "\r=1",
        "＝1",
        "＋1",
        "－1",
        "＠1"
      })
  void words_that_begin_like_a_formula_are_disarmed(String words) {
    assertThat(Csv.disarmed(words)).isEqualTo("'" + words);
  }

  @Test
  void a_control_before_a_sign_does_not_hide_it() {
    assertThat(Csv.disarmed("\u0001=1")).isEqualTo("'=1");
  }

  @Test
  void what_no_sheet_can_hold_is_left_out_or_cut() throws IOException {
    var table =
        new Table(
            Text.same("[a]/b"),
            List.of(Text.same("x")),
            List.of(List.of(Table.words("a\u0000b\uFFFE" + "长".repeat(40_000)))));
    try (var book = read(tables.xlsx(table, Language.ZH, BEIJING))) {
      var cell = book.getSheetAt(0).getRow(1).getCell(0).getStringCellValue();
      assertThat(cell).hasSize(32_767).startsWith("ab长").endsWith("长…");
    }
  }

  private static XSSFWorkbook read(byte[] bytes) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(bytes));
  }
}
