package io.jinbang.campaign;

import io.jinbang.shared.Text;
import java.util.List;

/**
 * One change between two rulebooks, in words.
 *
 * @param path a JSON Pointer into the newer rulebook; of what was removed, into the older one
 * @param where the titles on the way there, as people read them
 * @param before what stood there; a dash where nothing did
 * @param after what stands there now; a dash where nothing does
 */
public record Change(String path, Text where, Text before, Text after) {

  /** In one line. */
  public Text words() {
    return Text.of("{}：{} → {}", "{}: {} → {}").withEach(where, before, after);
  }

  /** One line for each, shortened, as in a letter. */
  public static Text listed(List<Change> changes) {
    var lines =
        changes.stream()
            .map(one -> new Change("", one.where, brief(one.before), brief(one.after)).words())
            .toList();
    return Text.of(
        String.join("\n", lines.stream().map(Text::zh).toList()),
        String.join("\n", lines.stream().map(Text::en).toList()));
  }

  /** In one line of at most eighty characters, as it fits the subject of a letter. */
  public static Text brief(Text text) {
    return Text.of(brief(text.zh()), brief(text.en()));
  }

  private static String brief(String words) {
    var line = words.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    return line.length() <= 80 ? line : line.substring(0, 79) + "…";
  }

  /** Whether a moment of the call was moved. */
  public boolean ofDates() {
    return path.startsWith("/timeline/");
  }
}
