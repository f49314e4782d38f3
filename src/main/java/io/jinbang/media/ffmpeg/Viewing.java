package io.jinbang.media.ffmpeg;

import io.jinbang.media.ffmpeg.Measured.Active;
import io.jinbang.media.ffmpeg.Tracks.Size;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/** Gives the streams of one decode to whoever measures or looks on. */
final class Viewing implements Reel.Taker {
  private static final double SLACK = 0.002;
  private final Tracks tracks;
  private final Onlooker onlooker;
  final Pictures pictures = new Pictures();
  final WholePictures whole = new WholePictures();
  final Sounds sounds = new Sounds();
  private double shown = Double.NEGATIVE_INFINITY;

  Viewing(Tracks tracks, Onlooker onlooker) {
    this.tracks = tracks;
    this.onlooker = onlooker;
  }

  Tracks tracks() {
    return tracks;
  }

  /** To the pixel where whole pictures were looked at, else from the small ones. */
  @Nullable Active active() {
    var exact = tracks.windowed() ? null : whole.active();
    return exact == null ? pictures.active() : exact.turned(tracks.rotation());
  }

  @Override
  public void take(int track, double at, byte[] bytes) {
    if (track < 1 || track > tracks.roles().size()) {
      return;
    }
    switch (tracks.roles().get(track - 1)) {
      case SMALL -> small(at, bytes);
      case FULL -> full(bytes);
      case MONO -> mono(bytes);
      case STEREO -> sounds.stereo(at, floats(bytes));
    }
  }

  private void small(double at, byte[] bytes) {
    var size = tracks.small();
    if (bytes.length != size.width() * size.height()) {
      return;
    }
    var gray = Turned.of(size, bytes, tracks.rotation());
    pictures.picture(at, gray.width(), gray.height(), gray.pixels());
    if (at - shown >= Tracks.APART - SLACK) {
      shown = at;
      onlooker.picture(at, gray.width(), gray.height(), gray.pixels());
    }
  }

  private void full(byte[] bytes) {
    var size = tracks.full();
    if (bytes.length == size.width() * size.height()) {
      whole.picture(size.width(), size.height(), bytes);
    }
  }

  private void mono(byte[] bytes) {
    var samples = floats(bytes);
    onlooker.sound(samples, samples.length);
  }

  private static float[] floats(byte[] bytes) {
    var samples = new float[bytes.length / 4];
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(samples);
    return samples;
  }

  /** A gray picture turned clockwise by quarters, as a player turns it. */
  private record Turned(int width, int height, byte[] pixels) {

    static Turned of(Size size, byte[] pixels, int degrees) {
      var turned = new Turned(size.width(), size.height(), pixels);
      for (var quarter = 0; quarter < degrees / 90; quarter++) {
        turned = turned.quarter();
      }
      return turned;
    }

    private Turned quarter() {
      var turned = new byte[pixels.length];
      for (var y = 0; y < height; y++) {
        for (var x = 0; x < width; x++) {
          turned[x * height + height - 1 - y] = pixels[y * width + x];
        }
      }
      return new Turned(height, width, turned);
    }
  }
}
