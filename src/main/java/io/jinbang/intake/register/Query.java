package io.jinbang.intake.register;

import io.jinbang.intake.Entry;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the list; null stands for all.
 *
 * @param tech {@code clean} for films without any finding, {@code advice} for those with some
 * @param said {@code recommended}, {@code asked} or {@code direct}
 * @param same true for entries that share their bytes with another
 * @param search part of a title or number; empty for all
 * @param page from 0
 */
public record Query(
    @Nullable String theme,
    @Nullable UUID division,
    Entry.@Nullable State state,
    @Nullable String tech,
    @Nullable String said,
    boolean same,
    String search,
    Order order,
    int page) {

  static Query of(Map<String, String> asked) {
    return new Query(
        blankToNull(asked.get("theme")),
        uuid(asked.get("division")),
        state(asked.get("state")),
        blankToNull(asked.get("tech")),
        blankToNull(asked.get("said")),
        "yes".equals(asked.get("same")),
        asked.getOrDefault("q", "").replace("\0", "").strip(),
        Order.of(asked.getOrDefault("sort", "")),
        page(asked.get("page")));
  }

  private static @Nullable String blankToNull(@Nullable String value) {
    return value == null || value.isBlank() ? null : value.replace("\0", "");
  }

  private static @Nullable UUID uuid(@Nullable String value) {
    try {
      return value == null || value.isBlank() ? null : UUID.fromString(value);
    } catch (IllegalArgumentException none) {
      return null;
    }
  }

  private static Entry.@Nullable State state(@Nullable String value) {
    return Arrays.stream(Entry.State.values())
        .filter(state -> state.name().equals(value))
        .findFirst()
        .orElse(null);
  }

  private static int page(@Nullable String value) {
    return value != null && value.matches("\\d{1,5}") ? Integer.parseInt(value) : 0;
  }

  /** The same question without what one filter asks: what its choices are counted in. */
  Query without(Facet facet) {
    return new Query(
        facet == Facet.THEME ? null : theme,
        facet == Facet.DIVISION ? null : division,
        facet == Facet.STATE ? null : state,
        facet == Facet.TECH ? null : tech,
        facet == Facet.SAID ? null : said,
        facet != Facet.SAME && same,
        search,
        order,
        0);
  }

  /** The value one filter has; empty for all. */
  public String value(Facet facet) {
    return parameters().getOrDefault(facet.parameter(), "");
  }

  /** The address of the list with one filter changed, on its first page. */
  public String with(Facet facet, String value) {
    var all = parameters();
    all.put(facet.parameter(), value);
    all.remove("page");
    return query(all);
  }

  /** The address of the list in another order, on its first page. */
  public String by(Order.Key key) {
    var all = parameters();
    all.put("sort", order.by(key).parameter());
    return query(all);
  }

  /** What {@code aria-sort} says of a column; null where it says nothing. */
  public @Nullable String sorted(Order.Key key) {
    return order.key() != key ? null : order.descending() ? "descending" : "ascending";
  }

  Query firstPage() {
    return new Query(theme, division, state, tech, said, same, search, order, 0);
  }

  /** The address of all pages together. */
  public String whole() {
    return query(parameters());
  }

  public String toPage(int other) {
    var all = parameters();
    all.put("page", Integer.toString(other));
    return query(all);
  }

  public Map<String, String> parameters() {
    var all = new LinkedHashMap<String, String>();
    all.put("theme", theme == null ? "" : theme);
    all.put("division", division == null ? "" : division.toString());
    all.put("state", state == null ? "" : state.name());
    all.put("tech", tech == null ? "" : tech);
    all.put("said", said == null ? "" : said);
    all.put("same", same ? "yes" : "");
    all.put("q", search);
    all.put("sort", order.parameter());
    return all;
  }

  private static String query(Map<String, String> all) {
    return all.entrySet().stream()
        .filter(one -> !one.getValue().isEmpty())
        .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&", "?", ""));
  }
}
