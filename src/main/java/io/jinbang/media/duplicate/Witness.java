package io.jinbang.media.duplicate;

import io.jinbang.media.ffmpeg.Onlooker;
import io.jinbang.media.fingerprint.Fingerprint;
import io.jinbang.media.fingerprint.Fingerprinter;

/** Looks on while a film is decoded and takes its fingerprint. */
public final class Witness implements Onlooker {
  private final Fingerprinter fingerprinter = new Fingerprinter();

  @Override
  public void picture(double at, int width, int height, byte[] gray) {
    fingerprinter.picture(at, width, height, gray);
  }

  @Override
  public void sound(float[] mono, int count) {
    fingerprinter.sound(mono, count);
  }

  /** Once, after the last picture. */
  public Fingerprint fingerprint() {
    return fingerprinter.finish();
  }
}
