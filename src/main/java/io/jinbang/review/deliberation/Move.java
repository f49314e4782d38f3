package io.jinbang.review.deliberation;

import io.jinbang.intake.Entry;
import io.jinbang.shared.Id;
import io.jinbang.shared.Text;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision of the committee that departs from the ranking, or settles what it leaves open.
 *
 * @param number in order of taking, from 1
 * @param other the work it is placed beside; null where none is named
 * @param proposedBy who proposed it
 * @param secondedBy somebody else
 * @param recordedBy who wrote it down
 */
public record Move(
    Id<Move> id,
    int number,
    Id<Entry> entry,
    Kind kind,
    @Nullable Id<Entry> other,
    String reason,
    UUID proposedBy,
    UUID secondedBy,
    UUID recordedBy,
    Instant recordedAt) {

  /** What is decided of the work. */
  public enum Kind {
    /** It stands directly before the other. */
    BEFORE(Text.of("排到《{}》之前", "placed directly before “{}”"), true),
    /** It stands directly after the other. */
    AFTER(Text.of("排到《{}》之后", "placed directly after “{}”"), true),
    /** Where the two are level and a prize depends on it, it goes first. */
    PREFERRED(Text.of("与《{}》同分时在前", "goes before “{}” where they are level"), true),
    /** It wins nothing. */
    OUT(Text.of("退出评奖", "taken out of the prizes"), false),
    /** It stands where the scores put it; earlier decisions on it are void. */
    BACK(Text.of("回到评分排出的位置", "put back where the scores place it"), false);

    private final Text words;
    private final boolean beside;

    Kind(Text words, boolean beside) {
      this.words = words;
      this.beside = beside;
    }

    /** Whether it names another work. */
    public boolean beside() {
      return beside;
    }
  }

  /** What was decided, in words. */
  public Text what(String otherTitle) {
    return kind.words.with(otherTitle);
  }
}
