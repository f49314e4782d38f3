package io.jinbang.documents;

import static java.util.Comparator.comparing;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.CmapSubtable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/**
 * One complete font file, parsed once and embedded as a subset into each PDF that uses it. Not safe
 * for use by several threads at once.
 */
final class FontDocument {
  private final String family;
  private final int weight;
  private final TrueTypeFont font;
  private final CmapLookup characters;

  private FontDocument(String family, int weight, TrueTypeFont font) throws IOException {
    this.family = family;
    this.weight = weight;
    this.font = font;
    characters = font.getUnicodeCmapLookup();
  }

  /** The two families of the product, regular and bold; some 150 MB of heap in all. */
  static List<FontDocument> all() {
    return List.of(
        read("Noto Serif SC", 400, "NotoSerifSC_400Regular"),
        read("Noto Serif SC", 700, "NotoSerifSC_700Bold"),
        read("Noto Sans SC", 400, "NotoSansSC_400Regular"),
        read("Noto Sans SC", 700, "NotoSansSC_700Bold"));
  }

  /**
   * Where one shape serves several characters, PDFBox writes the lowest into the PDF as its text:
   * for 见 and 长 the radicals U+2EC5 and U+2ED3, which no search finds. This names the everyday
   * character first.
   */
  private static final class Ideographs extends CmapSubtable {
    private final CmapSubtable table;

    private Ideographs(CmapSubtable table) {
      this.table = table;
      setPlatformId(table.getPlatformId());
      setPlatformEncodingId(table.getPlatformEncodingId());
    }

    static CmapSubtable[] first(CmapSubtable[] tables) {
      return Stream.of(tables).map(Ideographs::new).toArray(CmapSubtable[]::new);
    }

    @Override
    public int getGlyphId(int point) {
      return table.getGlyphId(point);
    }

    @Override
    public @Nullable List<Integer> getCharCodes(int glyph) {
      var points = table.getCharCodes(glyph);
      return points == null
          ? null
          : points.stream()
              .sorted(comparing(Ideographs::rare).thenComparing(point -> point))
              .toList();
    }

    /** CJK and Kangxi radicals, strokes, compatibility ideographs. */
    private static boolean rare(int point) {
      return (point >= 0x2E80 && point <= 0x2FDF)
          || (point >= 0x31C0 && point <= 0x31EF)
          || (point >= 0xF900 && point <= 0xFAFF)
          || (point >= 0x2F800 && point <= 0x2FA1F);
    }
  }

  private static FontDocument read(String family, int weight, String file) {
    try (var in = FontDocument.class.getResourceAsStream("/fonts/" + file + ".ttf")) {
      if (in == null) {
        throw new IllegalStateException("no font " + file + " on the class path; run the build");
      }
      return new FontDocument(family, weight, parse(in));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static TrueTypeFont parse(InputStream in) throws IOException {
    try (var bytes = new RandomAccessReadBuffer(in.readAllBytes())) {
      var font = new TTFParser().parse(bytes);
      font.setEnableGsub(false); // ligatures would be read back as other characters
      font.getCmap().setCmaps(Ideographs.first(font.getCmap().getCmaps()));
      return font;
    }
  }

  boolean has(int point) {
    return characters.getGlyphId(point) != 0;
  }

  void offer(PdfRendererBuilder builder, PDDocument document) {
    builder.useFont(supplier(document), family, weight, FontStyle.NORMAL, true);
  }

  private PDFontSupplier supplier(PDDocument document) {
    return new PDFontSupplier(null) {
      @Override
      public PDFont supply() {
        try {
          return PDType0Font.load(document, font, true);
        } catch (IOException unreadable) {
          throw new UncheckedIOException(unreadable);
        }
      }
    };
  }
}
