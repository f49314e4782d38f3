package io.jinbang.campaign.amendment;

import io.jinbang.campaign.rulebook.RulebookReader;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes another closing time into a rulebook's text and leaves everything else as it was written,
 * remarks included.
 */
public final class Redating {
  private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
  private static final List<String> WAY = List.of("timeline", "entries", "close");

  private Redating() {}

  /**
   * @param channel one that the rulebook names
   * @return empty where the place cannot be found in the text
   */
  public static Optional<String> closing(
      String source, String channel, Instant until, ZoneId zone) {
    var tree = RulebookReader.tree(source).orElseThrow();
    var written = written(until, zone);
    var wanted = with(tree, channel, written);
    return Pattern.compile("(?<![\\w-])" + channel + "\\s*:\\s+([\"']?)[0-9][0-9T:+ Z-]*[0-9Z]\\1")
        .matcher(source)
        .results()
        .map(
            found ->
                source.substring(0, found.start())
                    + channel
                    + ": "
                    + written
                    + source.substring(found.end()))
        .filter(text -> RulebookReader.tree(text).filter(wanted::equals).isPresent())
        .findFirst();
  }

  /** As the rulebook writes moments; with its offset where the clocks change. */
  static String written(Instant at, ZoneId zone) {
    var local = at.atZone(zone);
    return zone.getRules().getValidOffsets(local.toLocalDateTime()).size() == 1
        ? LOCAL.format(local)
        : DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mmxxx").format(local);
  }

  private static JsonNode with(JsonNode tree, String channel, String written) {
    var copy = tree.deepCopy();
    var at = copy;
    for (var name : WAY) {
      at = at.path(name);
    }
    ((ObjectNode) at).put(channel, written);
    return copy;
  }
}
