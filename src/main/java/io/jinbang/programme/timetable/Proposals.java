package io.jinbang.programme.timetable;

import io.jinbang.programme.Gathering;
import io.jinbang.programme.Hall;
import io.jinbang.programme.Placement;
import io.jinbang.programme.Session;
import io.jinbang.programme.gathering.GatheringSheet;
import io.jinbang.programme.gathering.Gatherings;
import io.jinbang.programme.session.Scene;
import io.jinbang.programme.session.Scenes;
import io.jinbang.programme.session.Sessions;
import io.jinbang.programme.timetable.Proposal.State;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Role;
import io.jinbang.shared.Text;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Timetables that are asked for, and what becomes of them. */
@Service
@Transactional
class Proposals {
  private final ProposalSql sql;
  private final Gatherings gatherings;
  private final Scenes scenes;
  private final Sessions sessions;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Proposals(
      ProposalSql sql,
      Gatherings gatherings,
      Scenes scenes,
      Sessions sessions,
      ApplicationEventPublisher events,
      Clock clock) {
    this.sql = sql;
    this.gatherings = gatherings;
    this.scenes = scenes;
    this.sessions = sessions;
    this.events = events;
    this.clock = clock;
  }

  /** To be searched for by a job. */
  record ProposalAsked(Id<Proposal> proposal) {}

  @Transactional(readOnly = true)
  public Optional<Proposal> last(Actor host, Id<Gathering> gathering) {
    host.require(Role.HOST);
    return sql.last(gathering);
  }

  @Transactional(readOnly = true)
  public Setting setting(Id<Gathering> gathering) {
    return sql.setting(gathering).orElse(Setting.USUAL);
  }

  void set(Actor host, String slug, Setting setting) {
    sql.save(gatherings.of(host, slug).id(), setting);
  }

  /** One of this gathering; those of others are not found. */
  private Proposal get(Actor host, GatheringSheet gathering, Id<Proposal> id) {
    host.require(Role.HOST);
    return sql.find(id)
        .filter(proposal -> proposal.gathering().equals(gathering.id()))
        .orElseThrow(Refusal::notFound);
  }

  /**
   * @param without a hall that is lost; null where none is
   */
  void ask(Actor host, String slug, Aim aim, @Nullable Id<Hall> without) {
    var gathering = gatherings.of(host, slug);
    var scene = scenes.of(host, gathering);
    if (without != null && scene.halls().stream().noneMatch(h -> h.id().equals(without))) {
      throw Refusal.notFound();
    }
    var proposal =
        new Proposal(
            Id.random(),
            gathering.id(),
            aim,
            without,
            State.RUNNING,
            fingerprint(scene),
            false,
            host.person(),
            clock.instant(),
            Map.of(),
            List.of());
    if (scene.sessions().isEmpty() || scene.halls().isEmpty() || !sql.insert(proposal)) {
      throw refused(scene);
    }
    events.publishEvent(new ProposalAsked(proposal.id()));
  }

  private static Refusal refused(Scene scene) {
    return scene.sessions().isEmpty() || scene.halls().isEmpty()
        ? Refusal.conflict(
            Text.of("还没有场次或会场可排", "There are no sessions or no halls yet"),
            Text.of("先登记会场和场次。", "Enter halls and sessions first."))
        : Refusal.conflict(
            Text.of("已经有一份方案", "There is a proposal already"),
            Text.of("先采用或放弃它。", "Accept or discard that one first."));
  }

  /** The same as long as nothing changes that bears on a timetable. */
  static String fingerprint(Scene scene) {
    try {
      var sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of()
          .formatHex(sha.digest(scene.toString().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  void stop(Actor host, String slug, Id<Proposal> id) {
    get(host, gatherings.of(host, slug), id);
    sql.end(id, List.of(State.RUNNING), State.STOPPED, clock.instant());
  }

  void discard(Actor host, String slug, Id<Proposal> id) {
    get(host, gatherings.of(host, slug), id);
    sql.end(id, List.of(State.READY), State.DISCARDED, clock.instant());
  }

  /**
   * Writes what it proposes, unless the draft has changed since it was asked for.
   *
   * @throws Refusal CONFLICT where it has, or where the proposal is no longer open
   */
  void accept(Actor host, String slug, Id<Proposal> id) {
    var gathering = gatherings.of(host, slug);
    var proposal = get(host, gathering, id);
    if (!proposal.base().equals(fingerprint(scenes.of(host, gathering)))) {
      throw Refusal.conflict(
          Text.of("提出方案之后日程改过", "The programme has changed since this was proposed"),
          Text.of("放弃这份方案，再排一次。", "Discard it and ask again."));
    }
    if (!sql.end(id, List.of(State.READY), State.ACCEPTED, clock.instant())) {
      throw Refusal.conflict(
          Text.of("这份方案已经处理过", "This proposal has been dealt with"),
          Text.of("请刷新页面。", "Reload the page."));
    }
    var placed = new HashMap<Id<Session>, Placement>();
    proposal.moves().forEach((session, to) -> to.ifPresent(place -> placed.put(session, place)));
    sessions.unplace(host, gathering.id(), without(proposal));
    sessions.place(host, gathering.id(), placed);
  }

  private static List<Id<Session>> without(Proposal proposal) {
    return proposal.moves().entrySet().stream()
        .filter(move -> move.getValue().isEmpty())
        .map(Map.Entry::getKey)
        .toList();
  }

  // -- for the job

  @Transactional(readOnly = true)
  public Optional<Proposal> find(Id<Proposal> id) {
    return sql.find(id);
  }

  /** Keeps what was found, unless it was stopped meanwhile. */
  void keep(Proposal proposal, Search.Found found) {
    if (sql.end(proposal.id(), List.of(State.RUNNING), State.READY, clock.instant())) {
      sql.save(
          new Proposal(
              proposal.id(),
              proposal.gathering(),
              proposal.aim(),
              proposal.withoutHall(),
              State.READY,
              proposal.base(),
              found.proven(),
              proposal.askedBy(),
              proposal.askedAt(),
              found.moves(),
              found.reasons()));
    }
  }

  void fail(Id<Proposal> id) {
    sql.end(id, List.of(State.RUNNING), State.FAILED, clock.instant());
  }
}
