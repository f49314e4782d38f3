package io.jinbang.programme.agenda;

import static java.util.Objects.requireNonNull;

import io.jinbang.programme.Forum;
import io.jinbang.programme.Gathering;
import io.jinbang.programme.Hall;
import io.jinbang.programme.Session;
import io.jinbang.programme.Speaker;
import io.jinbang.shared.Id;
import io.jinbang.shared.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * All that strangers may know of a gathering's programme, and no more: open sessions that have a
 * place, with their halls, forums and speakers.
 *
 * @param gathering as released, without its calls
 * @param sessions by start, then in the order of halls
 * @param speakers by rank, which is counted anew: nobody sees that there are others
 * @param stamps of what is shown and of what is gone
 */
public record Agenda(
    Gathering gathering,
    int version,
    Instant released,
    List<Hall> halls,
    List<Forum> forums,
    List<Session> sessions,
    List<Speaker> speakers,
    Map<Id<Session>, Stamp> stamps,
    List<Gone> gone) {

  public Agenda {
    halls = List.copyOf(halls);
    forums = List.copyOf(forums);
    sessions = List.copyOf(sessions);
    speakers = List.copyOf(speakers);
    stamps = Map.copyOf(stamps);
    gone = List.copyOf(gone);
  }

  /** Of a session that is shown, or is gone. */
  Stamp stamp(Session session) {
    return requireNonNull(stamps.get(session.id()), "a session of another agenda");
  }

  static Agenda of(
      Release release, Collection<Shown> shown, Map<Id<Session>, Stamp> stamps, List<Gone> gone) {
    var open = release.programme().inPublic();
    var used = new HashSet<Id<?>>();
    for (var each : shown) {
      used.add(each.hall().id());
      if (each.forum() != null) {
        used.add(each.forum().id());
      }
    }
    var halls = open.halls().stream().filter(each -> used.contains(each.id())).toList();
    return new Agenda(
        bare(open.gathering()),
        release.version(),
        release.at(),
        halls,
        open.forums().stream().filter(each -> used.contains(each.id())).toList(),
        shown.stream()
            .sorted(
                Comparator.comparing(Shown::start)
                    .thenComparing(each -> halls.indexOf(each.hall())))
            .map(Shown::session)
            .toList(),
        ranked(open.speakers()),
        stamps,
        gone);
  }

  private static Gathering bare(Gathering all) {
    return new Gathering(
        all.id(),
        all.slug(),
        all.name(),
        all.theme(),
        all.edition(),
        all.zone(),
        all.first(),
        all.last(),
        null,
        List.of());
  }

  private static List<Speaker> ranked(List<Speaker> speakers) {
    var ranked = new ArrayList<Speaker>();
    speakers.stream()
        .sorted(Comparator.comparingInt(Speaker::rank))
        .forEach(
            each ->
                ranked.add(
                    new Speaker(
                        each.id(),
                        each.name(),
                        each.title(),
                        each.organization(),
                        ranked.size() + 1)));
    return ranked;
  }

  public ZoneId zone() {
    return gathering.zone();
  }

  // -- one of them

  public Optional<Session> session(Id<Session> id) {
    return sessions.stream().filter(each -> each.id().equals(id)).findFirst();
  }

  public Optional<Speaker> speaker(Id<Speaker> id) {
    return speakers.stream().filter(each -> each.id().equals(id)).findFirst();
  }

  public Hall hall(Session session) {
    var id = Shown.placement(session).hall();
    return halls.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
  }

  public Optional<Forum> forum(Session session) {
    return forums.stream().filter(each -> each.id().equals(session.forum())).findFirst();
  }

  /** Everybody on stage, in the order of the session. */
  public List<Speaker> onStage(Session session) {
    return session.everybody().stream().flatMap(id -> speaker(id).stream()).toList();
  }

  public List<Session> of(Speaker speaker) {
    return sessions.stream().filter(each -> each.everybody().contains(speaker.id())).toList();
  }

  // -- when

  public Instant start(Session session) {
    return Shown.placement(session).start();
  }

  public Instant end(Session session) {
    return start(session).plus(session.length());
  }

  /** The day on which it begins, where the gathering is. */
  public LocalDate day(Session session) {
    return LocalDate.ofInstant(start(session), zone());
  }

  /** Days on which something begins, in order. */
  public List<LocalDate> days() {
    return sessions.stream().map(this::day).distinct().sorted().toList();
  }

  // -- where

  /** What a hall is called where it stands alone: with its venue where there is more than one. */
  public Text place(Hall hall) {
    var venues = halls.stream().map(Hall::venue).collect(Collectors.toSet());
    return venues.size() == 1 ? hall.name() : full(hall);
  }

  static Text full(Hall hall) {
    return Text.of(
        hall.venue().zh() + " " + hall.name().zh(), hall.name().en() + ", " + hall.venue().en());
  }
}
