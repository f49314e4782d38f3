package io.jinbang.documents;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/** Tells dates from numbers by their format, and gives them as ISO 8601. */
final class SheetDateDocument {
  private final boolean from1904;

  SheetDateDocument(boolean from1904) {
    this.from1904 = from1904;
  }

  /** The date, the time or both that a number stands for; empty where it is just a number. */
  Optional<String> date(String stored, SheetStyles.Format format) {
    if (!isDate(format)) {
      return Optional.empty();
    }
    try {
      var value = Double.parseDouble(stored);
      return Optional.ofNullable(DateUtil.getLocalDateTime(value, from1904, true))
          .map(moment -> iso(moment, value));
    } catch (NumberFormatException wrong) {
      return Optional.empty();
    }
  }

  /**
   * Formats 27 to 36 and 50 to 58 are dates in the Chinese edition, by ECMA-376 part 1, 18.8.30.
   */
  private static boolean isDate(SheetStyles.Format format) {
    var id = format.id();
    if (format.code().isEmpty() && ((id >= 27 && id <= 36) || (id >= 50 && id <= 58))) {
      return true;
    }
    return DateUtil.isADateFormat(id, code(format));
  }

  private static @Nullable String code(SheetStyles.Format format) {
    return format.code().isEmpty() ? BuiltinFormats.getBuiltinFormat(format.id()) : format.code();
  }

  private static String iso(LocalDateTime moment, double value) {
    if (value < 1) {
      return moment.toLocalTime().toString();
    }
    return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? moment.toLocalDate().toString()
        : moment.toString();
  }
}
