package io.jinbang.programme.runofshow;

import io.jinbang.shared.Id;

/**
 * One cue (环节).
 *
 * @param check why somebody must look at it again, as a name that is gone from it; empty where
 *     nobody must
 */
public record Cue(
    Id<Cue> id, Id<Segment> segment, Content content, Timing timing, Course course, String check) {

  static Cue of(Id<Segment> segment, Content content, Timing timing) {
    return new Cue(Id.random(), segment, content, timing, Course.WAITING, "");
  }

  Running.Leg leg() {
    return new Running.Leg(timing, course);
  }

  Cue with(Content other) {
    return new Cue(id, segment, other, timing, course, check);
  }

  Cue with(Timing other) {
    return new Cue(id, segment, content, other, course, check);
  }

  Cue with(Course other) {
    return new Cue(id, segment, content, timing, other, check);
  }

  Cue in(Id<Segment> other) {
    return new Cue(id, other, content, timing, course, check);
  }

  Cue checked(String why) {
    return new Cue(id, segment, content, timing, course, why);
  }

  public boolean fired() {
    return course.fired() != null;
  }

  /** Whether what it reveals may not be known yet. */
  public boolean hides() {
    return content.sealed() && !fired();
  }
}
