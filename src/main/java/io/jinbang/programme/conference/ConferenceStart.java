package io.jinbang.programme.conference;

import io.jinbang.programme.conference.Conference.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A place of its own for every talk that can have one: where it is, as far as that is free, else by
 * augmenting paths (Kuhn 1955), so that a talk without a place means that there are too few.
 */
final class ConferenceStart {
  private static final int NOBODY = -1;

  private final Conference conference;
  private final int rooms;
  private final int[] holder;
  private final int[][] choices;
  private boolean[] seen = {};

  private ConferenceStart(Conference conference) {
    this.conference = conference;
    rooms = conference.rooms().size();
    holder = new int[conference.timeslots().size() * rooms];
    Arrays.fill(holder, NOBODY);
    choices =
        IntStream.range(0, conference.talks().size()).mapToObj(this::choices).toArray(int[][]::new);
  }

  static List<Place> of(Conference conference) {
    var start = new ConferenceStart(conference);
    start.stay(true);
    start.stay(false);
    for (var talk = 0; talk < start.choices.length; talk++) {
      if (!start.isPlaced(talk)) {
        start.seen = new boolean[start.holder.length];
        start.find(talk);
      }
    }
    return start.places();
  }

  private int[] choices(int talk) {
    var it = conference.talks().get(talk);
    return it.pinned()
        ? IntStream.of(number(it.begun())).filter(place -> place >= 0).toArray()
        : IntStream.range(0, holder.length)
            .filter(place -> conference.fits(talk, place(place)))
            .toArray();
  }

  private Place place(int number) {
    return new Place(number / rooms, number % rooms);
  }

  private int number(Place place) {
    return place.isSomewhere() ? place.slot() * rooms + place.room() : NOBODY;
  }

  private void stay(boolean pinned) {
    for (var talk = 0; talk < choices.length; talk++) {
      var at = number(conference.talks().get(talk).begun());
      var stays = Arrays.stream(choices[talk]).anyMatch(place -> place == at);
      if (conference.talks().get(talk).pinned() == pinned && stays && holder[at] == NOBODY) {
        holder[at] = talk;
      }
    }
  }

  private boolean isPlaced(int talk) {
    return Arrays.stream(holder).anyMatch(each -> each == talk);
  }

  private boolean find(int talk) {
    for (var place : choices[talk]) {
      if (!seen[place]) {
        seen[place] = true;
        if (holder[place] == NOBODY || find(holder[place])) {
          holder[place] = talk;
          return true;
        }
      }
    }
    return false;
  }

  private List<Place> places() {
    var places = new ArrayList<>(Collections.nCopies(choices.length, Place.NOWHERE));
    for (var place = 0; place < holder.length; place++) {
      if (holder[place] != NOBODY) {
        places.set(holder[place], place(place));
      }
    }
    return List.copyOf(places);
  }
}
