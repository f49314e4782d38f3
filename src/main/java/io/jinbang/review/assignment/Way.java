package io.jinbang.review.assignment;

import io.jinbang.shared.Text;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Things to give up together; that done, a complete assignment exists.
 *
 * @param changes one, or two where no single one is enough; never empty
 */
public record Way(List<Relaxation> changes) {

  /** The way as a sentence. */
  public Text text() {
    var zh = changes.stream().map(c -> c.text().zh()).collect(Collectors.joining("，并"));
    var en = changes.stream().map(c -> c.text().en()).collect(Collectors.joining(" and "));
    return new Text(zh + "，就能排满。", "It can be done if you " + en + ".");
  }
}
