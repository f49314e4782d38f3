package io.jinbang.media.fingerprint;

import java.lang.ref.SoftReference;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of a film is kept to know it again: small gray pictures, where its own picture lies between
 * bars and frames, and the peaks of its sound. What is compared is derived from these, so that a
 * better comparison needs no film anew.
 */
public final class Fingerprint {
  private final Reel reel;
  private final Area active;
  private final List<Area> insets;
  private final List<Peak> peaks;
  private volatile @Nullable SoftReference<Sights> sights;
  private volatile @Nullable SoftReference<Reliefs> reliefs;

  Fingerprint(Reel reel, Area active, List<Area> insets, List<Peak> peaks) {
    this.reel = reel;
    this.active = active;
    this.insets = List.copyOf(insets);
    this.peaks = List.copyOf(peaks);
  }

  /**
   * Reads what {@link #bytes} wrote.
   *
   * @throws IllegalArgumentException where these bytes are no fingerprint of a version known here
   */
  public static Fingerprint of(byte[] bytes) {
    return FingerprintFormat.read(bytes);
  }

  /** Compact: about 3 kB for each second of a lively film. */
  public byte[] bytes() {
    return FingerprintFormat.write(this);
  }

  /** The version of what is kept; those of different versions are comparable all the same. */
  public int version() {
    return FingerprintFormat.VERSION;
  }

  /** How long the film's pictures last. */
  public double seconds() {
    return (double) reel.ticks() / Reel.RATE;
  }

  Reel reel() {
    return reel;
  }

  Area active() {
    return active;
  }

  List<Area> insets() {
    return insets;
  }

  List<Peak> peaks() {
    return peaks;
  }

  /** Derived where needed, and kept as long as there is memory. */
  Sights sights() {
    var held = sights;
    var known = held == null ? null : held.get();
    if (known == null) {
      known = Sights.of(reel, Windows.of(reel, active, insets));
      sights = new SoftReference<>(known);
    }
    return known;
  }

  /** Derived where needed, and kept as long as there is memory. */
  Reliefs reliefs() {
    var held = reliefs;
    var known = held == null ? null : held.get();
    if (known == null) {
      known = new Reliefs(reel);
      reliefs = new SoftReference<>(known);
    }
    return known;
  }
}
