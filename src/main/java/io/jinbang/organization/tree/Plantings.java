package io.jinbang.organization.tree;

import io.jinbang.organization.Body;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Text;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Bodies for cities and districts of the official list, several in one step. */
@Service
class Plantings {
  private final Tree tree;
  private final TreeSql sql;
  private final Clock clock;
  private final Divisions divisions = Divisions.read();

  Plantings(Tree tree, TreeSql sql, Clock clock) {
    this.tree = tree;
    this.sql = sql;
    this.clock = clock;
  }

  /** What the list has below a body and the tree has not; none where the body is no division. */
  List<Division> offered(Body parent) {
    if (parent.division() == null) {
      return List.of();
    }
    var there =
        codes(Stream.concat(tree.children(parent.id()).stream(), tree.firstLevel().stream()));
    return divisions.below(parent.division()).stream()
        .filter(one -> !there.contains(one.code()))
        .toList();
  }

  private static Set<String> codes(Stream<Body> bodies) {
    return bodies.map(Body::division).filter(Objects::nonNull).collect(Collectors.toSet());
  }

  /**
   * Plants those chosen below a body: the host anywhere, a coordinator in the own subtree.
   *
   * @return how many; a body of the same name that is there already stays as it is
   */
  @Transactional
  public int plant(Actor actor, Id<Body> parent, Collection<String> codes) {
    var above = tree.get(parent);
    tree.requireMayAddBelow(actor, above);
    var chosen = offered(above).stream().filter(one -> codes.contains(one.code())).toList();
    if (chosen.isEmpty() || chosen.size() != Set.copyOf(codes).size()) {
      throw Refusal.invalid(
          "division",
          Text.of("请从列表中选择行政区划", "Choose divisions from the list"),
          Text.of(
              "已经添加过的不会再列出，请刷新后再选。", "Those added are no longer listed; reload and choose again."));
    }
    return (int) chosen.stream().filter(one -> plant(above, one)).count();
  }

  private boolean plant(Body parent, Division division) {
    var body =
        new Body(Id.random(), parent.id(), division.name(), Body.Kind.UNIT, division.code(), null);
    return sql.add(body, Integer.parseInt(division.code()), clock.instant());
  }
}
