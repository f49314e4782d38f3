package io.jinbang.review.draft;

import io.jinbang.campaign.Rulebook;
import io.jinbang.campaign.Rulebook.Anchor;
import io.jinbang.campaign.Rulebook.Criterion;
import io.jinbang.campaign.Rulebook.Judging;
import io.jinbang.campaign.Rulebook.Prize;
import io.jinbang.shared.Sha256;
import io.jinbang.shared.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * All of a rulebook that decides what a judge's mark means and how it counts. The same rules give
 * the same bytes: JSON in UTF-8, keys in order, no blanks, numbers without idle zeros.
 *
 * @param fit by prize, fewest judges who must mark a work fit for it; only prizes that ask
 */
record ScoringRules(
    String call,
    int min,
    int max,
    int perWork,
    Judging.Method method,
    double clip,
    List<Criterion> criteria,
    SortedMap<String, Integer> fit) {
  private static final int FORM = 1;
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

  static ScoringRules of(Rulebook rulebook) {
    var judging = rulebook.judging();
    var fit =
        rulebook.fitPrizes().stream()
            .collect(Collectors.toMap(Prize::id, Prize::fit, (a, b) -> a, TreeMap::new));
    return new ScoringRules(
        rulebook.slug(),
        judging.min(),
        judging.max(),
        judging.perWork(),
        judging.method(),
        judging.clip(),
        judging.criteria(),
        fit);
  }

  /** The text that is hashed and kept. */
  String canonical() {
    var all = new TreeMap<String, Object>();
    all.put("form", FORM);
    all.put("call", call);
    all.put("scale", Map.of("min", min, "max", max));
    all.put("judges-per-work", perWork);
    all.put("method", method.name().toLowerCase(Locale.ROOT));
    all.put("clip", number(clip));
    all.put("criteria", criteria.stream().map(ScoringRules::criterion).toList());
    all.put("fit", fit);
    return JSON.writeValueAsString(all);
  }

  private static Map<String, Object> criterion(Criterion criterion) {
    return Map.of(
        "id",
        criterion.id(),
        "name",
        text(criterion.name()),
        "about",
        text(criterion.about()),
        "weight",
        number(criterion.weight()),
        "anchors",
        criterion.anchors().stream().map(ScoringRules::anchor).toList());
  }

  private static Map<String, Object> anchor(Anchor anchor) {
    return Map.of("from", anchor.from(), "to", anchor.to(), "text", text(anchor.text()));
  }

  private static Map<String, String> text(Text text) {
    return Map.of("zh", text.zh(), "en", text.en());
  }

  /** 20, not 20.0. */
  private static BigDecimal number(double value) {
    var plain = BigDecimal.valueOf(value).stripTrailingZeros();
    return plain.scale() < 0 ? plain.setScale(0) : plain;
  }

  String hash() {
    return Sha256.hex(canonical());
  }

  /** What differs, as the rulebook's form calls it; empty where nothing does. */
  List<Text> differences(ScoringRules other) {
    var all = new ArrayList<Text>();
    if (min != other.min || max != other.max) {
      all.add(Text.of("分值", "the scale"));
    }
    if (!criteria.equals(other.criteria)) {
      all.add(Text.of("评分项", "the criteria"));
    }
    if (perWork != other.perWork) {
      all.add(Text.of("每件作品的评委人数", "the judges per work"));
    }
    if (method != other.method || clip != other.clip) {
      all.add(Text.of("计分方法", "the method"));
    }
    if (!fit.equals(other.fit)) {
      all.add(Text.of("奖项的推荐人数", "how many must find a work fit for a prize"));
    }
    return all;
  }
}
