package io.jinbang.programme.speaker;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.jinbang.programme.Gathering;
import io.jinbang.programme.Speaker;
import io.jinbang.programme.gathering.Bilingual;
import io.jinbang.shared.Id;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SpeakerSql {
  private final JdbcClient jdbc;

  SpeakerSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Window(UUID speaker, Free free) {}

  /** By rank. */
  List<SpeakerSheet> of(Id<Gathering> gathering) {
    var windows = windows(gathering);
    return jdbc.sql(
            """
            select * from programme.speaker where gathering = :gathering
            order by rank, made_at, id
            """)
        .param("gathering", gathering.value())
        .query((row, _) -> read(row, windows))
        .list();
  }

  private Map<UUID, List<Free>> windows(Id<Gathering> gathering) {
    return jdbc
        .sql(
            """
            select w.* from programme.speaker_window w join programme.speaker s on s.id = w.speaker
            where s.gathering = :gathering order by w.starts
            """)
        .param("gathering", gathering.value())
        .query(
            (row, _) ->
                new Window(
                    row.getObject("speaker", UUID.class),
                    new Free(
                        row.getTimestamp("starts").toInstant(),
                        row.getTimestamp("ends").toInstant())))
        .list()
        .stream()
        .collect(groupingBy(Window::speaker, mapping(Window::free, toList())));
  }

  int count(Id<Gathering> gathering) {
    return jdbc.sql("select count(*) from programme.speaker where gathering = :gathering")
        .param("gathering", gathering.value())
        .query(Integer.class)
        .single();
  }

  void insert(Id<Gathering> gathering, SpeakerSheet speaker, Instant now) {
    jdbc.sql(
            """
            insert into programme.speaker (id, gathering, name_zh, name_en, title_zh, title_en,
              organization_zh, organization_en, rank, email, made_at)
            values (:id, :gathering, :nameZh, :nameEn, :titleZh, :titleEn, :organizationZh,
              :organizationEn, :rank, :email, :at)
            """)
        .params(params(speaker))
        .param("gathering", gathering.value())
        .param("rank", speaker.rank())
        .param("at", Timestamp.from(now))
        .update();
  }

  void update(SpeakerSheet speaker) {
    jdbc.sql(
            """
            update programme.speaker set name_zh = :nameZh, name_en = :nameEn, title_zh = :titleZh,
              title_en = :titleEn, organization_zh = :organizationZh,
              organization_en = :organizationEn, email = :email
            where id = :id
            """)
        .params(params(speaker))
        .update();
  }

  private static Map<String, @Nullable Object> params(SpeakerSheet speaker) {
    var params = new HashMap<String, @Nullable Object>();
    params.put("id", speaker.id().value());
    params.put("nameZh", speaker.name().zh());
    params.put("nameEn", speaker.name().en());
    params.put("titleZh", speaker.title().zh());
    params.put("titleEn", speaker.title().en());
    params.put("organizationZh", speaker.organization().zh());
    params.put("organizationEn", speaker.organization().en());
    params.put("email", speaker.email());
    return params;
  }

  /** These windows and no others. */
  void saveWindows(Id<Speaker> speaker, List<Free> windows) {
    jdbc.sql("delete from programme.speaker_window where speaker = :speaker")
        .param("speaker", speaker.value())
        .update();
    for (var window : windows) {
      jdbc.sql("insert into programme.speaker_window values (:speaker, :starts, :ends)")
          .param("speaker", speaker.value())
          .param("starts", Timestamp.from(window.starts()))
          .param("ends", Timestamp.from(window.ends()))
          .update();
    }
  }

  /** Ranks from 1 in this order. */
  void rank(List<Id<Speaker>> order) {
    for (var place = 0; place < order.size(); place++) {
      jdbc.sql("update programme.speaker set rank = :rank where id = :id and rank <> :rank")
          .param("rank", place + 1)
          .param("id", order.get(place).value())
          .update();
    }
  }

  /**
   * @param why null where they are back
   */
  void withdraw(Id<Speaker> speaker, @Nullable String why, Instant now) {
    jdbc.sql(
            """
            update programme.speaker set withdrawn_why = :why, withdrawn_at = :at where id = :id
            """)
        .param("why", why)
        .param("at", why == null ? null : Timestamp.from(now))
        .param("id", speaker.value())
        .update();
  }

  boolean onStage(Id<Speaker> speaker) {
    return jdbc.sql(
            """
            select exists (select from programme.appearance where speaker = :speaker)
              or exists (select from programme.briefing_speaker where speaker = :speaker)
            """)
        .param("speaker", speaker.value())
        .query(Boolean.class)
        .single();
  }

  /** Whatever one does the other does, once. */
  void restage(Id<Speaker> from, Id<Speaker> to) {
    jdbc.sql(
            """
            delete from programme.appearance a where speaker = :from and exists (
              select from programme.appearance b where b.speaker = :to and b.session = a.session
              and b.talk is not distinct from a.talk and b.part = a.part)
            """)
        .param("from", from.value())
        .param("to", to.value())
        .update();
    jdbc.sql("update programme.appearance set speaker = :to where speaker = :from")
        .param("from", from.value())
        .param("to", to.value())
        .update();
    brief(from, to);
  }

  /** What one said at a briefing the other said. */
  private void brief(Id<Speaker> from, Id<Speaker> to) {
    for (var step :
        List.of(
            """
            insert into programme.briefing_speaker (gathering, briefing, speaker, position)
            select gathering, briefing, :to, position from programme.briefing_speaker
            where speaker = :from on conflict do nothing
            """,
            "update programme.paragraph set speaker = :to where speaker = :from",
            "delete from programme.briefing_speaker where speaker = :from")) {
      jdbc.sql(step).param("from", from.value()).param("to", to.value()).update();
    }
  }

  void delete(Id<Speaker> speaker) {
    jdbc.sql("delete from programme.speaker where id = :id").param("id", speaker.value()).update();
  }

  void sayDistinct(Id<Speaker> a, Id<Speaker> b, UUID by, Instant now) {
    jdbc.sql(
            """
            insert into programme.speaker_distinct
            values (least(:a, :b), greatest(:a, :b), :by, :at) on conflict do nothing
            """)
        .param("a", a.value())
        .param("b", b.value())
        .param("by", by)
        .param("at", Timestamp.from(now))
        .update();
  }

  /** Pairs said to be two people. */
  List<Twins> distinct(Id<Gathering> gathering) {
    return jdbc.sql(
            """
            select d.a, d.b from programme.speaker_distinct d
            join programme.speaker s on s.id = d.a where s.gathering = :gathering
            """)
        .param("gathering", gathering.value())
        .query(
            (row, _) ->
                new Twins(
                    Id.of(row.getObject("a", UUID.class)), Id.of(row.getObject("b", UUID.class))))
        .list();
  }

  private static SpeakerSheet read(ResultSet row, Map<UUID, List<Free>> windows)
      throws SQLException {
    var id = row.getObject("id", UUID.class);
    return new SpeakerSheet(
        Id.of(id),
        words(row, "name"),
        words(row, "title"),
        words(row, "organization"),
        row.getInt("rank"),
        row.getString("email"),
        windows.getOrDefault(id, List.of()),
        row.getString("withdrawn_why"));
  }

  private static Bilingual words(ResultSet row, String column) throws SQLException {
    return new Bilingual(row.getString(column + "_zh"), row.getString(column + "_en"));
  }
}
