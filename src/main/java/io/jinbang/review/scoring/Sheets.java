package io.jinbang.review.scoring;

import io.jinbang.campaign.Campaign;
import io.jinbang.campaign.Campaigns;
import io.jinbang.intake.Entries;
import io.jinbang.intake.Entry;
import io.jinbang.media.Film;
import io.jinbang.review.blind.Blindings;
import io.jinbang.review.panel.Scorings;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Role;
import io.jinbang.shared.Text;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Score sheets: read by their judge, filled, handed in, changed until the end, or given back. */
@Service
@Transactional
public class Sheets {
  private static final int MOST_NOTES = 500;

  private final SheetSql sql;
  private final Campaigns campaigns;
  private final Scorings scorings;
  private final Entries entries;
  private final Blindings blindings;
  private final Clock clock;

  Sheets(
      SheetSql sql,
      Campaigns campaigns,
      Scorings scorings,
      Entries entries,
      Blindings blindings,
      Clock clock) {
    this.sql = sql;
    this.campaigns = campaigns;
    this.scorings = scorings;
    this.entries = entries;
    this.blindings = blindings;
    this.clock = clock;
  }

  // -- for the board

  /** Every sheet of a call. Not for judges. */
  @Transactional(readOnly = true)
  public List<Sheet> all(Id<Campaign> campaign) {
    return sql.all(campaign);
  }

  /** Prizes that too few judges find a work fit for, of works whose sheets are in. */
  @Transactional(readOnly = true)
  public Map<Id<Entry>, Set<String>> unfit(Campaign campaign) {
    return campaign.rulebook().fitPrizes().isEmpty()
        ? Map.of()
        : Fits.lacking(campaign.rulebook().fitPrizes(), sql.all(campaign.id()));
  }

  /** Everyone on the panel, by alias. */
  @Transactional(readOnly = true)
  public List<Seat> panel(Id<Campaign> campaign) {
    return sql.panel(campaign);
  }

  // -- what a judge sees

  /** The calls this judge is on the panel of, the next deadline first. */
  @Transactional(readOnly = true)
  public List<Round> rounds(Actor judge) {
    judge.require(Role.JUDGE);
    return sql.seats(judge.person()).stream()
        .map(this::round)
        .sorted(Comparator.comparing(r -> r.campaign().rulebook().timeline().judgingCloses()))
        .toList();
  }

  /** This judge's share of a call; not found for those who are not on its panel. */
  @Transactional(readOnly = true)
  public Round round(Actor judge, String slug) {
    return round(seat(judge, campaigns.bySlug(slug).id()));
  }

  private Seat seat(Actor judge, Id<Campaign> campaign) {
    judge.require(Role.JUDGE);
    return sql.seats(judge.person()).stream()
        .filter(seat -> seat.campaign().equals(campaign))
        .findFirst()
        .orElseThrow(Refusal::notFound);
  }

  private Round round(Seat seat) {
    var campaign = campaigns.get(seat.campaign());
    var sheets = begun(campaign.id()) ? sql.ofJudge(campaign.id(), seat.judge()) : List.<Sheet>of();
    return new Round(campaign, seat, sheets, scorings.locked(campaign.id()), clock.instant());
  }

  /** The works are given out, and the time to begin has come. */
  private boolean begun(Id<Campaign> campaign) {
    return scorings.released(campaign)
        && SheetRules.begun(campaigns.get(campaign).rulebook().timeline(), clock.instant());
  }

  /** Whether this judge reads a work, and may by now. */
  boolean reads(Actor judge, Entry entry) {
    return begun(entry.campaign()) && sql.reads(judge.person(), entry.id());
  }

  /** The works of a round, as their judge may know them, in reading order. */
  @Transactional(readOnly = true)
  public List<Desk> works(Round round) {
    return round.sheets().stream().map(sheet -> desk(round, sheet)).toList();
  }

  /** One work with its sheet; not found unless it is this judge's own. */
  @Transactional(readOnly = true)
  public Desk desk(Actor judge, Id<Sheet> id) {
    var sheet = own(judge, id);
    return desk(round(seat(judge, sheet.campaign())), sheet);
  }

