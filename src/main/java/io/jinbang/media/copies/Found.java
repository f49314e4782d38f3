package io.jinbang.media.copies;

import io.jinbang.media.fingerprint.Likeness;
import java.nio.file.Path;

/** Two files and what they have in common. */
record Found(Path a, Path b, Likeness likeness) {

  /** Whether it is told without being asked for all. */
  boolean telling() {
    return likeness.match() || likeness.shared() || likeness.soundMatch();
  }
}
