package io.jinbang.documents;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A .docx file from WordprocessingML (ECMA-376) written out: what we lay out needs no more than
 * paragraphs, tables and two footers, and says its measures more exactly than a library would.
 */
final class WordPackage {
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String HEAD =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  private static final String SPACES =
      """
      xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
      xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" \
      xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="w14" \
      xmlns:r="%s"\
      """
          .formatted(OFFICE);
  private static final String WORD =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.";

  /** The earliest a ZIP file can say: the bytes depend on nothing but the words. */
  private static final LocalDateTime FIRST = LocalDateTime.of(1980, 1, 1, 0, 0);

  private final Map<String, String> parts = new LinkedHashMap<>();
  private final StringBuilder types = new StringBuilder();
  private final StringBuilder relations = new StringBuilder();
  private final StringBuilder outer = new StringBuilder();

  /**
   * @param styles what stands within w:styles
   * @param settings what stands within w:settings
   */
  WordPackage(String body, String styles, String settings) {
    main("document", "document", "<w:body>" + body + "</w:body>");
    outer.append(relation("main", "officeDocument", "word/document.xml"));
    part("styles", "styles", styles);
    part("settings", "settings", settings);
  }

  private void main(String name, String element, String content) {
    parts.put(
        "word/" + name + ".xml",
        HEAD + "<w:" + element + " " + SPACES + ">" + content + "</w:" + element + ">");
    types.append(
        "<Override PartName=\"/word/%s.xml\" ContentType=\"%s%s+xml\"/>"
            .formatted(name, WORD, element.equals("document") ? "document.main" : typeOf(element)));
  }

  private static String typeOf(String element) {
    return switch (element) {
      case "ftr" -> "footer";
      case "fonts" -> "fontTable";
      default -> element;
    };
  }

  private void part(String name, String element, String content) {
    main(name, element, content);
    relations.append(relation(name, typeOf(element), name + ".xml"));
  }

  private static String relation(String id, String type, String target) {
    return "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>"
        .formatted(id, OFFICE, type, target);
  }

  /** What stands within w:fonts: by which other font each may be shown. */
  WordPackage fonts(String content) {
    part("fontTable", "fonts", content);
    return this;
  }

  /** A footer, which sections refer to by its name. */
  WordPackage footer(String name, String content) {
    part(name, "ftr", content);
    return this;
  }

  /** A property of the file that word processors keep. */
  WordPackage property(String name, String value) {
    parts.put(
        "docProps/custom.xml",
        HEAD
            + """
            <Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" \
            xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">\
            <property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="%s">\
            <vt:lpwstr>%s</vt:lpwstr></property></Properties>\
            """
                .formatted(Xml.escape(name), Xml.escape(value)));
    types.append(
        "<Override PartName=\"/docProps/custom.xml\" ContentType=\"application/vnd.openxmlformats-"
            + "officedocument.custom-properties+xml\"/>");
    outer.append(relation("custom", "custom-properties", "docProps/custom.xml"));
    return this;
  }

  byte[] bytes() {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      put(zip, "[Content_Types].xml", types());
      put(zip, "_rels/.rels", relations(outer));
      put(zip, "word/_rels/document.xml.rels", relations(relations));
      for (var part : parts.entrySet()) {
        put(zip, part.getKey(), part.getValue());
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }

  private String types() {
    return HEAD
        + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default"
        + " Extension=\"rels\""
        + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default"
        + " Extension=\"xml\" ContentType=\"application/xml\"/>"
        + types
        + "</Types>";
  }

  private static String relations(StringBuilder relations) {
    return HEAD
        + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + relations
        + "</Relationships>";
  }

  private static void put(ZipOutputStream zip, String name, String xml) throws IOException {
    var entry = new ZipEntry(name);
    entry.setTimeLocal(FIRST);
    zip.putNextEntry(entry);
    zip.write(xml.getBytes(UTF_8));
  }
}
