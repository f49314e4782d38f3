package io.jinbang.review.draft;

import io.jinbang.campaign.Bound;
import io.jinbang.campaign.Campaign;
import io.jinbang.campaign.Rulebook;
import io.jinbang.ledger.Ledger;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Problem;
import io.jinbang.shared.Role;
import io.jinbang.shared.Sha256;
import io.jinbang.shared.Text;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Freezes the rules of scoring with the release: from then on every judge goes by the same ones,
 * and whoever holds the hash can see that no one changed them afterwards.
 */
@Service
@Transactional(readOnly = true)
public class Freezing implements Bound {
  private final FreezingSql sql;
  private final Ledger ledger;

  Freezing(FreezingSql sql, Ledger ledger) {
    this.sql = sql;
    this.ledger = ledger;
  }

  /** Empty before the works are with the judges. */
  public Optional<Frozen> frozen(Id<Campaign> campaign) {
    return sql.find(campaign);
  }

  /** What would be frozen now. */
  public String preview(Rulebook rulebook) {
    return ScoringRules.of(rulebook).canonical();
  }

  /** Within the release and as its last step, since appending to the ledger waits for others. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Frozen freeze(Actor host, Campaign campaign) {
    host.require(Role.HOST);
    var rules = ScoringRules.of(campaign.rulebook()).canonical();
    var line = ledger.append("scoring-rules", Sha256.of(rules.getBytes(StandardCharsets.UTF_8)));
    var frozen = new Frozen(rules, Sha256.hex(rules), line.at(), host.person(), line.index());
    sql.insert(campaign.id(), frozen);
    return frozen;
  }

  @Override
  public List<Problem> against(Campaign campaign, Rulebook next) {
    var then = ScoringRules.of(campaign.rulebook());
    return sql.find(campaign.id()).isEmpty()
        ? List.of()
        : then.differences(ScoringRules.of(next)).stream().map(Freezing::problem).toList();
  }

  private static Problem problem(Text what) {
    return new Problem(
        "/judging",
        Text.of("评分规则已经冻结，{}不能再改", "The rules of scoring are frozen; {} cannot change")
            .withEach(what),
        Text.of(
            "请改回原来的。评委按冻结的规则评完；确有不妥的，在合议时说明理由并记入纪要，或下一届再改。",
            "Put back what was there. Judges finish by the frozen rules; settle what is wrong in"
                + " the deliberation, with its reason in the minutes, or in the next edition."));
  }
}
