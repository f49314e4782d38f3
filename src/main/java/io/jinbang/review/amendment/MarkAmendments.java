package io.jinbang.review.amendment;

import io.jinbang.campaign.Campaign;
import io.jinbang.review.PrizesProposed;
import io.jinbang.review.panel.Scorings;
import io.jinbang.review.scoring.Sheet;
import io.jinbang.review.scoring.Sheets;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Role;
import io.jinbang.shared.Text;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Proposed by one of the host's people, confirmed by another, and counted from then on. */
@Service
@Transactional
public class MarkAmendments {
  private final AmendmentSql sql;
  private final Scorings scorings;
  private final Sheets sheets;
  private final PrizesProposed prizes;
  private final Clock clock;

  MarkAmendments(
      AmendmentSql sql, Scorings scorings, Sheets sheets, PrizesProposed prizes, Clock clock) {
    this.sql = sql;
    this.scorings = scorings;
    this.sheets = sheets;
    this.prizes = prizes;
    this.clock = clock;
  }

  /** All of a call, confirmed ones first. Not for judges. */
  @Transactional(readOnly = true)
  public List<Amendment> of(Id<Campaign> campaign) {
    return sql.of(campaign);
  }

  /** The marks that count instead of those on the sheets, by criterion. */
  public static Map<Id<Sheet>, Map<String, Integer>> counting(List<Amendment> amendments) {
    var counting = new HashMap<Id<Sheet>, Map<String, Integer>>();
    amendments.stream()
        .filter(Amendment::confirmed)
        .forEach(
            one ->
                counting
                    .computeIfAbsent(one.sheet(), sheet -> new HashMap<>())
                    .put(one.criterion(), one.mark()));
    return counting;
  }

  /** The marks of a sheet with what counts instead of some. */
  public static Map<String, Integer> marks(
      Sheet sheet, Map<Id<Sheet>, Map<String, Integer>> counting) {
    var marks = new HashMap<>(sheet.marks());
    marks.putAll(counting.getOrDefault(sheet.id(), Map.of()));
    return marks;
  }

  /**
   * Says that a mark is wrong.
   *
   * @param mark the right one, as typed
   */
  public void propose(
      Actor host, Campaign campaign, Id<Sheet> id, String criterion, String mark, String reason) {
    checkOpen(host, campaign);
    var sheet =
        sheets.all(campaign.id()).stream()
            .filter(one -> one.id().equals(id) && one.handedIn())
            .findFirst()
            .orElseThrow(Refusal::notFound);
    var counts = marks(sheet, counting(sql.of(campaign.id()))).get(criterion);
    var right = AmendmentRules.mark(campaign.rulebook().judging(), counts, mark);
    var amendment =
        new Amendment(
            Id.random(),
            id,
            criterion,
            counts == null ? 0 : counts,
            right,
            AmendmentRules.reason(reason),
            host.person(),
            clock.instant(),
            null,
            null,
            null);
    if (!sql.add(campaign.id(), amendment)) {
      throw Refusal.conflict(
          Text.of("这一项已有一条更正在等确认", "An amendment of this mark is waiting already"),
          Text.of("先确认或撤回那一条。", "Confirm or withdraw that one first."));
    }
  }

  public void confirm(Actor host, Campaign campaign, Id<Amendment> id) {
    checkOpen(host, campaign);
    var amendment = sql.hold(campaign.id(), id).orElseThrow(Refusal::notFound);
    AmendmentRules.checkSecond(host, amendment);
    sql.confirm(id, host.person(), clock.instant());
  }

  public void withdraw(Actor host, Campaign campaign, Id<Amendment> id) {
    checkOpen(host, campaign);
    var amendment = sql.hold(campaign.id(), id).orElseThrow(Refusal::notFound);
    AmendmentRules.checkWaiting(amendment);
    sql.withdraw(id, host.person(), clock.instant());
  }

  private void checkOpen(Actor host, Campaign campaign) {
    host.require(Role.HOST);
    AmendmentRules.checkOpen(
        scorings.locked(campaign.id()),
        sql.holdClosed(campaign.id()),
        prizes.proposed(campaign.id()));
  }
}
