package io.jinbang.intake.mailbox;

import io.jinbang.campaign.Campaign;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Which call a message is for. */
final class CallFinder {
  private CallFinder() {}

  /**
   * By the tag of the address it went to, else by its subject, else the only call there is to
   * choose from.
   */
  static Optional<Campaign> find(
      List<String> to, String subject, Instant received, List<Campaign> calls) {
    return only(calls, call -> to.stream().anyMatch(address -> isTagged(address, call)))
        .or(() -> only(calls, call -> isNamed(subject, call)))
        .or(() -> only(calls, call -> isOpen(call, received)))
        .or(() -> only(calls, call -> true));
  }

  private static Optional<Campaign> only(List<Campaign> calls, Predicate<Campaign> fit) {
    var found = calls.stream().filter(fit).toList();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  private static boolean isTagged(String address, Campaign call) {
    var plus = address.indexOf('+');
    var at = address.lastIndexOf('@');
    return plus >= 0 && plus < at && address.substring(plus + 1, at).equalsIgnoreCase(call.slug());
  }

  private static boolean isNamed(String subject, Campaign call) {
    var lower = subject.toLowerCase(Locale.ROOT).replace('【', '[').replace('】', ']');
    var prefix = call.rulebook().numberPrefix().toLowerCase(Locale.ROOT);
    return lower.contains("[" + call.slug().toLowerCase(Locale.ROOT) + "]")
        || Pattern.compile("(?<![a-z0-9])" + Pattern.quote(prefix) + "(?![a-z0-9])")
            .matcher(lower)
            .find();
  }

  private static boolean isOpen(Campaign call, Instant at) {
    var timeline = call.rulebook().timeline();
    return !at.isBefore(timeline.entriesOpen()) && at.isBefore(timeline.webCloses());
  }
}
