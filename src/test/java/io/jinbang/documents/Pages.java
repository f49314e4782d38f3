package io.jinbang.documents;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Assumptions;

/** A PDF read back with PDFBox. */
final class Pages implements AutoCloseable {
  private static final PdfDocument PDF = new PdfDocument();

  private final PDDocument document;

  Pages(byte[] pdf) throws IOException {
    document = Loader.loadPDF(pdf);
  }

  /** The real fonts come with the build; without them nothing can be drawn. */
  static PdfDocument pdf() {
    Assumptions.assumeTrue(
        Pages.class.getResource("/fonts/NotoSerifSC_400Regular.ttf") != null, "no fonts built");
    return PDF;
  }

  static String page(String body) {
    return "<html><head><title>x</title><style>body { font-family: 'Noto Serif SC' }</style></head>"
        + "<body>"
        + body
        + "</body></html>";
  }

  PDDocument document() {
    return document;
  }

  /** The text without any white space. */
  String text() throws IOException {
    var text = new PDFTextStripper().getText(document);
    return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s+", "");
  }

  static String flat(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s+", "");
  }

  BufferedImage image(int dotsPerInch) throws IOException {
    return new PDFRenderer(document).renderImageWithDPI(0, dotsPerInch, ImageType.RGB);
  }

  List<PDFont> fonts() throws IOException {
    var fonts = new ArrayList<PDFont>();
    for (var page : document.getPages()) {
      for (var name : page.getResources().getFontNames()) {
        fonts.add(page.getResources().getFont(name));
      }
    }
    return fonts;
  }

  /** All bytes of the file and of its streams, for what must not be anywhere. */
  String everything() throws IOException {
    var all = new StringBuilder(text());
    for (var object : document.getDocument().getXrefTable().keySet()) {
      var base = document.getDocument().getObjectFromPool(object).getObject();
      all.append(base);
      if (base instanceof COSStream stream) {
        all.append(new String(stream.createInputStream().readAllBytes(), UTF_8));
      }
    }
    return all.toString();
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}
