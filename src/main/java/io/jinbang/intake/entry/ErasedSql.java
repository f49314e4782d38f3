package io.jinbang.intake.entry;

import io.jinbang.intake.Entry;
import io.jinbang.organization.Person;
import io.jinbang.shared.Id;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is left of entries whose entrant was erased. */
@Repository
class ErasedSql {
  private final JdbcClient jdbc;

  ErasedSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void blankAnswers(Id<Entry> id, Instant now) {
    jdbc.sql(
            """
            update intake.entry set answers = '{}', ai_tool = '', changed_at = :now where id = :id
            """)
        .param("id", id.value())
        .param("now", EntryRow.at(now))
        .update();
    jdbc.sql("update intake.arrival set email = null where entry = :id")
        .param("id", id.value())
        .update();
  }

  /** Withdrawn for good, with nobody's name on it. */
  void blank(Id<Entry> id, Instant now) {
    jdbc.sql(
            """
            update intake.entry
            set state = 'WITHDRAWN', title = '', organisation = '', credits = '', film = null,
              film_sha256 = null, reopened_at = null, changed_at = :now
            where id = :id
            """)
        .param("id", id.value())
        .param("now", EntryRow.at(now))
        .update();
  }

  /** Those that came on a form stay as blanks: the form's own record names them. */
  void dropDrafts(Id<Person> person) {
    jdbc.sql(
            """
            with gone as (
              select id from intake.entry e where entrant = :person and number is null
                and not exists (select from intake.arrival a where a.entry = e.id)
                and not exists (select from intake.complaint c where c.entry = e.id)),
            stories as (delete from intake.story where entry in (select id from gone))
            delete from intake.entry where id in (select id from gone)
            """)
        .param("person", person.value())
        .update();
  }
}
