package io.jinbang.review.warmup;

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
import java.util.UUID;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SampleSql {
  private final JdbcClient jdbc;

  SampleSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Holds other changes of this call's samples off until the end of the transaction. */
  void hold(Id<Campaign> campaign) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended('sample ' || :campaign, 0))")
        .param("campaign", campaign.toString())
        .query((row, number) -> number)
        .single();
  }

  List<Sample> of(Id<Campaign> campaign) {
    return jdbc.sql("select * from review.sample where campaign = :campaign order by place")
        .param("campaign", campaign.value())
        .query((row, number) -> sample(row))
        .list();
  }

  private Sample sample(ResultSet row) throws SQLException {
    var id = row.getObject("id", UUID.class);
    return new Sample(
        Id.of(id),
        Id.of(row.getObject("campaign", UUID.class)),
        Id.of(row.getObject("entry", UUID.class)),
        row.getInt("place"),
        row.getString("reason"),
        reference(id));
  }

  private Map<String, Integer> reference(UUID sample) {
    var marks = new HashMap<String, Integer>();
    jdbc.sql("select criterion, mark from review.sample_mark where sample = :sample")
        .param("sample", sample)
        .query((RowCallbackHandler) row -> marks.put(row.getString(1), row.getInt(2)));
    return marks;
  }

  void insert(Sample sample, UUID by, Instant at) {
    jdbc.sql(
            """
            insert into review.sample (id, campaign, entry, place, reason, set_by, set_at)
            values (:id, :campaign, :entry, :place, :reason, :by, :at)
            """)
        .param("id", sample.id().value())
        .param("campaign", sample.campaign().value())
        .param("entry", sample.entry().value())
        .param("place", sample.place())
        .param("reason", sample.reason())
        .param("by", by)
        .param("at", Timestamp.from(at))
        .update();
    sample.marks().forEach((criterion, mark) -> reference(sample.id(), criterion, mark));
  }

  private void reference(Id<Sample> sample, String criterion, int mark) {
    jdbc.sql(
            """
            insert into review.sample_mark (sample, criterion, mark)
            values (:sample, :criterion, :mark)
            """)
        .param("sample", sample.value())
        .param("criterion", criterion)
        .param("mark", mark)
        .update();
  }

  void delete(Id<Sample> sample) {
    jdbc.sql("delete from review.sample where id = :id").param("id", sample.value()).update();
  }

  /** A judge has handed it in. */
  boolean used(Id<Sample> sample) {
    return jdbc.sql("select exists (select from review.sample_sheet where sample = :sample)")
        .param("sample", sample.value())
        .query(Boolean.class)
        .single();
  }

  /** How many judges have handed in each, by id. */
  Map<Id<Sample>, Integer> uses(Id<Campaign> campaign) {
    var uses = new HashMap<Id<Sample>, Integer>();
    jdbc.sql(
            """
            select s.id, count(h.judge) from review.sample s
            left join review.sample_sheet h on h.sample = s.id
            where s.campaign = :campaign group by s.id
            """)
        .param("campaign", campaign.value())
        .query(
            (RowCallbackHandler)
                row -> uses.put(Id.of(row.getObject(1, UUID.class)), row.getInt(2)));
    return uses;
  }

  /** Empty before the hand-in. */
  Map<String, Integer> given(Id<Sample> sample, UUID judge) {
    var marks = new HashMap<String, Integer>();
    jdbc.sql(
            """
            select criterion, mark from review.sample_given
            where sample = :sample and judge = :judge
            """)
        .param("sample", sample.value())
        .param("judge", judge)
        .query((RowCallbackHandler) row -> marks.put(row.getString(1), row.getInt(2)));
    return marks;
  }

  void handIn(Id<Sample> sample, UUID judge, Map<String, Integer> marks, Instant at) {
    jdbc.sql(
            """
            insert into review.sample_sheet (sample, judge, handed_in_at)
            values (:sample, :judge, :at)
            """)
        .param("sample", sample.value())
        .param("judge", judge)
        .param("at", Timestamp.from(at))
        .update();
    marks.forEach((criterion, mark) -> give(sample, judge, criterion, mark));
  }

  private void give(Id<Sample> sample, UUID judge, String criterion, int mark) {
    jdbc.sql(
            """
            insert into review.sample_given (sample, judge, criterion, mark)
            values (:sample, :judge, :criterion, :mark)
            """)
        .param("sample", sample.value())
        .param("judge", judge)
        .param("criterion", criterion)
        .param("mark", mark)
        .update();
  }

  /** Whether a work is a sample in a call whose panel this judge has joined. */
  boolean shows(UUID judge, Id<Entry> entry) {
    return jdbc.sql(
            """
            select exists (
              select from review.sample s
              join review.panel p on p.campaign = s.campaign
              where s.entry = :entry and p.judge = :judge and p.honoured_at is not null)
            """)
        .param("entry", entry.value())
        .param("judge", judge)
        .query(Boolean.class)
        .single();
  }
}
