package io.jinbang.documents;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import io.jinbang.shared.Language;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Calendar;
import java.util.List;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;

/**
 * A page of XHTML with CSS 2.1 into a PDF, in the families "Noto Serif SC" and "Noto Sans SC", 400
 * and 700. The same page gives the same bytes. Nothing the page points to is loaded, save PNG and
 * JPEG pictures in {@code data:} addresses; see {@link PageDocument}. Drawings of ours: {@code
 * <object type="jinbang/qr" title="https://…"></object>}, sized by CSS.
 *
 * <p>The fonts are read at the first page and then held (some 150 MB of heap). One page is drawn at
 * a time, as a parsed font serves one thread.
 */
@Component
public final class PdfDocument {
  private static final String MISSING = "\u25A1";

  static {
    XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
  }

  private final ReentrantLock turn = new ReentrantLock();
  private @Nullable List<FontDocument> fonts;

  /**
   * @param html well-formed XHTML with its style in a style element; at most 4 million characters
   * @param title shown by readers as the name of the document
   * @throws IllegalArgumentException when the HTML is too long or not well-formed
   */
  public byte[] render(String html, String title, Language language) {
    var page = PageDocument.parse(html, title, language);
    turn.lock();
    try (var document = new PDDocument()) {
      draw(page, document);
      describe(document, title);
      var bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } finally {
      turn.unlock();
    }
  }

  /** The characters of a text for which no font has a shape; they would print as empty squares. */
  public Set<String> unprintable(String text) {
    turn.lock();
    try {
      var missing = new TreeSet<String>();
      text.codePoints()
          .filter(point -> !Character.isWhitespace(point))
          .filter(point -> fonts().stream().noneMatch(font -> font.has(point)))
          .forEach(point -> missing.add(Character.toString(point)));
      return missing;
    } finally {
      turn.unlock();
    }
  }

  private void draw(Document page, PDDocument document) throws IOException {
    var builder = new PdfRendererBuilder();
    builder.usePDDocument(document);
    builder.usePdfUaAccessibility(true);
    builder.withW3cDocument(page, null);
    builder.useReplacementText(MISSING);
    builder.useObjectDrawerFactory(new DrawingDocument());
    builder.useUriResolver((_, address) -> PageDocument.loads(address) ? address : null);
    for (var moment : ExternalResourceControlPriority.values()) {
      builder.useExternalResourceAccessControl((address, _) -> PageDocument.loads(address), moment);
    }
    fonts().forEach(font -> font.offer(builder, document));
    try (var renderer = builder.buildPdfRenderer()) {
      renderer.layout();
      renderer.createPDFWithoutClosing();
    }
  }

  private static void describe(PDDocument document, String title) {
    var information = document.getDocumentInformation();
    var fixed = Calendar.getInstance(TimeZone.getTimeZone("UTC"));
    fixed.setTimeInMillis(0);
    information.setTitle(title);
    information.setProducer("Jinbang");
    information.setCreationDate(fixed);
    information.setModificationDate(fixed);
    document.setDocumentId(0L);
  }

  private List<FontDocument> fonts() {
    var read = fonts;
    if (read == null) {
      read = FontDocument.all();
      fonts = read;
    }
    return read;
  }
}
