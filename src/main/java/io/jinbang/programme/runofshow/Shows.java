package io.jinbang.programme.runofshow;

import io.jinbang.programme.Gathering;
import io.jinbang.programme.Session;
import io.jinbang.programme.Speaker;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Role;
import io.jinbang.shared.Text;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows as their host plans them. */
@Service
@Transactional
class Shows {
  private final ShowSql sql;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  Shows(ShowSql sql, Clock clock, ApplicationEventPublisher events) {
    this.sql = sql;
    this.clock = clock;
    this.events = events;
  }

  // -- reading

  @Transactional(readOnly = true)
  public List<Show> of(Actor host, Id<Gathering> gathering) {
    host.require(Role.HOST);
    return sql.of(gathering);
  }

  /** Not found where it is another gathering's. */
  @Transactional(readOnly = true)
  public Show get(Actor host, Id<Gathering> gathering, Id<Show> id) {
    host.require(Role.HOST);
    return sql.find(id)
        .filter(show -> show.gathering().equals(gathering))
        .orElseThrow(Refusal::notFound);
  }

  @Transactional(readOnly = true)
  public Cast cast(Actor host, Id<Gathering> gathering) {
    host.require(Role.HOST);
    return sql.cast(gathering);
  }

  ZoneId zone(Id<Gathering> gathering) {
    return sql.zone(gathering);
  }

  // -- a show

  public Show open(
      Actor host,
      Id<Gathering> gathering,
      @Nullable Id<Session> session,
      Text title,
      Instant begin,
      Pattern pattern) {
    host.require(Role.HOST);
    var bare =
        new Show(
            Id.random(), gathering, session, title, begin, 1, null, null, List.of(), List.of());
    var show = pattern.fill(bare);
    sql.add(show, host.person(), clock.instant());
    return show;
  }

  public void rename(Actor host, Show show, Text title, Instant begin) {
    change(
        host,
        show,
        now ->
            new Show(
                now.id(),
                now.gathering(),
                now.session(),
                title,
                begin,
                now.version(),
                now.started(),
                now.ended(),
                now.segments(),
                now.cues()));
  }

  /** A show that has begun is a record, and stays. */
  public void remove(Actor host, Show show) {
    host.require(Role.HOST);
    if (show.started() != null) {
      throw Refusal.conflict(
          Text.of("演出已经开始，不能删除", "The show has begun and cannot be deleted"),
          Text.of("实际时间和操作记录要留存。", "Its times and its record are kept."));
    }
    sql.remove(show.id());
  }

  // -- segments

  public void addSegment(Actor host, Show show, Text title) {
    change(host, show, now -> Order.added(now, new Segment(Id.random(), title)));
  }

  public void rename(Actor host, Show show, Id<Segment> id, Text title) {
    show.segment(id);
    change(host, show, now -> Order.renamed(now, new Segment(id, title)));
  }

  public void moveSegment(Actor host, Show show, Id<Segment> id, int by) {
    show.segment(id);
    change(host, show, now -> Order.moved(now, now.segment(id), by));
  }

  public void removeSegment(Actor host, Show show, Id<Segment> id) {
    show.segment(id);
    change(host, show, now -> Order.without(now, now.segment(id)));
  }

  // -- cues

  /** A new cue, at the end of its segment, or one changed. */
  public void put(Actor host, Show show, Cue cue) {
    show.segment(cue.segment());
    var ranked = cue.with(sql.cast(show.gathering()).ranked(cue.content()));
    change(host, show, now -> Order.put(now, ranked));
    if (opens(show, ranked)) {
      record(host, show, ranked);
    }
  }

  /** Whether more of a cue may be known after this than before. */
  private static boolean opens(Show show, Cue cue) {
    var had = show.cues().stream().filter(each -> each.id().equals(cue.id())).findFirst();
    var open = !cue.content().sealed() && cue.content().object() != null;
    return had.map(Cue::hides).orElse(open) && !cue.content().sealed();
  }

  private void record(Actor host, Show show, Cue cue) {
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    sql.press(
        UUID.randomUUID(),
        show.id(),
        show.version() + 1,
        new Pressed(Pressed.UNSEAL, cue.id(), host.person(), now));
  }

  public void move(Actor host, Show show, Id<Cue> id, int by) {
    show.cue(id);
    change(host, show, now -> Order.moved(now, now.cue(id), by));
  }

  public void remove(Actor host, Show show, Id<Cue> id) {
    show.cue(id);
    change(host, show, now -> Order.without(now, now.cue(id)));
  }

  /** Somebody has looked at a cue that had lost a person. */
  public void checked(Actor host, Show show, Id<Cue> id) {
    show.cue(id);
    change(host, show, now -> now.with(now.cue(id).checked("")));
  }

  // -- people

  public void movePerson(Actor host, Show show, Id<Cue> id, Id<Speaker> who, int by) {
    show.cue(id);
    change(
        host, show, now -> now.with(now.cue(id).with(Cast.moved(now.cue(id).content(), who, by))));
  }

  /** Back to the order of ranks. */
  public void rank(Actor host, Show show, Id<Cue> id) {
    var cast = sql.cast(show.gathering());
    var content = show.cue(id).content();
    var ranked = content.with(cast.byRank(content.people()), false);
    change(host, show, now -> now.with(now.cue(id).with(ranked)));
  }

  /**
   * Somebody will not come: puts another in their place in all cues to come, or nobody.
   *
   * @return how many cues are to be looked at
   */
  public int replace(Actor host, Show show, Id<Speaker> lost, @Nullable Id<Speaker> other) {
    var cast = sql.cast(show.gathering());
    if (other != null && cast.present().stream().noneMatch(each -> each.id().equals(other))) {
      throw Refusal.notFound();
    }
    var after = cast.without(show, lost, other);
    change(host, show, now -> cast.without(now, lost, other));
    return (int) after.cues().stream().filter(cue -> !show.cue(cue.id()).equals(cue)).count();
  }

  // -- the prize-giving

  public void addCeremony(Actor host, Show show, Ceremony ceremony) {
    var parts = ceremony.parts();
    change(
        host,
        show,
        now -> {
          var all = now;
          for (var part : parts) {
            all = Order.added(all, part.segment());
            var cues = new ArrayList<>(all.cues());
            part.cues().forEach(cue -> cues.add(Order.fitting(now, cue)));
            all = all.with(cues);
          }
          return all;
        });
  }

  private void change(Actor host, Show seen, UnaryOperator<Show> change) {
    host.require(Role.HOST);
    var now = sql.find(seen.id()).orElseThrow(Refusal::notFound);
    if (!sql.save(change.apply(now))) {
      throw Refusal.conflict(
          Text.of("别人刚刚改过这份流程", "Somebody else has just changed this show"),
          Text.of("请刷新页面后再改。", "Load the page again, then change it."));
    }
    events.publishEvent(new ShowChanged(seen.id()));
  }
}
