package io.jinbang.programme.trackplan;

import static io.jinbang.programme.trackplan.TrackPenalty.*;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The penalties of a plan, as CoSPLib's {@code Solution} evaluates them: those that a session by
 * itself is charged for, and those of a track by itself.
 */
final class TrackCosts {
  /** Who is told what is paid for what. */
  interface Count {
    void of(TrackPenalty penalty, long amount);
  }

  private final TrackProblem problem;
  private final Blocks blocks;
  private final int sessions;
  private final int rooms;
  private final int[] perTrack;
  private final int[] atRow;
  private final int[][] members;

  TrackCosts(TrackProblem problem, Blocks blocks) {
    this.problem = problem;
    this.blocks = blocks;
    sessions = problem.sessions().size();
    rooms = problem.rooms().size();
    perTrack = new int[problem.tracks().size()];
    atRow = new int[problem.submissions().size()];
    members = new int[problem.tracks().size()][];
    for (var track = 0; track < members.length; track++) {
      var of = track;
      members[track] =
          IntStream.range(0, atRow.length)
              .filter(each -> problem.submissions().get(each).track() == of)
              .toArray();
    }
  }

  // -- a session

  void session(int session, Count count) {
    Arrays.fill(perTrack, 0);
    for (var room = 0; room < rooms; room++) {
      var at = session * rooms + room;
      var track = blocks.track(at);
      if (track >= 0) {
        block(at, track, count);
        beside(session, room, track, count);
        if (perTrack[track]++ > 0) {
          count.of(PARALLEL_TRACKS, problem.weights().parallel());
        }
      }
    }
  }

  private void block(int at, int track, Count count) {
    var session = blocks.session(at);
    var room = blocks.room(at);
    count.of(TRACK_SESSION, problem.trackSession()[track][session]);
    count.of(TRACK_ROOM, problem.trackRoom()[track][room]);
    count.of(SESSION_ROOM, problem.sessionRoom()[session][room]);
    var start = 0;
    for (var index = 0; index < blocks.number[at]; index++) {
      atRow[blocks.held[at][index]] = start;
      start += blocks.slots(blocks.held[at][index]);
    }
    for (var index = 0; index < blocks.number[at]; index++) {
      submission(blocks.held[at][index], session, room, count);
    }
  }

  private void submission(int each, int session, int room, Count count) {
    var it = problem.submissions().get(each);
    var weights = problem.weights();
    count.of(SUBMISSION_SESSION, it.slots() * it.session()[session]);
    count.of(SUBMISSION_ROOM, it.slots() * it.room()[room]);
    for (var other : it.presenters()) {
      if (isElsewhere(other, session, room)) {
        count.of(PRESENTERS, weights.presenters());
        count.of(PRESENTERS_AT_ONCE, weights.presentersAtOnce() * atOnce(each, other));
      }
    }
    for (var other : it.attendees()) {
      if (isElsewhere(other, session, room)) {
        count.of(ATTENDEES, weights.attendees());
        count.of(ATTENDEES_AT_ONCE, weights.attendeesAtOnce() * atOnce(each, other));
      }
    }
  }

  /** In the same session in a room that comes before, so that each pair is met once. */
  private boolean isElsewhere(int other, int session, int room) {
    var at = blocks.block[other];
    return at >= 0 && at / rooms == session && at % rooms < room;
  }

  /** Slots that both take; rooms that come before have told where theirs begin. */
  private int atOnce(int one, int other) {
    return Math.max(
        0,
        Math.min(atRow[one] + blocks.slots(one), atRow[other] + blocks.slots(other))
            - Math.max(atRow[one], atRow[other]));
  }

  private void beside(int session, int room, int track, Count count) {
    for (var other = 0; other < room; other++) {
      var their = blocks.track(session * rooms + other);
      if (their >= 0 && their != track) {
        count.of(SIMILAR_TRACKS, problem.similar()[track][their]);
        count.of(CHAIRS, problem.chairs()[track][their] ? problem.weights().chairs() : 0);
      }
    }
  }

  // -- a track

  void track(int track, Count count) {
    var usedSessions = 0L;
    var usedRooms = 0L;
    for (var each : members[track]) {
      var at = blocks.block[each];
      if (at >= 0) {
        usedSessions |= 1L << at / rooms;
        usedRooms |= 1L << at % rooms;
      }
    }
    count.of(
        ROOMS_PER_TRACK, problem.weights().rooms() * Math.max(0, Long.bitCount(usedRooms) - 1));
    var span =
        64 - Long.numberOfLeadingZeros(usedSessions) - Long.numberOfTrailingZeros(usedSessions);
    if (usedSessions != 0 && span != Long.bitCount(usedSessions)) {
      count.of(CONSECUTIVE_TRACKS, problem.weights().consecutive());
    }
    if (problem.weights().order() > 0) {
      count.of(SUBMISSION_ORDER, problem.weights().order() * disorder(track, usedSessions));
    }
  }

  /** Counted through sessions, then rooms, then slots; and ordered ones at once in two rooms. */
  private int disorder(int track, long usedSessions) {
    var wrong = 0;
    var expected = 1;
    for (var session = 0; session < sessions; session++) {
      if ((usedSessions >> session & 1) == 1) {
        for (var at = session * rooms; at < (session + 1) * rooms; at++) {
          if (blocks.track(at) == track) {
            for (var index = 0; index < blocks.number[at]; index++) {
              var order = problem.submissions().get(blocks.held[at][index]).order();
              wrong += order != 0 && order != expected ? 1 : 0;
              expected++;
            }
            wrong += together(at, track, session);
          }
        }
      }
    }
    return wrong;
  }

  private int together(int at, int track, int session) {
    var pairs = 0;
    for (var other = session * rooms; other < at; other++) {
      if (blocks.track(other) == track) {
        pairs += pairs(other, at);
      }
    }
    return pairs;
  }

  private int pairs(int one, int other) {
    var pairs = 0;
    for (var slot = 0; slot < blocks.size(one); slot++) {
      var a = at(one, slot);
      var b = at(other, slot);
      pairs += a >= 0 && b >= 0 && isOrdered(a) && isOrdered(b) ? 1 : 0;
    }
    return pairs;
  }

  private boolean isOrdered(int submission) {
    return problem.submissions().get(submission).order() != 0;
  }

  private int at(int block, int slot) {
    var start = 0;
    for (var index = 0; index < blocks.number[block]; index++) {
      start += blocks.slots(blocks.held[block][index]);
      if (slot < start) {
        return blocks.held[block][index];
      }
    }
    return -1;
  }
}
