package io.jinbang.programme.hall;

import io.jinbang.programme.Hall;
import io.jinbang.programme.gathering.Bilingual;
import io.jinbang.shared.Id;
import java.util.Set;
import java.util.TreeSet;

/** A hall as its host filled it in. */
public record HallSheet(
    Id<Hall> id, Venue venue, Bilingual name, int capacity, Set<String> equipment) {

  public HallSheet {
    equipment = new TreeSet<>(equipment);
  }

  public Hall shown() {
    return new Hall(id, venue.name().shown(), name.shown(), capacity, equipment);
  }
}
