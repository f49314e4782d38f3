package io.jinbang.campaign.amendment;

import io.jinbang.campaign.Change;
import io.jinbang.campaign.InUse.Use;
import io.jinbang.campaign.Rulebook;
import io.jinbang.campaign.rulebook.Reading;
import io.jinbang.campaign.rulebook.RulebookReader;
import io.jinbang.shared.Problem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The decision on a changed rulebook: what differs, and what of it cannot be changed any more.
 *
 * @param changes in the order of the schema
 * @param refused with a remedy each; their field is a JSON Pointer into the new rulebook
 */
public record Amendment(List<Change> changes, List<Problem> refused) {

  public Amendment {
    changes = List.copyOf(changes);
    refused = List.copyOf(refused);
  }

  /**
   * Decides.
   *
   * @param before the rulebook in force
   * @param after one without faults
   */
  public static Amendment of(String before, String after, Use use, Instant now) {
    var then = rulebook(before);
    var next = rulebook(after);
    var refused = new ArrayList<Problem>();
    Fixed.address(then, next, refused::add);
    if (use.entries()) {
      Fixed.check(then, next, use, refused::add);
      Dates.check(then.timeline(), next.timeline(), now, refused::add);
      Fixed.marks(then, next, now, refused::add);
    }
    return new Amendment(Differences.between(before, after), refused);
  }

  /** Refused for more reasons. */
  public Amendment against(List<Problem> more) {
    return new Amendment(changes, Stream.concat(refused.stream(), more.stream()).toList());
  }

  private static Rulebook rulebook(String source) {
    return switch (RulebookReader.read(source)) {
      case Reading.Read read -> read.rulebook();
      case Reading.Faulty faulty ->
          throw new IllegalArgumentException("faulty: " + faulty.faults().getFirst());
    };
  }
}
