package io.jinbang.intake.form;

import io.jinbang.campaign.Rulebook.Theme;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Themes named in one place, however they are separated.
 *
 * @param themes ids, in the order of their naming
 * @param rest what is no theme's name; empty where all of it is
 */
record ThemeWords(List<String> themes, String rest) {

  static ThemeWords of(String typed, List<Theme> known) {
    var boxed = Marks.amongWords(typed);
    var words = boxed ? String.join("、", Marks.ticked(typed)) : typed;
    var plain = Plain.normal(words);
    record Hit(int at, String theme) {}
    var hits = new ArrayList<Hit>();
    for (var theme : longestFirst(known)) {
      for (var name : names(theme)) {
        var at = plain.indexOf(name);
        if (at >= 0) {
          hits.add(new Hit(at, theme.id()));
          plain = plain.replace(name, "\0".repeat(name.length()));
        }
      }
    }
    var order =
        hits.stream().sorted(Comparator.comparingInt(Hit::at)).map(Hit::theme).distinct().toList();
    return new ThemeWords(order, plain.replace("\0", "").replaceAll("[0-9]+|和|与|及|and", ""));
  }

  /** So that a name within a longer one is not found twice. */
  private static List<Theme> longestFirst(List<Theme> known) {
    return known.stream()
        .sorted(Comparator.comparingInt((Theme theme) -> -theme.name().zh().length()))
        .toList();
  }

  private static List<String> names(Theme theme) {
    return List.of(Plain.normal(theme.name().zh()), Plain.normal(theme.name().en()));
  }
}
