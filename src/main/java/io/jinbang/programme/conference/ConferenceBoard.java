package io.jinbang.programme.conference;

import io.jinbang.programme.annealing.Landscape;
import io.jinbang.programme.conference.Conference.Place;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * A timetable under change: every talk in a place of its own as long as there are enough, what it
 * costs, and what a move or an exchange would make of that.
 */
final class ConferenceBoard implements Landscape {
  private static final int EMPTY = -1;

  private final Conference conference;
  private final int rooms;
  private final long[][] alone;
  private final TimeCosts times;
  private final TrackCosts tracks;
  private final SizeCosts sizes;
  private final GroupCosts groups;
  private final long clash;
  private final int[][] overlaps;
  private final int[][] choices;
  private final boolean[][] allowed;
  private final int[] movable;
  private final boolean[] free;
  private final int[] slots;
  private final int[] room;
  private final int[] inPlace;
  private final int[] kept;
  private long energy;
  private int talk;
  private int other;
  private int target;
  private long change;

  /**
   * @param hard what a hard point weighs in soft ones
   * @param free the talks that may move
   */
  ConferenceBoard(Conference conference, List<Place> begin, long hard, boolean[] free) {
    this.free = free.clone();
    this.conference = conference;
    rooms = conference.rooms().size();
    var rules = new ConferenceRules(conference);
    var energies = new Energies(conference, hard);
    times = new TimeCosts(conference, rules, energies);
    tracks = new TrackCosts(conference, rules, energies);
    sizes = new SizeCosts(conference, energies);
    groups = new GroupCosts(conference, rules, energies);
    clash = energies.of(ConferenceRule.ROOM_CONFLICT, 1);
    overlaps = overlaps(rules);
    var places = conference.timeslots().size() * rooms;
    alone = new long[begin.size()][places];
    allowed = new boolean[begin.size()][places];
    choices = new int[begin.size()][];
    for (var each = 0; each < begin.size(); each++) {
      fill(each, rules, energies);
    }
    movable = IntStream.range(0, free.length).filter(t -> free[t]).toArray();
    slots = new int[begin.size()];
    room = new int[begin.size()];
    inPlace = new int[places];
    kept = begin.stream().mapToInt(place -> place.slot() * rooms + place.room()).toArray();
    Arrays.fill(slots, EMPTY);
    restore();
  }

  private int[][] overlaps(ConferenceRules rules) {
    var count = conference.timeslots().size();
    return IntStream.range(0, count)
        .mapToObj(
            a ->
                IntStream.range(0, count)
                    .filter(b -> a != b && rules.overlap(a, b) > 0)
                    .flatMap(b -> IntStream.of(b, rules.overlap(a, b)))
                    .toArray())
        .toArray(int[][]::new);
  }

  private void fill(int each, ConferenceRules rules, Energies energies) {
    for (var place = 0; place < alone[each].length; place++) {
      allowed[each][place] = conference.fits(each, place(place));
      var sum = energies.sum();
      rules.alone(each, place(place), sum);
      alone[each][place] = sum.total();
    }
    choices[each] = IntStream.range(0, alone[each].length).filter(p -> allowed[each][p]).toArray();
  }

  private Place place(int number) {
    return new Place(number / rooms, number % rooms);
  }

  public List<Place> places() {
    return IntStream.range(0, slots.length)
        .mapToObj(each -> new Place(slots[each], room[each]))
        .toList();
  }

  @Override
  public long energy() {
    return energy;
  }

  // -- price

  private long cost(int each, int place) {
    var slot = place / rooms;
    var where = place % rooms;
    return alone[each][place]
        + times.of(each, slot)
        + tracks.of(each, slot, where)
        + sizes.of(each, slot, where)
        + clashes(each, slot, where);
  }

  /** With talks whose times overlap in the room; two at the very same place cannot be. */
  private long clashes(int each, int slot, int where) {
    var total = 0L;
    var near = overlaps[slot];
    for (var at = 0; at < near.length; at += 2) {
      var there = inPlace[near[at] * rooms + where];
      if (there != EMPTY && there != each) {
        total += clash * near[at + 1];
      }
    }
    return total;
  }

