package io.jinbang.documents;

import io.jinbang.documents.BlankForm.Choice;
import io.jinbang.documents.BlankForm.Column;
import io.jinbang.documents.BlankForm.Tick;
import io.jinbang.documents.BlankForm.Words;
import io.jinbang.shared.Language;
import java.util.stream.Collectors;

/** A blank form as a text document, on A4 lying on its side. */
final class FormWords {
  /** Between margins of 15 mm, in twentieths of a point. */
  private static final int WIDTH = 15_137;

  private static final String SECTION =
      """
      <w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>\
      <w:pgMar w:top="850" w:right="850" w:bottom="850" w:left="850" w:header="450" w:footer="450" \
      w:gutter="0"/></w:sectPr>\
      """;
  private static final String STYLES =
      """
      <w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" \
      w:hAnsi="Times New Roman" w:eastAsia="宋体"/><w:sz w:val="21"/><w:szCs w:val="21"/></w:rPr>\
      </w:rPrDefault></w:docDefaults>\
      """;
  private static final String BORDERS =
      """
      <w:tblBorders><w:top w:val="single" w:sz="4"/><w:left w:val="single" w:sz="4"/>\
      <w:bottom w:val="single" w:sz="4"/><w:right w:val="single" w:sz="4"/>\
      <w:insideH w:val="single" w:sz="4"/><w:insideV w:val="single" w:sz="4"/></w:tblBorders>\
      """;

  private final BlankForm form;
  private final Language language;

  private FormWords(BlankForm form, Language language) {
    this.form = form;
    this.language = language;
  }

  static byte[] write(BlankForm form, Language language) {
    return new WordPackage(new FormWords(form, language).body(), STYLES, "")
        .property(BlankForm.MARK, form.fingerprint())
        .bytes();
  }

  private String body() {
    return paragraph(
            "<w:jc w:val=\"center\"/>",
            run("<w:b/><w:sz w:val=\"36\"/>", form.title().in(language)))
        + form.notes().stream()
            .map(note -> paragraph("", run("", note.in(language))))
            .collect(Collectors.joining())
        + head()
        + paragraph("", "")
        + rows()
        + paragraph("", run("", form.agreement().in(language)))
        + SECTION;
  }

  private String head() {
    if (form.head().isEmpty()) {
      return "";
    }
    var widths = new int[] {WIDTH / 5, WIDTH * 2 / 5, WIDTH - WIDTH / 5 - WIDTH * 2 / 5};
    return form.head().stream()
        .map(
            line ->
                "<w:tr>"
                    + cell(widths[0], run("<w:b/>", line.label().in(language)))
                    + cell(widths[1], run("", line.value()))
                    + cell(widths[2], run("<w:color w:val=\"595959\"/>", line.hint().in(language)))
                    + "</w:tr>")
        .collect(Collectors.joining("", table(widths), "</w:tbl>"));
  }

  private String rows() {
    var widths = widths();
    var heading = new StringBuilder("<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
    var blank =
        new StringBuilder("<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val=\"480\"/></w:trPr>");
    for (var each = 0; each < widths.length; each++) {
      heading.append(cell(widths[each], heading(form.columns().get(each))));
      blank.append(cell(widths[each], blank(form.columns().get(each))));
    }
    heading.append("</w:tr>");
    return table(widths)
        + heading
        + blank.append("</w:tr>").toString().repeat(form.rows())
        + "</w:tbl>";
  }

  private int[] widths() {
    var sum = form.columns().stream().mapToInt(Column::width).sum();
    return form.columns().stream()
        .mapToInt(each -> WIDTH * each.width() / Math.max(1, sum))
        .toArray();
  }

  /** The heading's cell holds nothing else: whoever reads the form knows it by its words. */
  private String heading(Column column) {
    return run("<w:b/>", column.heading().in(language));
  }

  private String blank(Column column) {
    return switch (column.answer()) {
      case Words _ -> "";
      case Tick _ ->
          control(
              "<w14:checkbox><w14:checked w14:val=\"0\"/><w14:checkedState w14:val=\"2611\""
                  + " w14:font=\"Segoe UI Symbol\"/><w14:uncheckedState w14:val=\"2610\""
                  + " w14:font=\"Segoe UI Symbol\"/></w14:checkbox>",
              run("", "☐"));
      case Choice choice ->
          control(
              "<w:showingPlcHdr/>" + list(choice),
              run("<w:color w:val=\"808080\"/>", language == Language.ZH ? "点此选择" : "Choose"));
    };
  }

  private String list(Choice choice) {
    return choice.options().stream()
        .map(option -> Xml.escape(option.in(language)))
        .map(
            option -> "<w:listItem w:displayText=\"%s\" w:value=\"%s\"/>".formatted(option, option))
        .collect(Collectors.joining("", "<w:dropDownList>", "</w:dropDownList>"));
  }

  private static String control(String properties, String content) {
    return "<w:sdt><w:sdtPr>"
        + properties
        + "</w:sdtPr><w:sdtContent>"
        + content
        + "</w:sdtContent></w:sdt>";
  }

  private static String table(int[] widths) {
    var grid = new StringBuilder();
    for (var width : widths) {
      grid.append("<w:gridCol w:w=\"").append(width).append("\"/>");
    }
    return "<w:tbl><w:tblPr><w:tblW w:w=\"%d\" w:type=\"dxa\"/>%s<w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>%s</w:tblGrid>"
        .formatted(WIDTH, BORDERS, grid);
  }

  private static String cell(int width, String content) {
    return "<w:tc><w:tcPr><w:tcW w:w=\"%d\" w:type=\"dxa\"/><w:vAlign w:val=\"center\"/></w:tcPr>%s</w:tc>"
        .formatted(width, paragraph("", content));
  }

  private static String paragraph(String properties, String content) {
    return "<w:p><w:pPr>" + properties + "</w:pPr>" + content + "</w:p>";
  }

  private static String run(String properties, String words) {
    return words.isEmpty()
        ? ""
        : "<w:r><w:rPr>%s</w:rPr><w:t xml:space=\"preserve\">%s</w:t></w:r>"
            .formatted(properties, Xml.escape(words));
  }
}
