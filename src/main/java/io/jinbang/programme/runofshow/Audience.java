package io.jinbang.programme.runofshow;

import io.jinbang.shared.Text;

/** For whom a view of a show is. All but the producer come by a link. */
public enum Audience {
  PRODUCER(Text.of("导播", "Producer")),
  STAGE(Text.of("舞台监督", "Stage manager")),
  HOST(Text.of("主持人", "Master of ceremonies")),
  SCREEN(Text.of("大屏", "Big screen"));

  private final Text label;

  Audience(Text label) {
    this.label = label;
  }

  public Text label() {
    return label;
  }

  /** Whether owners, notes and drift are theirs to see: everybody's but the hall's. */
  boolean works() {
    return this != SCREEN;
  }
}
