package io.jinbang.intake.entry;

import io.jinbang.campaign.Campaign;
import io.jinbang.intake.Entry;
import io.jinbang.intake.Standing.Step;
import org.jspecify.annotations.Nullable;

/**
 * A line of an entrant's list.
 *
 * @param last where it stands; null where nothing has happened yet
 */
public record MyEntry(Entry entry, Campaign campaign, @Nullable Step last) {

  public String path() {
    return "/my/entries/" + entry.id();
  }
}
