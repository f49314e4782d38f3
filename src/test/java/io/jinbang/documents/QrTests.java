package io.jinbang.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QrTests {
  private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1H(\\d+)z");

  @ParameterizedTest
  @ValueSource(strings = {"https://example.org/v/1", "核验：示例单位A 𣲗", "0"})
  void the_path_reads_back_as_the_text(String text) throws Exception {
    assertThat(scan(QrDocument.of(text))).isEqualTo(text);
  }

  /**
   * ISO/IEC 18004: version 2 has 25 modules a side and holds 26 bytes at level M, 20 at level Q;
   * four modules of quiet zone on either side make 33.
   */
  @Test
  void level_m_with_a_quiet_zone() {
    assertThat(QrDocument.of("a".repeat(26)).size()).isEqualTo(33);
    assertThat(QrDocument.of("a".repeat(27)).size()).isEqualTo(37);
  }

  @Test
  void nothing_is_drawn_in_the_quiet_zone() {
    var code = QrDocument.of("https://example.org/v/1");
    var runs = RUN.matcher(code.path());
    while (runs.find()) {
      assertThat(Integer.parseInt(runs.group(1))).isGreaterThanOrEqualTo(4);
      assertThat(Integer.parseInt(runs.group(2))).isBetween(4, code.size() - 5);
      assertThat(Integer.parseInt(runs.group(1)) + Integer.parseInt(runs.group(3)))
          .isLessThanOrEqualTo(code.size() - 4);
    }
  }

  @Test
  void the_svg_is_one_path_without_style() {
    var svg = QrDocument.of("https://example.org/v/1").svg("a \"b\" <c>");
    assertThat(svg)
        .startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 33 33\" role=\"img\"")
        .contains("aria-label=\"a &quot;b&quot; &lt;c&gt;\"")
        .containsOnlyOnce("<path ")
        .doesNotContain("style");
  }

  @Test
  void nothing_and_too_much_are_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> QrDocument.of(""));
    assertThatIllegalArgumentException().isThrownBy(() -> QrDocument.of("a".repeat(2_332)));
    assertThat(QrDocument.of("a".repeat(2_300)).size()).isEqualTo(185);
  }

  /** Paints the runs of the path, eight pixels a module, and has ZXing read them. */
  private static String scan(QrDocument code) throws Exception {
    var side = code.size() * 8;
    var pixels = new int[side * side];
    Arrays.fill(pixels, 0xFFFFFF);
    var runs = RUN.matcher(code.path());
    while (runs.find()) {
      var from = Integer.parseInt(runs.group(1)) * 8;
      var length = Integer.parseInt(runs.group(3)) * 8;
      var top = Integer.parseInt(runs.group(2)) * 8;
      for (var y = top; y < top + 8; y++) {
        Arrays.fill(pixels, y * side + from, y * side + from + length, 0);
      }
    }
    var source = new RGBLuminanceSource(side, side, pixels);
    return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source))).getText();
  }
}
