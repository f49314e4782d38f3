package io.jinbang.intake.recommendation;

import io.jinbang.campaign.Campaign;
import io.jinbang.intake.Entry;
import io.jinbang.intake.Recommendation;
import io.jinbang.media.Film;
import io.jinbang.organization.Body;
import io.jinbang.site.Form;
import org.jspecify.annotations.Nullable;

/**
 * One work before a coordinator.
 *
 * @param line of the unit it names
 * @param form what is typed
 * @param open whether anything may still change
 */
public record DeskWork(
    Campaign campaign,
    Recommendation said,
    Entry entry,
    @Nullable Body division,
    @Nullable Film film,
    UnitLine line,
    Form form,
    boolean open) {

  DeskWork with(Form typed) {
    return new DeskWork(campaign, said, entry, division, film, line, typed, open);
  }

  public String list() {
    return "/unit/c/" + campaign.slug() + "/recommendation";
  }

  public String path() {
    return list() + "/works/" + entry.id();
  }

  /** Whether it can be decided on now. */
  public boolean decidable() {
    return open && !said.sealed() && said.state() != Recommendation.State.RETURNED;
  }
}
