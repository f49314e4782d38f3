package io.jinbang.media.fingerprint;

/** What was certainly done to the first film on the way to the second. */
public enum Edit {
  /** Left and right are exchanged. */
  MIRRORED,
  /** Top and bottom are exchanged. */
  UPSIDE_DOWN,
  /** Turned by a quarter to either side. */
  TURNED,
  /** Light and dark are exchanged. */
  NEGATIVE,
  /** Played backwards. */
  REVERSED,
  /** The second shows a part of the first's picture. */
  CROPPED,
  /** The second shows the first's picture inside a larger one. */
  INSET,
  /** Width and height were stretched differently. */
  STRETCHED,
  /** The second runs faster. */
  FASTER,
  /** The second runs slower. */
  SLOWER,
  /** The second has only a part of the first's time. */
  EXCERPT,
  /** The second has other footage before, after or between. */
  EXTENDED
}
