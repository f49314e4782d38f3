package io.jinbang.attendance.invitation;

import io.jinbang.attendance.invitation.SheetRow.Kind;
import io.jinbang.attendance.invitation.SheetRow.Likeness;
import io.jinbang.attendance.registration.Guest;
import io.jinbang.attendance.registration.Particulars;
import io.jinbang.shared.Id;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which rows may be about somebody who is there already: by the address, or by name and
 * organisation written alike. One pass, whatever the size.
 */
final class Likenesses {
  private final Map<String, Id<Guest>> guests = new HashMap<>();
  private final Map<String, Integer> lines = new HashMap<>();

  private Likenesses(List<Guest> known) {
    known.forEach(
        guest -> keys(guest.particulars()).forEach(key -> guests.putIfAbsent(key, guest.id())));
  }

  /** The rows, each with whom it is like; those that cannot be taken over are like nobody. */
  static List<SheetRow> among(List<SheetRow> rows, List<Guest> known) {
    var likenesses = new Likenesses(known);
    return rows.stream().map(row -> row.whole() ? likenesses.of(row) : row).toList();
  }

  private SheetRow of(SheetRow row) {
    var like = likeness(row.told());
    keys(row.told()).forEach(key -> lines.putIfAbsent(key, row.line()));
    return row.like(like);
  }

  private @Nullable Likeness likeness(Particulars told) {
    var email = email(told).toList();
    var names = names(told).toList();
    return first(
        guest(Kind.SAME_GUEST, email),
        line(Kind.SAME_ROW, email),
        guest(Kind.LIKE_GUEST, names),
        line(Kind.LIKE_ROW, names));
  }

  private static @Nullable Likeness first(@Nullable Likeness... ways) {
    for (var way : ways) {
      if (way != null) {
        return way;
      }
    }
    return null;
  }

  private @Nullable Likeness guest(Kind kind, List<String> keys) {
    for (var key : keys) {
      var guest = guests.get(key);
      if (guest != null) {
        return new Likeness(kind, null, guest);
      }
    }
    return null;
  }

  private @Nullable Likeness line(Kind kind, List<String> keys) {
    for (var key : keys) {
      var line = lines.get(key);
      if (line != null) {
        return new Likeness(kind, line, null);
      }
    }
    return null;
  }

  private static Stream<String> keys(Particulars told) {
    return Stream.concat(email(told), names(told));
  }

  private static Stream<String> email(Particulars told) {
    return Stream.of(told.email()).filter(each -> !each.isEmpty()).map(each -> "@ " + each);
  }

  /** In either script, with the organisation as it is written. */
  private static Stream<String> names(Particulars told) {
    var of = GuestTable.plain(told.organization());
    return Stream.of(told.nameZh(), told.nameEn())
        .map(GuestTable::plain)
        .filter(name -> !name.isEmpty())
        .map(name -> name + " " + of);
  }
}
