package io.jinbang.media.rendition;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * A fragmented file of ours as a playlist needs it: where its header ends, and its fragments by the
 * index in front (ISO/IEC 14496-12 §8.16.3), the first {@code sidx}, which is the picture's.
 *
 * @param header bytes of what stands before everything
 * @param fragments in order, without gaps
 * @param codecs as of RFC 6381
 */
record Packed(long header, List<Fragment> fragments, String codecs) {
  private static final long FRONT_MOST = 64L << 20;

  /** A stretch of bytes that lasts so many seconds. */
  record Fragment(long offset, long length, double seconds) {
    Fragment and(Fragment next) {
      return new Fragment(offset, length + next.length, seconds + next.seconds);
    }
  }

  double seconds() {
    return fragments.stream().mapToDouble(Fragment::seconds).sum();
  }

  static Packed of(Path file) throws IOException {
    try (var channel = FileChannel.open(file)) {
      var codecs = "";
      for (long at = 0; ; ) {
        var box = box(channel, at);
        var type = type(box);
        if (type.equals("moov")) {
          codecs = codecs(bytes(channel, at, length(box)));
        } else if (type.equals("sidx")) {
          var index = bytes(channel, at, length(box));
          return new Packed(at, fragments(index, at + length(box)), codecs);
        }
        at += length(box);
      }
    }
  }

  private static ByteBuffer box(FileChannel channel, long at) throws IOException {
    return bytes(channel, at, 8);
  }

  private static long length(ByteBuffer box) {
    return Math.max(8, Integer.toUnsignedLong(box.getInt(0)));
  }

  private static String type(ByteBuffer box) {
    return StandardCharsets.ISO_8859_1.decode(box.slice(4, 4)).toString();
  }

  private static ByteBuffer bytes(FileChannel channel, long at, long length) throws IOException {
    if (length > FRONT_MOST) {
      throw new IOException("no index in front");
    }
    var buffer = ByteBuffer.allocate((int) length);
    while (buffer.hasRemaining()) {
      if (channel.read(buffer, at + buffer.position()) < 0) {
        throw new EOFException("no index in front");
      }
    }
    return buffer.flip();
  }

  /** Offsets count from behind the box; other indexes may stand between, and are counted in. */
  private static List<Fragment> fragments(ByteBuffer index, long behind) {
    var wide = index.get(8) != 0;
    var scale = (double) Integer.toUnsignedLong(index.getInt(16));
    var at = behind + (wide ? index.getLong(28) : Integer.toUnsignedLong(index.getInt(24)));
    var from = wide ? 36 : 28;
    var found = new ArrayList<Fragment>();
    for (var i = 0; i < Short.toUnsignedInt(index.getShort(from + 2)); i++) {
      var length = index.getInt(from + 4 + 12 * i) & 0x7fff_ffffL;
      var ticks = Integer.toUnsignedLong(index.getInt(from + 8 + 12 * i));
      found.add(new Fragment(at, length, ticks / scale));
      at += length;
    }
    return List.copyOf(found);
  }

  /** Profile and level stand in {@code avcC}; sound is always AAC here. */
  private static String codecs(ByteBuffer moov) {
    var text = StandardCharsets.ISO_8859_1.decode(moov.duplicate()).toString();
    var avc = text.indexOf("avcC");
    var profile = new byte[3];
    if (avc >= 0) {
      moov.get(avc + 5, profile);
    }
    var picture = "avc1." + HexFormat.of().formatHex(profile);
    return text.contains("mp4a") ? picture + ",mp4a.40.2" : picture;
  }
}
