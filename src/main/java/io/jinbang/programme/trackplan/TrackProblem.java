package io.jinbang.programme.trackplan;

import java.util.List;

/**
 * What is to be planned. Everything is spoken of by its place in these lists, and penalties are
 * already multiplied by their weights.
 *
 * @param slots of each session
 * @param trackSession penalty for each track in each session
 * @param similar penalty for two tracks at once
 * @param chairs whether two tracks have a chair in common
 */
public record TrackProblem(
    List<String> sessions,
    int[] slots,
    List<String> rooms,
    List<String> tracks,
    List<Submission> submissions,
    long[][] trackSession,
    long[][] trackRoom,
    long[][] sessionRoom,
    long[][] similar,
    boolean[][] chairs,
    Weights weights) {

  /**
   * @param slots how many it takes, one after the other in one session and room
   * @param order where in its track it has to be, from 1; 0 = anywhere
   * @param session penalty for each session, for each of its slots
   * @param room penalty for each room, for each of its slots
   * @param presenters submissions that share a presenter with it, or have the other's for chair
   * @param attendees submissions that somebody wants to hear or give as well as this
   */
  public record Submission(
      String name,
      int track,
      int slots,
      int order,
      long[] session,
      long[] room,
      int[] presenters,
      int[] attendees) {}

  /** What one of each costs. */
  public record Weights(
      long rooms,
      long parallel,
      long consecutive,
      long order,
      long presenters,
      long attendees,
      long chairs,
      long presentersAtOnce,
      long attendeesAtOnce) {}
}
