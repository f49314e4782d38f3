package io.jinbang.intake.entry;

import io.jinbang.intake.AiContent;
import io.jinbang.intake.Entry;
import io.jinbang.intake.submission.Tick;
import io.jinbang.shared.Id;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** How an entry stands in its row. */
final class EntryRow {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<Map<String, String>> ANSWERS = new TypeReference<>() {};
  private static final TypeReference<Map<String, Tick>> TICKS = new TypeReference<>() {};

  private EntryRow() {}

  static Dossier dossier(ResultSet row, int number) throws SQLException {
    return new Dossier(
        entry(row, number),
        row.getString("theme"),
        JSON.readValue(row.getString("ticks"), TICKS),
        row.getString("film_sha256"),
        instant(row, "reopened_at"));
  }

  static Entry entry(ResultSet row, int number) throws SQLException {
    return new Entry(
        Objects.requireNonNull(id(row, "id")),
        Objects.requireNonNull(id(row, "campaign")),
        Objects.requireNonNull(id(row, "entrant")),
        Entry.State.valueOf(row.getString("state")),
        row.getString("number"),
        row.getString("title"),
        row.getString("organisation"),
        row.getString("credits"),
        themes(row),
        id(row, "division"),
        id(row, "unit"),
        JSON.readValue(row.getString("answers"), ANSWERS),
        id(row, "film"),
        instant(row, "submitted_at"),
        Objects.requireNonNull(instant(row, "changed_at")),
        ai(row));
  }

  private static List<String> themes(ResultSet row) throws SQLException {
    var themes = new ArrayList<String>();
    if (!row.getString("theme").isEmpty()) {
      themes.add(row.getString("theme"));
    }
    themes.addAll(List.of((String[]) row.getArray("further").getArray()));
    return themes;
  }

  private static @Nullable AiContent ai(ResultSet row) throws SQLException {
    var extent = row.getString("ai");
    if (extent == null) {
      return null;
    }
    var parts =
        Stream.of((String[]) row.getArray("ai_parts").getArray()).map(AiContent.Part::valueOf);
    return new AiContent(
        AiContent.Extent.valueOf(extent), parts.toList(), row.getString("ai_tool"));
  }

  static String[] parts(@Nullable AiContent ai) {
    return ai == null
        ? new String[0]
        : ai.parts().stream().map(AiContent.Part::name).toArray(String[]::new);
  }

  private static <T> @Nullable Id<T> id(ResultSet row, String column) throws SQLException {
    var value = row.getObject(column, UUID.class);
    return value == null ? null : Id.of(value);
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var value = row.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }

  static @Nullable UUID uuid(@Nullable Id<?> id) {
    return id == null ? null : id.value();
  }

  static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  static String json(Map<String, ?> map) {
    return JSON.writeValueAsString(map);
  }
}
