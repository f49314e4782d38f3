package io.jinbang.review.deliberation;

import static java.util.stream.Collectors.toMap;

import io.jinbang.campaign.Campaign;
import io.jinbang.intake.Entry;
import io.jinbang.organization.People;
import io.jinbang.organization.Person;
import io.jinbang.review.LevelWorks;
import io.jinbang.review.PrizesProposed;
import io.jinbang.review.Reviews;
import io.jinbang.review.Reviews.Ranked;
import io.jinbang.review.amendment.Amendment;
import io.jinbang.review.amendment.MarkAmendments;
import io.jinbang.review.board.ScoredWorks;
import io.jinbang.review.deliberation.DeliberationRules.Typed;
import io.jinbang.review.draft.Freezing;
import io.jinbang.review.scoring.Seat;
import io.jinbang.review.scoring.Sheet;
import io.jinbang.review.scoring.Sheets;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Role;
import io.jinbang.shared.Text;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The meeting after the lock: opened, recorded, closed. What was recorded stays. */
@Service
@Transactional
class Deliberations {
  private final DeliberationSql sql;
  private final Reopenings reopenings;
  private final ScoredWorks works;
  private final Reviews reviews;
  private final MarkAmendments amendments;
  private final PrizesProposed prizes;
  private final LevelWorks level;
  private final Sheets sheets;
  private final Freezing freezing;
  private final People people;
  private final Clock clock;

