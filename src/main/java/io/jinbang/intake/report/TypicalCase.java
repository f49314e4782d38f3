package io.jinbang.intake.report;

/**
 * A typical case (典型案例).
 *
 * @param place 1 to 3
 * @param link empty for none
 * @param pictured whether a picture is kept with it
 */
public record TypicalCase(int place, String title, String text, String link, boolean pictured) {
  static final int MOST = 3;
}
