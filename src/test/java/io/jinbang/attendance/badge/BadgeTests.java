package io.jinbang.attendance.badge;

import static io.jinbang.attendance.Receiving.category;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import io.jinbang.attendance.Receiving;
import io.jinbang.attendance.registration.Admission;
import io.jinbang.attendance.registration.BadgeCode;
import io.jinbang.testing.Folk;
import io.jinbang.testing.IntegrationTest;
import java.util.Arrays;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@IntegrationTest
class BadgeTests {
  @Autowired ApplicationContext context;
  @Autowired MockMvcTester web;
  @Autowired Folk folk;
  @Autowired JdbcClient jdbc;

  private byte[] pdf(String path) {
    var answer = web.get().uri(path).with(Folk.as(folk.host())).exchange();
    assertThat(answer).hasStatusOk();
    return answer.getResponse().getContentAsByteArray();
  }

  @Test
  void a_badge_holds_both_names_and_a_code_that_a_reader_reads() throws Exception {
    var delegate = category("代表", "Delegate", null);
    var receiving =
        Receiving.gathering(context, folk.host()).receives(Admission.OPEN, null, delegate);
    var code = Receiving.code();
    var guest = receiving.attendee("嘉宾01", delegate, code);
    var base = "/host/g/" + receiving.slug() + "/guests/badges.pdf";
    var one = pdf(base + "?guest=" + guest);
    try (PDDocument document = Loader.loadPDF(one)) {
      assertThat(document.getNumberOfPages()).isEqualTo(1);
      assertThat(new PDFTextStripper().getText(document))
          .contains("嘉宾01", "Delegate", BadgeCode.printed(code), "示例单位A");
      assertThat(read(document)).isEqualTo(code);
      assertThat(document.getPage(0).getMediaBox().getWidth() / 72 * 25.4).isBetween(104.9, 105.1);
    }
    assertThat(printed(guest.value())).isEqualTo(1);
    assertThat(Arrays.equals(one, pdf(base + "?guest=" + guest))).isTrue();
    assertThat(printed(guest.value())).isEqualTo(2);
  }

  private int printed(UUID guest) {
    return jdbc.sql("select printed from attendance.guest where id = :id")
        .param("id", guest)
        .query(Integer.class)
        .single();
  }

  private static String read(PDDocument document) throws Exception {
    var picture = new PDFRenderer(document).renderImageWithDPI(0, 150);
    var width = picture.getWidth();
    var height = picture.getHeight();
    var points = picture.getRGB(0, 0, width, height, null, 0, width);
    var source = new RGBLuminanceSource(width, height, points);
    return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source))).getText();
  }

  @Test
  void four_stand_on_a_sheet_of_a4_and_what_is_not_there_is_not_found() throws Exception {
    var delegate = category("代表", "Delegate", null);
    var receiving =
        Receiving.gathering(context, folk.host()).receives(Admission.OPEN, null, delegate);
    for (var i = 0; i < 5; i++) {
      receiving.attendee("嘉宾0" + i, delegate, Receiving.code());
    }
    var base = "/host/g/" + receiving.slug() + "/guests/badges.pdf?paper=A4";
    try (PDDocument document = Loader.loadPDF(pdf(base))) {
      assertThat(document.getNumberOfPages()).isEqualTo(2);
    }
    assertThat(web.get().uri(base + "&part=2").with(Folk.as(folk.host()))).hasStatus(404);
  }
}
