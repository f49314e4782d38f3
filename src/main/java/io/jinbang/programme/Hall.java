package io.jinbang.programme;

import io.jinbang.shared.Id;
import io.jinbang.shared.Text;
import java.util.Set;
import java.util.TreeSet;

/**
 * A room of a venue where a session can take place.
 *
 * @param capacity seats, at least 1
 * @param equipment what is there, as the host calls it
 */
public record Hall(Id<Hall> id, Text venue, Text name, int capacity, Set<String> equipment) {

  public Hall {
    equipment = new TreeSet<>(equipment);
  }
}
