package io.jinbang.media.ffmpeg;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * An empty ELF64 shared library that holds nothing but its name (System V ABI, chapters 4-5). The
 * bundled FFmpeg is linked against sound and window libraries for its capture devices, which a
 * server lacks and we never use; a stand-in lets the loader go on.
 */
final class ElfStub {
  private static final int HEADER = 64;
  private static final int SEGMENT = 56;
  private static final int DYNAMIC = HEADER + 2 * SEGMENT;
  private static final int ENTRIES = 7;
  private static final int HASH = DYNAMIC + 16 * ENTRIES;
  private static final int SYMBOLS = HASH + 16;
  private static final int STRINGS = SYMBOLS + 24;

  private ElfStub() {}

  /** The bytes of a library called {@code soname} for x86-64 (62) or AArch64 (183). */
  static byte[] make(String soname, int machine) {
    var names = ("\0" + soname + "\0").getBytes(StandardCharsets.US_ASCII);
    var out = ByteBuffer.allocate(STRINGS + names.length).order(ByteOrder.LITTLE_ENDIAN);
    header(out, machine);
    segment(out, 1, 0, out.capacity(), 4096);
    segment(out, 2, DYNAMIC, 16L * ENTRIES, 8);
    dynamic(out, names.length);
    out.position(HASH).putInt(1).putInt(1);
    return out.put(STRINGS, names).array();
  }

  private static void header(ByteBuffer out, int machine) {
    out.put(new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1, 0}).position(16);
    out.putShort((short) 3)
        .putShort((short) machine)
        .putInt(1)
        .putLong(0)
        .putLong(HEADER)
        .putLong(0);
    out.putInt(0).putShort((short) HEADER).putShort((short) SEGMENT).putShort((short) 2);
    out.putShort((short) 64).putShort((short) 0).putShort((short) 0);
  }

  private static void segment(ByteBuffer out, int type, long at, long size, long align) {
    out.putInt(type).putInt(6).putLong(at).putLong(at).putLong(at);
    out.putLong(size).putLong(size).putLong(align);
  }

  /** DT_HASH, DT_STRTAB, DT_SYMTAB, DT_STRSZ, DT_SYMENT, DT_SONAME, DT_NULL. */
  private static void dynamic(ByteBuffer out, long names) {
    out.putLong(4).putLong(HASH).putLong(5).putLong(STRINGS).putLong(6).putLong(SYMBOLS);
    out.putLong(10).putLong(names).putLong(11).putLong(24).putLong(14).putLong(1);
    out.putLong(0).putLong(0);
  }
}
