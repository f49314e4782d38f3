package io.jinbang.media.probe;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The first sample entry of a track (ISO/IEC 14496-12 §8.5.2): codec, size as coded, colour, sound
 * layout. Codec configuration records are read where they say more than the entry.
 */
final class SampleEntry {
  private static final int VISUAL = 78;

  String codec = "";
  int width;
  int height;
  double aspect;
  double codecAspect = 1;
  int profile = -1;
  int bitDepth;
  int chroma = -1;
  Colour colour = Colour.UNSAID;
  boolean dolbyVision;
  boolean interlaced;
  boolean encrypted;
  int channels;
  int sampleRate;
  int dataReference;

  private final Window in;

  private SampleEntry(Window in) {
    this.in = in;
  }

  static @Nullable SampleEntry read(Window in, Box stsd, String handler, boolean quickTime) {
    if (stsd.length() < 16) {
      return null;
    }
    var entries = Box.between(in, stsd.body() + 8, stsd.end());
    if (entries.isEmpty() || entries.getFirst().length() < 8) {
      return null;
    }
    var entry = new SampleEntry(in);
    var box = entries.getFirst();
    entry.codec = CodecNames.of(box.type());
    entry.dataReference = in.u16(box.body() + 6);
    if (handler.equals("vide") && box.length() >= VISUAL) {
      entry.picture(box);
    } else if (handler.equals("soun") && box.length() >= 28) {
      entry.sound(box, quickTime || in.u8(stsd.body()) == 0);
    }
    return entry;
  }

  private void picture(Box box) {
    width = in.u16(box.body() + 24);
    height = in.u16(box.body() + 26);
    var boxes = Box.between(in, box.body() + VISUAL, box.end());
    original(boxes);
    boxes.forEach(this::pictureDetail);
  }

  private void pictureDetail(Box box) {
    switch (box.type()) {
      case "avcC" -> tolerate(() -> avc(box));
      case "hvcC", "hvcE" -> tolerate(() -> hevc(box));
      case "av1C" -> tolerate(() -> av1(box));
      case "vpcC" -> tolerate(() -> vp9(box));
      case "esds" ->
          tolerate(() -> codec = CodecNames.ofObjectType(Esds.read(in, box).type(), codec));
      case "pasp" -> tolerate(() -> aspect = ratio(box));
      case "colr" -> tolerate(() -> colour(box));
      case "fiel" -> tolerate(() -> interlaced = in.u8(box.body()) == 2);
      case "dvcC", "dvvC" -> tolerate(() -> dolbyVision = in.u8(box.body() + 2) >> 1 == 5);
      default -> {}
    }
  }

  /** A damaged detail leaves the entry's own numbers standing. */
  private static void tolerate(Runnable detail) {
    try {
      detail.run();
    } catch (Broken e) {
      if (e.answer().reason() != Unreadable.Reason.BROKEN) {
        throw e;
      }
    }
  }

  private double ratio(Box pasp) {
    var across = in.u32(pasp.body());
    var down = in.u32(pasp.body() + 4);
    return across > 0 && down > 0 ? (double) across / down : 0;
  }

  private void avc(Box box) {
    profile = in.u8(box.body() + 1);
    var length = in.u16(box.body() + 6);
    if ((in.u8(box.body() + 5) & 31) == 0 || box.body() + 8 + length > box.end()) {
      return;
    }
    var sps = H264Sps.read(in.bytes(box.body() + 8, Math.min(length, 4096)));
    chroma = sps.chroma();
    bitDepth = sps.bitDepth();
    codecAspect = sps.aspect();
    colour = colour.or(sps.colour());
    if (sps.width() > 0 && sps.height() > 0) {
      width = sps.width();
      height = sps.height();
    }
  }

  private void hevc(Box box) {
    profile = in.u8(box.body() + 1) & 31;
    chroma = in.u8(box.body() + 16) & 3;
    bitDepth = 8 + (in.u8(box.body() + 17) & 7);
  }

  private void av1(Box box) {
    profile = in.u8(box.body() + 1) >> 5;
    var flags = in.u8(box.body() + 2);
    bitDepth = (flags & 0x40) == 0 ? 8 : (flags & 0x20) == 0 ? 10 : 12;
    chroma = (flags & 0x10) != 0 ? 0 : (flags & 8) == 0 ? 3 : (flags & 4) == 0 ? 2 : 1;
  }

