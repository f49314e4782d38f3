package io.jinbang.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.jinbang.documents.LetterText.Heading;
import io.jinbang.documents.LetterText.Paragraph;
import io.jinbang.documents.LetterText.Subheading;
import io.jinbang.shared.Language;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Measures by GB/T 9704-2012, 5.1 and 5.2, in twentieths of a point: mm × 1440 / 25.4. */
class LetterTests {
  private static final LetterText LETTER =
      new LetterText(
          "示例单位A文件",
          "示例〔2026〕1号",
          "关于开展示例征集活动的通知",
          "各示例单位",
          List.of(
              new Heading("一、活动主题"),
              new Subheading("（一）主题一"),
              new Paragraph("现将 A & B 事项通知如下。".repeat(20))),
          List.of("推荐表", "承诺书"),
          "示例单位A",
          LocalDate.of(2026, 10, 16));

  private final LetterDocument letters = new LetterDocument();

  private String part(String name) {
    return new String(
        ZipGate.through(letters.render(LETTER, Language.ZH)).part(name).orElseThrow(), UTF_8);
  }

  @Test
  void the_sheet_is_A4_with_the_margins_and_the_grid_of_the_standard() {
    assertThat(part("word/document.xml"))
        .contains("<w:pgSz w:w=\"11906\" w:h=\"16838\"/>")
        // 37, 26, 35 and 28 mm leave 156 by 225
        .contains("w:top=\"2098\" w:right=\"1474\" w:bottom=\"1984\" w:left=\"1587\"")
        .contains("<w:docGrid w:type=\"lines\" w:linePitch=\"560\"/>");
    // 156 mm are 442.2 pt: 28 characters of 15.793 pt, which is 16 less a quarter
    assertThat(part("word/styles.xml")).contains("<w:spacing w:val=\"-5\"/>");
    // 22 lines of 28 pt are 616 pt, 23 would be 644: 225 mm are 637.8
    assertThat(225 / 25.4 * 72 / 28).isBetween(22.0, 23.0);
  }

  @Test
  void each_part_has_its_face_and_size() {
    assertThat(part("word/document.xml"))
        .contains("w:eastAsia=\"方正小标宋简体\"/><w:sz w:val=\"44\"/>")
        .contains("w:eastAsia=\"仿宋_GB2312\"/><w:sz w:val=\"32\"/>")
        .contains("w:eastAsia=\"黑体\"/><w:sz w:val=\"32\"/>")
        .contains("w:eastAsia=\"楷体_GB2312\"/><w:sz w:val=\"32\"/>")
        .contains("<w:color w:val=\"FF0000\"/>")
        .contains("w:firstLineChars=\"200\"")
        .contains("A &amp; B");
    assertThat(part("word/fontTable.xml"))
        .contains("<w:font w:name=\"仿宋_GB2312\"><w:altName w:val=\"仿宋\"/></w:font>");
    assertThat(part("word/styles.xml")).contains("w:line=\"560\" w:lineRule=\"exact\"");
  }

  @Test
  void pages_are_numbered_at_the_outer_side_between_dashes() {
    assertThat(part("word/footer1.xml"))
        .contains("<w:jc w:val=\"right\"/>")
        .contains("<w:t xml:space=\"preserve\">— </w:t>")
        .contains("<w:instrText>PAGE</w:instrText>")
        .contains("w:ascii=\"宋体\"")
        .contains("<w:sz w:val=\"28\"/>");
    assertThat(part("word/footer2.xml")).contains("<w:jc w:val=\"left\"/>");
    assertThat(part("word/settings.xml")).contains("<w:evenAndOddHeaders/>");
  }

  @Test
  void the_signature_stands_centred_over_a_date_four_characters_from_the_edge() {
    // the date is 7 characters wide, the signature 4.5: it begins and ends 1.25 further in
    assertThat(part("word/document.xml")).contains("w:rightChars=\"400\"", "w:rightChars=\"525\"");
  }

  @Test
  void the_letter_reads_from_top_to_bottom() {
    var words = new GridDocument().read("f", letters.render(LETTER, Language.ZH)).getLast();
    assertThat(words.rows())
        .extracting(row -> row.getFirst().text())
        .startsWith("示例单位A文件", "示例〔2026〕1号", "关于开展示例征集活动的通知", "各示例单位：", "一、活动主题")
        .endsWith("附件：1. 推荐表", "2. 承诺书", "示例单位A", "2026年10月16日");
  }

  @Test
  void an_english_letter_without_a_head_says_it_in_english() {
    var letter =
        new LetterText(
            "",
            "No. 1",
            "Notice",
            "All units",
            List.of(),
            List.of("Form"),
            "Unit A",
            LETTER.date());
    var words = new GridDocument().read("f", letters.render(letter, Language.EN)).getLast();
    assertThat(words.rows())
        .extracting(row -> row.getFirst().text())
        .containsExactly(
            "No. 1", "Notice", "All units:", "Attachment: Form", "Unit A", "16 October 2026");
  }
}
