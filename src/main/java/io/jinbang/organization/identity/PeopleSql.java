package io.jinbang.organization.identity;

import io.jinbang.organization.Body;
import io.jinbang.organization.Person;
import io.jinbang.shared.Id;
import io.jinbang.shared.Role;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PeopleSql {
  private static final String ACCOUNT =
      """
      select p.id, p.name, p.email, p.body, p.password, p.active,
        p.proven_at is not null as proven,
        array(select role from organization.person_role r where r.person = p.id) as roles
      from organization.person p
      """;

  private final JdbcClient jdbc;

  PeopleSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Account> account(Id<Person> id) {
    return jdbc.sql(ACCOUNT + "where p.id = :id")
        .param("id", id.value())
        .query(PeopleSql::read)
        .optional();
  }

  Optional<Account> account(String email) {
    return jdbc.sql(ACCOUNT + "where p.email = :email")
        .param("email", email)
        .query(PeopleSql::read)
        .optional();
  }

  Set<Id<Person>> proven(Collection<Id<Person>> ids) {
    return Set.copyOf(
        jdbc.sql(
                """
                select id from organization.person where proven_at is not null and id = any(:ids)
                """)
            .param("ids", ids.stream().map(Id::value).toArray(UUID[]::new))
            .query((row, number) -> Id.<Person>of(row.getObject("id", UUID.class)))
            .list());
  }

  /** The staff and the judges: everyone with another role than entrant, or with the given one. */
  List<Account> accounts(@Nullable Role role) {
    return jdbc.sql(
            ACCOUNT
                + """
                where exists (select from organization.person_role r where r.person = p.id
                  and (r.role = :role or (:role::text is null and r.role <> 'ENTRANT')))
                order by p.active desc, p.name, p.id limit 500
                """)
        .param("role", role == null ? null : role.name())
        .query(PeopleSql::read)
        .list();
  }

  List<Account> activeWith(Role role) {
    return jdbc.sql(
            ACCOUNT
                + """
                join organization.person_role r on r.person = p.id and r.role = :role
                where p.active order by p.name, p.id
                """)
        .param("role", role.name())
        .query(PeopleSql::read)
        .list();
  }

  List<Account> activeWith(Role role, Collection<Id<Body>> bodies) {
    return jdbc.sql(
            ACCOUNT
                + """
                join organization.person_role r on r.person = p.id and r.role = :role
                where p.active and p.body = any(:bodies) order by p.name, p.id
                """)
        .param("role", role.name())
        .param("bodies", bodies.stream().map(Id::value).toArray(UUID[]::new))
        .query(PeopleSql::read)
        .list();
  }

  /** False where the address has an account already. */
  boolean add(Person person, @Nullable String password, Instant at) {
    var added = insert(person, password, at) == 1;
    if (added) {
      person.roles().forEach(role -> addRole(person.id(), role));
    }
    return added;
  }

  private int insert(Person person, @Nullable String password, Instant at) {
    return jdbc.sql(
            """
            insert into organization.person (id, name, email, body, password, added_at)
            values (:id, :name, :email, :body, :password, :at) on conflict do nothing
            """)
        .param("id", person.id().value())
        .param("name", person.name())
        .param("email", person.email())
        .param("body", value(person.body()))
        .param("password", password)
        .param("at", Timestamp.from(at))
        .update();
  }

  void addRole(Id<Person> person, Role role) {
    jdbc.sql(
            """
            insert into organization.person_role (person, role) values (:person, :role)
            on conflict do nothing
            """)
        .param("person", person.value())
        .param("role", role.name())
        .update();
  }

  void removeRole(Id<Person> person, Role role) {
    jdbc.sql("delete from organization.person_role where person = :person and role = :role")
        .param("person", person.value())
        .param("role", role.name())
        .update();
  }

  void setBody(Id<Person> person, Id<Body> body) {
    jdbc.sql("update organization.person set body = :body where id = :person")
        .param("person", person.value())
        .param("body", body.value())
        .update();
  }

  void setActive(Id<Person> person, boolean active) {
    jdbc.sql("update organization.person set active = :active where id = :person")
        .param("person", person.value())
        .param("active", active)
        .update();
  }

  void setPassword(Id<Person> person, @Nullable String hash) {
    jdbc.sql("update organization.person set password = :hash where id = :person")
        .param("person", person.value())
        .param("hash", hash)
        .update();
  }

  /** Nobody's name, an address that never was one: the old one is free again. */
  void blank(Id<Person> person) {
    jdbc.sql(
            """
            update organization.person
            set name = '已删除用户 Erased person', email = 'erased-' || id || '@erased.invalid',
              proven_at = null
            where id = :person
            """)
        .param("person", person.value())
        .update();
  }

  void prove(Id<Person> person, Instant at) {
    jdbc.sql(
            """
            update organization.person set proven_at = coalesce(proven_at, :at)
            where id = :person
            """)
        .param("person", person.value())
        .param("at", Timestamp.from(at))
        .update();
  }

  void endSessions(Id<Person> person, String exceptSession) {
    jdbc.sql(
            """
            delete from organization.spring_session
            where principal_name = :person and session_id <> :except
            """)
        .param("person", person.toString())
        .param("except", exceptSession)
        .update();
  }

  private static @Nullable UUID value(@Nullable Id<?> id) {
    return id == null ? null : id.value();
  }

  private static Account read(ResultSet row, int number) throws SQLException {
    var body = row.getObject("body", UUID.class);
    var person =
        new Person(
            Id.of(row.getObject("id", UUID.class)),
            row.getString("name"),
            row.getString("email"),
            body == null ? null : Id.of(body),
            roles(row.getArray("roles")));
    return new Account(
        person, row.getBoolean("active"), row.getBoolean("proven"), row.getString("password"));
  }

  private static Set<Role> roles(Array names) throws SQLException {
    var roles = EnumSet.noneOf(Role.class);
    for (var name : (String[]) names.getArray()) {
      roles.add(Role.valueOf(name));
    }
    return roles;
  }
}
