package io.jinbang.programme.gathering;

import io.jinbang.programme.Gathering;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Role;
import io.jinbang.shared.Text;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The bodies behind a gathering and its forums. */
@Service
@Transactional
public class BackingBodies {
  private final BackingSql sql;
  private final Forums forums;

  BackingBodies(BackingSql sql, Forums forums) {
    this.sql = sql;
    this.forums = forums;
  }

  /** In the order made by hand, whatever their role; {@link Lineup} has them as printed. */
  @Transactional(readOnly = true)
  public List<BodySheet> of(Id<Gathering> gathering) {
    return sql.of(gathering);
  }

  @Transactional(readOnly = true)
  BodySheet get(Id<Gathering> gathering, Id<BodySheet> id) {
    return of(gathering).stream()
        .filter(body -> body.id().equals(id))
        .findFirst()
        .orElseThrow(Refusal::notFound);
  }

  void add(Actor host, Id<Gathering> gathering, BodySheet body) {
    host.require(Role.HOST);
    if (body.forum() != null) {
      forums.get(gathering, body.forum());
    }
    checkName(gathering, body);
    sql.insert(gathering, body);
  }

  void change(Actor host, Id<Gathering> gathering, BodySheet body) {
    host.require(Role.HOST);
    checkName(gathering, body);
    sql.update(body);
  }

  private void checkName(Id<Gathering> gathering, BodySheet body) {
    if (of(gathering).stream()
        .anyMatch(
            each ->
                !each.id().equals(body.id())
                    && isBeside(each, body)
                    && each.name().shown().equals(body.name().shown()))) {
      throw Refusal.invalid(
          "nameZh",
          Text.of("“{}”里已经有这个单位", "This body is among “{}” already").withEach(body.role().label()),
          Text.of("同一身份下一个单位只列一次。", "A body stands once under each role."));
    }
  }

  private static boolean isBeside(BodySheet a, BodySheet b) {
    return a.role() == b.role() && Objects.equals(a.forum(), b.forum());
  }

  /** One place up or down among those of its role. */
  void move(Actor host, Id<Gathering> gathering, Id<BodySheet> id, boolean up) {
    host.require(Role.HOST);
    var body = get(gathering, id);
    var group =
        of(gathering).stream().filter(each -> isBeside(each, body)).map(BodySheet::id).toList();
    sql.reorder(Ranks.moved(group, id, up));
  }

  void remove(Actor host, Id<Gathering> gathering, Id<BodySheet> id) {
    host.require(Role.HOST);
    sql.delete(get(gathering, id).id());
  }
}
