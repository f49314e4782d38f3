package io.jinbang.intake.arrival;

import io.jinbang.campaign.Campaign;
import io.jinbang.campaign.Rulebook.Question;
import io.jinbang.intake.Entry;
import io.jinbang.shared.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A work as somebody with its link sees it before claiming it: enough to know one's own, nothing
 * that a finder of the link could use.
 *
 * @param unit that recommends it
 * @param contacts addresses and numbers of its contact, masked
 */
public record Claimable(
    Campaign campaign, String title, @Nullable Text unit, List<String> contacts) {

  static Claimable of(Campaign campaign, Entry entry, @Nullable Text unit) {
    var contacts =
        campaign.rulebook().form().questions().stream()
            .filter(one -> one.kind() == Question.Kind.MOBILE || one.kind() == Question.Kind.EMAIL)
            .map(one -> masked(entry.answers().getOrDefault(one.id(), "").strip()))
            .filter(masked -> !masked.isEmpty())
            .toList();
    return new Claimable(campaign, entry.title(), unit, contacts);
  }

  /** 139****1234, s***@example.org; less than seven characters tell nothing at all. */
  static String masked(String contact) {
    var at = contact.indexOf('@');
    if (at > 0) {
      return contact.substring(0, contact.offsetByCodePoints(0, 1)) + "***" + contact.substring(at);
    }
    return contact.length() < 7
        ? "*".repeat(contact.length())
        : contact.substring(0, 3) + "****" + contact.substring(contact.length() - 4);
  }
}
