package io.jinbang.documents;

import java.nio.ByteBuffer;

/**
 * How large an entry is and where its local header stands; from the Zip64 field where the directory
 * has no room for it, as in files of streaming writers.
 */
record ZipSizes(long size, long packed, long offset) {
  private static final long WIDE = 0xFFFFFFFFL;
  private static final int ZIP64 = 1;

  static ZipSizes read(ByteBuffer zip, int at) {
    var narrow = new ZipSizes(wide(zip, at + 24), wide(zip, at + 20), wide(zip, at + 42));
    var isWide = narrow.size == WIDE || narrow.packed == WIDE || narrow.offset == WIDE;
    return isWide ? narrow.widened(zip, at) : narrow;
  }

  private static long wide(ByteBuffer zip, int at) {
    return Integer.toUnsignedLong(zip.getInt(at));
  }

  private static int unsigned(ByteBuffer zip, int at) {
    return Short.toUnsignedInt(zip.getShort(at));
  }

  private ZipSizes widened(ByteBuffer zip, int at) {
    var field = at + 46 + unsigned(zip, at + 28);
    var end = field + unsigned(zip, at + 30);
    while (field + 4 <= end && unsigned(zip, field) != ZIP64) {
      field += 4 + unsigned(zip, field + 2);
    }
    BadFile.DAMAGED.when(field + 4 > end);
    var values = zip.slice(field + 4, unsigned(zip, field + 2)).order(zip.order());
    return new ZipSizes(
        size == WIDE ? values.getLong() : size,
        packed == WIDE ? values.getLong() : packed,
        offset == WIDE ? values.getLong() : offset);
  }
}
