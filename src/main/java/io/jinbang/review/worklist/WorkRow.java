package io.jinbang.review.worklist;

import io.jinbang.intake.Entry;
import io.jinbang.media.Film;
import io.jinbang.review.screening.Docket;
import io.jinbang.review.screening.Outcome;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One work of the list.
 *
 * @param shared whether another work of the call has the very same bytes
 */
public record WorkRow(Entry work, Docket docket, @Nullable Film film, boolean shared) {

  boolean fits(Filter filter) {
    return (filter.show().isEmpty() || shown().equals(filter.show()))
        && fitsWork(filter)
        && (filter.tech().isEmpty() || tech().equals(filter.tech()))
        && (!filter.same() || shared)
        && found(filter.search().toLowerCase(Locale.ROOT));
  }

  private boolean fitsWork(Filter filter) {
    return (filter.theme().isEmpty() || work.themes().contains(filter.theme()))
        && (filter.region().isEmpty() || region().equals(filter.region()))
        && (filter.via().isEmpty() || via().equals(filter.via()));
  }

  /** Where it stands, in the word of the filter. */
  public String shown() {
    var screened = docket.screened();
    var word = screened == null ? docket.state().name() : screened.outcome().name();
    return word.toLowerCase(Locale.ROOT);
  }

  public @Nullable Outcome outcome() {
    var screened = docket.screened();
    return screened == null ? null : screened.outcome();
  }

  private String region() {
    return work.division() == null ? "" : work.division().toString();
  }

  private String via() {
    return work.unit() == null ? "direct" : "unit";
  }

  /** How many remarks the check made. */
  public int findings() {
    return film == null || film.check() == null ? 0 : film.check().findings().size();
  }

  private String tech() {
    return findings() == 0 ? "clean" : "advice";
  }

  private boolean found(String words) {
    return words.isEmpty()
        || (work.title() + "\n" + work.submittedNumber() + "\n" + work.by())
            .toLowerCase(Locale.ROOT)
            .contains(words);
  }
}
