package io.jinbang.attendance.invitation;

import io.jinbang.attendance.invitation.SheetRow.Decision;
import io.jinbang.attendance.invitation.SheetRow.Finding;
import io.jinbang.attendance.invitation.SheetRow.Kind;
import io.jinbang.attendance.invitation.SheetRow.Likeness;
import io.jinbang.attendance.registration.Particulars;
import io.jinbang.programme.Gathering;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class GuestSheetSql {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<List<Finding>> FINDINGS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JdbcTemplate batch;

  GuestSheetSql(JdbcClient jdbc, JdbcTemplate batch) {
    this.jdbc = jdbc;
    this.batch = batch;
  }

  void add(Sheet sheet, Actor by) {
    jdbc.sql(
            """
            insert into attendance.sheet (id, gathering, name, read_by, read_at)
            values (:id, :gathering, :name, :by, :at)
            """)
        .param("id", sheet.id().value())
        .param("gathering", sheet.gathering().value())
        .param("name", sheet.name())
        .param("by", by.person())
        .param("at", Timestamp.from(sheet.readAt()))
        .update();
    batch.batchUpdate(
        """
        insert into attendance.sheet_row (sheet, line, name_zh, name_en, organization, title, email,
          phone, category, party, problems, likeness, of_line, of_guest)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)
        """,
        sheet.rows(),
        500,
        (statement, row) -> fill(statement, sheet, row));
  }

  private static void fill(PreparedStatement statement, Sheet sheet, SheetRow row)
      throws SQLException {
    var told = row.told();
    var like = row.likeness();
    statement.setObject(1, sheet.id().value());
    statement.setInt(2, row.line());
    statement.setString(3, told.nameZh());
    statement.setString(4, told.nameEn());
    statement.setString(5, told.organization());
    statement.setString(6, told.title());
    statement.setString(7, told.email());
    statement.setString(8, told.phone());
    statement.setObject(9, row.category() == null ? null : row.category().value());
    statement.setString(10, row.party());
    statement.setString(11, JSON.writeValueAsString(row.findings()));
    statement.setString(12, like == null ? null : like.kind().name());
    statement.setObject(13, like == null ? null : like.line(), Types.INTEGER);
    statement.setObject(14, like == null || like.guest() == null ? null : like.guest().value());
  }

  Optional<Sheet> find(Id<Sheet> id) {
    return jdbc.sql("select * from attendance.sheet where id = :id")
        .param("id", id.value())
        .query((row, number) -> sheet(row, rows(id)))
        .optional();
  }

  /** Without their rows. */
  List<Sheet> open(Id<Gathering> gathering) {
    return jdbc.sql(
            "select * from attendance.sheet where gathering = :gathering order by read_at, id")
        .param("gathering", gathering.value())
        .query((row, number) -> sheet(row, List.of()))
        .list();
  }

  private static Sheet sheet(ResultSet row, List<SheetRow> rows) throws SQLException {
    return new Sheet(
        Id.of(row.getObject("id", UUID.class)),
        Id.of(row.getObject("gathering", UUID.class)),
        row.getString("name"),
        row.getTimestamp("read_at").toInstant(),
        rows);
  }

  private List<SheetRow> rows(Id<Sheet> id) {
    return jdbc.sql("select * from attendance.sheet_row where sheet = :id order by line")
        .param("id", id.value())
        .query(GuestSheetSql::row)
        .list();
  }

  private static SheetRow row(ResultSet row, int number) throws SQLException {
    var category = row.getObject("category", UUID.class);
    var decision = row.getString("decision");
    return new SheetRow(
        row.getInt("line"),
        new Particulars(
            row.getString("name_zh"),
            row.getString("name_en"),
            row.getString("organization"),
            row.getString("title"),
            row.getString("email"),
            row.getString("phone")),
        category == null ? null : Id.of(category),
        row.getString("party"),
        JSON.readValue(row.getString("problems"), FINDINGS),
        likeness(row),
        decision == null ? null : Decision.valueOf(decision));
  }

  private static @Nullable Likeness likeness(ResultSet row) throws SQLException {
    var kind = row.getString("likeness");
    var guest = row.getObject("of_guest", UUID.class);
    return kind == null
        ? null
        : new Likeness(
            Kind.valueOf(kind),
            row.getObject("of_line", Integer.class),
            guest == null ? null : Id.of(guest));
  }

  /** Decides on all of a kind that nobody has decided on. */
  void decide(Id<Sheet> sheet, Kind kind, Decision decision) {
    jdbc.sql(
            """
            update attendance.sheet_row set decision = :decision
            where sheet = :sheet and likeness = :kind and decision is null
            """)
        .param("sheet", sheet.value())
        .param("kind", kind.name())
        .param("decision", decision.name())
        .update();
  }

  void decide(Id<Sheet> sheet, Map<Integer, Decision> decisions) {
    batch.batchUpdate(
        """
        update attendance.sheet_row set decision = ?
        where sheet = ? and line = ? and likeness is not null
        """,
        List.copyOf(decisions.entrySet()),
        500,
        (statement, each) -> {
          statement.setString(1, each.getValue().name());
          statement.setObject(2, sheet.value());
          statement.setInt(3, each.getKey());
        });
  }

  void drop(Id<Sheet> sheet) {
    jdbc.sql("delete from attendance.sheet where id = :sheet")
        .param("sheet", sheet.value())
        .update();
  }
}
