package io.jinbang.organization.tree;

import io.jinbang.organization.Bodies;
import io.jinbang.organization.Body;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Problem;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Role;
import io.jinbang.shared.Text;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The tree of bodies as one keeps it: planted once, then units are added. */
@Service
public class Tree implements Bodies {
  private static final int LONGEST_NAME = 120;

  private final TreeSql sql;
  private final Clock clock;

  Tree(TreeSql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** Whether the installation has been set up. */
  public boolean hasHost() {
    return sql.host().isPresent();
  }

  /**
   * Makes the host and the first level below it, in the transaction of the set-up.
   *
   * @throws Refusal conflict, where there is a host already
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Body plant(Text name) {
    var host = new Body(Id.random(), null, name, Body.Kind.HOST, null, null);
    if (!sql.add(host, 0, clock.instant())) {
      throw Refusal.conflict(
          Text.of("主办单位已经设立", "The host has already been set up"),
          Text.of("请直接登录。", "Please sign in."));
    }
    var position = 0;
    for (var seedling : FirstLevel.read()) {
      sql.add(grown(seedling, host.id()), ++position, clock.instant());
    }
    return host;
  }

  private static Body grown(FirstLevel.Seedling seed, Id<Body> host) {
    return new Body(Id.random(), host, seed.name(), seed.kind(), seed.division(), seed.tile());
  }

  @Override
  public Body host() {
    return sql.host()
        .orElseThrow(
            () ->
                Refusal.conflict(
                    Text.of("这里还没有设立主办单位", "No host has been set up here yet"),
                    Text.of(
                        "请用启动时控制台给出的设置链接。",
                        "Use the set-up link shown on the console at the start.")));
  }

  @Override
  public Body get(Id<Body> id) {
    return find(id).orElseThrow(Refusal::notFound);
  }

  @Override
  public Optional<Body> find(Id<Body> id) {
    return sql.find(id);
  }

  @Override
  public List<Body> firstLevel() {
    return sql.firstLevel();
  }

  @Override
  public List<Body> subtree(Id<Body> root) {
    return sql.subtree(root);
  }

  @Override
  public List<Body> children(Id<Body> parent) {
    return sql.children(parent);
  }

  @Override
  public List<Body> upwards(Id<Body> from) {
    return sql.upwards(from);
  }

  /** How many stand below a body and below each of its children, at any depth. */
  Map<Id<Body>, Integer> counts(Id<Body> root) {
    return sql.counts(root);
  }

  /** From just below the host down to the body's parent. */
  List<Body> above(Id<Body> id) {
    var up = new ArrayList<>(sql.upwards(id));
    up.removeIf(body -> body.kind() == Body.Kind.HOST || body.id().equals(id));
    return up.reversed();
  }

  @Override
  public Optional<Body> firstLevelOf(Id<Body> id) {
    return sql.upwards(id).stream().filter(Body::isFirstLevel).findFirst();
  }

  @Override
  @Transactional
  public Body add(Actor actor, Id<Body> parent, Text name) {
    requireMayAddBelow(actor, get(parent));
    var problems = new ArrayList<Problem>();
    problems.addAll(problems("zh", name.zh()));
    problems.addAll(problems("en", name.en()));
    Refusal.unlessNone(problems);
    var clean = Text.of(name.zh().strip(), name.en().strip());
    var unit = new Body(Id.random(), parent, clean, Body.Kind.UNIT, null, null);
    if (!sql.add(unit, 0, clock.instant())) {
      throw Refusal.invalid(
          "zh",
          Text.of("这里已有同名单位", "There is a unit of this name here already"),
          Text.of("请在列表中找到它，或换一个全称。", "Find it in the list, or give its full name."));
    }
    return unit;
  }

  /** The host anywhere, a coordinator inside the own subtree. */
  void requireMayAddBelow(Actor actor, Body parent) {
    actor.require(Role.HOST, Role.COORDINATOR);
    var own = actor.body();
    var inside =
        own != null
            && sql.upwards(parent.id()).stream().anyMatch(body -> body.id().value().equals(own));
    if (!actor.is(Role.HOST) && !inside) {
      throw Refusal.notFound(); // a coordinator need not learn what stands elsewhere
    }
  }

  private static List<Problem> problems(String field, String name) {
    var bad =
        name.isBlank()
            || name.length() > LONGEST_NAME
            || name.chars().anyMatch(Character::isISOControl);
    return bad
        ? List.of(
            Problem.at(
                field,
                "需要单位名称，不超过 120 字",
                "A name is needed, of at most 120 characters",
                "请填写全称。",
                "Give the full name."))
        : List.of();
  }
}
