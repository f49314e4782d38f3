package io.jinbang.programme.hall;

import io.jinbang.programme.Gathering;
import io.jinbang.programme.Hall;
import io.jinbang.programme.gathering.Ranks;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Role;
import io.jinbang.shared.Text;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The venues and halls of a gathering. */
@Service
@Transactional
public class Halls {
  private final HallSql sql;

  Halls(HallSql sql) {
    this.sql = sql;
  }

  /** By venue, then in their order. */
  @Transactional(readOnly = true)
  public List<HallSheet> of(Id<Gathering> gathering) {
    return sql.of(gathering);
  }

  /** Halls that cannot be in use at the same time. */
  @Transactional(readOnly = true)
  public List<SharedSpace> shared(Id<Gathering> gathering) {
    return sql.shared(gathering);
  }

  @Transactional(readOnly = true)
  List<Venue> venues(Id<Gathering> gathering) {
    return sql.venues(gathering);
  }

  @Transactional(readOnly = true)
  Venue venue(Id<Gathering> gathering, Id<Venue> id) {
    return venues(gathering).stream()
        .filter(venue -> venue.id().equals(id))
        .findFirst()
        .orElseThrow(Refusal::notFound);
  }

  @Transactional(readOnly = true)
  HallSheet get(Id<Gathering> gathering, Id<Hall> id) {
    return of(gathering).stream()
        .filter(hall -> hall.id().equals(id))
        .findFirst()
        .orElseThrow(Refusal::notFound);
  }

  // -- venues

  public void add(Actor host, Id<Gathering> gathering, Venue venue) {
    host.require(Role.HOST);
    checkName(gathering, venue);
    sql.insert(gathering, venue);
  }

  void change(Actor host, Id<Gathering> gathering, Venue venue) {
    host.require(Role.HOST);
    venue(gathering, venue.id());
    checkName(gathering, venue);
    sql.update(gathering, venue);
  }

  private void checkName(Id<Gathering> gathering, Venue venue) {
    if (venues(gathering).stream()
        .anyMatch(
            each ->
                !each.id().equals(venue.id())
                    && each.name().shown().equals(venue.name().shown()))) {
      throw Refusal.invalid(
          "nameZh",
          Text.of("已经有同名的场馆", "There is a venue of this name"),
          Text.of("请换一个名称。", "Give it another name."));
    }
  }

  void removeVenue(Actor host, Id<Gathering> gathering, Id<Venue> id) {
    host.require(Role.HOST);
    var venue = venue(gathering, id);
    if (of(gathering).stream().anyMatch(hall -> hall.venue().id().equals(id))) {
      throw Refusal.conflict(
          Text.of("这个场馆还有会场", "This venue still has halls"),
          Text.of("先删去它的会场。", "Remove its halls first."));
    }
    sql.delete(venue);
  }

  // -- halls

  /**
   * @param sharing halls with which it shares its space
   */
  public void add(Actor host, Id<Gathering> gathering, HallSheet hall, Set<Id<Hall>> sharing) {
    host.require(Role.HOST);
    checkName(gathering, hall);
    sql.insert(gathering, hall);
    share(gathering, hall.id(), sharing);
  }

  void change(Actor host, Id<Gathering> gathering, HallSheet hall, Set<Id<Hall>> sharing) {
    host.require(Role.HOST);
    get(gathering, hall.id());
    checkName(gathering, hall);
    sql.update(gathering, hall);
    share(gathering, hall.id(), sharing);
  }

  private void share(Id<Gathering> gathering, Id<Hall> hall, Set<Id<Hall>> sharing) {
    sharing.forEach(other -> get(gathering, other));
    if (sharing.contains(hall)) {
      throw Refusal.invalid(
          "sharing",
          Text.of("会场不能与自己共用场地", "A hall cannot share a space with itself"),
          Text.of("请勾选别的会场。", "Tick other halls."));
    }
    sql.share(gathering, hall, sharing);
  }

  private void checkName(Id<Gathering> gathering, HallSheet hall) {
    if (of(gathering).stream()
        .anyMatch(
            each ->
                !each.id().equals(hall.id())
                    && each.venue().id().equals(hall.venue().id())
                    && each.name().shown().equals(hall.name().shown()))) {
      throw Refusal.invalid(
          "nameZh",
          Text.of("这个场馆里已经有同名的会场", "This venue has a hall of this name"),
          Text.of(
              "请换一个名称；同一间厅拆成几间用的，各取一名，再勾选“共用场地”。",
              "Give it another name. Where one hall is split, name each part and tick the halls it"
                  + " shares its space with."));
    }
  }

  void move(Actor host, Id<Gathering> gathering, Id<Hall> id, boolean up) {
    host.require(Role.HOST);
    var venue = get(gathering, id).venue();
    var group =
        of(gathering).stream()
            .filter(hall -> hall.venue().equals(venue))
            .map(HallSheet::id)
            .toList();
    sql.reorder(Ranks.moved(group, id, up));
  }

  void remove(Actor host, Id<Gathering> gathering, Id<Hall> id) {
    host.require(Role.HOST);
    get(gathering, id);
    if (sql.inUse(id)) {
      throw Refusal.conflict(
          Text.of("这个会场已经排了场次", "Sessions are placed in this hall"),
          Text.of("先把它们移到别的会场。", "Move them to another hall first."));
    }
    sql.delete(id);
  }
}
