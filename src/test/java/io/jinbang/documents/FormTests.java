package io.jinbang.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinbang.documents.BlankForm.Choice;
import io.jinbang.documents.BlankForm.Column;
import io.jinbang.documents.BlankForm.Line;
import io.jinbang.documents.BlankForm.Tick;
import io.jinbang.documents.BlankForm.Words;
import io.jinbang.shared.Language;
import io.jinbang.shared.Text;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class FormTests {
  private static final Text NONE = Text.same("");
  private static final BlankForm FORM =
      new BlankForm(
          Text.of("推荐表", "Recommendation form"),
          List.of(Text.of("每行一件作品", "One work a row")),
          List.of(
              new Line(Text.of("推荐单位", "Unit"), "示例单位A", Text.of("全称", "In full")),
              new Line(Text.of("联系人", "Contact"), "", NONE)),
          List.of(
              new Column(Text.of("作品", "Work"), NONE, new Words(), 30),
              new Column(
                  Text.of("主题", "Theme"),
                  Text.of("选一个", "Choose one"),
                  new Choice(List.of(Text.of("甲,乙", "A, B"), Text.of("丙", "C"))),
                  16),
              new Column(Text.of("已授权", "Licensed"), NONE, new Tick(), 8),
              new Column(Text.of("手机", "Mobile"), Text.of("11 位", "11 digits"), new Words(), 16)),
          2,
          Text.of("报送即表示同意", "Sending it means agreeing"),
          "v1-0af3");

  private final FormDocument forms = new FormDocument();
  private final GridDocument grids = new GridDocument();

  @Test
  void a_blank_sheet_is_read_as_it_was_written() {
    var read = grids.read("f", forms.xlsx(FORM, Language.ZH));
    assertThat(read).extracting(Grid::name).containsExactly("推荐表", BlankForm.MARK);
    assertThat(read.getLast().at(0, 0).text()).isEqualTo("v1-0af3");
    assertThat(Office.texts(read.getFirst()))
        .containsExactly(
            List.of("推荐表", "推荐表", "推荐表", "推荐表"),
            List.of("每行一件作品", "每行一件作品", "每行一件作品", "每行一件作品"),
            List.of("推荐单位", "示例单位A", "示例单位A", "全称"),
            List.of("联系人"),
            List.of("作品", "主题", "已授权", "手机"),
            List.of("", "", "☐"),
            List.of("", "", "☐"),
            List.of("报送即表示同意", "报送即表示同意", "报送即表示同意", "报送即表示同意"));
  }

  @Test
  void a_blank_document_is_read_as_it_was_written() {
    var read = grids.read("f", forms.docx(FORM, Language.EN));
    assertThat(read)
        .extracting(Grid::name)
        .containsExactly(BlankForm.MARK, "table 1", "table 2", "text");
    assertThat(read.getFirst().at(0, 0).text()).isEqualTo("v1-0af3");
    assertThat(Office.texts(read.get(1)))
        .containsExactly(List.of("Unit", "示例单位A", "In full"), List.of("Contact"));
    assertThat(Office.texts(read.get(2)))
        .containsExactly(
            List.of("Work", "Theme", "Licensed", "Mobile"),
            List.of("", "", "☐"),
            List.of("", "", "☐"));
    assertThat(Office.texts(read.getLast()))
        .containsExactly(
            List.of("Recommendation form"),
            List.of("One work a row"),
            List.of("Sending it means agreeing"));
  }

  @Test
  void every_place_of_a_sheet_is_text_and_choices_come_from_lists() throws IOException {
    try (var book = new XSSFWorkbook(new ByteArrayInputStream(forms.xlsx(FORM, Language.ZH)))) {
      var sheet = book.getSheetAt(0);
      sheet.forEach(
          row ->
              row.forEach(
                  cell -> assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo("@")));
      assertThat(sheet.getColumnStyle(3).getDataFormatString()).isEqualTo("@");
      assertThat(sheet.getDataValidations())
          .extracting(rule -> rule.getRegions().getCellRangeAddresses()[0].formatAsString())
          .containsExactlyInAnyOrder("B3", "B6:B7", "C6:C7", "D6:D7");
      assertThat(rule(sheet.getDataValidations(), "B6:B7")).isEqualTo("'_jinbang'!$C$1:$C$2");
      assertThat(rule(sheet.getDataValidations(), "C6:C7")).isEqualTo("\"☐,☑\"");
      assertThat(book.getSheet(BlankForm.MARK).getRow(0).getCell(2).getStringCellValue())
          .isEqualTo("甲,乙");
      assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
      assertThat(book.isSheetVeryHidden(1)).isTrue();
    }
  }

  private static String rule(List<? extends DataValidation> rules, String region) {
    return rules.stream()
        .filter(
            rule -> rule.getRegions().getCellRangeAddresses()[0].formatAsString().equals(region))
        .map(rule -> rule.getValidationConstraint().getFormula1())
        .findFirst()
        .orElse("");
  }

  @Test
  void the_same_form_gives_the_same_bytes() {
    assertThat(forms.xlsx(FORM, Language.ZH)).isEqualTo(forms.xlsx(FORM, Language.ZH));
    assertThat(forms.docx(FORM, Language.ZH)).isEqualTo(forms.docx(FORM, Language.ZH));
  }
}
