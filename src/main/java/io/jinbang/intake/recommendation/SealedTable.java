package io.jinbang.intake.recommendation;

import io.jinbang.campaign.Campaign;
import io.jinbang.intake.Entry;
import io.jinbang.organization.Body;
import io.jinbang.organization.Person;
import io.jinbang.shared.Id;
import java.util.List;
import java.util.Set;

/**
 * A sealed table with what stands around it.
 *
 * @param gone works of it that were withdrawn since
 * @param by who sealed it
 * @param versions all of the unit's tables, newest first
 * @param base address of the tables of this unit
 */
public record SealedTable(
    Campaign campaign,
    Body unit,
    Summary summary,
    Set<Id<Entry>> gone,
    Person by,
    List<Summary> versions,
    String base) {

  public String fileName() {
    return "%s-recommendation-v%d".formatted(campaign.slug(), summary.version());
  }
}
