package io.jinbang.media.probe;

import io.jinbang.media.probe.Unreadable.Reason;

/**
 * Bits and Exp-Golomb numbers of a NAL unit, emulation prevention removed (ITU-T H.264 §7.4.1,
 * §9.1).
 */
final class Bits {
  private final byte[] bytes;
  private final int length;
  private int at;

  Bits(byte[] nal) {
    bytes = new byte[nal.length];
    var kept = 0;
    for (var i = 0; i < nal.length; i++) {
      var escape = i >= 2 && nal[i] == 3 && nal[i - 1] == 0 && nal[i - 2] == 0;
      if (!escape) {
        bytes[kept++] = nal[i];
      }
    }
    length = kept * 8;
  }

  int bits(int count) {
    if (at > length - count) {
      throw new Broken(Reason.BROKEN, "parameter set ends early");
    }
    var value = 0;
    for (var i = 0; i < count; i++, at++) {
      value = value << 1 | (bytes[at >> 3] >> (7 - (at & 7)) & 1);
    }
    return value;
  }

  int ue() {
    var zeros = 0;
    while (bits(1) == 0) {
      if (++zeros > 24) {
        throw new Broken(Reason.BROKEN, "parameter set states nonsense");
      }
    }
    return (1 << zeros) - 1 + bits(zeros);
  }

  int se() {
    var code = ue();
    return (code & 1) == 1 ? (code + 1) / 2 : -(code / 2);
  }
}
