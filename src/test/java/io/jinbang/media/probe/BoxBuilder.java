package io.jinbang.media.probe;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Films of a few hundred bytes, built box by box, honest or not. */
public final class BoxBuilder {
  private static final int[] UPRIGHT = {0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000};

  private BoxBuilder() {}

  public static byte[] box(String type, byte[]... contents) {
    var body = join(contents);
    return join(ByteBuffer.allocate(8).putInt(8 + body.length).put(ascii(type)).array(), body);
  }

  public static byte[] join(byte[]... parts) {
    var out = new ByteArrayOutputStream();
    for (var part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  public static byte[] ints(long... values) {
    var out = ByteBuffer.allocate(values.length * 4);
    for (var value : values) {
      out.putInt((int) value);
    }
    return out.array();
  }

  static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  public static byte[] ftyp(String brand) {
    return box("ftyp", ascii(brand), ints(512), ascii("isom"));
  }

  /** What varies from film to film. */
  public static final class Film {
    int width = 1920;
    int height = 1080;
    int[] matrix = UPRIGHT;
    byte[] details = {};
    byte[] edits = {};
    long[] times = {300, 512};
    long timescale = 15_360;
    long[] offsets = {40};
    long sampleSize = 1;
    int tracks = 1;

    public Film rotated() {
      matrix = new int[] {0, 0x10000, 0, -0x10000, 0, 0, 0, 0, 0x40000000};
      return this;
    }

    public Film sized(int newWidth, int newHeight) {
      width = newWidth;
      height = newHeight;
      return this;
    }

    public Film lasting(long seconds) {
      times = new long[] {seconds * 30, 512};
      return this;
    }

    public byte[] moov() {
      var mvhd =
          box("mvhd", ints(0, 0, 0, 1000, 0, 0x10000), new byte[12], matrix(UPRIGHT), new byte[28]);
      var traks = new byte[tracks][];
      for (var i = 0; i < tracks; i++) {
        traks[i] = trak(i + 1);
      }
      return box("moov", mvhd, join(traks));
    }

    private byte[] trak(int id) {
      var tkhd =
          box(
              "tkhd",
              ints(3, 0, 0, id, 0, 0, 0, 0, 0, 0),
              matrix(matrix),
              ints((long) width << 16, (long) height << 16));
      var mdhd = box("mdhd", ints(0, 0, 0, timescale, 0, 0));
      var hdlr = box("hdlr", ints(0, 0), ascii("vide"), new byte[13]);
      var entry =
          ByteBuffer.allocate(78)
              .putShort(6, (short) 1)
              .putShort(24, (short) width)
              .putShort(26, (short) height)
              .array();
      var stsd = box("stsd", ints(0, 1), box("avc1", entry, details));
      var samples = 0L;
      for (var i = 0; i < times.length; i += 2) {
        samples += times[i];
      }
      var stbl =
          box(
              "stbl",
              stsd,
              box("stts", ints(0, times.length / 2), ints(times)),
              box("stsc", ints(0, 1, 1, samples, 1)),
              box("stsz", ints(0, sampleSize, samples)),
              box("stco", ints(0, offsets.length), ints(offsets)));
      return box("trak", tkhd, edits, box("mdia", mdhd, hdlr, box("minf", stbl)));
    }

    private static byte[] matrix(int[] values) {
      var longs = new long[values.length];
      for (var i = 0; i < values.length; i++) {
        longs[i] = values[i];
      }
      return ints(longs);
    }

    /** An mp4 with its index first and room for its samples. */
    public byte[] mp4() {
      var samples = new byte[(int) Math.min(20_000, sampleSize * 20_000)];
      return join(ftyp("isom"), moov(), box("mdat", samples));
    }
  }

  public static Film film() {
    return new Film();
  }
}
