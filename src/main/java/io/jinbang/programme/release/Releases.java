package io.jinbang.programme.release;

import io.jinbang.mail.Letters;
import io.jinbang.programme.Forum;
import io.jinbang.programme.Gathering;
import io.jinbang.programme.Programme;
import io.jinbang.programme.ProgrammeReleased;
import io.jinbang.programme.Programmes;
import io.jinbang.programme.Speaker;
import io.jinbang.programme.gathering.BackingBodies;
import io.jinbang.programme.gathering.Forums;
import io.jinbang.programme.gathering.GatheringSheet;
import io.jinbang.programme.gathering.Lineup;
import io.jinbang.programme.session.Clashes;
import io.jinbang.programme.session.Scenes;
import io.jinbang.programme.speaker.SpeakerSheet;
import io.jinbang.programme.speaker.Speakers;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Role;
import io.jinbang.shared.Text;
import io.jinbang.site.Origin;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Versions of a programme: released, compared, told to those whom they concern. */
@Service
@Transactional
class Releases {
  private final ReleaseSql sql;
  private final Programmes programmes;
  private final BackingBodies bodies;
  private final Forums forums;
  private final Speakers speakers;
  private final Scenes scenes;
  private final Letters letters;
  private final Origin origin;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Releases(
      ReleaseSql sql,
      Programmes programmes,
      BackingBodies bodies,
      Forums forums,
      Speakers speakers,
      Scenes scenes,
      Letters letters,
      Origin origin,
      ApplicationEventPublisher events,
      Clock clock) {
    this.sql = sql;
    this.programmes = programmes;
    this.bodies = bodies;
    this.forums = forums;
    this.speakers = speakers;
    this.scenes = scenes;
    this.letters = letters;
    this.origin = origin;
    this.events = events;
    this.clock = clock;
  }

  // -- reading

  /** What strangers see; empty while nothing was released. */
  @Transactional(readOnly = true)
  Optional<Released> newest(Id<Gathering> gathering) {
    return sql.newest(gathering);
  }

  /** Newest first. */
  @Transactional(readOnly = true)
  List<Version> versions(Actor host, Id<Gathering> gathering) {
    host.require(Role.HOST);
    return sql.versions(gathering);
  }

  /** What the draft has and the newest version has not. */
  @Transactional(readOnly = true)
  List<Change> pending(Actor host, Id<Gathering> gathering) {
    return changes(newest(gathering).orElse(null), programmes.draft(host, gathering));
  }

  private static List<Change> changes(@Nullable Released before, Programme after) {
    return before == null ? Changes.ofFirst(after) : Changes.between(before.programme(), after);
  }

  /** What a version changed of the one before; versions that are not there are not found. */
  @Transactional(readOnly = true)
  List<Change> changes(Actor host, Id<Gathering> gathering, int version) {
    host.require(Role.HOST);
    var after = sql.find(gathering, version).orElseThrow(Refusal::notFound);
    return changes(sql.find(gathering, version - 1).orElse(null), after.programme());
  }

  @Transactional(readOnly = true)
  List<Telling> tellings(Actor host, Id<Gathering> gathering, int version) {
    host.require(Role.HOST);
    return sql.tellings(gathering, version);
  }

  // -- releasing

  /**
   * Keeps the draft as the next version and tells those whose sessions are different in it.
   *
   * @param despite whether to release what clashes
   */
  int release(Actor host, GatheringSheet gathering, boolean despite) {
    host.require(Role.HOST);
    sql.lock(gathering.id());
    checkClashes(host, gathering, despite);
    var before = sql.newest(gathering.id()).orElse(null);
    var next = next(host, gathering, before == null ? 1 : before.programme().version() + 1);
    checkNew(before, next);
    sql.insert(next, host.person(), clock.instant());
    tell(host, next.programme(), changes(before, next.programme()));
    events.publishEvent(new ProgrammeReleased(gathering.id(), next.programme().version()));
    return next.programme().version();
  }

  private void checkClashes(Actor host, GatheringSheet gathering, boolean despite) {
    var clashes = Clashes.of(scenes.of(host, gathering)).size();
    if (clashes > 0 && !despite) {
      throw Refusal.invalid(
          "despite",
          Text.of("日程里还有 {} 处冲突", "Clashes in the programme: {}").with(clashes),
          Text.of("先解决，或勾选“仍然发布”。", "Mend them, or tick “release all the same”."));
    }
  }

  private static void checkNew(@Nullable Released before, Released next) {
    if (next.programme().sessions().isEmpty()) {
      throw Refusal.conflict(
          Text.of("日程是空的", "The programme is empty"), Text.of("先添加场次。", "Add sessions first."));
    }
    if (before != null && next.equals(withVersion(before, next.programme().version()))) {
      throw Refusal.conflict(
          Text.of("与已发布的一版没有不同", "Nothing is different from the version released"),
          Text.of("改动后再发布。", "Release again when something has changed."));
    }
  }

  private static Released withVersion(Released released, int version) {
    return new Released(numbered(released.programme(), version), released.lineup());
  }

  private static Programme numbered(Programme programme, int version) {
    return new Programme(
        programme.gathering(),
        version,
        programme.halls(),
        programme.forums(),
        programme.sessions(),
        programme.speakers());
  }

  private Released next(Actor host, GatheringSheet gathering, int version) {
    var draft = numbered(programmes.draft(host, gathering.id()), version);
    var all = bodies.of(gathering.id());
    var lineup = new ArrayList<Released.Group>();
    Stream.concat(
            Stream.of(Optional.<Id<Forum>>empty()),
            forums.of(gathering.id()).stream().map(forum -> Optional.of(forum.id())))
        .forEach(
            forum ->
                Lineup.of(gathering, all, forum.orElse(null))
                    .forEach(
                        (role, group) ->
                            lineup.add(
                                new Released.Group(
                                    forum.orElse(null),
                                    role,
                                    group.stream().map(body -> body.name().shown()).toList()))));
    return new Released(draft, lineup);
  }

  // -- telling

  private void tell(Actor host, Programme programme, List<Change> changes) {
    for (var speaker : speakers.of(host, programme.gathering().id())) {
      var own = changes.stream().filter(each -> each.concerned().contains(speaker.id())).toList();
      if (!own.isEmpty()) {
        tell(programme, speaker, own);
      }
    }
  }

  private void tell(Programme programme, SpeakerSheet speaker, List<Change> own) {
    var gathering = programme.gathering();
    var email = speaker.email();
    sql.insert(gathering.id(), new Telling(programme.version(), speaker.id(), email != null, null));
    if (email != null) {
      letters.send(
          email,
          ReleaseLetters.CHANGED,
          Map.of(
              "name", speaker.name().shown(),
              "gathering", gathering.name(),
              "version", Text.same(Integer.toString(programme.version())),
              "changes", Changes.joined(own.stream().map(Change::line).toList(), "\n", "\n"),
              "zone", Text.same(gathering.zone().getId()),
              "link", Text.same(origin.address() + "/g/" + gathering.slug())));
    }
  }

  /** A person has told a speaker who has no address. */
  void told(Actor host, Id<Gathering> gathering, int version, Id<Speaker> speaker) {
    host.require(Role.HOST);
    if (!sql.told(gathering, version, speaker, host.person(), clock.instant())) {
      throw Refusal.notFound();
    }
  }
}
