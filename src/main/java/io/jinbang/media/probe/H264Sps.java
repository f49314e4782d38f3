package io.jinbang.media.probe;

import java.util.Set;

/**
 * An H.264 sequence parameter set, ITU-T H.264 §7.3.2.1.1 and Annex E, as far as the picture's
 * size, shape and colour need it.
 *
 * @param profile profile_idc
 * @param chroma chroma_format_idc, 1 for 4:2:0
 * @param bitDepth of luma
 * @param width pixels after cropping
 * @param height pixels after cropping
 * @param aspect sample aspect ratio, 1 where unspecified
 * @param progressive frame_mbs_only_flag
 * @param colour of its VUI
 */
record H264Sps(
    int profile,
    int chroma,
    int bitDepth,
    int width,
    int height,
    double aspect,
    boolean progressive,
    Colour colour) {
  private static final Set<Integer> HIGH =
      Set.of(100, 110, 122, 244, 44, 83, 86, 118, 128, 138, 139, 134, 135);
  private static final int[][] ASPECTS = {
    {1, 1}, {1, 1}, {12, 11}, {10, 11}, {16, 11}, {40, 33}, {24, 11}, {20, 11}, {32, 11}, {80, 33},
    {18, 11}, {15, 11}, {64, 33}, {160, 99}, {4, 3}, {3, 2}, {2, 1}
  };

  /**
   * Reads a NAL unit, its header byte included.
   *
   * @throws Broken where it ends early or states nonsense
   */
  static H264Sps read(byte[] nal) {
    var in = new Bits(nal);
    in.bits(8);
    var profile = in.bits(8);
    in.bits(16);
    in.ue();
    var chroma = 1;
    var depth = 8;
    if (HIGH.contains(profile)) {
      chroma = in.ue();
      if (chroma == 3) {
        in.bits(1);
      }
      depth = 8 + in.ue();
      in.ue();
      in.bits(1);
      scaling(in, chroma == 3 ? 12 : 8);
    }
    order(in);
    in.ue();
    in.bits(1);
    var columns = 16 * (1 + in.ue());
    var rows = 16 * (1 + in.ue());
    var progressive = in.bits(1) == 1;
    if (!progressive) {
      rows *= 2;
      in.bits(1);
    }
    in.bits(1);
    if (in.bits(1) == 1) {
      var across = chroma == 1 || chroma == 2 ? 2 : 1;
      var down = (chroma == 1 ? 2 : 1) * (progressive ? 1 : 2);
      columns -= across * (in.ue() + in.ue());
      rows -= down * (in.ue() + in.ue());
    }
    var look = in.bits(1) == 1 ? Look.read(in) : new Look(1, Colour.UNSAID);
    return new H264Sps(
        profile, chroma, depth, columns, rows, look.aspect, progressive, look.colour);
  }

  private record Look(double aspect, Colour colour) {
    static Look read(Bits in) {
      var aspect = in.bits(1) == 1 ? aspect(in) : 1;
      if (in.bits(1) == 1) {
        in.bits(1);
      }
      return new Look(aspect, in.bits(1) == 1 ? colour(in) : Colour.UNSAID);
    }

    private static Colour colour(Bits in) {
      in.bits(3);
      var full = in.bits(1) == 1;
      return in.bits(1) == 1
          ? new Colour(in.bits(8), in.bits(8), in.bits(8), full)
          : new Colour(2, 2, 2, full);
    }

    private static double aspect(Bits in) {
      var index = in.bits(8);
      if (index == 255) {
        return ratio(in.bits(16), in.bits(16));
      }
      return index < ASPECTS.length ? ratio(ASPECTS[index][0], ASPECTS[index][1]) : 1;
    }
  }

  static double ratio(long across, long down) {
    return across > 0 && down > 0 ? (double) across / down : 1;
  }

  private static void scaling(Bits in, int lists) {
    if (in.bits(1) == 0) {
      return;
    }
    for (var list = 0; list < lists; list++) {
      if (in.bits(1) == 1) {
        skipList(in, list < 6 ? 16 : 64);
      }
    }
  }

  private static void skipList(Bits in, int size) {
    var next = 8;
    for (var i = 0; i < size && next != 0; i++) {
      next = (next + in.se() + 256) & 255;
    }
  }

  private static void order(Bits in) {
    in.ue();
    var type = in.ue();
    if (type == 0) {
      in.ue();
    } else if (type == 1) {
      in.bits(1);
      in.se();
      in.se();
      var cycle = Math.min(255, in.ue());
      for (var i = 0; i < cycle; i++) {
        in.se();
      }
    }
  }
}
