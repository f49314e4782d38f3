package io.jinbang.media.fingerprint;

import java.util.List;
import java.util.Set;

/**
 * What two films have in common. A time in the second is the time in the first, times {@code
 * speed}, plus {@code offset}; all times in seconds.
 *
 * @param score evidence that the pictures are of the same footage, from 0 to 1; films that have
 *     nothing in common lie below one half
 * @param match whether the evidence is enough to ask a person
 * @param mirrored whether left and right are exchanged
 * @param edits what was certainly done to the first on the way to the second
 * @param picture stretches whose pictures agree, also where they are too short to be a match: a
 *     common opening, a title card
 * @param sound stretches whose sound agrees
 * @param soundScore evidence that the sound is the same recording, from 0 to 1
 * @param soundMatch whether that is enough; music that two films share is a sound match only
 */
public record Likeness(
    double score,
    boolean match,
    double offset,
    double speed,
    boolean mirrored,
    Set<Edit> edits,
    List<Segment> picture,
    List<Segment> sound,
    double soundScore,
    boolean soundMatch) {
  /** Copies the collections. */
  public Likeness {
    edits = Set.copyOf(edits);
    picture = List.copyOf(picture);
    sound = List.copyOf(sound);
  }

  /** Whether the films share some pictures without one being a copy of the other. */
  public boolean shared() {
    return !match && !picture.isEmpty();
  }
}
