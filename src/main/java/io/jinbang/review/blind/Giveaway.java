package io.jinbang.review.blind;

import io.jinbang.shared.Text;

/**
 * Words that give the makers of a work away.
 *
 * @param words as written there
 * @param whose whether it is the entrant's name, the organisation's …
 */
public record Giveaway(String field, int from, int to, String words, Text whose) {

  boolean overlaps(Giveaway other) {
    return from < other.to && other.from < to;
  }
}
