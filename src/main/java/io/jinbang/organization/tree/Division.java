package io.jinbang.organization.tree;

import io.jinbang.shared.Text;

/**
 * A city, district or county of the official list.
 *
 * @param code of GB/T 2260, six digits
 * @param name Chinese as in the list; English transcribed from it, not an official name
 */
public record Division(String code, Text name) {

  /** 3301 of 330100 and of 330106: what a city and its districts have in common. */
  String city() {
    return code.substring(0, 4);
  }

  /** Whether it is a city, prefecture or league rather than what lies in one. */
  boolean isCity() {
    return code.endsWith("00");
  }
}
