package io.jinbang.intake.reach;

import io.jinbang.campaign.Campaign;
import io.jinbang.intake.Entry;
import io.jinbang.organization.Body;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * What a call has brought in so far.
 *
 * @param tiles one for each first-level body, in no order: each knows its place in the grid
 * @param days works a day, from the opening to the close or today, evenly thinned to at most 48
 */
public record Reach(
    Campaign campaign, int works, int places, int organisations, List<Tile> tiles, List<Bar> days) {
  private static final int BARS = 48;

  /** One first-level body and the works that came from it. */
  public record Tile(Body body, int works) {

    /** The class that shades a tile by its share of the fullest: five inks carry quantity. */
    public String shade(int fullest) {
      if (works == 0) {
        return "";
      }
      var step = 1 + (int) Math.ceil(4.0 * works / Math.max(fullest, 4));
      return "q" + Math.min(step, 5);
    }

    public boolean round() {
      return body.kind() == Body.Kind.SEPARATELY_PLANNED_CITY;
    }
  }

  /** Works submitted within one stretch of time. */
  public record Bar(Instant from, int works) {}

  public int fullest() {
    return tiles.stream().mapToInt(Tile::works).max().orElse(0);
  }

  public int highest() {
    return Math.max(1, days.stream().mapToInt(Bar::works).max().orElse(1));
  }

  static Reach of(Campaign campaign, List<Entry> entries, List<Body> firstLevel, Instant now) {
    var tiles =
        firstLevel.stream()
            .map(body -> new Tile(body, (int) entries.stream().filter(from(body)).count()))
            .toList();
    return new Reach(
        campaign,
        entries.size(),
        (int) tiles.stream().filter(tile -> tile.works() > 0).count(),
        (int) entries.stream().map(Entry::by).distinct().count(),
        tiles,
        bars(campaign, entries, now));
  }

  private static Predicate<Entry> from(Body body) {
    return entry -> body.id().equals(entry.division());
  }

  private static List<Bar> bars(Campaign campaign, List<Entry> entries, Instant now) {
    var timeline = campaign.rulebook().timeline();
    var end = now.isBefore(timeline.webCloses()) ? now : timeline.webCloses();
    var days = Math.max(1, Duration.between(timeline.entriesOpen(), end).toDays() + 1);
    var step = Duration.ofDays(Math.ceilDiv(days, BARS));
    var bars = new ArrayList<Bar>();
    var opening = midnight(timeline.entriesOpen(), campaign.rulebook().zone());
    // the first day stands even where the clock has been set back before it
    for (var from = opening; from.equals(opening) || from.isBefore(end); from = from.plus(step)) {
      bars.add(new Bar(from, within(entries, from, from.plus(step))));
    }
    return bars;
  }

  private static Instant midnight(Instant instant, ZoneId zone) {
    return instant.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
  }

  private static int within(List<Entry> entries, Instant from, Instant to) {
    return (int)
        entries.stream()
            .map(Entry::submittedAt)
            .filter(Objects::nonNull)
            .filter(at -> !at.isBefore(from) && at.isBefore(to))
            .count();
  }
}
