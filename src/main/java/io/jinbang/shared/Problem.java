package io.jinbang.shared;

/**
 * One thing wrong with what was given: where, what, and what to do about it.
 *
 * @param field name of the form field, column or path it concerns; empty where it concerns the
 *     whole
 * @param message what is wrong
 * @param remedy what the reader can do next
 */
public record Problem(String field, Text message, Text remedy) {

  public static Problem at(String field, String zh, String en, String remedyZh, String remedyEn) {
    return new Problem(field, Text.of(zh, en), Text.of(remedyZh, remedyEn));
  }
}
