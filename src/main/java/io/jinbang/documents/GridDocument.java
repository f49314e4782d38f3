package io.jinbang.documents;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import io.jinbang.shared.Refusal;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Tables that somebody handed in: .xlsx, .docx, CSV and plain text, told apart by what is in them
 * and not by their name. Strangers' files are looked through before any parser sees them ({@link
 * ZipGate}); links that lead out of a file are never followed.
 */
@Component
public final class GridDocument {
  /** The largest file that is looked at, in bytes. */
  private static final int MOST = 20_000_000;

  private static final String LOCKED = "EncryptedPackage";

  /**
   * Each sheet or table; of a .docx also a last grid named {@code text}, a paragraph a row. One of
   * our own forms has one named {@link BlankForm#MARK}, too.
   *
   * @param fileName as its sender called it; names the grid of a file without sheets
   * @throws Refusal INVALID at the field {@code file} for whatever cannot be read, TOO_LARGE beyond
   *     20 MB
   */
  public List<Grid> read(String fileName, byte[] bytes) {
    BadFile.LARGE.when(bytes.length > MOST);
    BadFile.EMPTY.when(bytes.length == 0);
    if (Decoding.startsWith(bytes, 'P', 'K', 3, 4)) {
      return office(new OfficePackage(ZipGate.through(bytes)));
    }
    if (Decoding.startsWith(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
      throw (holds(bytes, LOCKED) ? BadFile.LOCKED : BadFile.OLD).refusal();
    }
    return List.of(DelimitedText.read(fileName, words(bytes)));
  }

  private static List<Grid> office(OfficePackage file) {
    var main = file.main();
    var type = file.type(main);
    BadFile.MACROS.when(type.contains("macroenabled"));
    if (type.contains("spreadsheetml") && type.endsWith("main+xml")) {
      return WorkbookReader.read(file, main);
    }
    if (type.contains("wordprocessingml") && type.endsWith("main+xml")) {
      return document(file, main);
    }
    throw BadFile.UNKNOWN.refusal();
  }

  private static List<Grid> document(OfficePackage file, String main) {
    var xml = file.part(main).orElseThrow(BadFile.DAMAGED::refusal);
    var grids = new ArrayList<>(WordReader.read(xml));
    FormMark.of(file).ifPresent(grids::addFirst);
    return grids;
  }

  /** Pages that only call themselves a sheet, and formats that begin like text, are not read. */
  private static String words(byte[] bytes) {
    BadFile.UNKNOWN.when(holdsAtStart(bytes, "%PDF-") || holdsAtStart(bytes, "{\\rtf"));
    var words = Decoding.words(bytes);
    BadFile.UNKNOWN.when(words.stripLeading().startsWith("<"));
    return words;
  }

  private static boolean holdsAtStart(byte[] bytes, String sign) {
    return Decoding.startsWith(bytes, sign.chars().toArray());
  }

  /** In the two-byte letters of the old container's directory. */
  private static boolean holds(byte[] bytes, String name) {
    var letters = new String(name.getBytes(UTF_16LE), ISO_8859_1);
    return new String(bytes, ISO_8859_1).contains(letters);
  }
}
