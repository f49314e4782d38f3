package io.jinbang.campaign;

import io.jinbang.shared.Id;
import io.jinbang.shared.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rulebook of a call was changed; the new version is in force from this moment.
 *
 * @param version the new one's number
 * @param reason null where it was edited before anybody had entered, which is not announced
 */
public record RulebookAmended(
    Id<Campaign> campaign, int version, @Nullable Text reason, List<Change> changes) {

  public RulebookAmended {
    changes = List.copyOf(changes);
  }

  /** Whether it was announced and a date has moved, so that those who entered must be told. */
  public boolean movedDates() {
    return reason != null && changes.stream().anyMatch(Change::ofDates);
  }
}
