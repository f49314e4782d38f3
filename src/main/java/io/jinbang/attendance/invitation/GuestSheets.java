package io.jinbang.attendance.invitation;

import io.jinbang.attendance.invitation.SheetRow.Decision;
import io.jinbang.attendance.invitation.SheetRow.Kind;
import io.jinbang.attendance.registration.Admissions;
import io.jinbang.attendance.registration.Listings;
import io.jinbang.attendance.registration.Listings.Named;
import io.jinbang.documents.Grid;
import io.jinbang.programme.Gathering;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Role;
import io.jinbang.shared.Text;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sheets of guests: read, looked through, decided on, taken over. */
@Service
@Transactional
class GuestSheets {
  private final GuestSheetSql sql;
  private final PartySql parties;
  private final Listings listings;
  private final Admissions admissions;
  private final Clock clock;

  GuestSheets(
      GuestSheetSql sql, PartySql parties, Listings listings, Admissions admissions, Clock clock) {
    this.sql = sql;
    this.parties = parties;
    this.listings = listings;
    this.admissions = admissions;
    this.clock = clock;
  }

  /** Reads a sheet and keeps it until it is settled; nobody is added yet. */
  Id<Sheet> read(Actor host, Gathering gathering, String name, Grid grid) {
    host.require(Role.HOST);
    var rows = GuestTable.read(grid, admissions.get(gathering.id()));
    var looked = Likenesses.among(rows, listings.known(host, gathering.id()));
    Id<Sheet> id = Id.random();
    sql.add(new Sheet(id, gathering.id(), name, clock.instant(), looked), host);
    return id;
  }

  @Transactional(readOnly = true)
  List<Sheet> open(Actor host, Id<Gathering> gathering) {
    host.require(Role.HOST);
    return sql.open(gathering);
  }

  /**
   * @throws Refusal not found, where it is no sheet of this gathering
   */
  @Transactional(readOnly = true)
  Sheet get(Actor host, Id<Gathering> gathering, Id<Sheet> id) {
    host.require(Role.HOST);
    return sql.find(id)
        .filter(sheet -> sheet.gathering().equals(gathering))
        .orElseThrow(Refusal::notFound);
  }

  /** The same for all of a kind that are still open. */
  void decide(Actor host, Id<Gathering> gathering, Id<Sheet> id, Kind kind, Decision decision) {
    get(host, gathering, id);
    if (!kind.choices().contains(decision)) {
      throw impossible();
    }
    sql.decide(id, kind, decision);
  }

  private static Refusal impossible() {
    return Refusal.conflict(
        Text.of("同一个邮箱不能加两个人", "One address cannot be two people's"),
        Text.of("请选保留原来的，或用这一行的信息。", "Keep what is there, or take what the row says."));
  }

  /** Row by row. */
  void decide(Actor host, Id<Gathering> gathering, Id<Sheet> id, Map<Integer, Decision> decisions) {
    for (var row : get(host, gathering, id).alike()) {
      var decision = decisions.get(row.line());
      var like = Objects.requireNonNull(row.likeness());
      if (decision != null && !like.kind().choices().contains(decision)) {
        throw impossible();
      }
    }
    sql.decide(id, decisions);
  }

  /**
   * Takes it over: rows with something wrong stay out.
   *
   * @throws Refusal while anything is undecided, or where a party would name more than it may
   */
  Settling settle(Actor host, Gathering gathering, Id<Sheet> id) {
    var sheet = get(host, gathering.id(), id);
    if (sheet.undecided() > 0) {
      throw Refusal.conflict(
          Text.of("还有 {} 行没有决定", "{} rows are not decided").with(sheet.undecided()),
          Text.of("逐行选，或一类一起选。", "Decide row by row, or on all of a kind."));
    }
    var settling = Settling.of(sheet);
    parties.add(gathering.id(), settling.added().stream().map(SheetRow::party).toList());
    listings.add(host, gathering.id(), settling.added().stream().map(GuestSheets::named).toList());
    settling
        .replaced()
        .forEach((guest, row) -> listings.tell(host, gathering.id(), guest, row.told()));
    Quotas.check(parties.reach(gathering.id()));
    sql.drop(id);
    return settling;
  }

  private static Named named(SheetRow row) {
    return new Named(row.told(), Objects.requireNonNull(row.category()), row.party(), null);
  }

  void drop(Actor host, Id<Gathering> gathering, Id<Sheet> id) {
    get(host, gathering, id);
    sql.drop(id);
  }
}
