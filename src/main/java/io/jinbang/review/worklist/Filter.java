package io.jinbang.review.worklist;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What is asked of the list, as it stands in the address; empty words stand for all.
 *
 * @param show waiting, second, disagreed, passed, rejected or returned
 * @param theme id of a theme
 * @param region id of a first-level body
 * @param via {@code unit} for recommended works, {@code direct} for the others
 * @param tech {@code clean} for films without a finding, {@code advice} for those with some
 * @param same true for works that share their bytes with another of the call
 * @param search part of a title, a number or a name
 * @param page from 0
 */
public record Filter(
    String show,
    String theme,
    String region,
    String via,
    String tech,
    boolean same,
    String search,
    int page) {

  static Filter of(Map<String, String> asked) {
    return new Filter(
        asked.getOrDefault("show", ""),
        asked.getOrDefault("theme", ""),
        asked.getOrDefault("region", ""),
        asked.getOrDefault("via", ""),
        asked.getOrDefault("tech", ""),
        "yes".equals(asked.get("same")),
        asked.getOrDefault("q", "").replace("\0", "").strip(),
        page(asked.getOrDefault("page", "")));
  }

  private static int page(String typed) {
    return typed.matches("\\d{1,5}") ? Integer.parseInt(typed) : 0;
  }

  /** The query of the same list with one thing changed, on its first page. */
  public String with(String parameter, String value) {
    var all = parameters();
    all.put(parameter, value);
    return query(all);
  }

  public String toPage(int other) {
    return with("page", Integer.toString(other));
  }

  /** Without the page; what is not asked for is empty. */
  public Map<String, String> parameters() {
    var all = new LinkedHashMap<String, String>();
    all.put("show", show);
    all.put("theme", theme);
    all.put("region", region);
    all.put("via", via);
    all.put("tech", tech);
    all.put("same", same ? "yes" : "");
    all.put("q", search);
    return all;
  }

  /** The query that leads back to this list, page included. */
  public String query() {
    return page == 0 ? query(parameters()) : toPage(page);
  }

  private static String query(Map<String, String> all) {
    return all.entrySet().stream()
        .filter(one -> !one.getValue().isEmpty())
        .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&", "?", ""));
  }
}
