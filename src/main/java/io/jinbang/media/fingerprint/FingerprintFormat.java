package io.jinbang.media.fingerprint;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * A fingerprint as bytes: the letters JBF, the version, then deflated (RFC 1951 in RFC 1950): size
 * and places, pictures as differences from the one before, peaks as differences in time.
 */
final class FingerprintFormat {
  static final int VERSION = 1;
  private static final int MAGIC = 'J' << 24 | 'B' << 16 | 'F' << 8;
  private static final int MOST_PEAKS = 2 * 3600 * 12 + 12;
  private static final int MOST_INSETS = 8;

  private FingerprintFormat() {}

  static byte[] write(Fingerprint of) {
    var bytes = new ByteArrayOutputStream();
    var deflater = new Deflater(Deflater.DEFAULT_COMPRESSION);
    try (var plain = new DataOutputStream(bytes)) {
      plain.writeInt(MAGIC | VERSION);
      try (var out = new DataOutputStream(new DeflaterOutputStream(plain, deflater, 1 << 14))) {
        area(out, of.active());
        out.writeByte(of.insets().size());
        for (var inset : of.insets()) {
          area(out, inset);
        }
        reel(out, of.reel());
        peaks(out, of.peaks());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      deflater.end();
    }
    return bytes.toByteArray();
  }

  private static void area(DataOutputStream out, Area area) throws IOException {
    out.writeFloat(area.left());
    out.writeFloat(area.top());
    out.writeFloat(area.right());
    out.writeFloat(area.bottom());
  }

  private static void reel(DataOutputStream out, Reel reel) throws IOException {
    out.writeByte(reel.width());
    out.writeByte(reel.height());
    out.writeInt(reel.pictures().size());
    out.writeInt(reel.ticks());
    var before = -1;
    for (var shown : reel.shown()) {
      out.writeBoolean(shown != before);
      before = shown;
    }
    var last = new byte[reel.width() * reel.height()];
    for (var picture : reel.pictures()) {
      var change = new byte[last.length];
      for (var i = 0; i < change.length; i++) {
        change[i] = (byte) (picture[i] - last[i] >> 2);
      }
      out.write(change);
      last = picture;
    }
  }

  private static void peaks(DataOutputStream out, List<Peak> peaks) throws IOException {
    out.writeInt(peaks.size());
    var before = 0;
    for (var peak : peaks) {
      out.writeInt(peak.moment() - before);
      out.writeByte(peak.pitch());
      before = peak.moment();
    }
  }

  static Fingerprint read(byte[] bytes) {
    try (var plain = new DataInputStream(new ByteArrayInputStream(bytes))) {
      held(plain.readInt() == (MAGIC | VERSION), "no fingerprint of a version known here");
      try (var in = new DataInputStream(new InflaterInputStream(plain))) {
        var active = area(in);
        var insets = new ArrayList<Area>();
        for (var count = within(in.readUnsignedByte(), MOST_INSETS); count > 0; count--) {
          insets.add(area(in));
        }
        var reel = reel(in);
        var read = new Fingerprint(reel, active, insets, peaks(in));
        held(in.read() < 0, "more than a fingerprint");
        return read;
      }
    } catch (IOException e) {
      throw new IllegalArgumentException("the fingerprint is damaged", e);
    }
  }

  private static Area area(DataInputStream in) throws IOException {
    var area = new Area(in.readFloat(), in.readFloat(), in.readFloat(), in.readFloat());
    held(
        area.left() >= 0
            && area.top() >= 0
            && area.right() <= 1
            && area.bottom() <= 1
            && area.width() > 0.05f
            && area.height() > 0.05f,
        "an area outside the picture");
    return area;
  }

  private static Reel reel(DataInputStream in) throws IOException {
    var width = within(in.readUnsignedByte(), Reel.LONGER_SIDE);
    var height = within(in.readUnsignedByte(), Reel.LONGER_SIDE);
    var count = within(in.readInt(), Reel.MOST_TICKS);
    var shown = shown(in, within(in.readInt(), Reel.MOST_TICKS), count);
    held(count == 0 || (width >= 8 && height >= 8), "pictures without a size");
    var pictures = new ArrayList<byte[]>();
    var last = new byte[width * height];
    for (var i = 0; i < count; i++) {
      var picture = in.readNBytes(last.length);
      held(picture.length == last.length, "pictures are missing");
      for (var at = 0; at < last.length; at++) {
        picture[at] = (byte) (last[at] + (picture[at] << 2));
      }
      pictures.add(picture);
      last = picture;
    }
    return new Reel(width, height, pictures, shown);
  }

  private static int[] shown(DataInputStream in, int ticks, int pictures) throws IOException {
    var shown = new int[ticks];
    var current = -1;
    for (var tick = 0; tick < ticks; tick++) {
      current += in.readBoolean() ? 1 : 0;
      held(current >= 0 && current < pictures, "a tick without its picture");
      shown[tick] = current;
    }
    held(current == pictures - 1, "pictures that are never shown");
    return shown;
  }

  private static List<Peak> peaks(DataInputStream in) throws IOException {
    var count = within(in.readInt(), MOST_PEAKS);
    var peaks = new ArrayList<Peak>();
    var moment = 0;
    for (var i = 0; i < count; i++) {
      moment += within(in.readInt(), 1 << 24);
      peaks.add(new Peak(within(moment, 1 << 24), within(in.readUnsignedByte(), Spectrum.PITCHES)));
    }
    return peaks;
  }

  private static int within(int value, int most) {
    held(value >= 0 && value <= most, "a count out of bounds");
    return value;
  }

  private static void held(boolean so, String otherwise) {
    if (!so) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
