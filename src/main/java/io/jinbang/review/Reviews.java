package io.jinbang.review;

import io.jinbang.campaign.Campaign;
import io.jinbang.intake.Entry;
import io.jinbang.shared.Id;
import java.util.List;
import java.util.Map;

/** The contract of this module: what became of the works under review. */
public interface Reviews {

  /** Works that passed the screening, by number. */
  List<Entry> passed(Id<Campaign> campaign);

  /**
   * The standing of every work that has been scored: official score first, the others beside it.
   * Best official score first. Empty before there are scores.
   */
  List<Ranked> ranking(Id<Campaign> campaign);

  /** True once every assigned review has been handed in and scoring is locked. */
  boolean locked(Id<Campaign> campaign);

  /**
   * A scored work.
   *
   * @param rank by the official score, 1 for the best; equal scores share a rank
   * @param scores how many judges scored it
   * @param mean plain weighted mean on the judging scale
   * @param trimmed mean without highest and lowest
   * @param calibrated mean after the judges' severity is removed
   * @param official the one of the three that the rulebook names
   * @param standardError of the calibrated score
   * @param topChance chance of truly belonging among the first {@code top}, 0 to 1
   * @param criteria calibrated-by-criterion mean of each criterion, by its id
   */
  record Ranked(
      Id<Entry> entry,
      int rank,
      int scores,
      double mean,
      double trimmed,
      double calibrated,
      double official,
      double standardError,
      double topChance,
      int rankLow,
      int rankHigh,
      Map<String, Double> criteria) {}
}
