package io.jinbang.documents;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;

/**
 * The central directory of a ZIP file (APPNOTE 6.3.10), read by ourselves so that everybody after
 * us sees the same entries: each with one name, in one place, not inside another. What office
 * programs never write is refused.
 */
final class ZipDirectory {
  private static final int LOCAL = 0x04034b50;
  private static final int CENTRAL = 0x02014b50;
  private static final int END = 0x06054b50;
  private static final int END_SIZE = 22;
  private static final int LONGEST_COMMENT = 0xFFFF;
  private static final int MOST_ENTRIES = 2000;
  private static final int ENCRYPTED = 1 | 1 << 6 | 1 << 13;
  private static final long WIDE = 0xFFFFFFFFL;

  private final ByteBuffer zip;

  private ZipDirectory(byte[] bytes) {
    zip = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  /**
   * @param method 0 stored, 8 deflated
   * @param start of its bytes in the file
   * @param packed how many they are there
   * @param size how many it says they are unpacked
   */
  record Entry(String name, int method, int start, int packed, long size, int crc) {
    private int end() {
      return start + packed;
    }
  }

  /** In the order of the directory; directories themselves left out. */
  static List<Entry> read(byte[] bytes) {
    try {
      return new ZipDirectory(bytes).entries();
    } catch (IndexOutOfBoundsException cut) {
      throw BadFile.DAMAGED.refusal();
    }
  }

  private List<Entry> entries() {
    var end = end();
    var count = Short.toUnsignedInt(zip.getShort(end + 10));
    BadFile.UNSAFE.when(
        zip.getInt(end + 4) != 0 || count != Short.toUnsignedInt(zip.getShort(end + 8)));
    BadFile.SWELLING.when(count > MOST_ENTRIES);
    var directory = index(Integer.toUnsignedLong(zip.getInt(end + 16)));
    var entries = new ArrayList<Entry>();
    var at = directory;
    for (var each = 0; each < count; each++) {
      entries.add(entry(at, directory));
      at += 46 + unsigned(at + 28) + unsigned(at + 30) + unsigned(at + 32);
    }
    BadFile.DAMAGED.when(at > end);
    refuseOverlaps(entries);
    refuseTwins(entries);
    return entries.stream().filter(entry -> !entry.name().endsWith("/")).toList();
  }

  /** Where the end record begins: the last one that reaches exactly to the end of the file. */
  private int end() {
    var last = zip.limit() - END_SIZE;
    for (var at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
      if (zip.getInt(at) == END && unsigned(at + 20) == last - at) {
        return at;
      }
    }
    throw BadFile.DAMAGED.refusal();
  }

  private Entry entry(int at, int directory) {
    BadFile.DAMAGED.when(zip.getInt(at) != CENTRAL);
    BadFile.LOCKED.when((unsigned(at + 8) & ENCRYPTED) != 0);
    var sizes = ZipSizes.read(zip, at);
    var name = name(at + 46, unsigned(at + 28));
    refuseLinks(at);
    refusePaths(name);
    var local = index(sizes.offset());
    BadFile.DAMAGED.when(zip.getInt(local) != LOCAL);
    var method = unsigned(at + 10);
    BadFile.UNSAFE.when(
        !name(local + 30, unsigned(local + 26)).equals(name)
            || unsigned(local + 8) != method
            || (method != 0 && method != 8));
    var start = local + 30 + unsigned(local + 26) + unsigned(local + 28);
    var packed = index(sizes.packed());
    BadFile.DAMAGED.when((long) start + packed > directory);
    return new Entry(name, method, start, packed, sizes.size(), zip.getInt(at + 16));
  }

  private static void refuseOverlaps(List<Entry> entries) {
    var sorted = entries.stream().sorted(Comparator.comparingInt(Entry::start)).toList();
    for (var each = 1; each < sorted.size(); each++) {
      // between two there is at least the header of the second
      BadFile.UNSAFE.when(
          sorted.get(each - 1).end() + 30 + nameLength(sorted.get(each))
              > sorted.get(each).start());
    }
  }

  private static int nameLength(Entry entry) {
    return entry.name().getBytes(UTF_8).length;
  }

  /** The parts of an office file have names without capitals: two that differ in case are one. */
  private static void refuseTwins(List<Entry> entries) {
    var names = new HashSet<String>();
    for (var entry : entries) {
      BadFile.UNSAFE.when(!names.add(entry.name().toLowerCase(Locale.ROOT)));
    }
  }

  /** A symbolic link, by the mode that Unix programs leave. */
  private void refuseLinks(int at) {
    BadFile.UNSAFE.when((zip.getInt(at + 38) >>> 16 & 0xF000) == 0xA000);
  }

  private static void refusePaths(String name) {
    BadFile.UNSAFE.when(
        name.isEmpty()
            || name.startsWith("/")
            || name.matches("(?s)[A-Za-z]:.*|.*[\\\\\0\uFFFD].*|(.*/)?\\.\\.(/.*)?"));
  }

  private String name(int at, int length) {
    var name = new byte[length];
    zip.get(at, name);
    return new String(name, UTF_8);
  }

  private int unsigned(int at) {
    return Short.toUnsignedInt(zip.getShort(at));
  }

  /** An offset or length that lies within the file. */
  private int index(long value) {
    BadFile.DAMAGED.when(value >= WIDE || value > zip.limit());
    return (int) value;
  }
}
