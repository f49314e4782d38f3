package io.jinbang.attendance.checkin;

import io.jinbang.attendance.registration.Category;
import io.jinbang.attendance.registration.Guest;
import io.jinbang.attendance.registration.Mask;
import io.jinbang.shared.Sha256;
import io.jinbang.shared.Text;
import java.util.List;
import java.util.Objects;

/**
 * What a door has to know to work without a line: of each guest the hash of their badge's code and
 * just enough to be sure it is them.
 *
 * @param version changes whenever the list of guests does
 */
record Roster(String version, Text gathering, List<Kind> categories, List<Line> guests) {
  /** Hexadecimal digits of a code's SHA-256 that are kept: 128 bits. */
  private static final int DIGITS = 32;

  /** A category. */
  record Kind(String id, Text name, String colour, boolean walkIn) {
    static Kind of(Category category) {
      return new Kind(
          category.id().toString(), category.name(), category.colour().word(), category.walkIn());
    }
  }

  /**
   * A guest.
   *
   * @param zh masked
   * @param en masked
   * @param of their organisation, masked
   */
  record Line(String id, String hash, String zh, String en, String of, String category) {
    static Line of(Guest guest) {
      var told = guest.particulars();
      return new Line(
          guest.id().toString(),
          digest(Objects.requireNonNull(guest.badge())),
          Mask.name(told.nameZh()),
          Mask.name(told.nameEn()),
          Mask.organization(told.organization()),
          guest.category().toString());
    }
  }

  static String digest(String code) {
    return Sha256.hex(code).substring(0, DIGITS);
  }
}
