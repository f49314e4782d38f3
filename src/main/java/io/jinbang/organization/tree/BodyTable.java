package io.jinbang.organization.tree;

import io.jinbang.documents.Table;
import io.jinbang.organization.Body;
import io.jinbang.shared.Id;
import io.jinbang.shared.Text;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A part of the tree to take away, all that stands below its root. */
final class BodyTable {
  private static final List<Text> COLUMNS =
      List.of(
          Text.of("单位", "Body"),
          Text.of("英文名称", "English name"),
          Text.of("上级单位", "Above it"),
          Text.of("行政区划代码", "Division code"),
          Text.of("下属单位数", "Units below"));

  private BodyTable() {}

  /**
   * @param bodies the root first, then all below it, each behind the one above it
   */
  static Table of(List<Body> bodies) {
    var counts = counts(bodies);
    var names = bodies.stream().collect(Collectors.toMap(Body::id, Function.identity()));
    return new Table(
        Text.of("单位", "Bodies"),
        COLUMNS,
        bodies.stream()
            .skip(1)
            .map(
                body ->
                    Table.row(
                        Table.words(body.name().zh()),
                        Table.words(body.name().en()),
                        Table.words(above(body.parent(), names)),
                        Table.words(body.division() == null ? "" : body.division()),
                        Table.figure(counts.getOrDefault(body.id(), 0))))
            .toList());
  }

  /** How many stand below each, at any depth. */
  private static Map<Id<Body>, Integer> counts(List<Body> bodies) {
    var counts = new HashMap<Id<Body>, Integer>();
    for (var body : bodies.reversed()) {
      var own = counts.getOrDefault(body.id(), 0);
      if (body.parent() != null) {
        counts.merge(body.parent(), own + 1, Integer::sum);
      }
    }
    return counts;
  }

  private static Text above(@Nullable Id<Body> id, Map<Id<Body>, Body> names) {
    var body = id == null ? null : names.get(id);
    return body == null ? Text.same("") : body.name();
  }
}
