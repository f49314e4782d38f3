package io.jinbang.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import io.jinbang.shared.Refusal;
import java.awt.image.BufferedImage;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CertificateTests {
  private CertificateDocument certificates;

  @BeforeEach
  void fonts() {
    certificates = new CertificateDocument(Pages.pdf());
  }

  static Stream<CertificateText> all() {
    return Stream.of(Certificates.ordinary(), Certificates.longest());
  }

  /** ISO 216: A4 is 210 mm by 297 mm, 595.28 by 841.89 points of 1/72 inch. */
  @ParameterizedTest
  @MethodSource("all")
  void it_is_one_a4_sheet_on_its_side(CertificateText text) throws Exception {
    try (var pdf = new Pages(certificates.render(text))) {
      assertThat(pdf.document().getNumberOfPages()).isEqualTo(1);
      var box = pdf.document().getPage(0).getMediaBox();
      assertThat(box.getWidth()).isCloseTo(841.89f, within(0.5f));
      assertThat(box.getHeight()).isCloseTo(595.28f, within(0.5f));
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void all_that_was_given_can_be_read(CertificateText text) throws Exception {
    try (var pdf = new Pages(certificates.render(text))) {
      var read = pdf.text();
      var given =
          List.of(
              text.campaign().zh(),
              "The Third \"Seeing Making\" Short Film Campaign, 2026",
              text.heading().zh(),
              text.heading().en(),
              text.recipient() + "：",
              "《" + text.title() + "》",
              "（作者 " + String.join("、", text.authors()) + "）",
              text.award().zh(),
              text.award().en(),
              text.issuer().zh(),
              text.issuer().en(),
              text.number(),
              text.ledger().zh(),
              text.ledger().en(),
              "二〇二六年十月十六日",
              "16 October 2026");
      assertThat(given).allSatisfy(words -> assertThat(read).contains(Pages.flat(words)));
    }
  }

  @Test
  void every_font_is_embedded() throws Exception {
    try (var pdf = new Pages(certificates.render(Certificates.ordinary()))) {
      assertThat(pdf.fonts()).hasSizeGreaterThanOrEqualTo(3).allMatch(PDFont::isEmbedded);
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void the_code_leads_to_the_verification(CertificateText text) throws Exception {
    try (var pdf = new Pages(certificates.render(text))) {
      assertThat(scan(pdf.image(150))).isEqualTo(text.verify());
    }
  }

  @Test
  void the_same_text_gives_the_same_bytes() {
    assertThat(certificates.render(Certificates.ordinary()))
        .isEqualTo(certificates.render(Certificates.ordinary()));
  }

  @Test
  void a_title_is_text_whatever_it_holds() throws Exception {
    var title = "<b onload='x'>&amp;\"'</b><img src=\"file:///etc/hostname\"/>";
    try (var pdf = new Pages(certificates.render(Certificates.titled(title)))) {
      assertThat(pdf.text()).contains(Pages.flat("《" + title + "》"));
    }
  }

  @Test
  void a_character_without_a_shape_is_named_before_it_is_printed() {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> certificates.render(Certificates.titled("听\uE000瓷")))
        .satisfies(
            refusal -> {
              assertThat(refusal.first().field()).isEqualTo("title");
              assertThat(refusal.first().message().zh()).contains("\uE000");
            });
  }

  /** GB/T 15835-2011, dates in Chinese numerals with 〇. */
  @ParameterizedTest
  @CsvSource({
    "2026-10-16, 二〇二六年十月十六日",
    "2030-01-01, 二〇三〇年一月一日",
    "2027-12-31, 二〇二七年十二月三十一日",
    "2027-11-20, 二〇二七年十一月二十日",
    "2027-02-10, 二〇二七年二月十日"
  })
  void dates_are_written_in_chinese(LocalDate date, String words) {
    assertThat(CertificateDocument.chinese(date)).isEqualTo(words);
  }

  /** GB/T 15834-2011, title marks: single title marks inside double ones. */
  @ParameterizedTest
  @CsvSource({"听瓷, 《听瓷》", "《听瓷》, 《听瓷》", "《春》与《秋》, 《〈春〉与〈秋〉》"})
  void a_title_stands_in_title_marks_once(String title, String words) {
    assertThat(CertificateDocument.named(title)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({
    "榜, 榜",
    "金榜, 之金/印榜",
    "示例社, 社示/印例",
    "看见制造, 造看/之见/印制",
    "看见制造吧, 造看/吧见/印制",
    "一二三四五六, 四一/五二/六三",
    "一二三四五六七, 七四一/之五二/印六三",
    "一二三四五六七八九, 七四一/八五二/九六三"
  })
  void a_seal_reads_downwards_from_the_right(String name, String rows) {
    var read = Seal.of(name).rows().stream().map(row -> String.join("", row)).toList();
    assertThat(String.join("/", read)).isEqualTo(rows);
  }

  @Test
  void a_seal_holds_one_to_nine_characters() {
    assertThatIllegalArgumentException().isThrownBy(() -> Seal.of(""));
    assertThatIllegalArgumentException().isThrownBy(() -> Seal.of("一二三四五六七八九十"));
  }

  private static String scan(BufferedImage image) throws Exception {
    var width = image.getWidth();
    var height = image.getHeight();
    var pixels = image.getRGB(0, 0, width, height, null, 0, width);
    var source = new RGBLuminanceSource(width, height, pixels);
    return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source))).getText();
  }
}
