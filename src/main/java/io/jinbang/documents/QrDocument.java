package io.jinbang.documents;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.EnumMap;

/**
 * A QR code (ISO/IEC 18004) of error correction level M, which survives 15% of damage, with the
 * quiet zone of four modules around it. Needs a light ground behind it.
 */
public final class QrDocument {
  private static final int QUIET_ZONE = 4;

  private final BitMatrix modules;

  private QrDocument(BitMatrix modules) {
    this.modules = modules;
  }

  /**
   * @param text what a reader shall read, in UTF-8; a web address as a rule
   * @throws IllegalArgumentException for no text, or more than fits (some 2,300 bytes)
   */
  public static QrDocument of(String text) {
    var hints = new EnumMap<EncodeHintType, Object>(EncodeHintType.class);
    hints.put(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M);
    hints.put(EncodeHintType.MARGIN, QUIET_ZONE);
    if (!US_ASCII.newEncoder().canEncode(text)) { // old readers stumble over a named character set
      hints.put(EncodeHintType.CHARACTER_SET, "UTF-8");
    }
    try {
      return new QrDocument(new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, hints));
    } catch (WriterException tooLong) {
      throw new IllegalArgumentException("too long for a QR code: " + text.length(), tooLong);
    }
  }

  /** Modules along one side, the quiet zone included. */
  public int size() {
    return modules.getWidth();
  }

  /** Path data of all dark modules, one unit each, in a square of {@link #size}. */
  public String path() {
    var path = new StringBuilder();
    forEachRun(
        (x, y, length) ->
            path.append('M')
                .append(x)
                .append(' ')
                .append(y)
                .append('h')
                .append(length)
                .append("v1H")
                .append(x)
                .append('z'));
    return path.toString();
  }

  /** An SVG element of one path, without style attributes, that fills whatever box it is given. */
  public String svg(String label) {
    return """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" role="img" aria-label="%2$s" \
    shape-rendering="crispEdges"><path fill="#000" d="%3$s"/></svg>\
    """
        .formatted(size(), Xml.escape(label), path());
  }

  /** Visits every horizontal run of dark modules. */
  void forEachRun(Run run) {
    for (var y = 0; y < size(); y++) {
      for (var x = 0; x < size(); x++) {
        var from = x;
        while (x < size() && modules.get(x, y)) {
          x++;
        }
        if (x > from) {
          run.at(from, y, x - from);
        }
      }
    }
  }

  interface Run {
    void at(int x, int y, int length);
  }
}
