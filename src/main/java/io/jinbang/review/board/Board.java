package io.jinbang.review.board;

import io.jinbang.campaign.Campaign;
import io.jinbang.campaign.Rulebook.Judging.Method;
import io.jinbang.campaign.Rulebook.Theme;
import io.jinbang.intake.Entry;
import io.jinbang.shared.Id;
import io.jinbang.shared.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The judging of a call as its host sees it.
 *
 * @param works those that passed the screening
 * @param seats everyone on the panel with what they have done, by alias
 * @param recusals works given back by their judges
 */
public record Board(
    Campaign campaign,
    boolean released,
    boolean locked,
    Instant now,
    Map<Id<Entry>, Entry> works,
    List<Progress> seats,
    List<GivenBack> recusals,
    Tally tally) {

  /**
   * One judge's progress.
   *
   * @param active last change of a sheet
   * @param reminded when last
   */
  public record Progress(
      String alias, int done, int total, @Nullable Instant active, @Nullable Instant reminded) {

    public boolean behind() {
      return done < total;
    }
  }

  /**
   * A work a judge stepped back from.
   *
   * @param judges how many still read it
   */
  public record GivenBack(String alias, Entry work, String reason, int judges) {}

  public int done() {
    return seats.stream().mapToInt(Progress::done).sum();
  }

  public int total() {
    return seats.stream().mapToInt(Progress::total).sum();
  }

  public boolean complete() {
    return released && done() == total();
  }

  public boolean closed() {
    return !now.isBefore(campaign.rulebook().timeline().judgingCloses());
  }

  /** Locking can be offered. */
  public boolean lockable() {
    return complete() && !locked && total() > 0;
  }

  /** Locking without the missing sheets can be offered. */
  public boolean lockableWithoutMissing() {
    return released && !locked && closed() && !complete() && done() > 0;
  }

  /** Dropping highest and lowest wastes what few judges know. */
  public boolean trimsTooFew() {
    var judging = campaign.rulebook().judging();
    return judging.method() == Method.TRIMMED
        && (judging.perWork() < 5
            || tally.lines().stream().anyMatch(line -> line.ranked().scores() < 5));
  }

  /** Works read by fewer judges than the rulebook wants, since one stepped back. */
  public List<GivenBack> toRepair() {
    var wanted = campaign.rulebook().judging().perWork();
    return locked ? List.of() : recusals.stream().filter(given -> given.judges() < wanted).toList();
  }

  public String title(Id<Entry> entry) {
    var work = works.get(entry);
    return work == null ? "" : work.title();
  }

  public String number(Id<Entry> entry) {
    var work = works.get(entry);
    return work == null ? "" : work.submittedNumber();
  }

  /** Judges can still hand in and some have to. */
  public boolean remindable() {
    return released && !locked && !closed() && seats.stream().anyMatch(this::remindable);
  }

  /** Behind, and not reminded yet today. */
  public boolean remindable(Progress seat) {
    var zone = campaign.rulebook().zone();
    var today = LocalDate.ofInstant(now, zone);
    return seat.behind()
        && (seat.reminded() == null || !LocalDate.ofInstant(seat.reminded(), zone).equals(today));
  }

  public List<Change> changes() {
    return Change.of(campaign.rulebook(), tally);
  }

  /** Marks that count differently from what stands on their sheets. */
  public int amended() {
    return tally.lines().stream().mapToInt(Tally.Line::amended).sum();
  }

  /** Its interval crosses a line of the prizes for the whole call. */
  public boolean uncertain(Tally.Line line) {
    return PrizeLine.overall(campaign.rulebook()).stream().anyMatch(bar(line)::crosses);
  }

  /** How many works do. */
  public long uncertain() {
    return tally.lines().stream().filter(this::uncertain).count();
  }

  /** One chart of all works, or one of each panel where they are ranked apart. */
  public List<IntervalChart> ranks() {
    var lines = PrizeLine.overall(campaign.rulebook());
    return tally.lines().stream()
        .collect(
            Collectors.groupingBy(
                line -> tally.apart() ? line.panel() : 1, TreeMap::new, Collectors.toList()))
        .values()
        .stream()
        .map(of -> IntervalChart.of(of.stream().map(this::bar).toList(), lines))
        .toList();
  }

  private IntervalChart.Bar bar(Tally.Line line) {
    var ranked = line.ranked();
    return new IntervalChart.Bar(
        title(ranked.entry()),
        line.byCalibrated(),
        ranked.rankLow(),
        ranked.rankHigh(),
        ranked.topChance());
  }

  /**
   * The ranks within one theme.
   *
   * @param split works across a line of the theme's prizes
   */
  public record ThemeRanks(Text name, int split, IntervalChart chart) {}

  /** Themes in the rulebook's order, those with scored works; none where none has a prize. */
  public List<ThemeRanks> themes() {
    var lines = PrizeLine.ofThemes(campaign.rulebook());
    if (lines.isEmpty() || tally.apart()) {
      return List.of();
    }
    return campaign.rulebook().themes().stream()
        .map(theme -> theme(theme, lines))
        .filter(theme -> !theme.chart().rows().isEmpty())
        .toList();
  }

  private ThemeRanks theme(Theme theme, List<PrizeLine> lines) {
    var bars =
        tally.lines().stream()
            .filter(line -> line.theme().theme().equals(theme.id()))
            .map(this::inTheme)
            .toList();
    var split = bars.stream().filter(bar -> lines.stream().anyMatch(bar::crosses)).count();
    return new ThemeRanks(theme.name(), (int) split, IntervalChart.of(bars, lines));
  }

  private IntervalChart.Bar inTheme(Tally.Line line) {
    var in = line.theme();
    return new IntervalChart.Bar(
        title(line.ranked().entry()), in.rank(), in.low(), in.high(), in.chance());
  }

  public SeverityChart severities() {
    var judging = campaign.rulebook().judging();
    return SeverityChart.of(tally.judges(), judging.max() - judging.min() + 1);
  }

  public SpreadChart spreads() {
    var judging = campaign.rulebook().judging();
    return SpreadChart.of(tally.judges(), judging.min(), judging.max());
  }
}
