package io.jinbang.programme.workgroup;

import static java.util.stream.Collectors.groupingBy;

import io.jinbang.programme.Gathering;
import io.jinbang.programme.gathering.Bilingual;
import io.jinbang.shared.Id;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class GroupSql {
  private final JdbcClient jdbc;

  GroupSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<WorkGroup> of(Id<Gathering> gathering) {
    var members =
        jdbc
            .sql(
                """
                select * from programme.workgroup_member where gathering = :gathering
                order by lead desc, added_at, name
                """)
            .param("gathering", gathering.value())
            .query(GroupSql::member)
            .list()
            .stream()
            .collect(groupingBy(Member::group));
    return jdbc.sql(
            "select * from programme.workgroup where gathering = :gathering order by position, id")
        .param("gathering", gathering.value())
        .query(
            (row, _) -> {
              var id = Id.<WorkGroup>of(row.getObject("id", UUID.class));
              var name = new Bilingual(row.getString("name_zh"), row.getString("name_en"));
              return new WorkGroup(id, name, members.getOrDefault(id, List.of()));
            })
        .list();
  }

  static Member member(ResultSet row, int number) throws SQLException {
    return new Member(
        Id.of(row.getObject("id", UUID.class)),
        Id.of(row.getObject("workgroup", UUID.class)),
        row.getString("name"),
        row.getString("email"),
        row.getObject("person", UUID.class),
        row.getBoolean("lead"));
  }

  void add(Id<Gathering> gathering, WorkGroup group, UUID by, Instant now) {
    jdbc.sql(
            """
            insert into programme.workgroup
              (id, gathering, name_zh, name_en, position, made_by, made_at)
            values (:id, :gathering, :zh, :en,
              (select count(*) from programme.workgroup where gathering = :gathering), :by, :now)
            """)
        .param("id", group.id().value())
        .param("gathering", gathering.value())
        .param("zh", group.name().zh())
        .param("en", group.name().en())
        .param("by", by)
        .param("now", Timestamp.from(now))
        .update();
  }

  void rename(Id<WorkGroup> group, Bilingual name) {
    jdbc.sql("update programme.workgroup set name_zh = :zh, name_en = :en where id = :id")
        .param("zh", name.zh())
        .param("en", name.en())
        .param("id", group.value())
        .update();
  }

  void remove(Id<WorkGroup> group) {
    jdbc.sql("delete from programme.workgroup where id = :id").param("id", group.value()).update();
  }

  void add(Id<Gathering> gathering, Member member, Instant now) {
    jdbc.sql(
            """
            insert into programme.workgroup_member
              (id, gathering, workgroup, name, email, person, lead, added_at)
            values (:id, :gathering, :group, :name, :email, :person, :lead, :now)
            """)
        .param("id", member.id().value())
        .param("gathering", gathering.value())
        .param("group", member.group().value())
        .param("name", member.name())
        .param("email", member.email())
        .param("person", member.person())
        .param("lead", member.lead())
        .param("now", Timestamp.from(now))
        .update();
  }

  /** Nobody leads the group but this member. */
  void lead(Id<WorkGroup> group, Id<Member> member) {
    jdbc.sql("update programme.workgroup_member set lead = false where workgroup = :group and lead")
        .param("group", group.value())
        .update();
    jdbc.sql("update programme.workgroup_member set lead = true where id = :id")
        .param("id", member.value())
        .update();
  }

  /** Their tasks have nobody then. */
  void remove(Member member) {
    jdbc.sql("update programme.task set owner = null where owner = :id")
        .param("id", member.id().value())
        .update();
    jdbc.sql("delete from programme.workgroup_member where id = :id")
        .param("id", member.id().value())
        .update();
  }

  Optional<Id<Gathering>> gathering(Id<Member> member) {
    return jdbc.sql("select gathering from programme.workgroup_member where id = :id")
        .param("id", member.value())
        .query(UUID.class)
        .optional()
        .map(Id::of);
  }

  /** What somebody with an account is in the groups of all gatherings. */
  List<Member> byPerson(UUID person) {
    return jdbc.sql("select * from programme.workgroup_member where person = :person")
        .param("person", person)
        .query(GroupSql::member)
        .list();
  }

  List<Member> byPersonOrEmail(UUID person, String email) {
    return jdbc.sql(
            """
            select * from programme.workgroup_member
            where person = :person or (email = :email and :email <> '')
            """)
        .param("person", person)
        .param("email", email)
        .query(GroupSql::member)
        .list();
  }

  void forget(Member member, String name) {
    jdbc.sql(
            """
            update programme.workgroup_member set name = :name, email = null, person = null
            where id = :id
            """)
        .param("name", name)
        .param("id", member.id().value())
        .update();
    jdbc.sql("delete from programme.task_link where member = :id")
        .param("id", member.id().value())
        .update();
  }
}
