package io.jinbang.programme.workgroup;

import io.jinbang.shared.Id;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TaskLinkSql {
  private final JdbcClient jdbc;

  TaskLinkSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(byte[] tokenSha256, Id<Member> member, Instant now) {
    jdbc.sql(
            """
            insert into programme.task_link (token_sha256, member, issued_at)
            values (:token, :member, :now)
            """)
        .param("token", tokenSha256)
        .param("member", member.value())
        .param("now", Timestamp.from(now))
        .update();
  }

  void revoke(Id<Member> member, Instant now) {
    jdbc.sql(
            """
            update programme.task_link set revoked_at = :now
            where member = :member and revoked_at is null
            """)
        .param("member", member.value())
        .param("now", Timestamp.from(now))
        .update();
  }

  Optional<Member> holder(byte[] tokenSha256) {
    return jdbc.sql(
            """
            select m.* from programme.task_link l
            join programme.workgroup_member m on m.id = l.member
            where l.token_sha256 = :token and l.revoked_at is null
            """)
        .param("token", tokenSha256)
        .query(GroupSql::member)
        .optional();
  }
}
