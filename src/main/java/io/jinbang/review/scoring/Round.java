package io.jinbang.review.scoring;

import io.jinbang.campaign.Campaign;
import io.jinbang.shared.Id;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One judge's share of one call.
 *
 * @param sheets in reading order, recused ones included; empty before the release, and before
 *     judges may begin
 * @param locked no score changes any more
 * @param now when this was read
 */
public record Round(Campaign campaign, Seat seat, List<Sheet> sheets, boolean locked, Instant now) {

  public Round {
    sheets = List.copyOf(sheets);
  }

  /** Marks may still be given and changed. */
  public boolean open() {
    return SheetRules.open(campaign.rulebook().timeline(), locked, now);
  }

  /** Before judges may begin. */
  public boolean early() {
    return !SheetRules.begun(campaign.rulebook().timeline(), now);
  }

  public boolean honoured() {
    return seat.honouredAt() != null;
  }

  /** Without the works the judge stepped back from. */
  public List<Sheet> mine() {
    return sheets.stream().filter(sheet -> !sheet.recused()).toList();
  }

  public int total() {
    return mine().size();
  }

  public int done() {
    return (int) mine().stream().filter(Sheet::handedIn).count();
  }

  public int left() {
    return total() - done();
  }

  public Pace pace() {
    var handedIn =
        mine().stream().map(Sheet::handedInAt).filter(Objects::nonNull).map(Instant.class::cast);
    var closes = campaign.rulebook().timeline().judgingCloses();
    return Pace.of(handedIn.toList(), left(), now, closes);
  }

  /** Place of a sheet among the judge's own, from 1. */
  public int position(Sheet sheet) {
    return mine().stream().map(Sheet::id).toList().indexOf(sheet.id()) + 1;
  }

  public @Nullable Sheet before(Sheet sheet) {
    var place = position(sheet);
    return place < 2 ? null : mine().get(place - 2);
  }

  /** The first work not handed in, where to go on. */
  public Optional<Sheet> next() {
    return mine().stream().filter(sheet -> !sheet.handedIn()).findFirst();
  }

  /** The next work not handed in behind this one, or else before it. */
  public Optional<Id<Sheet>> nextAfter(Sheet sheet) {
    return mine().stream()
        .filter(other -> !other.handedIn() && !other.id().equals(sheet.id()))
        .min(
            (a, b) ->
                Boolean.compare(a.place() < sheet.place(), b.place() < sheet.place()) != 0
                    ? Boolean.compare(a.place() < sheet.place(), b.place() < sheet.place())
                    : Integer.compare(a.place(), b.place()))
        .map(Sheet::id);
  }
}
