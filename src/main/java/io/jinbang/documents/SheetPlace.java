package io.jinbang.documents;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A place on a sheet, from 0, with the name people give it. */
record SheetPlace(int row, int column) {
  private static final Pattern NAME = Pattern.compile("\\$?([A-Z]{1,3})\\$?([1-9]\\d{0,6})");
  private static final Pattern REGION = Pattern.compile(NAME.pattern() + ":" + NAME.pattern());

  /** By its name, or the place given where the file leaves that out. */
  static SheetPlace of(@Nullable String name, int row, int column) {
    if (name == null) {
      return new SheetPlace(row, column);
    }
    var parts = NAME.matcher(name);
    BadFile.DAMAGED.when(!parts.matches());
    return of(parts, 1);
  }

  /** The corners of a region such as A1:C3, top left and bottom right; none for anything else. */
  static Optional<List<SheetPlace>> region(String name) {
    var parts = REGION.matcher(name);
    return parts.matches() ? Optional.of(List.of(of(parts, 1), of(parts, 3))) : Optional.empty();
  }

  private static SheetPlace of(Matcher parts, int group) {
    var column = parts.group(group).chars().reduce(0, (sum, letter) -> sum * 26 + letter - '@');
    return new SheetPlace(Integer.parseInt(parts.group(group + 1)) - 1, column - 1);
  }

  String name() {
    return name(row, column);
  }

  static String name(int row, int column) {
    var letters = new StringBuilder();
    for (var left = column + 1; left > 0; left = (left - 1) / 26) {
      letters.insert(0, (char) ('A' + (left - 1) % 26));
    }
    return letters.append(row + 1).toString();
  }
}
