package io.jinbang.attendance.registration;

import io.jinbang.shared.Text;
import java.util.Locale;

/** The colour of a category's badges: pigments that tell apart in print, too. */
public enum Colour {
  INK("#1c1a17", Text.of("墨色", "Ink")),
  VERMILION("#ad2e1b", Text.of("朱红", "Vermilion")),
  AZURITE("#24547f", Text.of("石青", "Azurite")),
  MALACHITE("#1f6548", Text.of("石绿", "Malachite")),
  OCHRE("#7f4d00", Text.of("赭石", "Ochre")),
  ROUGE("#8c1a37", Text.of("胭脂", "Rouge"));

  private final String hex;
  private final Text label;

  Colour(String hex, Text label) {
    this.hex = hex;
    this.label = label;
  }

  /** As style sheets write it. */
  public String hex() {
    return hex;
  }

  public Text label() {
    return label;
  }

  /** In class names. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
