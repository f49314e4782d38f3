package io.jinbang.documents;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** What a file is by its bytes, whatever its name says. What is none of these is nothing to us. */
public enum FileKind {
  PDF("pdf", "application/pdf"),
  DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
  XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
  JPEG("jpg", "image/jpeg"),
  PNG("png", "image/png");

  private static final int ZIP_END = 0x06054b50;
  private static final int ZIP_ENTRY = 0x02014b50;
  private static final int END_LENGTH = 22;
  private static final int ENTRY_LENGTH = 46;
  private static final int LONGEST_COMMENT = 65_535;

  private final String extension;
  private final String mediaType;

  FileKind(String extension, String mediaType) {
    this.extension = extension;
    this.mediaType = mediaType;
  }

  /** Without a dot. */
  public String extension() {
    return extension;
  }

  public String mediaType() {
    return mediaType;
  }

  public static Optional<FileKind> of(byte[] bytes) {
    if (begins(bytes, "%PDF-".getBytes(StandardCharsets.US_ASCII))) {
      return Optional.of(PDF);
    }
    if (begins(bytes, new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff})) {
      return Optional.of(JPEG);
    }
    if (begins(bytes, new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10})) {
      return Optional.of(PNG);
    }
    return begins(bytes, new byte[] {'P', 'K', 3, 4}) ? office(entries(bytes)) : Optional.empty();
  }

  private static boolean begins(byte[] bytes, byte[] magic) {
    return bytes.length > magic.length
        && ByteBuffer.wrap(bytes, 0, magic.length).equals(ByteBuffer.wrap(magic));
  }

  /** A document that carries a programme is none. */
  private static Optional<FileKind> office(Set<String> entries) {
    if (entries.stream().anyMatch(name -> name.endsWith("vbaProject.bin"))) {
      return Optional.empty();
    }
    if (entries.contains("word/document.xml")) {
      return Optional.of(DOCX);
    }
    return entries.contains("xl/workbook.xml") ? Optional.of(XLSX) : Optional.empty();
  }

  /** The names in a ZIP file's directory; nothing is unpacked. Empty where it is broken. */
  private static Set<String> entries(byte[] bytes) {
    var zip = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    var names = new HashSet<String>();
    var end = end(zip);
    var at = end < 0 ? -1 : zip.getInt(end + 16);
    while (at >= 0 && at + ENTRY_LENGTH <= end && zip.getInt(at) == ZIP_ENTRY) {
      var length = Short.toUnsignedInt(zip.getShort(at + 28));
      if (at + ENTRY_LENGTH + length > end) {
        return Set.of();
      }
      names.add(new String(bytes, at + ENTRY_LENGTH, length, StandardCharsets.UTF_8));
      at += ENTRY_LENGTH + length + beside(zip, at);
    }
    return names;
  }

  private static int beside(ByteBuffer zip, int entry) {
    return Short.toUnsignedInt(zip.getShort(entry + 30))
        + Short.toUnsignedInt(zip.getShort(entry + 32));
  }

  private static int end(ByteBuffer zip) {
    var first = Math.max(0, zip.limit() - END_LENGTH - LONGEST_COMMENT);
    for (var at = zip.limit() - END_LENGTH; at >= first; at--) {
      if (zip.getInt(at) == ZIP_END) {
        return at;
      }
    }
    return -1;
  }
}
