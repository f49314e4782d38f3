package io.jinbang.intake.entry;

import io.jinbang.campaign.Campaign;
import io.jinbang.intake.Entry;
import io.jinbang.intake.submission.Draft;
import io.jinbang.intake.submission.Tick;
import io.jinbang.media.Film;
import io.jinbang.organization.Body;
import io.jinbang.organization.Person;
import io.jinbang.shared.Id;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class EntrySql {
  private final JdbcClient jdbc;

  EntrySql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(Id<Entry> id, Id<Campaign> campaign, UUID entrant, Instant now) {
    jdbc.sql(
            """
            insert into intake.entry (id, campaign, entrant, state, created_at, changed_at)
            values (:id, :campaign, :entrant, 'DRAFT', :now, :now)
            """)
        .param("id", id.value())
        .param("campaign", campaign.value())
        .param("entrant", entrant)
        .param("now", EntryRow.at(now))
        .update();
  }

  Optional<Dossier> find(Id<Entry> id) {
    return find(id, "");
  }

  /** Whoever else wants to change it waits until this transaction ends. */
  Optional<Dossier> lock(Id<Entry> id) {
    return find(id, " for update");
  }

  private Optional<Dossier> find(Id<Entry> id, String how) {
    return jdbc.sql("select * from intake.entry where id = :id" + how)
        .param("id", id.value())
        .query(EntryRow::dossier)
        .optional();
  }

  void save(Id<Entry> id, Draft draft, Map<String, Tick> ticks, Instant now) {
    var themes = draft.themes();
    jdbc.sql(
            """
            update intake.entry
            set title = :title, organisation = :organisation, credits = :credits, theme = :theme,
              further = :further, division = :division, unit = :unit, answers = :answers::jsonb,
              ticks = :ticks::jsonb, ai = :ai, ai_parts = :aiParts, ai_tool = :aiTool,
              changed_at = :now
            where id = :id
            """)
        .param("id", id.value())
        .param("title", draft.title())
        .param("organisation", draft.organisation())
        .param("credits", draft.credits())
        .param("theme", draft.theme())
        .param("further", further(draft.theme(), themes))
        .param("division", EntryRow.uuid(draft.division()))
        .param("unit", EntryRow.uuid(draft.unit()))
        .param("answers", EntryRow.json(draft.answers()))
        .param("ticks", EntryRow.json(ticks))
        .param("ai", draft.ai() == null ? null : draft.ai().extent().name())
        .param("aiParts", EntryRow.parts(draft.ai()))
        .param("aiTool", draft.ai() == null ? "" : draft.ai().tool())
        .param("now", EntryRow.at(now))
        .update();
  }

  /** The unit by which an entrant has come, and the division it stands in. */
  void choose(Id<Entry> id, Id<Body> division, Id<Body> unit, Instant now) {
    jdbc.sql(
            """
            update intake.entry set division = :division, unit = :unit, changed_at = :now
            where id = :id
            """)
        .param("id", id.value())
        .param("division", division.value())
        .param("unit", unit.value())
        .param("now", EntryRow.at(now))
        .update();
  }

  private static String[] further(String primary, List<String> themes) {
    return themes.stream().filter(theme -> !theme.equals(primary)).toArray(String[]::new);
  }

  /** The bytes of a film have come for an entry that may be changed. */
  void attach(Id<Entry> id, Id<Film> film, String sha256, Instant now) {
    jdbc.sql(
            """
            update intake.entry set film = :film, film_sha256 = :sha256, changed_at = :now
            where id = :id
            """)
        .param("id", id.value())
        .param("film", film.value())
        .param("sha256", sha256)
        .param("now", EntryRow.at(now))
        .update();
  }

  /** The next number of a campaign, from 1; given back where the transaction fails. */
  int nextNumber(Id<Campaign> campaign) {
    return jdbc.sql(
            """
            insert into intake.counter (campaign, last) values (:campaign, 1)
            on conflict (campaign) do update set last = intake.counter.last + 1
            returning last
            """)
        .param("campaign", campaign.value())
        .query(Integer.class)
        .single();
  }

  void submit(Id<Entry> id, String number, Film film, long advice, Instant now) {
    jdbc.sql(
            """
            update intake.entry
            set state = 'SUBMITTED', number = :number, film = :film, film_sha256 = :sha256,
              film_advice = :advice, submitted_at = :now, changed_at = :now, reopened_at = null
            where id = :id
            """)
        .param("id", id.value())
        .param("number", number)
        .param("film", film.id().value())
        .param("sha256", film.sha256())
        .param("advice", advice)
        .param("now", EntryRow.at(now))
        .update();
  }

  void setState(Id<Entry> id, Entry.State state, Instant now) {
    jdbc.sql("update intake.entry set state = :state, changed_at = :now where id = :id")
        .param("id", id.value())
        .param("state", state.name())
        .param("now", EntryRow.at(now))
        .update();
  }

  void reopen(Id<Entry> id, Instant now) {
    jdbc.sql("update intake.entry set reopened_at = :now where id = :id")
        .param("id", id.value())
        .param("now", EntryRow.at(now))
        .update();
  }

  List<Entry> ofEntrant(Id<Person> entrant) {
    return jdbc.sql(
            """
            select * from intake.entry where entrant = :entrant
            order by state = 'WITHDRAWN', changed_at desc
            """)
        .param("entrant", entrant.value())
        .query(EntryRow::entry)
        .list();
  }

  List<Entry> submitted(Id<Campaign> campaign) {
    return jdbc.sql(
            """
            select * from intake.entry
            where campaign = :campaign and state in ('SUBMITTED', 'RETURNED')
            order by length(number), number
            """)
        .param("campaign", campaign.value())
        .query(EntryRow::entry)
        .list();
  }

  List<Entry> all(Collection<UUID> ids) {
    return jdbc.sql("select * from intake.entry where id = any(:ids)")
        .param("ids", ids.toArray(UUID[]::new))
        .query(EntryRow::entry)
        .list();
  }

  Optional<Entry> ofFilm(Id<Film> film) {
    return jdbc.sql("select * from intake.entry where film = :film")
        .param("film", film.value())
        .query(EntryRow::entry)
        .optional();
  }

  Optional<Entry> byNumber(Id<Campaign> campaign, String number) {
    return jdbc.sql(
            """
            select * from intake.entry
            where campaign = :campaign and number = :number and state in ('SUBMITTED', 'RETURNED')
            """)
        .param("campaign", campaign.value())
        .param("number", number)
        .query(EntryRow::entry)
        .optional();
  }

  /** Submitted entries with the bytes of this one, itself left out, in the order of submission. */
  List<Entry> sameBytes(Id<Entry> id) {
    return jdbc.sql(
            """
            select other.* from intake.entry one
            join intake.entry other on other.film_sha256 = one.film_sha256 and other.id <> one.id
            where one.id = :id and other.state in ('SUBMITTED', 'RETURNED')
            order by other.submitted_at, other.id
            """)
        .param("id", id.value())
        .query(EntryRow::entry)
        .list();
  }

  /** The entrant's own other entries with these bytes, drafts included. */
  List<Entry> twins(Id<Entry> id, Id<Person> entrant, String sha256) {
    return jdbc.sql(
            """
            select * from intake.entry
            where film_sha256 = :sha256 and entrant = :entrant and id <> :id
              and state <> 'WITHDRAWN'
            order by submitted_at nulls last, id
            """)
        .param("sha256", sha256)
        .param("entrant", entrant.value())
        .param("id", id.value())
        .query(EntryRow::entry)
        .list();
  }
}
