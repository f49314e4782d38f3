package io.jinbang.award.explanation;

import io.jinbang.award.Awards.Award;
import io.jinbang.award.Awards.PostedList;
import io.jinbang.award.prize.PrizeNames;
import io.jinbang.campaign.Campaign;
import io.jinbang.campaign.Rulebook.Prize;
import io.jinbang.intake.Entry;
import io.jinbang.review.Reviews.Ranked;
import io.jinbang.shared.Id;
import io.jinbang.shared.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a work's entrant may know of how it was judged.
 *
 * @param list as posted
 * @param own the work's figures
 * @param works how many works were ranked
 * @param won names of the prizes it won, none where it won none
 * @param lines of the prizes it could have won, in order of precedence
 */
public record Explanation(
    Campaign campaign,
    PostedList list,
    Entry work,
    Ranked own,
    int works,
    List<Text> won,
    List<Line> lines) {

  public Explanation {
    won = List.copyOf(won);
    lines = List.copyOf(lines);
  }

  /**
   * The line of a prize.
   *
   * @param criterion the one that decides it; null where the official score does
   * @param least lowest such score that won it
   * @param own this work's
   */
  public record Line(Text prize, @Nullable Text criterion, double least, double own, boolean won) {
    public boolean reached() {
      return own >= least;
    }

    /** How far below; 0 where it was reached. */
    public double below() {
      return Math.max(0, least - own);
    }
  }

  static Explanation of(
      Campaign campaign, PostedList list, Entry work, Ranked own, List<Ranked> ranking) {
    var byEntry = ranking.stream().collect(Collectors.toMap(Ranked::entry, Function.identity()));
    var rulebook = campaign.rulebook();
    var won =
        list.awards().stream()
            .filter(award -> work.id().equals(award.entry()))
            .map(award -> PrizeNames.of(rulebook, award.prize(), award.theme()))
            .toList();
    var lines = new ArrayList<Line>();
    for (var prize : rulebook.prizes()) {
      themes(prize, work)
          .forEach(theme -> line(campaign, list, work, byEntry, prize, theme, lines));
    }
    return new Explanation(campaign, list, work, own, ranking.size(), won, lines);
  }

  /** Once for each theme of the work where the prize is given in each, else once. */
  private static List<String> themes(Prize prize, Entry work) {
    return switch (prize.kind()) {
      case UNIT -> List.of();
      case THEME -> work.themes();
      case OVERALL, SINGLE -> List.of("");
    };
  }

  private static void line(
      Campaign campaign,
      PostedList list,
      Entry work,
      Map<Id<Entry>, Ranked> ranking,
      Prize prize,
      String theme,
      List<Line> lines) {
    var winners =
        list.awards().stream()
            .filter(award -> award.prize().equals(prize.id()))
            .filter(award -> Objects.requireNonNullElse(award.theme(), "").equals(theme))
            .toList();
    var least = least(winners, ranking, prize);
    var own = ranking.get(work.id());
    if (least.isPresent() && own != null) {
      lines.add(
          new Line(
              PrizeNames.of(campaign.rulebook(), prize.id(), theme.isEmpty() ? null : theme),
              criterion(campaign, prize),
              least.getAsDouble(),
              score(own, prize),
              winners.stream().anyMatch(award -> work.id().equals(award.entry()))));
    }
  }

  private static OptionalDouble least(
      List<Award> winners, Map<Id<Entry>, Ranked> ranking, Prize prize) {
    return winners.stream()
        .map(Award::entry)
        .filter(Objects::nonNull)
        .map(ranking::get)
        .filter(Objects::nonNull)
        .mapToDouble(ranked -> score(ranked, prize))
        .min();
  }

  private static double score(Ranked ranked, Prize prize) {
    return prize.criterion() == null
        ? ranked.official()
        : ranked.criteria().getOrDefault(prize.criterion(), ranked.official());
  }

  private static @Nullable Text criterion(Campaign campaign, Prize prize) {
    return campaign.rulebook().judging().criteria().stream()
        .filter(each -> each.id().equals(prize.criterion()))
        .map(each -> each.name())
        .findFirst()
        .orElse(null);
  }

  public Band band() {
    return Band.of(own.rank(), works);
  }

  /** The deliberation moved the work, or took it out. */
  public boolean deliberated() {
    return own.out() || own.rank() != own.computed();
  }
}
