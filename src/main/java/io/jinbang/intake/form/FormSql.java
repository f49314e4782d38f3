package io.jinbang.intake.form;

import io.jinbang.campaign.Campaign;
import io.jinbang.organization.Body;
import io.jinbang.shared.Id;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class FormSql {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<Map<String, String>> CORRECTIONS = new TypeReference<>() {};
  private static final TypeReference<List<String>> PICKS = new TypeReference<>() {};
  private static final String FORM =
      """
      select id, campaign, handed_by, body, name, came_at, chosen, corrections, corrected_at, picks
      from intake.form
      """;

  private final JdbcClient jdbc;

  FormSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The same bytes handed in for the same body are one form. */
  Id<FormFile> insert(FormFile form, byte[] bytes, String sha256) {
    return Id.of(
        jdbc.sql(
                """
                insert into intake.form (id, campaign, handed_by, body, name, bytes, sha256, came_at)
                values (:id, :campaign, :by, :body, :name, :bytes, :sha256, :at)
                on conflict (campaign, body, sha256) do update set name = intake.form.name
                returning id
                """)
            .param("id", form.id().value())
            .param("campaign", form.campaign().value())
            .param("by", form.handedBy())
            .param("body", uuid(form.body()))
            .param("name", form.name())
            .param("bytes", bytes)
            .param("sha256", sha256)
            .param("at", at(form.cameAt()))
            .query(UUID.class)
            .single());
  }

  Optional<FormFile> find(Id<FormFile> id) {
    return find(id, "");
  }

  Optional<FormFile> lock(Id<FormFile> id) {
    return find(id, " for update");
  }

  private Optional<FormFile> find(Id<FormFile> id, String how) {
    return jdbc.sql(FORM + "where id = :id" + how)
        .param("id", id.value())
        .query(FormSql::read)
        .optional();
  }

  byte[] bytes(Id<FormFile> id) {
    return jdbc.sql("select bytes from intake.form where id = :id")
        .param("id", id.value())
        .query((row, number) -> row.getBytes("bytes"))
        .single();
  }

  /** Newest first. */
  List<FormFile> all(Id<Campaign> campaign) {
    return jdbc.sql(FORM + "where campaign = :campaign order by came_at desc, id")
        .param("campaign", campaign.value())
        .query(FormSql::read)
        .list();
  }

  void correct(
      Id<FormFile> id,
      @Nullable Id<Body> chosen,
      Map<String, String> corrections,
      @Nullable Instant correctedAt) {
    jdbc.sql(
            """
            update intake.form
            set chosen = :chosen, corrections = :corrections::jsonb, corrected_at = :at
            where id = :id
            """)
        .param("id", id.value())
        .param("chosen", uuid(chosen))
        .param("corrections", JSON.writeValueAsString(corrections))
        .param("at", correctedAt == null ? null : at(correctedAt))
        .update();
  }

  void pick(Id<FormFile> id, @Nullable List<String> places) {
    jdbc.sql("update intake.form set picks = :picks::jsonb where id = :id")
        .param("id", id.value())
        .param("picks", places == null ? null : JSON.writeValueAsString(places))
        .update();
  }

  private static FormFile read(ResultSet row, int number) throws SQLException {
    var picks = row.getString("picks");
    return new FormFile(
        Id.of(row.getObject("id", UUID.class)),
        Id.of(row.getObject("campaign", UUID.class)),
        row.getObject("handed_by", UUID.class),
        body(row, "body"),
        row.getString("name"),
        row.getObject("came_at", OffsetDateTime.class).toInstant(),
        body(row, "chosen"),
        JSON.readValue(row.getString("corrections"), CORRECTIONS),
        corrected(row),
        picks == null ? null : JSON.readValue(picks, PICKS));
  }

  private static @Nullable Instant corrected(ResultSet row) throws SQLException {
    var at = row.getObject("corrected_at", OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  private static @Nullable Id<Body> body(ResultSet row, String column) throws SQLException {
    var value = row.getObject(column, UUID.class);
    return value == null ? null : Id.of(value);
  }

  private static @Nullable UUID uuid(@Nullable Id<?> id) {
    return id == null ? null : id.value();
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
