package io.jinbang.work.queue;

/** What is done first: that for which a person sits and waits. Most urgent first. */
public enum Urgency {
  /** The check of a film whose sender looks on. */
  WATCHED(70),
  /** What somebody has clicked on to play. */
  CLICKED(60),
  /** The check of any other film. */
  CHECK(50),
  /** A label that is due by what was declared. */
  LABEL(45),
  /** Pictures along a film. */
  STORYBOARD(40),
  /** Copies for slower lines. */
  RUNG(30),
  /** Fingerprints of films that came long ago. */
  ARCHIVE(20),
  /** Reading what is stored, to see that it still is. */
  SCRUB(10);

  private final int priority;

  Urgency(int priority) {
    this.priority = priority;
  }

  int priority() {
    return priority;
  }
}
