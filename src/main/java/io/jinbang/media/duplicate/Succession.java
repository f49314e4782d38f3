package io.jinbang.media.duplicate;

import io.jinbang.media.PairRuling;
import io.jinbang.media.PairRuling.Answer;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Text;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How one ruling follows another. */
final class Succession {
  private static final int LONGEST = 1000;

  private Succession() {}

  /**
   * The ruling to be kept; empty where it says what holds already.
   *
   * @param last what holds; null while nothing does
   * @param seen number of the ruling its giver had before them
   */
  static Optional<PairRuling> after(
      @Nullable PairRuling last, int seen, Answer answer, String note, UUID by, Instant at) {
    var number = last == null ? 0 : last.number();
    if (last != null && last.answer() == answer && note.isEmpty()) {
      return Optional.empty();
    }
    if (number != seen) {
      throw Refusal.conflict(
          Text.of("刚才已有人裁定了这一对", "Somebody has just ruled on this pair"),
          Text.of("请看下面的裁定；仍要改，请写明理由。", "Read that ruling below; to change it, say why."));
    }
    if (last != null && note.isEmpty()) {
      throw Refusal.invalid(
          "note",
          Text.of("改裁定要写理由", "A ruling is changed with a reason"),
          Text.of("请写一句为什么改。", "Write in one sentence why."));
    }
    if (note.length() > LONGEST) {
      throw Refusal.invalid(
          "note",
          Text.of("理由太长", "The reason is too long"),
          Text.of("请缩短到 1000 字以内。", "Shorten it to 1,000 characters."));
    }
    return Optional.of(new PairRuling(number + 1, answer, note, by, at));
  }
}
