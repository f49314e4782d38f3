package io.jinbang.programme.workgroup;

import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Token;
import io.jinbang.site.Origin;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The personal link of a member: whoever holds it sees and ticks the member's own tasks. */
@Service
@Transactional
class TaskLinks {
  private final TaskLinkSql sql;
  private final Plans plans;
  private final Origin origin;
  private final Clock clock;

  TaskLinks(TaskLinkSql sql, Plans plans, Origin origin, Clock clock) {
    this.sql = sql;
    this.plans = plans;
    this.origin = origin;
    this.clock = clock;
  }

  /** A new link; earlier ones stay good. */
  public String issue(Member member) {
    var token = Token.random();
    sql.add(token.sha256(), member.id(), clock.instant());
    return origin.address() + "/task/" + token.secret();
  }

  /** From now on none of the member's links opens anything. */
  public void revoke(Member member) {
    sql.revoke(member.id(), clock.instant());
  }

  /**
   * @throws Refusal not found, for a secret that opens nothing
   */
  @Transactional(readOnly = true)
  public OwnTasks look(String secret) {
    return sql.holder(new Token(secret).sha256())
        .flatMap(plans::own)
        .orElseThrow(Refusal::notFound);
  }

  public void tick(String secret, Id<Task> task, Task.State state) {
    var own = look(secret);
    plans.tick(own, task, state, own.member().id().value());
  }
}
