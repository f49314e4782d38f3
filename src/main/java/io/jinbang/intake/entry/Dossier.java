package io.jinbang.intake.entry;

import io.jinbang.campaign.Rulebook.Timeline;
import io.jinbang.intake.Entry;
import io.jinbang.intake.submission.Draft;
import io.jinbang.intake.submission.EntryWindow;
import io.jinbang.intake.submission.Tick;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An entry with what only this package needs of it.
 *
 * @param theme the primary theme; empty while none is chosen
 * @param ticks boxes ticked, by declaration
 * @param filmSha256 of the film attached
 * @param reopenedAt when its entrant began to correct a returned entry
 */
record Dossier(
    Entry entry,
    String theme,
    Map<String, Tick> ticks,
    @Nullable String filmSha256,
    @Nullable Instant reopenedAt) {

  /** Whether its entrant may change it, dates aside. */
  boolean editable() {
    return switch (entry.state()) {
      case DRAFT -> true;
      case RETURNED -> reopenedAt != null;
      case SUBMITTED, WITHDRAWN -> false;
    };
  }

  EntryWindow window(Timeline timeline) {
    return entry.number() == null
        ? EntryWindow.ofEntries(timeline)
        : EntryWindow.ofCorrections(timeline);
  }

  Draft draft() {
    var further =
        theme.isBlank() ? entry.themes() : entry.themes().subList(1, entry.themes().size());
    return new Draft(
        entry.title(),
        entry.organisation(),
        entry.credits(),
        theme,
        further,
        entry.division(),
        entry.unit(),
        entry.answers(),
        ticks.keySet(),
        false,
        entry.ai());
  }
}
