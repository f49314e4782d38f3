package io.jinbang.programme.gathering;

import io.jinbang.programme.Forum;
import io.jinbang.programme.Gathering;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Role;
import io.jinbang.shared.Text;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The forums of a gathering. */
@Service
@Transactional
public class Forums {
  private final ForumSql sql;

  Forums(ForumSql sql) {
    this.sql = sql;
  }

  /** In their order. */
  @Transactional(readOnly = true)
  public List<ForumSheet> of(Id<Gathering> gathering) {
    return sql.of(gathering);
  }

  /** One forum of this gathering; those of others are not found. */
  @Transactional(readOnly = true)
  public ForumSheet get(Id<Gathering> gathering, Id<Forum> id) {
    return of(gathering).stream()
        .filter(forum -> forum.id().equals(id))
        .findFirst()
        .orElseThrow(Refusal::notFound);
  }

  public void add(Actor host, Id<Gathering> gathering, ForumSheet forum) {
    host.require(Role.HOST);
    checkName(gathering, forum);
    sql.insert(gathering, forum);
  }

  void change(Actor host, Id<Gathering> gathering, ForumSheet forum) {
    host.require(Role.HOST);
    get(gathering, forum.id());
    checkName(gathering, forum);
    sql.update(gathering, forum);
  }

  private void checkName(Id<Gathering> gathering, ForumSheet forum) {
    if (of(gathering).stream()
        .anyMatch(
            each ->
                !each.id().equals(forum.id())
                    && each.name().shown().equals(forum.name().shown()))) {
      throw Refusal.invalid(
          "nameZh",
          Text.of("已经有同名的论坛", "There is a forum of this name"),
          Text.of("请换一个名称。", "Give it another name."));
    }
  }

  void move(Actor host, Id<Gathering> gathering, Id<Forum> id, boolean up) {
    host.require(Role.HOST);
    get(gathering, id);
    sql.reorder(Ranks.moved(of(gathering).stream().map(ForumSheet::id).toList(), id, up));
  }

  void remove(Actor host, Id<Gathering> gathering, Id<Forum> id) {
    host.require(Role.HOST);
    get(gathering, id);
    if (sql.inUse(id)) {
      throw Refusal.conflict(
          Text.of("这个论坛还有场次", "This forum still has sessions"),
          Text.of("先把场次移到别的论坛，或删去。", "Move its sessions elsewhere, or delete them, first."));
    }
    sql.delete(id);
  }
}
