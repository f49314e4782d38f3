package io.jinbang.documents;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * A ZIP file of an office program, looked through before any parser sees it: entries unpacked and
 * counted, nothing encrypted, no macros, no document type declaration in any XML. Archives within
 * are left alone.
 */
final class ZipGate {
  private static final long MOST = 200_000_000;
  private static final long MOST_OF_ONE = 64_000_000;
  private static final int STEEPEST = 200;

  /** Below that a steep ratio harms nobody. */
  private static final int HARMLESS = 1_000_000;

  private static final byte[] DOCTYPE = "<!DOCTYPE".getBytes(US_ASCII);

  private final byte[] zip;
  private final Map<String, ZipDirectory.Entry> entries = new LinkedHashMap<>();

  private ZipGate(byte[] zip) {
    this.zip = zip;
  }

  /** The file, once it is found harmless. */
  static ZipGate through(byte[] zip) {
    var gate = new ZipGate(zip);
    var declared = 0L;
    for (var entry : ZipDirectory.read(zip)) {
      gate.entries.put(entry.name().toLowerCase(Locale.ROOT), entry);
      refuseSwelling(entry);
      declared += entry.size();
      BadFile.SWELLING.when(declared > MOST);
    }
    BadFile.MACROS.when(gate.names().stream().anyMatch(ZipGate::isMacro));
    gate.entries.values().forEach(gate::look);
    return gate;
  }

  /** Names of the entries, in small letters. */
  Set<String> names() {
    return entries.keySet();
  }

  /** An entry unpacked, asked for by its name in any case. */
  Optional<byte[]> part(String name) {
    return Optional.ofNullable(entries.get(name.toLowerCase(Locale.ROOT))).map(this::unpacked);
  }

  private static boolean isMacro(String name) {
    return name.endsWith("vbaproject.bin") || name.startsWith("xl/macrosheets/");
  }

  private static void refuseSwelling(ZipDirectory.Entry entry) {
    BadFile.SWELLING.when(
        entry.size() > MOST_OF_ONE
            || (entry.size() > HARMLESS && entry.size() / STEEPEST > entry.packed()));
  }

  private void look(ZipDirectory.Entry entry) {
    var bytes = unpacked(entry);
    var name = entry.name().toLowerCase(Locale.ROOT);
    if (name.endsWith(".xml") || name.endsWith(".rels") || name.endsWith(".vml")) {
      BadFile.UNSAFE.when(declaresType(bytes));
    }
  }

  /** Also where every other byte is null, as in UTF-16. */
  private static boolean declaresType(byte[] xml) {
    var matched = 0;
    for (var each : xml) {
      if (each != 0) {
        matched =
            Character.toUpperCase(each) == DOCTYPE[matched] ? matched + 1 : each == '<' ? 1 : 0;
      }
      if (matched == DOCTYPE.length) {
        return true;
      }
    }
    return false;
  }

  private byte[] unpacked(ZipDirectory.Entry entry) {
    var bytes = entry.method() == 0 ? stored(entry) : inflated(entry);
    var crc = new CRC32();
    crc.update(bytes);
    BadFile.DAMAGED.when(bytes.length != entry.size() || (int) crc.getValue() != entry.crc());
    return bytes;
  }

  private byte[] stored(ZipDirectory.Entry entry) {
    return Arrays.copyOfRange(zip, entry.start(), entry.start() + entry.packed());
  }

  /** Never more than it said: what goes on beyond that lied. */
  private byte[] inflated(ZipDirectory.Entry entry) {
    var bytes = new ByteArrayOutputStream();
    try (var inflater = new Inflater(true)) {
      inflater.setInput(zip, entry.start(), entry.packed());
      var chunk = new byte[65_536];
      while (!inflater.finished()) {
        var count = inflater.inflate(chunk);
        BadFile.DAMAGED.when(count == 0 && !inflater.finished());
        bytes.write(chunk, 0, count);
        BadFile.SWELLING.when(bytes.size() > entry.size());
      }
    } catch (DataFormatException broken) {
      throw BadFile.DAMAGED.refusal();
    }
    return bytes.toByteArray();
  }
}
