package io.jinbang.media.probe;

/**
 * The elementary stream descriptor of MPEG-4 codecs, ISO/IEC 14496-1 §7.2.6.
 *
 * @param type object type indication, 0 where none is found
 * @param channels of an AAC stream by its AudioSpecificConfig (ISO/IEC 14496-3 §1.6.2.1), else 0
 */
record Esds(int type, int channels) {

  static Esds read(Window in, Box box) {
    var at = box.body() + 4;
    if (in.u8(at) == 3) {
      at = content(in, at);
      var flags = in.u8(at + 2);
      at += 3 + ((flags & 0x80) == 0 ? 0 : 2) + ((flags & 0x20) == 0 ? 0 : 2);
      at += (flags & 0x40) == 0 ? 0 : 1 + in.u8(at);
    } else {
      at = content(in, at) + 2;
    }
    if (at >= box.end() || in.u8(at) != 4) {
      return new Esds(0, 0);
    }
    var config = content(in, at);
    return new Esds(in.u8(config), in.u8(config) == 0x40 ? channels(in, config + 13, box) : 0);
  }

  /** Steps over a tag and its length of up to four bytes. */
  private static long content(Window in, long at) {
    for (var i = 1; i <= 4; i++) {
      if ((in.u8(at + i) & 0x80) == 0) {
        return at + i + 1;
      }
    }
    return at + 5;
  }

  private static int channels(Window in, long at, Box box) {
    if (at > box.end() - 5 || in.u8(at) != 5) {
      return 0;
    }
    var bits = new Bits(in.bytes(content(in, at), (int) Math.min(8, box.end() - content(in, at))));
    var object = bits.bits(5) == 31 ? 32 + bits.bits(6) : 0;
    if (bits.bits(4) == 15) {
      bits.bits(24);
    }
    var configuration = object == 0 ? bits.bits(4) : 0;
    return configuration == 7 ? 8 : configuration < 7 ? configuration : 0;
  }
}
