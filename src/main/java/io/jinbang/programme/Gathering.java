package io.jinbang.programme;

import io.jinbang.campaign.Campaign;
import io.jinbang.shared.Id;
import io.jinbang.shared.Text;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A gathering (大会): some days, some halls, many people. As all texts of this contract, one that was
 * given in one language only reads the same in both, and one that was not given at all is empty in
 * both.
 *
 * @param slug its name in addresses
 * @param edition which one it is, as printed; may be empty
 * @param zone its days and the times of its sessions are those of this zone
 * @param last not before {@code first}
 * @param within the gathering that this one, a forum that is an edition of its own, is part of
 * @param campaigns calls whose entries may become talks here, in order
 */
public record Gathering(
    Id<Gathering> id,
    String slug,
    Text name,
    Text theme,
    Text edition,
    ZoneId zone,
    LocalDate first,
    LocalDate last,
    @Nullable Id<Gathering> within,
    List<Id<Campaign>> campaigns) {

  public Gathering {
    campaigns = List.copyOf(campaigns);
  }

  /** Its days, in order. */
  public List<LocalDate> days() {
    return first.datesUntil(last.plusDays(1)).toList();
  }
}
