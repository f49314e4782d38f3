package io.jinbang.review.duplicate;

import io.jinbang.media.FilmPair.Kind;
import io.jinbang.review.duplicate.Couple.Where;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is asked of the list, as it stands in the address; empty words stand for all.
 *
 * @param show {@code ruled} or {@code all}; what waits otherwise
 * @param like {@code picture} for pairs whose pictures agree, {@code sound} for those of sound only
 * @param where {@code here}, {@code other} or {@code earlier}
 */
public record PairFilter(String show, String like, String where) {

  static PairFilter of(Map<String, String> asked) {
    return new PairFilter(
        known(asked, "show", "ruled", "all"),
        known(asked, "like", "picture", "sound"),
        known(asked, "where", "here", "other", "earlier"));
  }

  private static String known(Map<String, String> asked, String name, String... values) {
    return Stream.of(values).filter(value -> value.equals(asked.get(name))).findFirst().orElse("");
  }

  boolean shows(Couple couple) {
    return fits(couple)
        && switch (show) {
          case "all" -> true;
          case "ruled" -> !couple.open();
          default -> couple.open();
        };
  }

  /** Whether it fits everything asked but whether it is ruled on. */
  boolean fits(Couple couple) {
    var sound = couple.pair().kind() == Kind.SOUND;
    return (like.isEmpty() || like.equals("sound") == sound)
        && (where.isEmpty()
            || Where.valueOf(where.toUpperCase(java.util.Locale.ROOT)) == couple.where());
  }

  /** The query of the same list with one thing changed. */
  public String with(String parameter, String value) {
    var all = new LinkedHashMap<String, String>();
    all.put("show", show);
    all.put("like", like);
    all.put("where", where);
    all.put(parameter, value);
    return all.entrySet().stream()
        .filter(one -> !one.getValue().isEmpty())
        .map(one -> one.getKey() + "=" + one.getValue())
        .collect(Collectors.joining("&", "?", ""));
  }

  /** The query of this list. */
  public String query() {
    return with("show", show);
  }
}
