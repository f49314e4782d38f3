package io.jinbang.programme.conference;

import io.jinbang.programme.conference.Conference.Room;
import io.jinbang.programme.conference.Conference.Talk;
import io.jinbang.programme.conference.Conference.Timeslot;
import java.util.stream.IntStream;

/** What it costs that a talk which fewer want to hear has a larger room than another. */
final class SizeCosts {
  private final long unit;
  private final int[] size;
  private final int sizes;
  private final int[] minutes;

  /** Talks by liking, the least liked first; and where each is among them. */
  private final int[] liked;

  /** By talk, then by size of room: how many talks would stand the wrong way, and their minutes. */
  private final int[][] counts;

  private final int[][] sums;

  SizeCosts(Conference conference, Energies energies) {
    unit = energies.of(ConferenceRule.POPULAR_TALKS, 1);
    var capacities =
        conference.rooms().stream().mapToInt(Room::capacity).distinct().sorted().boxed().toList();
    size = conference.rooms().stream().mapToInt(r -> capacities.indexOf(r.capacity())).toArray();
    sizes = capacities.size();
    minutes = conference.timeslots().stream().mapToInt(Timeslot::minutes).toArray();
    liked = conference.talks().stream().mapToInt(Talk::favourites).toArray();
    counts = new int[liked.length][sizes];
    sums = new int[liked.length][sizes];
  }

  long of(int talk, int slot, int room) {
    var at = size[room];
    return unit * ((long) counts[talk][at] * minutes[slot] + sums[talk][at]);
  }

  long pair(int a, int slotA, int roomA, int b, int slotB, int roomB) {
    var wrong =
        (liked[a] < liked[b] && size[roomA] > size[roomB])
            || (liked[a] > liked[b] && size[roomA] < size[roomB]);
    return wrong ? unit * (minutes[slotA] + minutes[slotB]) : 0;
  }

  void clear() {
    IntStream.range(0, liked.length)
        .forEach(
            talk -> {
              counts[talk] = new int[sizes];
              sums[talk] = new int[sizes];
            });
  }

  /**
   * @param sign 1 where the talk comes, -1 where it goes
   */
  void add(int talk, int slot, int room, int sign) {
    if (unit != 0) {
      for (var other = 0; other < liked.length; other++) {
        if (liked[other] < liked[talk]) {
          change(other, size[room] + 1, sizes, sign, sign * minutes[slot]);
        } else if (liked[other] > liked[talk]) {
          change(other, 0, size[room], sign, sign * minutes[slot]);
        }
      }
    }
  }

  /** From a room to another, for as long: only sizes between the two see a difference. */
  void move(int talk, int slot, int room, int to) {
    var low = Math.min(size[room], size[to]);
    var high = Math.max(size[room], size[to]);
    var sign = size[to] > size[room] ? 1 : -1;
    if (unit != 0 && low != high) {
      for (var other = 0; other < liked.length; other++) {
        if (liked[other] < liked[talk]) {
          change(other, low + 1, high + 1, -sign, -sign * minutes[slot]);
        } else if (liked[other] > liked[talk]) {
          change(other, low, high, sign, sign * minutes[slot]);
        }
      }
    }
  }

  private void change(int talk, int from, int to, int number, int time) {
    var count = counts[talk];
    var sum = sums[talk];
    for (var at = from; at < to; at++) {
      count[at] += number;
      sum[at] += time;
    }
  }
}
