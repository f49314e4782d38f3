package io.jinbang.intake.reach;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * What is asked of the table.
 *
 * @param base its address
 * @param under the body whose children are shown
 * @param notice number of the notice
 * @param state {@code SILENT}, a state's name, or empty for all
 * @param sort {@code works}, {@code last}, {@code state}, or empty for the order of the tree
 */
public record SpreadQuery(String base, String under, int notice, String state, String sort) {

  /** The address of the same question. */
  public String here() {
    return "%s?under=%s&notice=%d&state=%s&sort=%s"
        .formatted(base, under, notice, encoded(state), encoded(sort));
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  public String state(String other) {
    return new SpreadQuery(base, under, notice, other, sort).here();
  }

  public String sort(String other) {
    return new SpreadQuery(base, under, notice, state, other).here();
  }

  public String notice(int other) {
    return new SpreadQuery(base, under, other, state, sort).here();
  }

  /** Those below another body, with no filter. */
  public String under(String other) {
    return new SpreadQuery(base, other, notice, "", sort).here();
  }
}
