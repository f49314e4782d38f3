package io.jinbang.review.scoring;

import io.jinbang.campaign.Campaign;
import io.jinbang.intake.Entry;
import io.jinbang.shared.Id;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SheetSql {
  private static final String SHEET =
      """
      select a.*,
        array(select m.criterion from review.mark m where m.assignment = a.id order by m.criterion)
          as criteria,
        array(select m.mark from review.mark m where m.assignment = a.id order by m.criterion)
          as marks,
        array(select f.prize from review.fit f where f.assignment = a.id and f.fits) as fits
      from review.assignment a
      """;

  private final JdbcClient jdbc;

  SheetSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  // -- seats

  List<Seat> seats(UUID judge) {
    return jdbc.sql(
            "select campaign, judge, alias, honoured_at from review.panel where judge = :judge")
        .param("judge", judge)
        .query(SheetSql::seat)
        .list();
  }

  List<Seat> panel(Id<Campaign> campaign) {
    return jdbc.sql(
            """
            select campaign, judge, alias, honoured_at from review.panel
            where campaign = :campaign order by alias
            """)
        .param("campaign", campaign.value())
        .query(SheetSql::seat)
        .list();
  }

  private static Seat seat(ResultSet row, int number) throws SQLException {
    return new Seat(
        Id.of(row.getObject("campaign", UUID.class)),
        row.getObject("judge", UUID.class),
        row.getString("alias"),
        instant(row, "honoured_at"));
  }

  void honour(Seat seat, Instant at) {
    jdbc.sql(
            """
            update review.panel set honoured_at = coalesce(honoured_at, :at)
            where campaign = :campaign and judge = :judge
            """)
        .param("campaign", seat.campaign().value())
        .param("judge", seat.judge())
        .param("at", Timestamp.from(at))
        .update();
  }

  // -- sheets

  Optional<Sheet> find(Id<Sheet> id) {
    return jdbc.sql(SHEET + "where a.id = :id")
        .param("id", id.value())
        .query(SheetSql::sheet)
        .optional();
  }

  List<Sheet> ofJudge(Id<Campaign> campaign, UUID judge) {
    return jdbc.sql(SHEET + "where a.campaign = :campaign and a.judge = :judge order by a.place")
        .param("campaign", campaign.value())
        .param("judge", judge)
        .query(SheetSql::sheet)
        .list();
  }

  List<Sheet> all(Id<Campaign> campaign) {
    return jdbc.sql(SHEET + "where a.campaign = :campaign order by a.judge, a.place")
        .param("campaign", campaign.value())
        .query(SheetSql::sheet)
        .list();
  }

  private static Sheet sheet(ResultSet row, int number) throws SQLException {
    return new Sheet(
        Id.of(row.getObject("id", UUID.class)),
        Id.of(row.getObject("campaign", UUID.class)),
        row.getObject("judge", UUID.class),
        Id.of(row.getObject("entry", UUID.class)),
        row.getInt("place"),
        instant(row, "recused_at"),
        row.getString("recusal"),
        row.getString("comment"),
        instant(row, "saved_at"),
        instant(row, "handed_in_at"),
        marks(row),
        Set.of((String[]) row.getArray("fits").getArray()));
  }

  private static Map<String, Integer> marks(ResultSet row) throws SQLException {
    var criteria = (String[]) row.getArray("criteria").getArray();
    var given = (Integer[]) row.getArray("marks").getArray();
    var marks = new HashMap<String, Integer>();
    for (var i = 0; i < criteria.length; i++) {
      marks.put(criteria[i], given[i]);
    }
    return marks;
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }

  boolean reads(UUID judge, Id<Entry> entry) {
    return jdbc.sql(
            """
            select exists (
              select from review.assignment a join review.scoring s on s.campaign = a.campaign
              where a.judge = :judge and a.entry = :entry and a.recused_at is null
                and s.released_at is not null)
            """)
        .param("judge", judge)
        .param("entry", entry.value())
        .query(Boolean.class)
        .single();
  }

  /**
   * Holds the lock off until the end of the transaction, so that no mark slips in behind it, and
   * other changes of this sheet, so that they come one after the other.
   *
   * @return whether the scoring is locked
   */
  boolean hold(Sheet sheet) {
    var locked =
        jdbc.sql(
                """
                select locked_at is not null from review.scoring
                where campaign = :campaign for share
                """)
            .param("campaign", sheet.campaign().value())
            .query(Boolean.class)
            .single();
    jdbc.sql("select id from review.assignment where id = :id for update")
        .param("id", sheet.id().value())
        .query(UUID.class)
        .optional();
    return locked;
  }

  /** Unless a later change is known. */
  void mark(Id<Sheet> sheet, String criterion, int mark, Instant at) {
    jdbc.sql(
            """
            insert into review.mark (assignment, criterion, mark, changed_at)
            values (:sheet, :criterion, :mark, :at)
            on conflict (assignment, criterion)
            do update set mark = excluded.mark, changed_at = excluded.changed_at
            where review.mark.changed_at <= excluded.changed_at
            """)
        .param("at", Timestamp.from(at))
        .param("sheet", sheet.value())
        .param("criterion", criterion)
        .param("mark", mark)
        .update();
  }

  /** Unless a later change is known. */
  void fit(Id<Sheet> sheet, String prize, boolean fits, Instant at) {
    jdbc.sql(
            """
            insert into review.fit (assignment, prize, fits, changed_at)
            values (:sheet, :prize, :fits, :at)
            on conflict (assignment, prize)
            do update set fits = excluded.fits, changed_at = excluded.changed_at
            where review.fit.changed_at <= excluded.changed_at
            """)
        .param("sheet", sheet.value())
        .param("prize", prize)
        .param("fits", fits)
        .param("at", Timestamp.from(at))
        .update();
  }

  /** Unless a later change is known. */
  void comment(Id<Sheet> sheet, String comment, Instant at) {
    jdbc.sql(
            """
            update review.assignment set comment = :comment, comment_at = :at
            where id = :sheet and comment_at <= :at
            """)
        .param("sheet", sheet.value())
        .param("comment", comment)
        .param("at", Timestamp.from(at))
        .update();
  }

  void saved(Id<Sheet> sheet, Instant at) {
    jdbc.sql("update review.assignment set saved_at = :at where id = :sheet")
        .param("sheet", sheet.value())
        .param("at", Timestamp.from(at))
        .update();
  }

  void handIn(Id<Sheet> sheet, Instant at) {
    jdbc.sql(
            """
            update review.assignment set handed_in_at = coalesce(handed_in_at, :at)
            where id = :sheet
            """)
        .param("sheet", sheet.value())
        .param("at", Timestamp.from(at))
        .update();
  }

  /** Takes everything else off the sheet. */
  void recuse(Id<Sheet> sheet, String reason, Instant at) {
    jdbc.sql("delete from review.mark where assignment = :sheet")
        .param("sheet", sheet.value())
        .update();
    jdbc.sql("delete from review.fit where assignment = :sheet")
        .param("sheet", sheet.value())
        .update();
    jdbc.sql("delete from review.note where assignment = :sheet")
        .param("sheet", sheet.value())
        .update();
    jdbc.sql(
            """
            update review.assignment
            set recused_at = :at, recusal = :reason, handed_in_at = null, comment = ''
            where id = :sheet
            """)
        .param("sheet", sheet.value())
        .param("reason", reason)
        .param("at", Timestamp.from(at))
        .update();
  }

  // -- notes

  List<TimedNote> notes(Id<Sheet> sheet) {
    return jdbc.sql(
            """
            select id, seconds, words from review.note
            where assignment = :sheet order by seconds, made_at
            """)
        .param("sheet", sheet.value())
        .query(
            (row, number) ->
                new TimedNote(
                    Id.of(row.getObject("id", UUID.class)),
                    row.getDouble("seconds"),
                    row.getString("words")))
        .list();
  }

  /** Once, however often it is sent. */
  void note(Id<Sheet> sheet, TimedNote note, Instant at) {
    jdbc.sql(
            """
            insert into review.note (id, assignment, seconds, words, made_at)
            values (:id, :sheet, :seconds, :words, :at)
            on conflict (id) do nothing
            """)
        .param("id", note.id().value())
        .param("sheet", sheet.value())
        .param("seconds", note.seconds())
        .param("words", note.words())
        .param("at", Timestamp.from(at))
        .update();
  }

  void removeNote(Id<Sheet> sheet, Id<TimedNote> note) {
    jdbc.sql("delete from review.note where id = :id and assignment = :sheet")
        .param("id", note.value())
        .param("sheet", sheet.value())
        .update();
  }
}
