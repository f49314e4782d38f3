package io.jinbang.intake.receipt;

import io.jinbang.campaign.Campaign;
import io.jinbang.intake.AiContent;
import io.jinbang.intake.submission.Acceptance;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a receipt commits to: lines of a name, a blank and a value, each ended by a line feed, in
 * this order; declarations by id. The same submission always gives the same bytes.
 */
final class ReceiptText {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private ReceiptText() {}

  static String of(
      Campaign campaign,
      String number,
      int version,
      Instant at,
      String filmSha256,
      AiContent ai,
      List<Acceptance> acceptances) {
    return """
    jinbang-receipt 2
    campaign %s
    rulebook %s
    number %s
    version %d
    submitted %s
    film %s
    """
            .formatted(
                campaign.slug(),
                campaign.rulebookHash(),
                number,
                version,
                TIME.format(at),
                filmSha256)
        + "ai %s\n".formatted(words(ai))
        + lines(acceptances);
  }

  /** {@code none}, or how much and which parts; the tool is free text and stays out. */
  private static String words(AiContent ai) {
    return Stream.concat(Stream.of(ai.extent()), ai.parts().stream())
        .map(word -> word.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(" "));
  }

  private static String lines(List<Acceptance> acceptances) {
    return acceptances.stream()
        .sorted(Comparator.comparing(Acceptance::declaration))
        .map(ReceiptText::line)
        .collect(Collectors.joining());
  }

  private static String line(Acceptance one) {
    return "declaration %s %d %s %s\n"
        .formatted(one.declaration(), one.version(), one.textSha256(), TIME.format(one.at()));
  }
}
