package io.jinbang.organization.tree;

import io.jinbang.organization.Body;
import io.jinbang.shared.Id;
import io.jinbang.shared.Text;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TreeSql {
  private static final String COLUMNS =
      "b.id, b.parent, b.name_zh, b.name_en, b.kind, b.division, b.tile";

  private final JdbcClient jdbc;

  TreeSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Body> host() {
    return jdbc.sql("select " + COLUMNS + " from organization.body b where kind = 'HOST'")
        .query(TreeSql::read)
        .optional();
  }

  Optional<Body> find(Id<Body> id) {
    return jdbc.sql("select " + COLUMNS + " from organization.body b where id = :id")
        .param("id", id.value())
        .query(TreeSql::read)
        .optional();
  }

  List<Body> firstLevel() {
    return jdbc.sql(
            "select "
                + COLUMNS
                + """
                 from organization.body b
                where kind in ('PROVINCE', 'SEPARATELY_PLANNED_CITY', 'CORPS')
                order by position
                """)
        .query(TreeSql::read)
        .list();
  }

  List<Body> children(Id<Body> parent) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + " from organization.body b where parent = :parent order by position, name_zh")
        .param("parent", parent.value())
        .query(TreeSql::read)
        .list();
  }

  Map<Id<Body>, Integer> counts(Id<Body> root) {
    var counts = new HashMap<Id<Body>, Integer>();
    jdbc.sql(
            """
            with recursive down as (
              select x.id, x.id as top from organization.body x where x.parent = :root
              union all
              select x.id, d.top from organization.body x join down d on x.parent = d.id
            )
            select top, count(*) - 1 as n from down group by top
            union all
            select :root, count(*) from down
            """)
        .param("root", root.value())
        .query(
            row -> {
              counts.put(Id.of(row.getObject("top", UUID.class)), row.getInt("n"));
            });
    return counts;
  }

  /** Depth first, so that each body follows its parent. */
  List<Body> subtree(Id<Body> root) {
    return jdbc.sql(
            """
            with recursive down as (
              select x.id, array[x.position]::int[] as places, array[x.name_zh] as names
              from organization.body x where x.id = :root
              union all
              select x.id, d.places || x.position, d.names || x.name_zh
              from organization.body x join down d on x.parent = d.id
            )
            select %s from down d join organization.body b on b.id = d.id
            order by d.places, d.names
            """
                .formatted(COLUMNS))
        .param("root", root.value())
        .query(TreeSql::read)
        .list();
  }

  /** From the body up to the host, both included. */
  List<Body> upwards(Id<Body> from) {
    return jdbc.sql(
            """
            with recursive up as (
              select x.id, x.parent, 0 as steps from organization.body x where x.id = :from
              union all
              select x.id, x.parent, u.steps + 1
              from organization.body x join up u on x.id = u.parent
            )
            select %s from up u join organization.body b on b.id = u.id order by u.steps
            """
                .formatted(COLUMNS))
        .param("from", from.value())
        .query(TreeSql::read)
        .list();
  }

  /** False where the parent already has a unit of that name, or there already is a host. */
  boolean add(Body body, int position, Instant at) {
    return jdbc.sql(
                """
                insert into organization.body
                  (id, parent, name_zh, name_en, kind, division, tile, position, added_at)
                values
                  (:id, :parent, :zh, :en, :kind, :division, :tile, :position, :at)
                on conflict do nothing
                """)
            .param("id", body.id().value())
            .param("parent", value(body.parent()))
            .param("zh", body.name().zh())
            .param("en", body.name().en())
            .param("kind", body.kind().name())
            .param("division", body.division())
            .param("tile", body.tile())
            .param("position", position)
            .param("at", Timestamp.from(at))
            .update()
        == 1;
  }

  private static @Nullable UUID value(@Nullable Id<Body> id) {
    return id == null ? null : id.value();
  }

  private static Body read(ResultSet row, int number) throws SQLException {
    var parent = row.getObject("parent", UUID.class);
    return new Body(
        Id.of(row.getObject("id", UUID.class)),
        parent == null ? null : Id.of(parent),
        Text.of(row.getString("name_zh"), row.getString("name_en")),
        Body.Kind.valueOf(row.getString("kind")),
        row.getString("division"),
        row.getString("tile"));
  }
}