  private void vp9(Box box) {
    profile = in.u8(box.body() + 4);
    var flags = in.u8(box.body() + 6);
    bitDepth = flags >> 4;
    chroma = Math.max(1, flags >> 1 & 7);
    var full = (flags & 1) == 1;
    colour = new Colour(in.u8(box.body() + 7), in.u8(box.body() + 8), in.u8(box.body() + 9), full);
  }

  private void colour(Box box) {
    var kind = in.fourcc(box.body());
    if (kind.equals("nclx") || kind.equals("nclc")) {
      var full = kind.equals("nclx") && box.length() > 10 && in.u8(box.body() + 10) >> 7 == 1;
      var stated =
          new Colour(in.u16(box.body() + 4), in.u16(box.body() + 6), in.u16(box.body() + 8), full);
      colour = stated.or(colour);
    }
  }

  private void sound(Box box, boolean quickTime) {
    var version = quickTime ? in.u16(box.body() + 8) : 0;
    channels = in.u16(box.body() + 16);
    sampleRate = in.u16(box.body() + 24);
    var head = version == 1 ? 44 : version == 2 ? 64 : 28;
    if (version == 2 && box.length() >= 64) {
      sampleRate = (int) Double.longBitsToDouble(in.s64(box.body() + 32));
      channels = in.s32(box.body() + 40);
    }
    if (box.type().equals("lpcm") || box.type().equals("sowt") || box.type().equals("twos")) {
      codec = linear(box, version);
    }
    soundDetails(Box.between(in, box.body() + head, box.end()), box.type());
  }

  private void soundDetails(List<Box> boxes, String type) {
    original(boxes);
    for (var box : boxes) {
      switch (box.type()) {
        case "esds" -> tolerate(() -> mpeg(box));
        case "wave" -> soundDetails(box.children(in), type);
        case "enda" -> codec = in.u16(box.body()) == 1 ? codec.replace("be", "le") : codec;
        case "pcmC" -> tolerate(() -> codec = pcm(box, type));
        case "dfLa", "dOps", "chan" -> {}
        default -> {}
      }
    }
  }

  private void mpeg(Box box) {
    var esds = Esds.read(in, box);
    codec = CodecNames.ofObjectType(esds.type(), codec);
    if (esds.channels() > 0) {
      channels = esds.channels();
    }
  }

  private String pcm(Box box, String type) {
    var little = (in.u8(box.body() + 4) & 1) == 1;
    return "pcm_"
        + (type.startsWith("f") ? "f" : "s")
        + in.u8(box.body() + 5)
        + (little ? "le" : "be");
  }

  private String linear(Box box, int version) {
    var bits = version == 2 ? in.s32(box.body() + 48) : in.u16(box.body() + 18);
    if (!box.type().equals("lpcm")) {
      return bits == 8 ? "pcm_s8" : codec;
    }
    var flags = version == 2 ? in.s32(box.body() + 52) : 0;
    var kind = (flags & 1) != 0 ? "f" : (flags & 4) != 0 ? "s" : "u";
    return "pcm_" + kind + bits + (bits == 8 ? "" : (flags & 2) != 0 ? "be" : "le");
  }

  /** The format under encryption, ISO/IEC 14496-12 §8.12. */
  private void original(List<Box> boxes) {
    var sinf = Box.first(boxes, "sinf");
    if (sinf == null) {
      return;
    }
    encrypted = true;
    var frma = sinf.inside(in, "frma");
    if (frma != null && frma.length() >= 4) {
      codec = CodecNames.of(in.fourcc(frma.body()));
    }
  }

  String hdr() {
    return switch (colour.transfer()) {
      case 16 -> "pq";
      case 18 -> "hlg";
      default -> dolbyVision ? "dolby-vision" : "";
    };
  }

  String chromaName() {
    return switch (chroma) {
      case 0 -> "4:0:0";
      case 1 -> "4:2:0";
      case 2 -> "4:2:2";
      case 3 -> "4:4:4";
      default -> "";
    };
  }
}
