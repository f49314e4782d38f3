package io.jinbang.intake.recommendation;

import io.jinbang.campaign.Campaign;
import io.jinbang.intake.recommendation.Summary.Line;
import io.jinbang.organization.Body;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a sealed table commits to: lines of a name, a blank and a value, each ended by a line feed,
 * works in order of preference. A line feed within a value is written {@code \n}, a backslash
 * {@code \\}. The salt keeps the hash from being guessed back. The same table always gives the same
 * bytes.
 *
 * @param quota null where there is none, written {@code -}
 * @param salt 64 hexadecimal digits
 */
record SummaryText(
    Campaign campaign,
    Body unit,
    int version,
    Instant at,
    @Nullable Integer quota,
    int asked,
    List<Line> lines,
    String salt) {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  String text() {
    return """
    jinbang-recommendation 1
    salt %s
    campaign %s
    rulebook %s
    unit %s %s
    version %d
    sealed %s
    quota %s
    asked %d
    endorsed %d
    """
            .formatted(
                salt,
                campaign.slug(),
                campaign.rulebookHash(),
                unit.id(),
                oneLine(unit.name().zh()),
                version,
                TIME.format(at),
                quota == null ? "-" : quota.toString(),
                asked,
                lines.size())
        + lines.stream().map(SummaryText::line).collect(Collectors.joining());
  }

  private static String line(Line line) {
    return "work %d %s %s\ntitle %s\nauthor %s\nendorsement %s\n"
        .formatted(
            line.place(),
            line.number(),
            line.entry(),
            oneLine(line.title()),
            oneLine(line.author()),
            oneLine(line.words()));
  }

  static String oneLine(String words) {
    return words.replace("\\", "\\\\").replace("\r", "").replace("\n", "\\n");
  }
}
