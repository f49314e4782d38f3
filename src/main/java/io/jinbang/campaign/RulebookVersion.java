package io.jinbang.campaign;

import io.jinbang.shared.Text;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rulebook as it was in force from one moment on.
 *
 * @param number from 1
 * @param source its YAML
 * @param hash SHA-256 of the source
 * @param at since when it was in force
 * @param reason why it was changed; null for the first and for edits before anybody entered
 * @param changes what differs from the version before
 * @param ledgerIndex the line of the ledger that commits to an amendment; null for other versions
 */
public record RulebookVersion(
    int number,
    Kind kind,
    String source,
    String hash,
    Instant at,
    @Nullable Text reason,
    List<Change> changes,
    @Nullable Long ledgerIndex) {

  public RulebookVersion {
    changes = List.copyOf(changes);
  }

  /** How a version came about. */
  public enum Kind {
    OPENED(Text.of("开启", "Opened")),
    /** Changed before anybody entered. */
    EDITED(Text.of("修改", "Edited")),
    AMENDED(Text.of("更正", "Amended")),
    EXTENDED(Text.of("延期", "Extended"));

    private final Text label;

    Kind(Text label) {
      this.label = label;
    }

    public Text label() {
      return label;
    }

    /** Whether everybody is told: it came when people had entered, or moved a closing time. */
    public boolean announced() {
      return this == AMENDED || this == EXTENDED;
    }
  }
}
