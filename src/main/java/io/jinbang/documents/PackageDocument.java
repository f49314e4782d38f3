package io.jinbang.documents;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Office files as bytes that depend on nothing but what is in them: neither clock nor program. */
final class PackageDocument {
  private static final Date NEVER = Date.from(Instant.EPOCH);

  /** The earliest a ZIP file can say. */
  private static final LocalDateTime FIRST = LocalDateTime.of(1980, 1, 1, 0, 0);

  private PackageDocument() {}

  static byte[] bytes(SXSSFWorkbook book, String title) throws IOException {
    book.setZip64Mode(Zip64Mode.Never);
    describe(book.getXSSFWorkbook().getProperties(), title);
    var bytes = new ByteArrayOutputStream();
    book.write(bytes);
    return timeless(bytes.toByteArray());
  }

  static byte[] bytes(XSSFWorkbook book, String title) throws IOException {
    describe(book.getProperties(), title);
    var bytes = new ByteArrayOutputStream();
    book.write(bytes);
    return timeless(bytes.toByteArray());
  }

  private static void describe(POIXMLProperties properties, String title) {
    var core = properties.getCoreProperties();
    core.setTitle(Xml.writable(title));
    core.setCreator("Jinbang");
    core.setCreated(Optional.of(NEVER));
    core.setModified(Optional.of(NEVER));
    properties.getExtendedProperties().getUnderlyingProperties().setApplication("Jinbang");
  }

  /** The same package, each entry with one and the same date. */
  private static byte[] timeless(byte[] zip) throws IOException {
    var still = new ByteArrayOutputStream(zip.length);
    try (var in = new ZipInputStream(new ByteArrayInputStream(zip));
        var out = new ZipOutputStream(still)) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        var copy = new ZipEntry(entry.getName());
        copy.setTimeLocal(FIRST);
        out.putNextEntry(copy);
        in.transferTo(out);
      }
    }
    return still.toByteArray();
  }

  /** As wide as the sheet of paper, as long as it takes. */
  static void onLandscapeA4(Sheet sheet) {
    sheet.setFitToPage(true);
    var print = sheet.getPrintSetup();
    print.setPaperSize(PrintSetup.A4_PAPERSIZE);
    print.setLandscape(true);
    print.setFitWidth((short) 1);
    print.setFitHeight((short) 0);
  }
}
