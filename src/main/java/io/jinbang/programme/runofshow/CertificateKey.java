package io.jinbang.programme.runofshow;

import io.jinbang.campaign.Campaign;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which certificates a cue hands out.
 *
 * @param theme of a theme prize; null for others
 * @param place which of those that receive the prize, from 1; 0 for all of them
 */
record CertificateKey(Id<Campaign> campaign, String prize, @Nullable String theme, int place) {
  private static final String NAME = "certificates";

  /** Nothing for a key of another kind. */
  static Optional<CertificateKey> parse(String key) {
    var parts = key.split("/", -1);
    if (parts.length != 5 || !parts[0].equals(NAME) || !parts[4].matches("\\d{1,3}")) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new CertificateKey(
              Id.parse(parts[1]),
              parts[2],
              parts[3].isEmpty() ? null : parts[3],
              Integer.parseInt(parts[4])));
    } catch (Refusal malformed) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return String.join(
        "/", NAME, campaign.toString(), prize, theme == null ? "" : theme, "" + place);
  }
}
