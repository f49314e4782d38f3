package io.jinbang.review.appeal;

import io.jinbang.campaign.Campaign;
import io.jinbang.intake.Entry;
import io.jinbang.review.screening.Screened;
import java.time.Instant;
import java.util.List;

/**
 * An entry as its entrant may plead for it.
 *
 * @param made appeals made so far, oldest first
 * @param closes end of the window
 * @param open whether an appeal can be made now, one made before aside
 * @param used whether this rejection was appealed against
 */
public record Plea(
    Campaign campaign,
    Entry entry,
    Screened screened,
    List<Appeal> made,
    Instant closes,
    boolean open,
    boolean used) {}
