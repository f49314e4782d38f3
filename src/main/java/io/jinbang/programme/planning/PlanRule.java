package io.jinbang.programme.planning;

/** What a timetable is judged by. */
public enum PlanRule {
  /** A session without a place. */
  UNPLACED(true, 1),
  /** A person in two places at once, or without the time that a person needs between. Minutes. */
  PERSON(true, 1),
  /** Two sessions in a hall, or in halls that share their space. Minutes. */
  HALL(true, 1),
  /** More people expected than the hall holds. People. */
  CAPACITY(true, 1),
  /** Equipment that the hall lacks. Pieces. */
  EQUIPMENT(true, 1),
  /** A person who is not there then. Minutes. */
  AWAY(true, 1),
  /** Before a day opens or after it closes. Minutes. */
  HOURS(true, 1),
  /** A session that does not wait for the one it has to follow. Minutes. */
  ORDER(true, 1),
  /** A session during a break. Minutes. */
  BREAK(true, 1),
  /** Two sessions of a forum in different halls. Pairs. */
  TRACK(false, 20),
  /** Two sessions of a forum at once: the same people want to hear both. Minutes. */
  AUDIENCE(false, 4),
  /** A prominent session beside another; threefold where both are prominent. Minutes. */
  PROMINENCE(false, 1),
  /** More sessions to be interpreted at once than there are teams. Minutes. */
  INTERPRETATION(false, 3),
  /** Less time than the way to another venue takes a person. Minutes. */
  WALKING(false, 5),
  /**
   * From the opening of its day to the beginning of a session with an audience; fourfold of a
   * prominent one. A day is full from its morning on. Steps.
   */
  LATE(false, 1),
  /** Halls with more seats than the one of a prominent session. Halls. */
  GRANDEUR(false, 5);

  private final boolean hard;
  private final int weight;

  PlanRule(boolean hard, int weight) {
    this.hard = hard;
    this.weight = weight;
  }

  public boolean isHard() {
    return hard;
  }

  /** What one of its units costs. */
  public int weight() {
    return weight;
  }
}
