package io.jinbang.intake.register;

import io.jinbang.campaign.Campaign;
import io.jinbang.intake.Entry;
import io.jinbang.intake.Recommendation;
import io.jinbang.intake.Standing.Step;
import io.jinbang.intake.receipt.Receipt;
import io.jinbang.intake.submission.Acceptance;
import io.jinbang.media.Film;
import io.jinbang.organization.Body;
import io.jinbang.organization.Person;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of a submitted entry.
 *
 * @param said what the unit it names has said; null where it names none
 * @param receipts newest first
 * @param acceptances accepted with the newest receipt
 * @param twins submitted entries with the same bytes, with the call of each
 */
public record Facts(
    Campaign campaign,
    Entry entry,
    Person entrant,
    @Nullable Body division,
    @Nullable Body unit,
    @Nullable Film film,
    @Nullable Recommendation said,
    List<Receipt> receipts,
    List<Acceptance> acceptances,
    List<Step> steps,
    Map<Entry, Campaign> twins) {}
