package io.jinbang.intake.entry;

import io.jinbang.campaign.Campaign;
import io.jinbang.campaign.Rulebook;
import io.jinbang.intake.Entry;
import io.jinbang.intake.Standing.Step;
import io.jinbang.intake.receipt.Receipt;
import io.jinbang.intake.submission.EntryWindow;
import io.jinbang.media.Film;
import io.jinbang.organization.Body;
import io.jinbang.shared.Text;
import io.jinbang.site.Form;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry as its entrant sees it.
 *
 * @param form what the fields hold
 * @param units those that can recommend in the division chosen
 * @param film the newest film, whole or not
 * @param twins the entrant's own other entries with the same bytes
 * @param editable whether it may be changed, dates aside
 * @param returned why it was sent back; null where it is not
 * @param receipts newest first
 */
public record EntrySheet(
    Campaign campaign,
    Entry entry,
    Form form,
    EntryWindow window,
    List<Body> divisions,
    List<UnitDoor> units,
    @Nullable Film film,
    List<Entry> twins,
    boolean editable,
    @Nullable Text returned,
    List<Step> steps,
    List<Receipt> receipts) {

  public Rulebook rulebook() {
    return campaign.rulebook();
  }

  public ZoneId zone() {
    return rulebook().zone();
  }

  public String path() {
    return "/my/entries/" + entry.id();
  }

  EntrySheet with(Form other) {
    return new EntrySheet(
        campaign, entry, other, window, divisions, units, film, twins, editable, returned, steps,
        receipts);
  }
}