  private long pair(int a, int placeA, int b, int placeB) {
    var slotA = placeA / rooms;
    var slotB = placeB / rooms;
    var roomA = placeA % rooms;
    var roomB = placeB % rooms;
    return times.pair(a, slotA, b, slotB)
        + tracks.pair(a, slotA, roomA, b, slotB, roomB)
        + sizes.pair(a, slotA, roomA, b, slotB, roomB)
        + (roomA == roomB && slotA != slotB ? clash * near(slotA, slotB) : 0);
  }

  private int near(int slotA, int slotB) {
    var near = overlaps[slotA];
    for (var at = 0; at < near.length; at += 2) {
      if (near[at] == slotB) {
        return near[at + 1];
      }
    }
    return 0;
  }

  // -- change

  @Override
  public long propose(SplittableRandom random) {
    if (movable.length == 0) {
      return NONE;
    }
    var each = movable[random.nextInt(movable.length)];
    var choice = choices[each];
    return price(each, choice[random.nextInt(choice.length)]);
  }

  /**
   * What it would cost more if the talk went to a place, and who is there came here; {@link #NONE}
   * where they may not. {@link #accept} does it.
   */
  long price(int each, int place) {
    talk = each;
    target = place;
    var from = at(talk);
    other = inPlace[target];
    if (target == from || (other != EMPTY && !(free[other] && allowed[other][from]))) {
      return NONE;
    }
    change = other == EMPTY ? moved(from) : swapped(from);
    return change;
  }

  /** Where the talk may be, by numbers of places. */
  int[] choices(int each) {
    return free[each] ? choices[each] : new int[0];
  }

  /** Who is there; below 0 where nobody is. */
  int holder(int place) {
    return inPlace[place];
  }

  int at(int each) {
    return slots[each] * rooms + room[each];
  }

  private long moved(int from) {
    return cost(talk, target) - cost(talk, from) + groups.change(talk, target / rooms, slots);
  }

  private long swapped(int from) {
    var apart = cost(talk, target) - cost(talk, from) + cost(other, from) - cost(other, target);
    var together =
        pair(talk, target, other, from)
            + pair(talk, from, other, target)
            - pair(talk, target, other, target)
            - pair(talk, from, other, from);
    return apart + together + groups.swap(talk, other, slots);
  }

  @Override
  public void accept() {
    var from = at(talk);
    energy += change;
    relocate(talk, target);
    if (other == EMPTY) {
      inPlace[from] = EMPTY;
    } else {
      relocate(other, from);
      inPlace[from] = other;
    }
    inPlace[target] = talk;
  }

  private void relocate(int each, int place) {
    var slot = place / rooms;
    var where = place % rooms;
    if (slot != slots[each]) {
      times.move(each, slots[each], slot);
    }
    tracks.add(each, slots[each], room[each], -1);
    tracks.add(each, slot, where, 1);
    if (conference.timeslots().get(slot).minutes()
        == conference.timeslots().get(slots[each]).minutes()) {
      sizes.move(each, slot, room[each], where);
    } else {
      sizes.add(each, slots[each], room[each], -1);
      sizes.add(each, slot, where, 1);
    }
    groups.move(each, slot, slots);
    room[each] = where;
  }

  // -- the best

  @Override
  public void keep() {
    for (var each = 0; each < kept.length; each++) {
      kept[each] = at(each);
    }
  }

  @Override
  public void restore() {
    times.clear();
    tracks.clear();
    sizes.clear();
    Arrays.fill(inPlace, EMPTY);
    energy = 0;
    for (var each = 0; each < kept.length; each++) {
      put(each, kept[each]);
    }
    energy += groups.all(slots);
  }

  private void put(int each, int place) {
    energy += cost(each, place);
    inPlace[place] = each;
    times.add(each, place / rooms);
    tracks.add(each, place / rooms, place % rooms, 1);
    sizes.add(each, place / rooms, place % rooms, 1);
    groups.move(each, place / rooms, slots);
    room[each] = place % rooms;
  }
}
