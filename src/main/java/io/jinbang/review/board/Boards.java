package io.jinbang.review.board;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import io.jinbang.campaign.Campaign;
import io.jinbang.campaign.Campaigns;
import io.jinbang.intake.Entries;
import io.jinbang.intake.Entry;
import io.jinbang.review.amendment.MarkAmendments;
import io.jinbang.review.board.Board.GivenBack;
import io.jinbang.review.board.Board.Progress;
import io.jinbang.review.panel.Scorings;
import io.jinbang.review.scoring.Seat;
import io.jinbang.review.scoring.Sheet;
import io.jinbang.review.scoring.Sheets;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Role;
import io.jinbang.shared.Text;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The host's view of the judging, and its end: the lock. */
@Service
@Transactional
class Boards {
  private final ScoredWorks works;
  private final Scorings scorings;
  private final Sheets sheets;
  private final Entries entries;
  private final Campaigns campaigns;
  private final MarkAmendments amendments;
  private final BoardSql sql;
  private final Clock clock;

  Boards(
      ScoredWorks works,
      Scorings scorings,
      Sheets sheets,
      Entries entries,
      Campaigns campaigns,
      MarkAmendments amendments,
      BoardSql sql,
      Clock clock) {
    this.works = works;
    this.scorings = scorings;
    this.sheets = sheets;
    this.entries = entries;
    this.campaigns = campaigns;
    this.amendments = amendments;
    this.sql = sql;
    this.clock = clock;
  }

  /** The boards of all calls, newest first. */
  @Transactional(readOnly = true)
  List<Board> all(Actor host) {
    return campaigns.all().stream().map(campaign -> board(host, campaign)).toList();
  }

  @Transactional(readOnly = true)
  Board board(Actor host, Campaign campaign) {
    host.require(Role.HOST);
    var id = campaign.id();
    var given = sheets.all(id);
    var panel = sheets.panel(id);
    return new Board(
        campaign,
        scorings.released(id),
        scorings.locked(id),
        clock.instant(),
        works.passed(id).stream().collect(toMap(Entry::id, Function.identity())),
        progress(panel, given, sql.reminded(id)),
        recusals(panel, given),
        works.tally(campaign));
  }

  private static List<Progress> progress(
      List<Seat> panel, List<Sheet> given, Map<UUID, Instant> reminded) {
    var byJudge = given.stream().filter(s -> !s.recused()).collect(groupingBy(Sheet::judge));
    return panel.stream()
        .map(
            seat ->
                progress(
                    seat,
                    byJudge.getOrDefault(seat.judge(), List.of()),
                    reminded.get(seat.judge())))
        .toList();
  }

  private static Progress progress(Seat seat, List<Sheet> own, @Nullable Instant reminded) {
    return new Progress(
        seat.alias(),
        (int) own.stream().filter(Sheet::handedIn).count(),
        own.size(),
        own.stream()
            .map(Sheet::savedAt)
            .filter(Objects::nonNull)
            .reduce((a, b) -> a.isAfter(b) ? a : b)
            .orElse(null),
        reminded);
  }

  private List<GivenBack> recusals(List<Seat> panel, List<Sheet> given) {
    var aliases = panel.stream().collect(toMap(Seat::judge, Seat::alias));
    Map<Id<Entry>, List<Sheet>> readers =
        given.stream().filter(sheet -> !sheet.recused()).collect(groupingBy(Sheet::entry));
    return given.stream()
        .filter(Sheet::recused)
        .map(
            sheet ->
                new GivenBack(
                    aliases.getOrDefault(sheet.judge(), ""),
                    entries.get(sheet.entry()),
                    Objects.requireNonNullElse(sheet.recusal(), ""),
                    readers.getOrDefault(sheet.entry(), List.of()).size()))
        .toList();
  }

  /** All that is known of one work: its sheets with their comments, and why it stands there. */
  @Transactional(readOnly = true)
  WorkBoard work(Actor host, Campaign campaign, Id<Entry> id) {
    var board = board(host, campaign);
    var work = Optional.ofNullable(board.works().get(id)).orElseThrow(Refusal::notFound);
    var aliases = sheets.panel(campaign.id()).stream().collect(toMap(Seat::judge, Seat::alias));
    var own =
        sheets.all(campaign.id()).stream()
            .filter(sheet -> sheet.entry().equals(id) && sheet.handedIn())
            .toList();
    return WorkBoard.of(board, work, own, aliases, amendments.of(campaign.id()));
  }

  /**
   * Locks the scores of a call.
   *
   * @param withoutMissing drop the sheets that were not handed in; only once judging has closed
   * @param apart the host signs for ranking panels together that share no judge
   */
  void lock(Actor host, Campaign campaign, boolean withoutMissing, boolean apart) {
    host.require(Role.HOST);
    var tally = works.tally(campaign);
    if (tally.apart() && !apart) {
      throw Refusal.invalid(
          "apart",
          Text.of("有几组评委之间没有共评的作品", "Some panels share no work with the others"),
          Text.of(
              "他们的分数无从互相校准；确认要放在一起排，请勾选后再锁定。",
              "Their scores cannot be calibrated to each other; tick the box to rank them"
                  + " together all the same."));
    }
    if (withoutMissing) {
      scorings.lockWithoutMissing(host, campaign);
    } else {
      scorings.lock(host, campaign);
    }
    if (tally.apart()) {
      sql.rankTogether(campaign.id(), tally.components(), host.person(), clock.instant());
    }
  }
}
