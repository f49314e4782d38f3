package io.jinbang.intake.recommendation;

import io.jinbang.campaign.Campaign;
import io.jinbang.intake.Entry;
import io.jinbang.organization.Body;
import io.jinbang.organization.Person;
import io.jinbang.shared.Id;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unit's sealed summary table (推荐汇总表), which never changes.
 *
 * @param text what the ledger's line commits to, see {@link SummaryText}
 * @param sha256 of the text, in hexadecimal: the commitment itself
 * @param quota at that time; null where there was none
 * @param asked works that had named the unit, endorsed ones among them
 * @param opened when and why it was opened; null while it holds
 */
public record Summary(
    Id<Campaign> campaign,
    Id<Body> unit,
    int version,
    String text,
    String sha256,
    @Nullable Integer quota,
    int asked,
    List<Line> lines,
    Id<Person> by,
    Instant at,
    long ledgerIndex,
    @Nullable Opened opened) {

  public Summary {
    lines = List.copyOf(lines);
  }

  /** One endorsed work, as it was when the table was sealed. */
  public record Line(
      int place, Id<Entry> entry, String number, String title, String author, String words) {}

  /** That a new version may be sealed, and why. */
  public record Opened(Instant at, Id<Person> by, String why) {}

  /** The line of the log as people count, from 1. */
  public long line() {
    return ledgerIndex + 1;
  }
}
