package io.jinbang.intake.mailbox;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The hosts films may be fetched from.
 *
 * @param hosts such as {@code files.example.org}, {@code *.example.org} or {@code
 *     files.example.org:8443}
 */
record AllowedHosts(List<String> hosts) {
  private static final Pattern NAME =
      Pattern.compile("(\\*\\.)?[a-z0-9-]{1,63}(\\.[a-z0-9-]{1,63})+(:[1-9][0-9]{0,4})?");
  private static final Pattern NUMBERS = Pattern.compile("[0-9.]+(:\\d+)?");

  /** As it is kept; empty where it is none: an address in numbers never is. */
  static Optional<String> entry(String typed) {
    var host =
        typed
            .strip()
            .toLowerCase(Locale.ROOT)
            .replaceFirst("^https?://", "")
            .replaceFirst("/.*$", "");
    return NAME.matcher(host).matches() && !NUMBERS.matcher(host).matches()
        ? Optional.of(host)
        : Optional.empty();
  }

  /** The link as an address, where it may be followed at all. */
  Optional<URI> allow(String link, boolean httpToo) {
    try {
      var uri = new URI(link.strip());
      var scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
      var right = scheme.equals("https") || (httpToo && scheme.equals("http"));
      return right && uri.getHost() != null && uri.getRawUserInfo() == null && isListed(uri)
          ? Optional.of(uri)
          : Optional.empty();
    } catch (URISyntaxException none) {
      return Optional.empty();
    }
  }

  private boolean isListed(URI uri) {
    var port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
    var host = uri.getHost().toLowerCase(Locale.ROOT) + port;
    return hosts.stream().anyMatch(entry -> fits(entry, host));
  }

  private static boolean fits(String entry, String host) {
    return entry.startsWith("*.") ? host.endsWith(entry.substring(1)) : host.equals(entry);
  }
}
