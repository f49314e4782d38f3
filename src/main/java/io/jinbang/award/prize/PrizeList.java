package io.jinbang.award.prize;

import io.jinbang.shared.Text;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The list as it is proposed, signed and posted: complete in itself, so that what was signed can be
 * shown word for word whatever happens to anything else. Kept as JSON.
 *
 * @param method how the official score was made
 */
public record PrizeList(String method, List<Line> lines) {

  public PrizeList {
    lines = List.copyOf(lines);
  }

  /**
   * One prize given.
   *
   * @param prize id of the prize in the rulebook
   * @param theme id of the theme of a theme prize
   * @param entry the work; null for a prize to a body
   * @param number the work's number
   * @param title the work's title
   * @param certificate number printed on the certificate
   * @param recipient who receives it, as printed
   * @param reason why this work, with the numbers
   * @param runnerUp who came next and by how much
   */
  public record Line(
      String prize,
      @Nullable String theme,
      @Nullable UUID entry,
      @Nullable String number,
      @Nullable String title,
      String certificate,
      Text recipient,
      Text reason,
      @Nullable Text runnerUp) {}
}
