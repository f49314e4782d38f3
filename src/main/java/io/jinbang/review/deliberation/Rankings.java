package io.jinbang.review.deliberation;

import io.jinbang.campaign.Campaign;
import io.jinbang.campaign.Campaigns;
import io.jinbang.intake.Entry;
import io.jinbang.review.Reviews;
import io.jinbang.review.board.ScoredWorks;
import io.jinbang.review.board.Tally;
import io.jinbang.review.deliberation.Move.Kind;
import io.jinbang.review.integrity.Exclusions;
import io.jinbang.review.panel.Scorings;
import io.jinbang.review.scoring.Sheets;
import io.jinbang.shared.Id;
import io.jinbang.shared.Text;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The contract: the ranking of the scores, in the order the deliberation decided. */
@Service
@Transactional(readOnly = true)
class Rankings implements Reviews {
  private final ScoredWorks works;
  private final DeliberationSql sql;
  private final Scorings scorings;
  private final Sheets sheets;
  private final Exclusions exclusions;
  private final Campaigns campaigns;

  Rankings(
      ScoredWorks works,
      DeliberationSql sql,
      Scorings scorings,
      Sheets sheets,
      Exclusions exclusions,
      Campaigns campaigns) {
    this.works = works;
    this.sql = sql;
    this.scorings = scorings;
    this.sheets = sheets;
    this.exclusions = exclusions;
    this.campaigns = campaigns;
  }

  @Override
  public List<Entry> passed(Id<Campaign> campaign) {
    return works.passed(campaign);
  }

  @Override
  public boolean hasPassed(Entry entry) {
    return works.hasPassed(entry);
  }

  @Override
  public List<Ranked> ranking(Id<Campaign> campaign) {
    var computed =
        works.tally(campaigns.get(campaign)).lines().stream().map(Tally.Line::ranked).toList();
    return Order.of(computed, sql.moves(campaign));
  }

  @Override
  public Decided decided(Id<Campaign> campaign) {
    var moves = sql.moves(campaign);
    var open = sql.find(campaign).filter(Deliberation::open).isPresent();
    return new Decided(open, Order.preferred(moves), inWords(campaign, moves));
  }

  private Map<Id<Entry>, Text> inWords(Id<Campaign> campaign, List<Move> moves) {
    if (moves.isEmpty()) {
      return Map.of();
    }
    var ranked =
        ranking(campaign).stream().collect(Collectors.toMap(Ranked::entry, Function.identity()));
    var words = new HashMap<Id<Entry>, Text>();
    for (var move : Order.holding(moves)) {
      var work = ranked.get(move.entry());
      if (work != null && move.kind() != Kind.PREFERRED) {
        words.put(move.entry(), words(move, work));
      }
    }
    return words;
  }

  private static Text words(Move move, Ranked work) {
    return switch (move.kind()) {
      case OUT ->
          Text.of("合议第 {} 号决定：退出评奖", "Deliberation, decision {}: out of the prizes")
              .with(move.number());
      case BEFORE, AFTER, BACK, PREFERRED ->
          Text.of("合议第 {} 号决定：由第 {} 调到第 {}", "Deliberation, decision {}: from number {} to {}")
              .with(move.number(), work.computed(), work.rank());
    };
  }

  @Override
  public Map<Id<Entry>, Map<String, Integer>> fits(Id<Campaign> campaign) {
    var fits = new HashMap<Id<Entry>, Map<String, Integer>>();
    for (var sheet : exclusions.counted(campaign, sheets.all(campaign))) {
      if (sheet.handedIn()) {
        var own = fits.computeIfAbsent(sheet.entry(), entry -> new HashMap<>());
        sheet.fits().forEach(prize -> own.merge(prize, 1, Integer::sum));
      }
    }
    return fits;
  }

  @Override
  public boolean locked(Id<Campaign> campaign) {
    return scorings.locked(campaign);
  }
}