  private Desk desk(Round round, Sheet sheet) {
    var entry = entries.get(sheet.entry());
    var work = blindings.shown(round.campaign().rulebook(), entry);
    return new Desk(round, sheet, work, sql.notes(sheet.id()));
  }

  /** The film of the work that comes after this one, to be fetched ahead. */
  @Transactional(readOnly = true)
  public @Nullable Film upcoming(Desk desk) {
    var round = desk.round();
    return round
        .nextAfter(desk.sheet())
        .flatMap(sql::find)
        .map(next -> blindings.shown(round.campaign().rulebook(), entries.get(next.entry())).film())
        .orElse(null);
  }

  private Sheet own(Actor judge, Id<Sheet> id) {
    judge.require(Role.JUDGE);
    return sql.find(id)
        .filter(sheet -> sheet.judge().equals(judge.person()) && !sheet.recused())
        .filter(sheet -> begun(sheet.campaign()))
        .orElseThrow(Refusal::notFound);
  }

  /** The sheet, held against other changes, if it may be changed now. */
  private Sheet changeable(Actor judge, Id<Sheet> id) {
    var sheet = own(judge, id);
    var locked = sql.hold(sheet);
    var timeline = campaigns.get(sheet.campaign()).rulebook().timeline();
    SheetRules.checkOpen(timeline, locked, clock.instant());
    SheetRules.checkHonoured(seat(judge, sheet.campaign()));
    return own(judge, id);
  }

  // -- what a judge does

  /** Declares to keep what they see to themselves; once per call, before the first work. */
  public void honour(Actor judge, String slug) {
    sql.honour(seat(judge, campaigns.bySlug(slug).id()), clock.instant());
  }

  /**
   * Keeps what was changed; of two changes of one field the newer stays, whichever comes first, and
   * saving twice changes nothing.
   */
  Sheet save(Actor judge, Id<Sheet> id, Changes changes) {
    var rulebook = campaigns.get(changeable(judge, id).campaign()).rulebook();
    var marks = SheetRules.marks(rulebook.judging(), changes.marks());
    var fits = SheetRules.fits(rulebook, changes.fits());
    var now = clock.instant();
    marks.forEach(
        (criterion, mark) ->
            sql.mark(id, criterion, mark, changes.changedAt(SheetRules.FIELD + criterion, now)));
    fits.forEach(
        (prize, fit) -> sql.fit(id, prize, fit, changes.changedAt(SheetRules.FIT + prize, now)));
    if (changes.comment() != null) {
      var words = SheetRules.comment(changes.comment());
      sql.comment(id, words, changes.changedAt(Changes.COMMENT, now));
    }
    sql.saved(id, now);
    return own(judge, id);
  }

  /** Hands a complete sheet in. It can still be changed until the lock. */
  void handIn(Actor judge, Id<Sheet> id, Changes changes) {
    var sheet = save(judge, id, changes);
    var judging = campaigns.get(sheet.campaign()).rulebook().judging();
    SheetRules.checkComplete(judging, sheet.marks());
    sql.handIn(id, clock.instant());
  }

  /** Steps back from a work; marks, comment and notes on it are gone. */
  public void recuse(Actor judge, Id<Sheet> id, String reason) {
    changeable(judge, id);
    sql.recuse(id, SheetRules.reason(reason), clock.instant());
  }

  /**
   * Notes something at a moment of the film.
   *
   * @param as its name, chosen by whoever sends it, so that sending it again adds nothing
   */
  void note(Actor judge, Id<Sheet> id, Id<TimedNote> as, double seconds, String words) {
    changeable(judge, id);
    if (sql.notes(id).size() >= MOST_NOTES) {
      throw Refusal.invalid(
          "words",
          Text.of("笔记太多了", "There are too many notes"),
          Text.of("先删去几条。", "Remove some first."));
    }
    var note = new TimedNote(as, SheetRules.seconds(seconds), SheetRules.note(words));
    sql.note(id, note, clock.instant());
  }

  public void removeNote(Actor judge, Id<Sheet> id, Id<TimedNote> note) {
    changeable(judge, id);
    sql.removeNote(id, note);
  }
}
