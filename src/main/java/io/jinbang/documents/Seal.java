package io.jinbang.documents;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The characters of a square chop in their traditional order: columns from right to left, each read
 * downwards; 印 or 之印 fills a name up to 4, 6 or 9 characters.
 *
 * @param rows as they are printed, left to right
 */
record Seal(List<List<String>> rows) {
  private static final int MOST = 9;

  /** Throws {@link IllegalArgumentException} unless there are 1 to 9 characters. */
  static Seal of(String name) {
    var length = name.codePointCount(0, name.length());
    if (length < 1 || length > MOST) {
      throw new IllegalArgumentException("a seal has 1 to 9 characters, not " + length);
    }
    var characters = filled(name, length).codePoints().mapToObj(Character::toString).toList();
    return new Seal(rows(characters, (int) Math.ceil(Math.sqrt(characters.size()))));
  }

  private static String filled(String name, int length) {
    return switch (length) {
      case 2, 4, 7 -> name + "之印";
      case 3, 5, 8 -> name + "印";
      default -> name;
    };
  }

  private static List<List<String>> rows(List<String> characters, int height) {
    var rows = new ArrayList<List<String>>();
    for (var y = 0; y < height; y++) {
      var row = new ArrayList<String>();
      for (var at = y; at < characters.size(); at += height) {
        row.add(characters.get(at));
      }
      Collections.reverse(row);
      rows.add(List.copyOf(row));
    }
    return List.copyOf(rows);
  }
}
