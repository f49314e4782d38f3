package io.jinbang.attendance.invitation;

import io.jinbang.attendance.invitation.SheetRow.Decision;
import io.jinbang.attendance.registration.Guest;
import io.jinbang.shared.Id;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What becomes of a sheet once everything is decided.
 *
 * @param added rows of new guests
 * @param replaced what is said anew of guests who are there
 * @param skipped how many rows change nothing
 */
record Settling(List<SheetRow> added, Map<Id<Guest>, SheetRow> replaced, int skipped) {

  /**
   * @param sheet with nothing undecided
   */
  static Settling of(Sheet sheet) {
    var added = new LinkedHashMap<Integer, SheetRow>();
    var replaced = new LinkedHashMap<Id<Guest>, SheetRow>();
    var skipped = 0;
    for (var row : sheet.rows()) {
      var like = row.likeness();
      if (!row.whole()) {
        continue;
      }
      if (like == null || row.decision() == Decision.ADD) {
        added.put(row.line(), row);
      } else if (row.decision() == Decision.SKIP) {
        skipped++;
      } else if (like.guest() != null) {
        replaced.put(like.guest(), row);
      } else if (like.line() != null) {
        added.put(like.line(), row); // in the place of the row above, or on its own where that went
      }
    }
    return new Settling(List.copyOf(added.values()), Map.copyOf(replaced), skipped);
  }
}
