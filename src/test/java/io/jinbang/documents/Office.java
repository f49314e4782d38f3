package io.jinbang.documents;

import io.jinbang.documents.Grid.Cell;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Office files for tests, and what was read of them. */
final class Office {
  private static final String TYPE = "application/vnd.openxmlformats-officedocument.";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private Office() {}

  static byte[] bytes(XSSFWorkbook book) {
    try (book) {
      var out = new ByteArrayOutputStream();
      book.write(out);
      return out.toByteArray();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** A text document with this inside of its body. */
  static byte[] docx(String body) {
    return docxZip(body).bytes();
  }

  static Zips docxZip(String body) {
    return Zips.zip()
        .with("[Content_Types].xml", types("word/document.xml", "wordprocessingml.document"))
        .with("_rels/.rels", relations("word/document.xml"))
        .with(
            "word/document.xml",
            """
            <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
            xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml">\
            <w:body>%s</w:body></w:document>\
            """
                .formatted(body));
  }

  /** A workbook of one sheet with this as its data. */
  static Zips xlsxZip(String data) {
    return Zips.zip()
        .with("[Content_Types].xml", types("xl/workbook.xml", "spreadsheetml.sheet"))
        .with("_rels/.rels", relations("xl/workbook.xml"))
        .with(
            "xl/workbook.xml",
            "<workbook xmlns:r=\"%s\"><sheets><sheet name=\"S\" r:id=\"r\"/></sheets></workbook>"
                .formatted(OFFICE))
        .with(
            "xl/_rels/workbook.xml.rels",
            "<Relationships xmlns=\"%srelationships\">".formatted(PACKAGE)
                + "<Relationship Id=\"r\" Type=\"%s/worksheet\" Target=\"s.xml\"/>"
                    .formatted(OFFICE)
                + "</Relationships>")
        .with("xl/s.xml", data);
  }

  static String types(String main, String kind) {
    return """
    <Types xmlns="%scontent-types"><Default Extension="xml" ContentType="application/xml"/>\
    <Override PartName="/%s" ContentType="%s%s.main+xml"/></Types>\
    """
        .formatted(PACKAGE, main, TYPE, kind);
  }

  static String relations(String main) {
    return """
    <Relationships xmlns="%srelationships"><Relationship Id="a" Type="%s/officeDocument" \
    Target="%s"/></Relationships>\
    """
        .formatted(PACKAGE, OFFICE, main);
  }

  static List<List<String>> texts(Grid grid) {
    return grid.rows().stream().map(row -> row.stream().map(Cell::text).toList()).toList();
  }
}
