package io.jinbang.attendance.registration;

import io.jinbang.attendance.DayItem;
import io.jinbang.programme.Hall;
import io.jinbang.programme.Programme;
import io.jinbang.programme.Session;
import io.jinbang.programme.Speaker;
import io.jinbang.shared.Id;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The released programme as one guest sees it.
 *
 * @param programme all of it, for what is not open as well
 * @param stars sessions they wish to see
 * @param speaker who they are in it; null where nobody
 */
public record Day(Programme programme, Set<Id<Session>> stars, @Nullable Id<Speaker> speaker) {

  public Day {
    stars = Set.copyOf(stars);
  }

  /** What they starred of what is open, and where they are on stage even if it is not. */
  public List<DayItem> mine() {
    return programme.sessions().stream()
        .filter(session -> session.placement() != null)
        .filter(session -> speaks(session) || (session.open() && starred(session)))
        .flatMap(session -> item(session).stream())
        .sorted(Comparator.comparing(DayItem::start))
        .toList();
  }

  /** What anybody may star, by start. */
  public List<DayItem> open() {
    return programme.inPublic().sessions().stream()
        .flatMap(session -> item(session).stream())
        .sorted(Comparator.comparing(DayItem::start))
        .toList();
  }

  public boolean starred(Id<Session> session) {
    return stars.contains(session);
  }

  private boolean starred(Session session) {
    return stars.contains(session.id());
  }

  private boolean speaks(Session session) {
    return speaker != null && session.everybody().contains(speaker);
  }

  private Optional<DayItem> item(Session session) {
    var placement = Objects.requireNonNull(session.placement());
    return hall(placement.hall())
        .map(
            hall ->
                new DayItem(
                    session.id(),
                    session.title(),
                    session.kind().label(),
                    placement.start(),
                    placement.start().plus(session.length()),
                    hall,
                    speaks(session)));
  }

  private Optional<Hall> hall(Id<Hall> id) {
    return programme.halls().stream().filter(hall -> hall.id().equals(id)).findFirst();
  }
}
