package io.jinbang.review.duplicate;

import io.jinbang.campaign.Campaign;
import io.jinbang.intake.Entry;
import io.jinbang.media.Film;
import io.jinbang.organization.Body;
import org.jspecify.annotations.Nullable;

/**
 * One work of a pair, for whoever may watch its film.
 *
 * @param entrant name of the person
 * @param unit body that recommends it; null where it enters directly
 */
public record Side(Entry entry, Campaign campaign, Film film, String entrant, @Nullable Body unit) {

  /** Running time in seconds; 0 where nobody could tell. */
  public double seconds() {
    return film.check() == null ? 0 : film.check().seconds();
  }

  public boolean playable() {
    return film.check() != null && film.check().playable();
  }
}
