package io.jinbang.review.deliberation;

import io.jinbang.campaign.Campaign;
import io.jinbang.intake.Entry;
import io.jinbang.review.deliberation.Move.Kind;
import io.jinbang.shared.Id;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DeliberationSql {
  private final JdbcClient jdbc;

  DeliberationSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  // -- the meeting

  Optional<Deliberation> find(Id<Campaign> campaign) {
    return jdbc.sql(
            """
            select d.*, array(select p.person from review.present p
              where p.campaign = d.campaign order by p.person) as present
            from review.deliberation d where d.campaign = :campaign
            """)
        .param("campaign", campaign.value())
        .query(DeliberationSql::deliberation)
        .optional();
  }

  private static Deliberation deliberation(ResultSet row, int number) throws SQLException {
    var closed = row.getTimestamp("closed_at");
    return new Deliberation(
        row.getTimestamp("opened_at").toInstant(),
        row.getBoolean("named"),
        closed == null ? null : closed.toInstant(),
        new HashSet<>(Arrays.asList((UUID[]) row.getArray("present").getArray())));
  }

  /** Holds the meeting against others until the end of the transaction, so that none ends it. */
  void hold(Id<Campaign> campaign) {
    jdbc.sql("select campaign from review.deliberation where campaign = :campaign for update")
        .param("campaign", campaign.value())
        .query(UUID.class)
        .optional();
  }

  /**
   * @return false where there is one already
   */
  boolean open(Id<Campaign> campaign, UUID by, Instant at, boolean named) {
    return jdbc.sql(
                """
                insert into review.deliberation (campaign, opened_by, opened_at, named)
                values (:campaign, :by, :at, :named) on conflict (campaign) do nothing
                """)
            .param("campaign", campaign.value())
            .param("by", by)
            .param("at", Timestamp.from(at))
            .param("named", named)
            .update()
        > 0;
  }

  void name(Id<Campaign> campaign, boolean named) {
    jdbc.sql("update review.deliberation set named = :named where campaign = :campaign")
        .param("campaign", campaign.value())
        .param("named", named)
        .update();
  }

  void seat(Id<Campaign> campaign, Set<UUID> present) {
    jdbc.sql("delete from review.present where campaign = :campaign")
        .param("campaign", campaign.value())
        .update();
    for (var person : present) {
      jdbc.sql("insert into review.present (campaign, person) values (:campaign, :person)")
          .param("campaign", campaign.value())
          .param("person", person)
          .update();
    }
  }

  void close(Id<Campaign> campaign, UUID by, Instant at) {
    jdbc.sql(
            """
            update review.deliberation set closed_by = :by, closed_at = :at
            where campaign = :campaign
            """)
        .param("campaign", campaign.value())
        .param("by", by)
        .param("at", Timestamp.from(at))
        .update();
  }

  // -- what was said

  List<Discussed> notes(Id<Campaign> campaign) {
    return jdbc.sql(
            """
            select entry, words, noted_by, noted_at from review.discussion
            where campaign = :campaign order by noted_at, id
            """)
        .param("campaign", campaign.value())
        .query(
            (row, number) ->
                new Discussed(
                    Id.of(row.getObject("entry", UUID.class)),
                    row.getString("words"),
                    row.getObject("noted_by", UUID.class),
                    row.getTimestamp("noted_at").toInstant()))
        .list();
  }

  void note(Id<Campaign> campaign, Discussed note) {
    jdbc.sql(
            """
            insert into review.discussion (id, campaign, entry, words, noted_by, noted_at)
            values (:id, :campaign, :entry, :words, :by, :at)
            """)
        .param("id", UUID.randomUUID())
        .param("campaign", campaign.value())
        .param("entry", note.entry().value())
        .param("words", note.words())
        .param("by", note.notedBy())
        .param("at", Timestamp.from(note.notedAt()))
        .update();
  }

  // -- what was decided

  /** In order of taking. */
  List<Move> moves(Id<Campaign> campaign) {
    return jdbc.sql("select * from review.move where campaign = :campaign order by number")
        .param("campaign", campaign.value())
        .query(DeliberationSql::move)
        .list();
  }

  private static Move move(ResultSet row, int number) throws SQLException {
    return new Move(
        Id.of(row.getObject("id", UUID.class)),
        row.getInt("number"),
        Id.of(row.getObject("entry", UUID.class)),
        Kind.valueOf(row.getString("kind")),
        other(row),
        row.getString("reason"),
        row.getObject("proposed_by", UUID.class),
        row.getObject("seconded_by", UUID.class),
        row.getObject("recorded_by", UUID.class),
        row.getTimestamp("recorded_at").toInstant());
  }

  private static @Nullable Id<Entry> other(ResultSet row) throws SQLException {
    var other = row.getObject("other", UUID.class);
    return other == null ? null : Id.of(other);
  }

  void add(Id<Campaign> campaign, Move move) {
    jdbc.sql(
            """
            insert into review.move (id, campaign, number, entry, kind, other, reason,
              proposed_by, seconded_by, recorded_by, recorded_at)
            values (:id, :campaign, :number, :entry, :kind, :other, :reason,
              :proposer, :seconder, :by, :at)
            """)
        .param("id", move.id().value())
        .param("campaign", campaign.value())
        .param("number", move.number())
        .param("entry", move.entry().value())
        .param("kind", move.kind().name())
        .param("other", move.other() == null ? null : move.other().value())
        .param("reason", move.reason())
        .param("proposer", move.proposedBy())
        .param("seconder", move.secondedBy())
        .param("by", move.recordedBy())
        .param("at", Timestamp.from(move.recordedAt()))
        .update();
  }
}
