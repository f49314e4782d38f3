package io.jinbang.campaign.rulebook;

import io.jinbang.shared.Text;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Moments as written, {@code 2026-07-31 18:00} in the zone of the call or with an offset of their
 * own. A local time that a change of clocks skips or repeats is refused rather than guessed.
 */
final class Moments {
  private static final Pattern SHAPE =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d)?(Z|[+-]\\d\\d:\\d\\d)?");

  private Moments() {}

  /** Null where none is written as the schema wants it, or it does not exist, which is told. */
  static @Nullable Instant read(Branch branch, ZoneId zone, Consumer<Fault> faults) {
    var words = branch.words().orElse("").replace(' ', 'T');
    if (!SHAPE.matcher(words).matches()) {
      return null;
    }
    try {
      return hasOffset(words)
          ? OffsetDateTime.parse(words).toInstant()
          : local(LocalDateTime.parse(words), zone, branch, faults);
    } catch (DateTimeException noSuchDay) {
      faults.accept(
          branch.fault(
              Text.of("没有“{}”这个时间", "There is no such moment as “{}”").with(words),
              Text.of(
                  "请改成存在的日期和时间，例如 2026-07-31 18:00。",
                  "Write a real date and time: 2026-07-31 18:00.")));
      return null;
    }
  }

  private static boolean hasOffset(String words) {
    return words.endsWith("Z") || words.indexOf('+') > 0 || words.lastIndexOf('-') > 10;
  }

  private static @Nullable Instant local(
      LocalDateTime time, ZoneId zone, Branch branch, Consumer<Fault> faults) {
    var offsets = zone.getRules().getValidOffsets(time);
    if (offsets.size() == 1) {
      return time.toInstant(offsets.getFirst());
    }
    faults.accept(
        branch.fault(
            Text.of(
                    "{} 在 {} 因调整时钟而不存在或出现两次",
                    "{} is skipped or repeated in {} by a change of clocks")
                .with(time, zone),
            Text.of(
                "请换一个时间，或写明时差，例如 2026-10-25T02:30+02:00。",
                "Choose another time, or give its offset: 2026-10-25T02:30+02:00.")));
    return null;
  }
}
