package io.jinbang.intake;

import io.jinbang.campaign.Campaign;
import io.jinbang.media.Film;
import io.jinbang.organization.Body;
import io.jinbang.organization.Person;
import io.jinbang.shared.Id;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A work entered (作品), from its first draft.
 *
 * @param number as printed on its receipt; null while it has never been submitted
 * @param organisation unit named as the author's, as typed; may be empty for individuals
 * @param themes ids of all marked themes, the primary one first
 * @param division first-level body it comes from (province, city, corps); null where not given
 * @param unit body that recommends it; null where it enters directly
 * @param credits authors as they wish to be named
 * @param answers to the rulebook's questions, by question id
 * @param film the film attached; null while there is none
 * @param ai what is declared of generated content; null while nothing is
 */
public record Entry(
    Id<Entry> id,
    Id<Campaign> campaign,
    Id<Person> entrant,
    State state,
    @Nullable String number,
    String title,
    String organisation,
    String credits,
    List<String> themes,
    @Nullable Id<Body> division,
    @Nullable Id<Body> unit,
    Map<String, String> answers,
    @Nullable Id<Film> film,
    @Nullable Instant submittedAt,
    Instant changedAt,
    @Nullable AiContent ai) {

  public Entry {
    themes = List.copyOf(themes);
    answers = Map.copyOf(answers);
  }

  /** How far it has come with the entrant; what the host decides is the review's to say. */
  public enum State {
    DRAFT,
    SUBMITTED,
    /** Sent back by the host for correction; may be submitted again. */
    RETURNED,
    WITHDRAWN
  }

  /** The number of a submitted entry. */
  public String submittedNumber() {
    if (number == null) {
      throw new IllegalStateException("never submitted: " + id);
    }
    return number;
  }

  /** Whether it is declared to hold generated content, which is labelled wherever it is shown. */
  public boolean aiGenerated() {
    return ai != null && ai.contained();
  }

  /** Who to name beside the title: the unit, or the authors where there is none. */
  public String by() {
    return organisation.isBlank() ? credits : organisation;
  }
}
