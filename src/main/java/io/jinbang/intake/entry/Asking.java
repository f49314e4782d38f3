package io.jinbang.intake.entry;

import io.jinbang.campaign.Campaign;
import io.jinbang.intake.Entry;
import io.jinbang.organization.Body;
import io.jinbang.shared.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whom a submission asks for a recommendation. Told before the receipt is issued, unlike {@link
 * io.jinbang.intake.EntrySubmitted}: whoever holds the ledger's head must wait for nobody.
 */
public interface Asking {

  /**
   * @param unit named on the entry; null where it enters directly
   * @throws io.jinbang.shared.Refusal where the unit takes no more works
   */
  void asked(Id<Entry> entry, Id<Campaign> campaign, @Nullable Id<Body> unit, Instant at);
}
