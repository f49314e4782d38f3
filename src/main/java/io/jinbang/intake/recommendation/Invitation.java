package io.jinbang.intake.recommendation;

import io.jinbang.campaign.Campaign;
import io.jinbang.intake.Entry;
import io.jinbang.organization.Body;
import io.jinbang.organization.Person;
import io.jinbang.shared.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A letter by which a unit invited somebody to enter through it.
 *
 * @param usedBy who opened its link first, which is for them alone since
 * @param entry the draft that was begun with it
 */
public record Invitation(
    Id<Invitation> id,
    Id<Campaign> campaign,
    Id<Body> unit,
    String email,
    Instant sentAt,
    @Nullable Id<Person> usedBy,
    @Nullable Instant usedAt,
    @Nullable Id<Entry> entry) {}