  Deliberations(
      DeliberationSql sql,
      Reopenings reopenings,
      ScoredWorks works,
      Reviews reviews,
      MarkAmendments amendments,
      PrizesProposed prizes,
      LevelWorks level,
      Sheets sheets,
      Freezing freezing,
      People people,
      Clock clock) {
    this.sql = sql;
    this.reopenings = reopenings;
    this.works = works;
    this.reviews = reviews;
    this.amendments = amendments;
    this.prizes = prizes;
    this.level = level;
    this.sheets = sheets;
    this.freezing = freezing;
    this.people = people;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  Meeting meeting(Actor host, Campaign campaign) {
    host.require(Role.HOST);
    var id = campaign.id();
    var locked = reviews.locked(id);
    var made = amendments.of(id);
    var amended = amended(campaign, made);
    return new Meeting(
        campaign,
        locked,
        prizes.proposed(id),
        clock.instant(),
        sql.find(id).orElse(null),
        locked ? reviews.ranking(id) : List.of(),
        Meeting.lines(works.tally(campaign)),
        works.passed(id).stream().collect(toMap(Entry::id, Function.identity())),
        members(campaign),
        sql.moves(id),
        sql.notes(id),
        reopenings.of(id),
        locked ? level.level(campaign) : List.of(),
        made,
        locked ? handedIn(id) : Map.of(),
        freezing.frozen(id).orElse(null),
        aliases(campaign, amended),
        amended.stream().collect(toMap(sheet -> sheet.id().value(), Sheet::entry)));
  }

  private Map<Id<Entry>, List<Sheet>> handedIn(Id<Campaign> campaign) {
    return sheets.all(campaign).stream()
        .filter(Sheet::handedIn)
        .collect(Collectors.groupingBy(Sheet::entry));
  }

  /** The panel by alias, then the host's people by name. */
  private List<Member> members(Campaign campaign) {
    var members = new ArrayList<Member>();
    for (var seat : sheets.panel(campaign.id())) {
      var name = people.get(Id.<Person>of(seat.judge())).name();
      members.add(new Member(seat.judge(), seat.alias(), name));
    }
    people.withRole(Role.HOST).stream()
        .map(person -> new Member(person.id().value(), null, person.name()))
        .forEach(members::add);
    return members;
  }

  private List<Sheet> amended(Campaign campaign, List<Amendment> made) {
    var sheetIds = made.stream().map(Amendment::sheet).collect(Collectors.toSet());
    return made.isEmpty()
        ? List.of()
        : sheets.all(campaign.id()).stream().filter(s -> sheetIds.contains(s.id())).toList();
  }

  private Map<UUID, String> aliases(Campaign campaign, List<Sheet> amended) {
    var byJudge = sheets.panel(campaign.id()).stream().collect(toMap(Seat::judge, Seat::alias));
    return amended.stream()
        .collect(toMap(sheet -> sheet.id().value(), s -> byJudge.getOrDefault(s.judge(), "")));
  }

  /**
   * Opens the meeting.
   *
   * @param named minutes are to name the judges
   */
  void open(Actor host, Campaign campaign, Set<UUID> present, boolean named) {
    host.require(Role.HOST);
    if (!reviews.locked(campaign.id())) {
      throw Refusal.conflict(
          Text.of("评分还没有锁定", "The scores are not locked yet"),
          Text.of("先锁定评分，再合议。", "Lock them, then deliberate."));
    }
    checkNotProposed(campaign);
    DeliberationRules.present(present, members(campaign));
    if (!sql.open(campaign.id(), host.person(), clock.instant(), named)) {
      throw Refusal.conflict(
          Text.of("合议已经开始过了", "The deliberation was opened already"),
          Text.of("刷新页面接着进行。", "Reload the page and go on."));
    }
    sql.seat(campaign.id(), present);
  }

  private void checkNotProposed(Campaign campaign) {
    DeliberationRules.checkNotProposed(prizes.proposed(campaign.id()));
  }

  /** Says anew who is present. */
  void seat(Actor host, Campaign campaign, Set<UUID> present, boolean named) {
    running(host, campaign);
    sql.seat(campaign.id(), DeliberationRules.present(present, members(campaign)));
    sql.name(campaign.id(), named);
  }

  private Deliberation running(Actor host, Campaign campaign) {
    host.require(Role.HOST);
    sql.hold(campaign.id());
    var meeting = DeliberationRules.open(sql.find(campaign.id()));
    checkNotProposed(campaign);
    return meeting;
  }

  private Ranked ranked(Campaign campaign, Id<Entry> entry) {
    return reviews.ranking(campaign.id()).stream()
        .filter(work -> work.entry().equals(entry))
        .findFirst()
        .orElseThrow(Refusal::notFound);
  }

  void note(Actor host, Campaign campaign, Id<Entry> entry, String words) {
    running(host, campaign);
    ranked(campaign, entry);
    var note = new Discussed(entry, DeliberationRules.note(words), host.person(), clock.instant());
    sql.note(campaign.id(), note);
  }

  void move(Actor host, Campaign campaign, Id<Entry> entry, Typed typed) {
    var meeting = running(host, campaign);
    var work = ranked(campaign, entry);
    var moves = sql.moves(campaign.id());
    var kind = DeliberationRules.kind(typed.kind());
    var ranking = reviews.ranking(campaign.id());
    var other = DeliberationRules.other(kind, entry, typed.other(), ranking);
    DeliberationRules.checkMeaning(kind, work, moves);
    var reason = DeliberationRules.reason(typed.reason());
    DeliberationRules.checkNames(typed, meeting.present(), aside(campaign, entry, other));
    sql.add(
        campaign.id(),
        new Move(
            Id.random(),
            moves.size() + 1,
            entry,
            kind,
            other,
            reason,
            Objects.requireNonNull(typed.proposer()),
            Objects.requireNonNull(typed.seconder()),
            host.person(),
            clock.instant()));
  }

  /** Who stepped back from one of the works. */
  private Set<UUID> aside(Campaign campaign, Id<Entry> entry, @Nullable Id<Entry> other) {
    var concerned = new HashSet<Id<Entry>>();
    concerned.add(entry);
    if (other != null) {
      concerned.add(other);
    }
    return sheets.all(campaign.id()).stream()
        .filter(sheet -> sheet.recused() && concerned.contains(sheet.entry()))
        .map(Sheet::judge)
        .collect(Collectors.toSet());
  }

  /** Ends the meeting: the order stands. */
  void close(Actor host, Campaign campaign) {
    running(host, campaign);
    if (amendments.of(campaign.id()).stream().anyMatch(Amendment::waiting)) {
      throw Refusal.conflict(
          Text.of("还有分数更正在等确认", "An amendment of a mark is still waiting"),
          Text.of("先确认或撤回它。", "Confirm or withdraw it first."));
    }
    var ties = level.level(campaign).size();
    if (ties > 0) {
      throw Refusal.conflict(
          Text.of("奖线上还有 {} 处同分没有排定", "Works are still level at {} prize lines").with(ties),
          Text.of("同分由合议排定，系统不代为决定。", "The meeting settles ties; nothing else does."));
    }
    sql.close(campaign.id(), host.person(), clock.instant());
  }
}
