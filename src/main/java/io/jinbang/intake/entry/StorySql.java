package io.jinbang.intake.entry;

import io.jinbang.intake.Entry;
import io.jinbang.shared.Id;
import io.jinbang.shared.Text;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class StorySql {
  private final JdbcClient jdbc;

  StorySql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What can happen to an entry on its entrant's side. */
  enum What {
    SUBMITTED,
    RETURNED,
    UNRETURNED,
    REOPENED,
    WITHDRAWN
  }

  record Event(Instant at, What what, @Nullable Text why) {}

  void add(Id<Entry> entry, What what, UUID by, @Nullable Text why, Instant at) {
    jdbc.sql(
            """
            insert into intake.story (entry, at, what, by_person, why_zh, why_en)
            values (:entry, :at, :what, :by, :zh, :en)
            """)
        .param("entry", entry.value())
        .param("at", EntryRow.at(at))
        .param("what", what.name())
        .param("by", by)
        .param("zh", why == null ? null : why.zh())
        .param("en", why == null ? null : why.en())
        .update();
  }

  /** Oldest first. */
  List<Event> of(Id<Entry> entry) {
    return jdbc.sql("select * from intake.story where entry = :entry order by at, id")
        .param("entry", entry.value())
        .query(StorySql::event)
        .list();
  }

  Optional<Event> last(Id<Entry> entry, What what) {
    return of(entry).stream().filter(event -> event.what() == what).reduce((_, later) -> later);
  }

  private static Event event(ResultSet row, int number) throws SQLException {
    var zh = row.getString("why_zh");
    return new Event(
        row.getObject("at", OffsetDateTime.class).toInstant(),
        What.valueOf(row.getString("what")),
        zh == null ? null : Text.of(zh, row.getString("why_en")));
  }
}
