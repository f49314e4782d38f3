package io.jinbang.review.blind;

import java.util.List;

/**
 * What is hidden of one work.
 *
 * @param filmShowsNames whether the film itself tells who made it
 */
public record Blinding(List<Mask> masks, boolean filmShowsNames) {
  public static final Blinding NONE = new Blinding(List.of(), false);

  public Blinding {
    masks = List.copyOf(masks);
  }

  /** A field as its judges read it. */
  String shown(String field, String text) {
    return Mask.hide(text, masks.stream().filter(mask -> mask.field().equals(field)).toList());
  }
}
