package io.jinbang.review.blind;

import io.jinbang.intake.Entry;
import io.jinbang.shared.Id;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MaskSql {
  private final JdbcClient jdbc;

  MaskSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Mask> of(Id<Entry> entry) {
    return jdbc.sql(
            """
            select * from review.mask where entry = :entry and lifted_at is null
            order by field, begins
            """)
        .param("entry", entry.value())
        .query(
            (row, number) ->
                new Mask(
                    Id.of(row.getObject("id", UUID.class)),
                    Id.of(row.getObject("entry", UUID.class)),
                    row.getString("field"),
                    row.getInt("begins"),
                    row.getInt("ends"),
                    row.getString("words")))
        .list();
  }

  /** A place that is hidden already stays so. */
  void add(Mask mask, UUID by, Instant at) {
    jdbc.sql(
            """
            insert into review.mask (id, entry, field, begins, ends, words, made_by, made_at)
            values (:id, :entry, :field, :from, :to, :words, :by, :at)
            on conflict do nothing
            """)
        .param("id", mask.id().value())
        .param("entry", mask.entry().value())
        .param("field", mask.field())
        .param("from", mask.from())
        .param("to", mask.to())
        .param("words", mask.words())
        .param("by", by)
        .param("at", Timestamp.from(at))
        .update();
  }

  int lift(Id<Entry> entry, Id<Mask> mask, UUID by, Instant at) {
    return jdbc.sql(
            """
            update review.mask set lifted_by = :by, lifted_at = :at
            where id = :mask and entry = :entry and lifted_at is null
            """)
        .param("entry", entry.value())
        .param("mask", mask.value())
        .param("by", by)
        .param("at", Timestamp.from(at))
        .update();
  }

  boolean filmShowsNames(Id<Entry> entry) {
    return jdbc.sql("select exists (select from review.film_mark where entry = :entry)")
        .param("entry", entry.value())
        .query(Boolean.class)
        .single();
  }

  void markFilm(Id<Entry> entry, UUID by, Instant at) {
    jdbc.sql(
            """
            insert into review.film_mark (entry, marked_by, marked_at) values (:entry, :by, :at)
            on conflict do nothing
            """)
        .param("entry", entry.value())
        .param("by", by)
        .param("at", Timestamp.from(at))
        .update();
  }

  void unmarkFilm(Id<Entry> entry) {
    jdbc.sql("delete from review.film_mark where entry = :entry")
        .param("entry", entry.value())
        .update();
  }
}
