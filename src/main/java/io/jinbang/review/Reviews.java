package io.jinbang.review;

import io.jinbang.campaign.Campaign;
import io.jinbang.intake.Entry;
import io.jinbang.shared.Id;
import io.jinbang.shared.Text;
import java.util.List;
import java.util.Map;

/** The contract of this module: what became of the works under review. */
public interface Reviews {

  /** Works that passed the screening, by number. */
  List<Entry> passed(Id<Campaign> campaign);

  /** Whether it is among these, without reading the others. */
  boolean hasPassed(Entry entry);

  /**
   * The standing of every work that has been scored: official score first, the others beside it.
   * Best official score first, after a deliberation in the order decided there. Empty before there
   * are scores.
   */
  List<Ranked> ranking(Id<Campaign> campaign);

  /** What the deliberation has decided so far. */
  Decided decided(Id<Campaign> campaign);

  /**
   * Decisions of the deliberation beyond the order of works.
   *
   * @param open it is going on
   * @param preferred works level where a prize depends on it, the preferred first
   * @param moves those that place a work against the ranking, in words, by the work moved
   */
  record Decided(boolean open, List<Id<Entry>> preferred, Map<Id<Entry>, Text> moves) {}

  /** By work and prize, how many judges find the work fit for it; those not named, nobody. */
  Map<Id<Entry>, Map<String, Integer>> fits(Id<Campaign> campaign);

  /** True once every assigned review has been handed in and scoring is locked. */
  boolean locked(Id<Campaign> campaign);

  /**
   * A scored work.
   *
   * @param rank by the official score, 1 for the best; equal scores share a rank; after a
   *     deliberation the place decided there
   * @param scores how many judges scored it
   * @param mean plain weighted mean on the judging scale
   * @param trimmed mean without highest and lowest
   * @param calibrated mean after the judges' severity is removed
   * @param official the one of the three that the rulebook names
   * @param standardError of the calibrated score
   * @param topChance chance of truly belonging among the first {@code top}, 0 to 1
   * @param criteria calibrated-by-criterion mean of each criterion, by its id
   * @param computed the rank the official score gives
   * @param standing the score it is ranked by: the official one unless the deliberation moved it
   * @param out the deliberation took it out of the prizes
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
      Map<String, Double> criteria,
      int computed,
      double standing,
      boolean out) {

    /** The same work where the deliberation put it. */
    public Ranked placed(int place, double score, boolean outside) {
      return new Ranked(
          entry,
          place,
          scores,
          mean,
          trimmed,
          calibrated,
          official,
          standardError,
          topChance,
          rankLow,
          rankHigh,
          criteria,
          computed,
          score,
          outside);
    }
  }
}
