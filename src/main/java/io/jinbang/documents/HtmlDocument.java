package io.jinbang.documents;

import java.util.List;
import org.jsoup.Jsoup;

/** Pages and messages that others wrote; nothing of them is ever shown or fetched. */
public final class HtmlDocument {
  private HtmlDocument() {}

  /** Whither its links lead, as far as that is on the web; each once, in order. */
  public static List<String> links(String html) {
    return Jsoup.parse(html).select("a[href]").stream()
        .map(link -> link.attr("href").strip())
        .filter(address -> address.matches("(?i)https?://\\S{3,2000}"))
        .distinct()
        .toList();
  }
}
